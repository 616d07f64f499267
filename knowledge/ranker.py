"""The ranker: from the likenesses of a message to the entries that may answer, best first.

It looks twice. What is cheap to know of every entry finds the few that have a chance; of these the
classifier is asked, which weighs all texts at once. What speaks for an entry is summed up by a
logistic regression; its few weights were fitted by cross-validation over wordings
(`python -m knowledge fit`) and are recorded in `knowledge.fitted`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from math import exp, log1p
from operator import attrgetter
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.features import SHARES, Kind
from knowledge.index import Index, Message, Side
from knowledge.leaning import LEVEL, Leaning
from knowledge.model import EntryId
from knowledge.terms import Lang
from knowledge.vectors import Coefficients, Floats

_LOUD: Final = 50.0
"""What the classifier says counts by its logarithm, from a fiftieth on."""
LEADING: Final = 24
"""How many entries are looked at closely; the others have no chance."""
_GIVEN: Final = 10
"""How many of them are given to whoever asks."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an entry; each about 0..1. Weights have the same form."""

    nearest: float
    """The likeness of the nearest wording."""
    entry: float
    """The likeness of all wordings taken as one text."""
    answer: float
    """The likeness of the answer."""
    concepts: float
    """How far the concepts named are those that the entry names in any language."""
    covered: float
    """The share of the message's stems, by their rarity, that the entry says anywhere."""
    learned: float
    """What the classifier says; 0: nothing, or it has learned nothing yet."""


PARTS: Final = tuple(field.name for field in fields(Evidence))
_values: Final = attrgetter(*PARTS)
_LEARNED: Final = PARTS.index("learned")


@dataclass(frozen=True, slots=True)
class Gate:
    """What says whether any entry answers at all; weights have the same form.

    How long a message is says nothing here: it would only tell how the bank was written. Nor does
    what is unknown in it: people who have not seen the content use other words than its writers.
    """

    nearest: float
    """What speaks for the best entry, as in `Evidence`."""
    concepts: float
    covered: float
    learned: float
    refused: float
    """The likeness of the nearest message of the bank."""
    none: float
    """What the classifier says for “none of them”."""
    elsewhere: float
    """Signs that something else is meant; at most 2."""
    always: float
    """1."""

    def of(self, best: Evidence) -> Self:
        """The same gate with another entry as the best."""
        return replace(
            self,
            nearest=best.nearest,
            concepts=best.concepts,
            covered=best.covered,
            learned=best.learned,
        )

    def weighed(self, weights: Self) -> float:
        """How likely it is that some entry answers, 0..1."""
        pairs = zip(_gate_values(self), _gate_values(weights), strict=True)
        return 1 / (1 + exp(-max(-30.0, min(30.0, sum(value * by for value, by in pairs)))))


_gate_values: Final = attrgetter(*(field.name for field in fields(Gate)))


@dataclass(frozen=True, slots=True)
class Weights:
    """What the parts of the evidence count; fitted."""

    rough: Evidence
    """At the first look, at every entry."""
    evidence: Evidence
    gate: Gate


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the three zones part."""

    answer: float
    """From this chance on the best hit answers, where any is suggested at all."""
    suggest: float
    """From this likelihood on that any entry answers, hits are suggested."""
    near: float
    """A suggestion scores at least this share of the best one."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was fitted for one stage: with what the classifier has learned, or without."""

    weights: Weights
    thresholds: Mapping[Lang, Thresholds]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may answer."""

    entry: EntryId
    question: str
    """Its nearest wording, or its title."""
    evidence: Evidence
    chance: float
    """How likely it is that this entry answers if one does, 0..1."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a message may mean in one language, best first."""

    message: Message
    candidates: tuple[Candidate, ...]
    gate: Gate
    ours: float
    """How likely it is that some entry answers, 0..1."""


def rank(
    index: Index, lang: Lang, text: str, weights: Weights, leaning: Leaning = LEVEL
) -> Ranking | None:
    """The entries that may answer a message; None for a text without words."""
    side = index.sides[lang]
    message, likeness = side.read(text)
    if not message.typed:
        return None
    parts = _parts(side, message, likeness)
    rough = parts @ _row(weights.rough)
    most = min(LEADING, len(rough)) - 1
    leading = np.argpartition(-rough, most)[: most + 1]
    none = 0.0
    if index.learned is not None:
        parts[leading, _LEARNED], none = _learned(side, likeness, index.learned[lang], leading)
    sums = parts[leading] @ _row(weights.evidence)
    # Whether any entry answers is told by the message alone, whoever asks.
    gate = _gate(side, message, likeness, parts[leading[int(np.argmax(sums))]], none)
    if leaning is not LEVEL:
        words = len(message.typed)
        sums += [leaning.towards(side.entries[number], words) for number in leading.tolist()]
    order = np.argsort(-sums, kind="stable")
    leading, sums = leading[order], sums[order]
    chances = np.exp(sums - sums[0])
    chances /= chances.sum()
    given = leading[:_GIVEN].tolist()
    candidates = tuple(
        Candidate(side.entries[number], question, Evidence(*parts[number].tolist()), chance)
        for number, question, chance in zip(
            given, _questions(side, likeness, given), chances[:_GIVEN].tolist(), strict=True
        )
    )
    return Ranking(message, candidates, gate, gate.weighed(weights.gate))


def _gate(side: Side, message: Message, likeness: Floats, best: Floats, none: float) -> Gate:
    refused = likeness[side.columns.bank : side.columns.entries]
    return Gate(
        *(0.0,) * 4,
        refused=float(refused.max(initial=0)),
        none=none,
        elsewhere=float(min(2, message.elsewhere)),
        always=1.0,
    ).of(Evidence(*best.tolist()))


@cache
def _row(weights: Evidence) -> Floats:
    return np.array(_values(weights), np.float32)


def _parts(side: Side, message: Message, likeness: Floats) -> Floats:
    """Entry by part of its evidence, all but what has been learned."""
    columns = side.columns
    entries, answers, concepts = np.split(
        likeness[columns.entries :],
        (columns.answers - columns.entries, columns.concepts - columns.entries),
    )
    nearest = np.maximum.reduceat(likeness[: columns.bank], side.first_phrasing)
    concepts = concepts / np.float32(SHARES[Kind.CONCEPT])
    covered = _covered(side, message)
    return np.stack([nearest, entries, answers, concepts, covered, np.zeros_like(covered)], axis=1)


def kernel(likeness: Floats) -> Floats:
    """What likenesses, 0..1, count.

    Their power of one and a half, found by leaving wordings out: as they are, for a linear
    classifier, 3 of 100 questions are lost.
    """
    return likeness * np.sqrt(likeness)


def _learned(
    side: Side, likeness: Floats, learned: Coefficients, leading: NDArray[np.intp]
) -> tuple[Floats, float]:
    """What the classifier says for the leading entries, and for “none of them”."""
    heard = kernel(likeness[: side.columns.entries])
    says = learned.said(np.append(leading, len(side.entries)), heard)
    loud = np.log1p(np.maximum(says[:-1], 0) * _LOUD) / log1p(_LOUD)
    return loud.astype(np.float32), float(says[-1])


def _covered(side: Side, message: Message) -> Floats:
    """For each entry the share of stems that its wordings or its answer have."""
    begin, end = side.columns.entries, side.columns.concepts
    count = len(side.entries)
    covered = np.zeros(count, np.float32)
    for stem, share in message.stems:
        columns = side.table.columns_of(stem).astype(np.intp)
        first, last = np.searchsorted(columns, (begin, end))
        has = np.zeros(count, np.bool_)
        has[(columns[first:last] - begin) % count] = True
        covered += np.float32(share) * has
    return covered


def _questions(side: Side, likeness: Floats, numbers: list[int]) -> Iterator[str]:
    """The nearest wording of each entry, or its title where nothing is like it."""
    ends = np.append(side.first_phrasing[1:], side.columns.bank)
    for number in numbers:
        begin = int(side.first_phrasing[number])
        nearest = begin + int(np.argmax(likeness[begin : ends[number]]))
        near = likeness[nearest] > 0
        yield side.phrasings[nearest].text if near else side.titles[side.entries[number]]
