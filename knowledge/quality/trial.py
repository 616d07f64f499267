"""A trial: a question is asked, and what is shown is judged as the person would judge it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self, assert_never

from knowledge.index import Index
from knowledge.model import EntryId
from knowledge.quality.writing import Way, written
from knowledge.search import Answer, Hit, Nothing, Outcome, Suggestions, search
from knowledge.terms import Lang


class Kind(StrEnum):
    """Where a question comes from."""

    WORDING = "wordings"
    """A wording of the content that the base did not know when it was asked."""
    ASKED = "asked"
    """Written without sight of the content."""
    BLIND = "blind"
    """Written from the titles of the entries alone."""
    PLAIN = "plain"
    """A message of the bank that has nothing to do with the programme."""
    NEAR = "near"
    """A message of the bank that shares the programme's words and means something else."""
    OUTSIDE = "outside"
    """Out of scope, plain and near together, and never shown to whatever is fitted."""
    BLIND_PLAIN = "blind plain"
    BLIND_NEAR = "blind near"


class Verdict(StrEnum):
    """What became of a question; the value is its letter in the record."""

    RIGHT = "R"
    """The right entry was given as the answer."""
    OFFERED = "o"
    """The right entry was among those suggested, three at most."""
    WRONG = "W"
    """Another entry was given as the answer."""
    MISLED = "m"
    """Only other entries were suggested."""
    NOTHING = "-"
    """The bot said that it does not know."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and what answers it."""

    kind: Kind
    lang: Lang
    group: str
    """Under what it stands in the record: its entry, or its kind."""
    text: str
    finds: frozenset[EntryId]
    """Any of them is right; empty: no entry answers."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A question that was asked, and what was shown for it."""

    question: Question
    verdicts: Mapping[Way, Verdict]
    shown: tuple[Hit, ...]
    """What was answered or suggested to the question as it stands."""


def tried(index: Index, question: Question, ways: Iterable[Way]) -> Tried:
    """Ask a question in several ways of writing; what is written alike is asked once."""
    texts = {way: written(question.text, question.lang, way) for way in (Way.CLEAN, *ways)}
    outcomes = {text: search(index, question.lang, text) for text in set(texts.values())}
    return Tried(
        question,
        {way: judged(outcomes[text], question.finds) for way, text in texts.items()},
        shown(outcomes[question.text]),
    )


def judged(outcome: Outcome, finds: frozenset[EntryId]) -> Verdict:
    """How an outcome is judged by who wants one of some entries."""
    match outcome:
        case Answer(hit):
            return Verdict.RIGHT if hit.entry in finds else Verdict.WRONG
        case Suggestions(hits):
            offered = finds & {hit.entry for hit in hits}
            return Verdict.OFFERED if offered else Verdict.MISLED
        case Nothing():
            return Verdict.NOTHING
        case never:
            assert_never(never)


def shown(outcome: Outcome) -> tuple[Hit, ...]:
    """The entries that a person sees."""
    match outcome:
        case Answer(hit):
            return (hit,)
        case Suggestions(hits):
            return hits
        case Nothing():
            return ()
        case never:
            assert_never(never)


@dataclass(frozen=True, slots=True)
class Figures:
    """How often questions came to each verdict."""

    asked: int
    right: int
    offered: int
    wrong: int
    misled: int
    nothing: int

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> Self:
        """Count verdicts."""
        all_of_them = tuple(verdicts)
        return cls(
            asked=len(all_of_them),
            right=all_of_them.count(Verdict.RIGHT),
            offered=all_of_them.count(Verdict.OFFERED),
            wrong=all_of_them.count(Verdict.WRONG),
            misled=all_of_them.count(Verdict.MISLED),
            nothing=all_of_them.count(Verdict.NOTHING),
        )
