"""Vectors: texts as rows of numbers, so that one product compares a message with all of them.

Texts of the content are many and are turned into numbers together; a message comes alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt
from typing import Any, Final, Self
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from knowledge.features import SHARES, Feature, Features, Kind

Floats = NDArray[np.float32]
Places = NDArray[np.int32]
Keys = NDArray[np.uint32]

_POWER: Final = 0.3
"""How much rarity matters: rare words are as often beside the point as telling."""
WHOLE: Final = 255
"""One, as a table keeps it."""
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


def _joined(arrays: Iterable[NDArray[np.int32]]) -> Places:
    parts = tuple(arrays)
    return np.concatenate(parts) if parts else _NOWHERE


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Numbers from 0 to 1 of which most are nought, row by row, each kept as a 255th.

    scipy's sparse arrays do the same in three times the memory, and a bot that only answers need
    not load scipy.
    """

    starts: Places
    """Where each row begins; one more at the end."""
    columns: NDArray[np.integer[Any]]
    """In rising order within a row."""
    weights: NDArray[np.uint8]
    width: int

    @classmethod
    def of(cls, rows: Places, columns: Places, weights: Floats, shape: tuple[int, int]) -> Self:
        """A table of so many rows and columns from its single numbers, each given once."""
        height, width = shape
        order = np.lexsort((columns, rows))
        return cls(
            np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=height))]).astype(np.int32),
            columns[order].astype(np.min_scalar_type(width)),
            np.rint(weights[order] * WHOLE).astype(np.uint8),
            width,
        )

    def columns_of(self, row: int) -> NDArray[np.integer[Any]]:
        """The columns in which a row is not nought."""
        return self.columns[self.starts[row] : self.starts[row + 1]]

    def product(self, rows: Places, weights: Floats) -> Floats:
        """The sum of some rows, each times its weight: a number for every column."""
        if not len(rows):
            return np.zeros(self.width, np.float32)
        starts, ends = self.starts[rows], self.starts[rows + 1]
        runs = [slice(*run) for run in zip(starts.tolist(), ends.tolist(), strict=True)]
        columns = np.concatenate([self.columns[run] for run in runs])
        parts = np.concatenate([self.weights[run] for run in runs]) * np.repeat(
            weights / WHOLE, ends - starts
        )
        return np.bincount(columns, parts, minlength=self.width).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Coefficients:
    """What texts say for entries, each kept by its root: most are small, and a byte is enough."""

    roots: NDArray[np.int8]
    """Entry by text; the root of the size, with the coefficient's sign."""
    unit: float
    """What a root of one stands for."""

    @classmethod
    def of(cls, exact: Floats) -> Self:
        """Keep coefficients, entry by text."""
        most = np.iinfo(np.int8).max
        unit = float(np.abs(exact).max()) / most**2
        return cls(np.rint(np.sign(exact) * np.sqrt(np.abs(exact) / unit)).astype(np.int8), unit)

    def said(self, entries: NDArray[np.intp], heard: Floats) -> Floats:
        """What is said for some entries when each text is heard so much."""
        roots = self.roots[entries].astype(np.float32)
        roots *= np.abs(roots)
        return roots @ heard * np.float32(self.unit)


@dataclass(frozen=True, slots=True)
class Placed:
    """A message as a vector: where it is not nought, and what it is there."""

    places: Places
    weights: Floats
    unknown: tuple[float, ...]
    """For each kind the share of what is said that stands in no text, 0..1."""
    stems: tuple[tuple[int, float], ...]
    """The known stems' numbers, and what share of what the stems say each is, 0..1."""


def keys_of(features: Iterable[Feature]) -> Keys:
    """The checksums by which features are found: the features themselves are long.

    Two of so many share a checksum now and then; one of a message's hundred features then counts
    as another, which nobody notices.
    """
    return np.fromiter((crc32(feature.encode()) for feature in features), np.uint32)


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """What every feature of a language weighs: the fewer wordings have it, the more."""

    keys: Keys
    """Of all features that stand in any text, in rising order."""
    weights: Floats
    rarest: float
    """What a feature weighs that stands nowhere."""

    @classmethod
    def among(
        cls, texts: Sequence[Text], others: Sequence[Text], keys: Keys
    ) -> tuple[Self, Places]:
        """Count how many texts have each feature; what only others have is as rare as can be.

        Args:
            texts: Those that are counted.
            others: Those that are not.
            keys: Of all features that were numbered, by number.

        Returns:
            The rarity, and the place in it for every number; -1 for what stands in no text.
        """
        counts = np.bincount(_all_places(texts), minlength=len(keys))
        elsewhere = np.unique(_all_places(others))
        counts[elsewhere] = np.maximum(counts[elsewhere], 1)
        (known,) = np.nonzero(counts)
        known = known[np.argsort(keys[known], kind="stable")]
        places = np.full(len(keys), -1, np.int32)
        places[known] = np.arange(len(known), dtype=np.int32)
        whole = 1 + len(texts)
        weights = (np.log(whole / (1 + counts[known])) + 1) ** _POWER
        rarest = (log(whole / 2) + 1) ** _POWER
        return cls(keys[known], weights.astype(np.float32), rarest), places

    def find(self, features: Iterable[Feature]) -> Places:
        """The place of each feature; -1 where it stands in no text."""
        wanted = keys_of(features)
        if not len(self.keys):
            return np.full(len(wanted), -1, np.int32)
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[at] == wanted, at, -1).astype(np.int32)

    def knows(self, feature: Feature) -> bool:
        """Whether a feature stands in any text of this language."""
        return bool(self.find((feature,))[0] >= 0)

    def placed(self, said: Features) -> Placed:
        """A message as a vector.

        What stands nowhere lengthens it before it is brought to length one: it counts against
        every likeness.
        """
        every = self.find(chain.from_iterable(said.kinds))
        counts = np.fromiter(chain.from_iterable(kind.values() for kind in said.kinds), np.float32)
        known = every >= 0
        weights = counts * np.float32(self.rarest)
        weights[known] = counts[known] * self.weights[every[known]]
        squares = weights * weights
        unknown: list[float] = []
        stems: tuple[tuple[int, float], ...] = ()
        for kind, run in self._runs(said):
            whole = float(squares[run].sum())
            unknown.append(float(squares[run] @ ~known[run]) / whole if whole else 0.0)
            weights[run] *= sqrt(SHARES[kind] / whole) if whole else 0.0
            if kind is Kind.STEM and whole:
                here = zip(every[run].tolist(), (squares[run] / whole).tolist(), strict=True)
                stems = tuple((place, share) for place, share in here if place >= 0)
        return Placed(every[known], weights[known], tuple(unknown), stems)

    @staticmethod
    def _runs(said: Features) -> Iterator[tuple[Kind, slice]]:
        begin = 0
        for kind, features in zip(Kind, said.kinds, strict=True):
            yield kind, slice(begin, begin + len(features))
            begin += len(features)

    def table(self, texts: Sequence[Text], places: Places) -> Table:
        """Texts as the columns of one table, feature by text.

        Args:
            texts: All of them were among those by which the rarity was found.
            places: What came with it.
        """
        rows, columns, weights = [], [], []
        for kind, share in zip(Kind, SHARES, strict=True):
            here = places[_joined(text.places[kind] for text in texts)]
            of = np.repeat(
                np.arange(len(texts), dtype=np.int32), [len(text.places[kind]) for text in texts]
            )
            counts = np.concatenate([text.counts[kind] for text in texts])
            weighed = counts * self.weights[here]
            whole = np.bincount(of, weighed * weighed, minlength=len(texts))
            scale = np.sqrt(share / np.maximum(whole, np.finfo(np.float32).tiny))
            rows.append(here)
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
