"""A sitting: the whole exam, its parts side by side in processes of their own."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from knowledge.evaluation import FOLDS, Part, fold
from knowledge.load import CONTENT, load
from knowledge.load_lexicon import LEXICON, load_lexicon
from knowledge.quality.exam import Compared, Messages, compared, examined, left_out, thinned
from knowledge.quality.load_questions import asked_by_hand, messages_of_the_bank
from knowledge.quality.trial import Tried
from knowledge.quality.writing import Way
from knowledge.shelf import learned_library
from knowledge.terms import Lang

PROCESSES: Final = 2


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is asked."""

    ways: tuple[Way, ...]
    """In which ways of writing, besides as it stands."""
    beside: bool
    """Whether the usual bots are asked as well."""
    every: int = 1
    """Of the wordings only every so many."""


ALL: Final = Extent(tuple(Way), beside=True)
AS_IT_STANDS: Final = Extent((), beside=False)


@dataclass(frozen=True, slots=True)
class Sitting:
    """What became of the questions."""

    tried: tuple[Tried, ...]
    compared: tuple[Compared, ...]


def sit(content: Path = CONTENT, extent: Extent = ALL) -> Sitting:
    """Ask everything: each part of the base that lacks it, and what is written by hand.

    Raises:
        BrokenContent: The content has faults.
        QuestionsError: A file of questions has.
    """
    # Libraries have threads of their own by now, which a forked process would not have.
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as processes:
        running = [processes.submit(part_of, number, content, extent) for number in range(FOLDS)]
        whole = processes.submit(by_hand, content, extent)
        return together((*(each.result() for each in running), whole.result()))


def together(sittings: Iterable[Sitting]) -> Sitting:
    """Several sittings as one."""
    several = tuple(sittings)
    return Sitting(
        tuple(each for sitting in several for each in sitting.tried),
        tuple(each for sitting in several for each in sitting.compared),
    )


def part_of(number: int, content: Path, extent: Extent) -> Sitting:
    """Ask one part, of the base without it."""
    messages = messages_of_the_bank(content)
    without = fold(
        load(content).entries,
        load_lexicon(content / LEXICON.name),
        _bank(messages),
        Part(number, with_siblings=True),
    )
    asked = thinned(left_out(without, messages), extent.every)
    tried = tuple(examined(without.index, asked, extent.ways))
    beside = tuple(compared(without.index, tried)) if extent.beside else ()
    return Sitting(tried, beside)


def by_hand(content: Path, extent: Extent) -> Sitting:
    """Ask the questions written by hand, of the whole base."""
    index = learned_library(content=content).index
    return Sitting(tuple(examined(index, asked_by_hand(), extent.ways)), ())


def _bank(messages: Messages) -> dict[Lang, tuple[str, ...]]:
    return {
        lang: tuple(text for texts in messages.values() for text in texts[lang]) for lang in Lang
    }
