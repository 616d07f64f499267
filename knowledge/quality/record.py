"""The record: what became of every question the last time it was measured, and what has changed.

A question is known again by a checksum of its text, so that a record stays small and still says
of each single question whether it was answered.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zlib import crc32

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from knowledge.quality.trial import Figures, Kind, Tried, Verdict
from knowledge.quality.writing import Way
from knowledge.terms import Lang

Letters = str
"""A verdict for each way of writing, in their order; `.` for one that was not tried."""
Checksum = str
_UNTRIED: Final = "."


class Record(BaseModel):
    """What became of every question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    questions: Mapping[Kind, Mapping[Lang, Mapping[str, Mapping[Checksum, Letters]]]]
    """By kind, language, the entry it belongs to, and its checksum."""

    def verdicts(self, kind: Kind, lang: Lang, way: Way) -> tuple[Verdict, ...]:
        """All verdicts on questions of a kind that were tried in a way of writing."""
        groups = self.questions.get(kind, {}).get(lang, {}).values()
        found = (_of_way(letters, way) for group in groups for letters in group.values())
        return tuple(verdict for verdict in found if verdict is not None)

    def verdict(self, each: Tried, way: Way) -> Verdict | None:
        """What became of a question then; None when it was not tried."""
        asked = each.question
        groups = self.questions.get(asked.kind, {}).get(asked.lang, {})
        return _of_way(groups.get(asked.group, {}).get(checksum(asked.text), ""), way)


def _of_way(letters: Letters, way: Way) -> Verdict | None:
    place = tuple(Way).index(way)
    letter = letters[place : place + 1]
    return Verdict(letter) if letter not in {"", _UNTRIED} else None


def checksum(text: str) -> Checksum:
    """By what a question is known again among those of its entry."""
    return f"{crc32(text.encode()):08x}"


def recorded(tried: Iterable[Tried]) -> Record:
    """The record of what became of questions."""
    questions: dict[Kind, dict[Lang, dict[str, dict[Checksum, Letters]]]] = {
        kind: {lang: defaultdict(dict) for lang in Lang} for kind in Kind
    }
    for each in tried:
        asked = each.question
        letters = "".join(each.verdicts.get(way, _UNTRIED) for way in Way)
        group = questions[asked.kind][asked.lang][asked.group]
        group[checksum(asked.text)] = letters.rstrip(_UNTRIED)
    return Record(questions=questions)


_BEST_FIRST: Final = (
    Verdict.RIGHT,
    Verdict.OFFERED,
    Verdict.NOTHING,
    Verdict.MISLED,
    Verdict.WRONG,
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A question that came to another verdict than at the last time."""

    tried: Tried
    way: Way
    was: Verdict
    now: Verdict

    @property
    def is_worse(self) -> bool:
        """Whether the person is served worse than before."""
        return _BEST_FIRST.index(self.now) > _BEST_FIRST.index(self.was)

    @override
    def __str__(self) -> str:
        asked = self.tried.question
        return (
            f"{asked.lang}, {self.way}, {asked.group}: “{asked.text}” "
            f"was {self.was.name}, is {self.now.name}"
        )


def changes(record: Record, tried: Iterable[Tried]) -> Iterator[Changed]:
    """The questions that changed; those that the record does not know are left out."""
    for each in tried:
        for way, now in each.verdicts.items():
            was = record.verdict(each, way)
            if was is not None and was is not now:
                yield Changed(each, way, was, now)


class Measure(StrEnum):
    """What must not fall."""

    RIGHT = "right"
    FOUND = "right or among three"
    NOT_WRONG = "not answered wrongly"
    REJECTED = "rejected"


IN_SCOPE: Final = frozenset({Kind.WORDING, Kind.ASKED, Kind.BLIND})
_COUNTED: Final = {
    Measure.RIGHT: frozenset({Verdict.RIGHT}),
    Measure.FOUND: frozenset({Verdict.RIGHT, Verdict.OFFERED}),
    Measure.NOT_WRONG: frozenset(Verdict) - {Verdict.WRONG},
    Measure.REJECTED: frozenset({Verdict.NOTHING}),
}
POINT: Final = 0.01
"""By how much a measure may fall, as a share of the questions; by one question in any case."""


def measures(kind: Kind) -> tuple[Measure, ...]:
    """What is measured of questions of a kind."""
    if kind in IN_SCOPE:
        return (Measure.RIGHT, Measure.FOUND, Measure.NOT_WRONG)
    return (Measure.REJECTED, Measure.NOT_WRONG)


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure that fell by more than a point, over the questions that both times were asked."""

    kind: Kind
    lang: Lang
    way: Way
    measure: Measure
    asked: int
    was: int
    now: int

    def concerns(self, changed: Changed) -> bool:
        """Whether a question that changed belongs to what fell, and is worse."""
        asked = changed.tried.question
        belongs = (asked.kind, asked.lang, changed.way) == (self.kind, self.lang, self.way)
        return belongs and changed.is_worse

    @override
    def __str__(self) -> str:
        return (
            f"{self.kind}, {self.lang}, {self.way}: {self.measure} fell "
            f"from {self.was} to {self.now} of {self.asked} questions"
        )


def falls(record: Record, tried: Iterable[Tried]) -> tuple[Fall, ...]:
    """What fell by more than a point since the record was made."""
    pairs: dict[tuple[Kind, Lang, Way], list[tuple[Verdict, Verdict]]] = defaultdict(list)
    for each in tried:
        for way, now in each.verdicts.items():
            was = record.verdict(each, way)
            if was is not None:
                pairs[each.question.kind, each.question.lang, way].append((was, now))
    found = (
        Fall(kind, lang, way, measure, len(both), *_counts(measure, both))
        for (kind, lang, way), both in pairs.items()
        for measure in measures(kind)
    )
    return tuple(fall for fall in found if fall.was - fall.now > max(1, POINT * fall.asked))


def _counts(measure: Measure, both: list[tuple[Verdict, Verdict]]) -> tuple[int, int]:
    counted = _COUNTED[measure]
    return sum(was in counted for was, _ in both), sum(now in counted for _, now in both)


def figures(record: Record, kind: Kind, lang: Lang, way: Way) -> Figures:
    """The figures of a table's line."""
    return Figures.of(record.verdicts(kind, lang, way))
