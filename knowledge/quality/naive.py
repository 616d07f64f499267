"""The usual bot, to be measured beside ours: the nearest known phrase by rapidfuzz, or nothing.

Both scorers stand in many a tutorial: `WRatio` is what `extractOne` takes when none is named, most
often with a cut-off of 80; `token_set_ratio`, with 70, forgives another order and extra words.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self, assert_never

from rapidfuzz import fuzz, process, utils

from knowledge.index import Side
from knowledge.model import EntryId


class Scorer(StrEnum):
    """How such a bot compares."""

    WRATIO = "WRatio"
    SET = "token_set_ratio"


CUT_OFF: Final = {Scorer.WRATIO: 80, Scorer.SET: 70}
"""From which score on, 0..100, such bots answer."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The phrase that is nearest to a message."""

    entry: EntryId
    score: float
    """0..100."""


@dataclass(frozen=True, slots=True)
class NaiveBot:
    """The phrases of one language, ready to be compared."""

    scorer: Scorer
    entries: tuple[EntryId, ...]
    phrases: tuple[str, ...]

    @classmethod
    def of(cls, side: Side, scorer: Scorer) -> Self:
        """A bot that knows the same phrases as a side of the index."""
        return cls(
            scorer,
            tuple(each.entry for each in side.phrasings),
            tuple(utils.default_process(each.text) for each in side.phrasings),
        )

    def nearest(self, text: str) -> Nearest:
        """The nearest phrase, however far."""
        _, score, place = process.extractOne(
            utils.default_process(text), self.phrases, scorer=_function(self.scorer)
        )
        return Nearest(self.entries[place], score)

    def answers(self, found: Nearest) -> bool:
        """Whether such a bot answers with the nearest phrase, or says that it does not know."""
        return found.score >= CUT_OFF[self.scorer]


def _function(scorer: Scorer) -> Callable[..., float]:
    match scorer:
        case Scorer.WRATIO:
            return fuzz.WRatio
        case Scorer.SET:
            return fuzz.token_set_ratio
        case never:
            assert_never(never)
