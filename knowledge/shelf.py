"""The library opened: content read, and the index that takes longest to build kept on disk."""

import logging
import os
import pickle
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from knowledge.index import Index, build
from knowledge.language import Tongues
from knowledge.language_fit import fit_to
from knowledge.library import Library, shelve
from knowledge.load import CONTENT, load
from knowledge.load_lexicon import load_lexicon

_logger = logging.getLogger(__name__)

_CODE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class _Made:
    """What takes longest to make of the content."""

    index: Index
    tongues: Tongues


def open_library(keep: Path | None = None) -> Library:
    """Read everything that is known and make it ready to be asked.

    Args:
        keep: A folder for what takes longest to make; with the same content and code it is read
            from there at the next start. None: it is made each time.

    Raises:
        BrokenContent: The content has faults; all of them are named.
    """
    known = load()
    made = None if keep is None else _kept(keep)
    if made is None:
        made = _Made(build(known.entries, load_lexicon()), fit_to(known))
        if keep is not None:
            _keep(keep, made)
    return shelve(known, made.index, made.tongues)


def _kept(folder: Path) -> _Made | None:
    try:
        # Nobody but this program writes there; the name holds what the index was made from.
        made = pickle.loads((folder / _name()).read_bytes())  # noqa: S301
    except FileNotFoundError:
        return None
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ValueError) as error:
        _logger.warning("The index in %s cannot be read (%s) and is built anew.", folder, error)
        return None
    return made if isinstance(made, _Made) else None


def _keep(folder: Path, made: _Made) -> None:
    """Write what was made beside the old one, then let it take its place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("index-*.pickle"):
            old.unlink(missing_ok=True)
        half = folder / f"index-{os.getpid()}.half"
        half.write_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        half.replace(folder / _name())
    except OSError as error:
        _logger.warning(
            "The index cannot be kept in %s (%s): each start builds it anew. "
            "Let the program write there.",
            folder,
            error,
        )


def _name() -> str:
    """A name for all that the index is made from: content, code, stemmer, and Python itself."""
    made_from = sha256(f"{sys.version} {version('snowballstemmer')} {version('numpy')}".encode())
    for file in _sources():
        made_from.update(file.name.encode())
        made_from.update(file.read_bytes())
    return f"index-{made_from.hexdigest()[:16]}.pickle"


def _sources() -> Iterator[Path]:
    yield from sorted(CONTENT.rglob("*.yaml"))
    yield from sorted(_CODE.glob("*.py"))
