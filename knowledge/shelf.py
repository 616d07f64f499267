"""The library opened: content read, and what takes long to make kept on disk.

Two things are kept: the index, and what the classifier has learned from it. Learning takes
seconds and hundreds of megabytes, so it is done by a process of its own; until it has ended the
nearest wordings answer alone.
"""

import atexit
import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from knowledge.index import Index, build
from knowledge.known import Known
from knowledge.language import Tongues
from knowledge.language_fit import fit_to
from knowledge.library import Library, shelve
from knowledge.load import CONTENT, load
from knowledge.load_bank import BANK, load_bank
from knowledge.load_lexicon import LEXICON, load_lexicon

_logger = logging.getLogger(__name__)

_CODE: Final = Path(__file__).parent
KEEP: Final = Path("data")
"""Where the bot keeps what takes long to make."""

_INDEX: Final = "index"
_LEARNED: Final = "learned"


@dataclass(frozen=True, slots=True)
class _Made:
    """The content as it was read, found without faults, and what takes long to make from it."""

    known: Known
    index: Index
    tongues: Tongues


class Shelf:
    """The library as it is now: with what has been learned as soon as that is there."""

    def __init__(self, keep: Path) -> None:
        """Read everything that is known, and let what is missing be learned meanwhile.

        Args:
            keep: A folder for what takes long to make.

        Raises:
            BrokenContent: The content has faults; all of them are named.
        """
        self._keep = keep
        if not any(_is_kept(keep, kind) for kind in (_LEARNED, _INDEX)):
            # What making it takes in memory goes with the process that makes it. Where that
            # fails it is made here, and what is amiss is said.
            _working(keep, "--index").wait()
        self._library = open_library(keep)
        self._learning = None if self._library.index.learned else _learning(keep)

    def library(self) -> Library:
        """What is known; to be asked for each time."""
        if self._learning is not None and (ended := self._learning.poll()) is not None:
            self._learning = None
            self._take_over(ended)
        return self._library

    def settled(self, seconds: float) -> Library:
        """What is known once nothing better is on its way.

        Args:
            seconds: How long to wait for it at most.

        Raises:
            subprocess.TimeoutExpired: It takes longer.
        """
        if self._learning is not None:
            self._learning.wait(seconds)
        return self.library()

    def _take_over(self, ended: int) -> None:
        made = _kept(self._keep, _LEARNED, CONTENT)
        if made is None:
            _logger.warning(
                "Nothing was learned (exit status %s): the nearest wordings go on answering. "
                "See what `python -m knowledge learn %s` says.",
                ended,
                self._keep,
            )
        else:
            self._library = replace(self._library, index=made.index)


def _learning(keep: Path) -> subprocess.Popen[bytes]:
    """Learn in a process of its own; it writes into the folder and ends, at the latest with us."""
    learning = _working(keep)
    atexit.register(learning.terminate)
    return learning


def _working(keep: Path, *options: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "knowledge", "learn", *options, str(keep.absolute())],
        cwd=_CODE.parent,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if options else None,
    )


def open_library(keep: Path | None = None, content: Path = CONTENT) -> Library:
    """Read everything that is known and make it ready to be asked, learned or not.

    Args:
        keep: A folder for what takes long to make; with the same content and code it is read from
            there at the next start. None: it is made each time.
        content: The folder of the content.

    Raises:
        BrokenContent: The content has faults; all of them are named.
    """
    made = _kept(keep, _LEARNED, content) or _kept(keep, _INDEX, content)
    if made is None:
        made = _made(content)
        _put(keep, _INDEX, content, made)
    return shelve(made.known, made.index, made.tongues)


def learned_library(keep: Path | None = None, content: Path = CONTENT) -> Library:
    """As `open_library`, but with what the texts say: it is learned now where it is not kept.

    Raises:
        BrokenContent: The content has faults; all of them are named.
    """
    made = _kept(keep, _LEARNED, content)
    if made is None:
        # Learning needs libraries that a bot that only answers need not load.
        from knowledge.classifier import learn  # noqa: PLC0415

        first = _kept(keep, _INDEX, content) or _made(content)
        made = replace(first, index=learn(first.index))
        _put(keep, _LEARNED, content, made)
    return shelve(made.known, made.index, made.tongues)


def _made(content: Path) -> _Made:
    # The first names the faults of every file, the lexicon's too.
    known = load(content)
    lexicon, bank = load_lexicon(content / LEXICON.name), load_bank(content / BANK.name)
    return _Made(known, build(known.entries, lexicon, bank.messages()), fit_to(known))


def _is_kept(folder: Path, kind: str) -> bool:
    return (folder / _name(kind, CONTENT)).exists()


def _kept(folder: Path | None, kind: str, content: Path) -> _Made | None:
    if folder is None:
        return None
    try:
        # Nobody but this program writes there; the name holds what the index was made from.
        with (folder / _name(kind, content)).open("rb") as file:
            made = pickle.load(file)  # noqa: S301
    except FileNotFoundError:
        return None
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ValueError) as error:
        _logger.warning("The index in %s cannot be read (%s) and is made anew.", folder, error)
        return None
    return made if isinstance(made, _Made) else None


def _put(folder: Path | None, kind: str, content: Path, made: _Made) -> None:
    """Write what is to be kept beside the old, then let it take its place."""
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half = folder / f"{kind}-{os.getpid()}.half"
        with half.open("wb") as file:
            pickle.dump(made, file, pickle.HIGHEST_PROTOCOL)
        for outdated in (_INDEX, _LEARNED):
            for old in folder.glob(f"{outdated}-*.pickle"):
                old.unlink(missing_ok=True)
        half.replace(folder / _name(kind, content))
    except OSError as error:
        _logger.warning(
            "The index cannot be kept in %s (%s): each start makes it anew. "
            "Let the program write there.",
            folder,
            error,
        )


def _name(kind: str, content: Path) -> str:
    """A name for all that an index is made from: content, code, libraries, and Python itself."""
    made_from = sha256(sys.version.encode())
    for library in ("snowballstemmer", "numpy", "scipy"):
        made_from.update(version(library).encode())
    for file in _sources(content):
        made_from.update(file.name.encode())
        made_from.update(file.read_bytes())
    return f"{kind}-{made_from.hexdigest()[:16]}.pickle"


def _sources(content: Path) -> Iterator[Path]:
    yield from sorted(content.rglob("*.yaml"))
    yield from sorted(_CODE.glob("*.py"))
