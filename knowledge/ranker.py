"""The ranker: from the likenesses of a message to the entries that may answer, best first.

What speaks for an entry is weighed by a logistic regression; its few weights were fitted by
cross-validation over wordings (`python -m knowledge fit`) and are recorded in `knowledge.fitted`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from math import exp
from typing import Final, Self

import numpy as np
from rapidfuzz import fuzz

from knowledge.features import SHARES, Kind
from knowledge.index import Index, Message, Phrasing, Side
from knowledge.model import EntryId
from knowledge.terms import Lang
from knowledge.vectors import Coefficients, Floats

_POWER: Final = 1.4
"""Found by leaving wordings out: with 1, a linear classifier, 3 of 100 questions are lost."""
_LEAST: Final = 1e-6
_HEARD: Final = 300
"""How many texts the classifier hears for one message."""
LEADING: Final = 10
"""How many entries are compared letter by letter; the others have no chance."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an entry; each about 0..1. Weights have the same form."""

    learned: float
    """What the classifier says, as a share of what it says for the entry it is for most; so it
    means the same in a small base and in a large one. 0: nothing has been learned yet."""
    nearest: float
    """The likeness of the nearest wording."""
    near: float
    """The likeness of all wordings, the near ones before the others."""
    entry: float
    """The likeness of all wordings taken as one text."""
    answer: float
    """The likeness of the answer as a whole."""
    line: float
    """The likeness of the nearest line of the answer."""
    concepts: float
    """How far the concepts named are those that the entry names in any language."""
    abroad: float
    """How far they are those of the nearest wording in another language."""
    spelt: float
    """The likeness letter by letter of the nearest wording."""
    covered: float
    """The share of the message's stems, by their rarity, that the entry says anywhere."""


PARTS: Final = tuple(field.name for field in fields(Evidence))
_SPELT: Final = PARTS.index("spelt")


@dataclass(frozen=True, slots=True)
class Gate:
    """What says whether any entry answers at all; weights have the same form.

    How long a message is says nothing here: it would only tell how the bank was written.
    """

    best: float
    """The sum of evidence for the best entry."""
    lead: float
    """By how much it leads the second."""
    learned: float
    """The most that the classifier says for any entry."""
    nearest: float
    """From here on: what speaks for the best entry, as in `Evidence`."""
    entry: float
    answer: float
    line: float
    concepts: float
    abroad: float
    spelt: float
    covered: float
    unknown_letters: float
    """The share of groups of letters that stand nowhere."""
    unknown_stems: float
    unknown_pairs: float
    elsewhere: float
    """Signs that something else is meant; at most 2."""
    refused: float
    """The likeness of the nearest message of the bank."""
    none: float
    """What the classifier says for “none of them”."""
    named: float
    """Whether a concept is named, 0 or 1."""
    one_word: float
    always: float
    """1."""

    def weighed(self, weights: Self) -> float:
        """How likely it is that some entry answers, 0..1."""
        pairs = ((getattr(self, each), getattr(weights, each)) for each in GATE_PARTS)
        return 1 / (1 + exp(-max(-30.0, min(30.0, sum(value * by for value, by in pairs)))))


GATE_PARTS: Final = tuple(field.name for field in fields(Gate))


@dataclass(frozen=True, slots=True)
class Weights:
    """What the parts of the evidence count; fitted."""

    evidence: Evidence
    gate: Gate


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the three zones part."""

    answer: float
    """From this score on the best hit answers."""
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


@dataclass(frozen=True, slots=True)
class _Learned:
    """What the classifier says besides."""

    most: float
    """For the entry it is for most."""
    none: float
    """For “none of them”."""


def rank(index: Index, lang: Lang, text: str, weights: Weights) -> Ranking | None:
    """The entries that may answer a message; None for a text without words."""
    side = index.sides[lang]
    message, likeness = side.read(text)
    if not message.typed:
        return None
    learned = index.learned[lang] if index.learned else None
    parts, heard = _parts(side, message, likeness, learned)
    by = np.array([getattr(weights.evidence, part) for part in PARTS], np.float32)
    rough = parts @ by
    most = min(LEADING, len(rough) - 1)
    leading = np.argpartition(-rough, most)[: most + 1]
    typed = " ".join(message.typed)
    parts[leading, _SPELT] = [_spelt(side, typed, number) for number in leading.tolist()]
    sums = parts[leading] @ by
    order = np.argsort(-sums, kind="stable")
    leading, sums = leading[order], sums[order]
    chances = np.exp(sums - sums[0])
    chances /= chances.sum()
    parts = parts[leading]
    gate = _gate(message, parts[0], sums, _refused(side, likeness), heard)
    candidates = tuple(
        Candidate(side.entries[number], question, Evidence(*part.tolist()), float(chance))
        for number, part, chance, question in zip(
            leading.tolist(),
            parts,
            chances,
            _questions(side, likeness, leading.tolist()),
            strict=True,
        )
    )
    return Ranking(message, candidates, gate, gate.weighed(weights.gate))


def _parts(
    side: Side, message: Message, likeness: Floats, learned: Coefficients | None
) -> tuple[Floats, _Learned]:
    """Entry by part of its evidence, all but the spelling; and what else has been learned."""
    columns = side.columns
    count = len(side.entries)
    wordings = likeness[: columns.bank]
    said = np.zeros((count, len(PARTS)), np.float32)
    most, none = 0.0, 0.0
    if learned is not None:
        says = _says(likeness[: columns.lines], learned)
        most, none = float(says[:count].max()), float(says[count])
        said[:, 0] = np.maximum(says[:count], 0) / max(most, _LEAST)
    said[:, 1] = np.maximum.reduceat(wordings, side.first_phrasing)
    said[:, 2] = np.add.reduceat(wordings**4, side.first_phrasing) ** 0.25
    said[:, 3] = likeness[columns.entries : columns.answers]
    said[:, 4] = likeness[columns.answers : columns.concepts]
    said[:, 5] = np.maximum.reduceat(likeness[columns.lines : columns.entries], side.first_line)
    said[:, 6] = likeness[columns.concepts : columns.abroad] / SHARES[Kind.CONCEPT]
    abroad = np.maximum.reduceat(likeness[columns.abroad :], side.first_abroad)
    said[:, 7] = abroad / SHARES[Kind.CONCEPT]
    said[:, 9] = _covered(side, message)
    return said, _Learned(most, none)


def kernel(likeness: Floats) -> Floats:
    """What likenesses, 0..1, count."""
    return np.maximum(likeness, 0) ** np.float32(_POWER)


def _says(likeness: Floats, learned: Coefficients) -> Floats:
    """What the texts nearest to a message say for each entry; the others say next to nothing."""
    if len(likeness) > _HEARD:
        nearest = np.argpartition(likeness, -_HEARD)[-_HEARD:]
        likeness, learned = likeness[nearest], learned[nearest]
    return kernel(likeness) @ learned.astype(np.float32)


def _spelt(side: Side, typed: str, number: int) -> float:
    texts = [each.folded for each in _of_entry(side, number)]
    return max(fuzz.ratio(typed, text) for text in texts) / 100


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


def _of_entry(side: Side, number: int) -> tuple[Phrasing, ...]:
    begin, end = _run(side, number)
    return side.phrasings[begin:end]


def _run(side: Side, number: int) -> tuple[int, int]:
    firsts = side.first_phrasing
    last = number + 1 == len(firsts)
    return int(firsts[number]), len(side.phrasings) if last else int(firsts[number + 1])


def _questions(side: Side, likeness: Floats, numbers: list[int]) -> Iterator[str]:
    """The nearest wording of each entry, or its title where nothing is like it."""
    for number in numbers:
        begin, end = _run(side, number)
        nearest = begin + int(np.argmax(likeness[begin:end]))
        near = likeness[nearest] > 0
        yield side.phrasings[nearest].text if near else side.titles[side.entries[number]]


def _refused(side: Side, likeness: Floats) -> float:
    refused = likeness[side.columns.bank : side.columns.lines]
    return float(refused.max()) if len(refused) else 0.0


def _gate(message: Message, best: Floats, sums: Floats, refused: float, heard: _Learned) -> Gate:
    first = Evidence(*best.tolist())
    return Gate(
        best=float(sums[0]),
        lead=float(sums[0] - sums[1]) if len(sums) > 1 else float(sums[0]),
        learned=heard.most,
        nearest=first.nearest,
        entry=first.entry,
        answer=first.answer,
        line=first.line,
        concepts=first.concepts,
        abroad=first.abroad,
        spelt=first.spelt,
        covered=first.covered,
        unknown_letters=message.unknown[Kind.LETTERS],
        unknown_stems=message.unknown[Kind.STEM],
        unknown_pairs=message.unknown[Kind.PAIR],
        elsewhere=float(min(2, message.elsewhere)),
        refused=refused,
        none=heard.none,
        named=float(bool(message.concepts)),
        one_word=float(len(message.typed) == 1),
        always=1.0,
    )
