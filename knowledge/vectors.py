"""Vectors: texts as rows of numbers, so that one product compares a message with all of them.

Texts of the content are many and are turned into numbers together; a message comes alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.features import SHARES, Feature, Features, Kind

Floats = NDArray[np.float32]
Places = NDArray[np.int32]
Coefficients = NDArray[np.float16]
"""What was learned, kept small: three digits are enough."""

_POWER: Final = 0.7
"""How much rarity matters: rare words are as often beside the point as telling."""
_NOWHERE: Final = np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text of the content: for each kind its features' numbers, and how often each stands."""

    tokens: tuple[str, ...]
    places: tuple[Places, ...]
    counts: tuple[Floats, ...]

    @classmethod
    def of(cls, said: Features, numbers: dict[Feature, int]) -> Self:
        """Number a text's features; new ones get the next numbers."""
        kinds = tuple(
            np.fromiter((numbers.setdefault(each, len(numbers)) for each in kind), np.int32)
            for kind in said.kinds
        )
        counts = tuple(np.fromiter(kind.values(), np.float32) for kind in said.kinds)
        return cls(said.tokens, kinds, counts)

    @classmethod
    def together(cls, texts: Sequence[Self], kinds: Iterable[Kind] = Kind) -> Self:
        """Several texts as one; what they repeat counts more, but not as often as it stands."""
        places: list[Places] = [_NOWHERE] * len(Kind)
        counts: list[Floats] = [_NOWHERE.astype(np.float32)] * len(Kind)
        for kind in kinds:
            found, often = np.unique(
                _joined(text.places[kind] for text in texts), return_counts=True
            )
            places[kind] = found
            counts[kind] = (1 + np.log(often)).astype(np.float32)
        return cls((), tuple(places), tuple(counts))

    def concepts(self) -> Self:
        """The text's concepts alone."""
        return self.together((self,), (Kind.CONCEPT,))


def _joined(arrays: Iterable[NDArray[np.int32]]) -> Places:
    parts = tuple(arrays)
    return np.concatenate(parts) if parts else _NOWHERE


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Numbers of which most are nought, row by row.

    scipy's sparse arrays do the same, but a bot that only answers need not load scipy.
    """

    starts: NDArray[np.int64]
    """Where each row begins; one more at the end."""
    columns: NDArray[np.integer[Any]]
    """In rising order within a row."""
    weights: Floats
    width: int

    @classmethod
    def of(cls, rows: Places, columns: Places, weights: Floats, shape: tuple[int, int]) -> Self:
        """A table of so many rows and columns from its single numbers, each given once."""
        height, width = shape
        order = np.lexsort((columns, rows))
        return cls(
            np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=height))]),
            columns[order].astype(np.min_scalar_type(width)),
            weights[order],
            width,
        )

    def columns_of(self, row: int) -> NDArray[np.integer[Any]]:
        """The columns in which a row is not nought."""
        return self.columns[self.starts[row] : self.starts[row + 1]]


@dataclass(frozen=True, slots=True)
class Placed:
    """A message as a vector: where it is not nought, and what it is there."""

    places: list[int]
    weights: list[float]
    unknown: tuple[float, ...]
    """For each kind the share of what is said that stands in no text, 0..1."""
    stems: tuple[tuple[int, float], ...]
    """The known stems' numbers, and what share of what the stems say each is, 0..1."""

    def likeness(self, table: Table) -> Floats:
        """The likeness to every column of a table, 0..1."""
        if not self.places:
            return np.zeros(table.width, np.float32)
        starts, ends = table.starts[self.places].tolist(), table.starts[1:][self.places].tolist()
        rows = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
        columns = np.concatenate([table.columns[row] for row in rows])
        products = [
            table.weights[row] * np.float32(weight)
            for row, weight in zip(rows, self.weights, strict=True)
        ]
        sums = np.bincount(columns, np.concatenate(products), minlength=table.width)
        return sums.astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """What every feature weighs: the fewer wordings have it, the more."""

    numbers: dict[Feature, int]
    weights: Floats
    rarest: float
    """What a feature weighs that stands nowhere."""

    @classmethod
    def among(
        cls, texts: Sequence[Text], others: Sequence[Text], numbers: dict[Feature, int]
    ) -> Self:
        """Count how many texts have each feature; what only others have is as rare as can be."""
        size = len(numbers)
        counts = np.bincount(_all_places(texts), minlength=size)
        counts[np.unique(_all_places(others))] += counts[np.unique(_all_places(others))] == 0
        whole = 1 + len(texts)
        known = counts > 0
        return cls(
            {feature: number for feature, number in numbers.items() if known[number]},
            ((np.log(whole / (1 + counts)) + 1) ** _POWER).astype(np.float32),
            (log(whole / 2) + 1) ** _POWER,
        )

    def placed(self, said: Features) -> Placed:
        """A message as a vector.

        What stands nowhere lengthens it before it is brought to length one: it counts against
        every likeness.
        """
        places: list[int] = []
        weights: list[float] = []
        unknown: list[float] = []
        begins: list[int] = []
        for kind, share in zip(said.kinds, SHARES, strict=True):
            begins.append(len(places))
            here = [(self.numbers.get(feature), count) for feature, count in kind.items()]
            known = [(number, count) for number, count in here if number is not None]
            strange = sum(count * count for number, count in here if number is None)
            strange *= self.rarest * self.rarest
            weighed = [count * float(self.weights[number]) for number, count in known]
            whole = sum(weight * weight for weight in weighed) + strange
            scale = sqrt(share / whole) if whole else 0.0
            places += [number for number, _ in known]
            weights += [weight * scale for weight in weighed]
            unknown.append(strange / whole if whole else 0.0)
        stems = slice(begins[Kind.STEM], begins[Kind.STEM + 1])
        shares = (weight * weight / SHARES[Kind.STEM] for weight in weights[stems])
        return Placed(
            places, weights, tuple(unknown), tuple(zip(places[stems], shares, strict=True))
        )

    def table(self, texts: Sequence[Text]) -> Table:
        """Texts as the columns of one table, feature by text."""
        rows, columns, weights = [], [], []
        for kind, share in zip(Kind, SHARES, strict=True):
            places = _joined(text.places[kind] for text in texts)
            of = np.repeat(
                np.arange(len(texts), dtype=np.int32), [len(text.places[kind]) for text in texts]
            )
            counts = np.concatenate([text.counts[kind] for text in texts])
            weighed = counts * self.weights[places]
            whole = np.bincount(of, weighed * weighed, minlength=len(texts))
            scale = np.sqrt(share / np.maximum(whole, np.finfo(np.float32).tiny))
            rows.append(places)
            columns.append(of)
            weights.append((weighed * scale[of]).astype(np.float32))
        return Table.of(
            np.concatenate(rows),
            np.concatenate(columns),
            np.concatenate(weights),
            (len(self.weights), len(texts)),
        )


def _all_places(texts: Sequence[Text]) -> Places:
    return _joined(chain.from_iterable(text.places for text in texts))
