"""Spelling: a word with a slip of the pen, brought to the nearest word that is known."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.vectors import Table

CORRECTABLE: Final = 4
"""From how many letters on a word may have a slip."""
_TWO_SLIPS: Final = 7
"""From how many letters on a word may have two."""
_COMPARED: Final = 24
"""How many known words are compared letter by letter: those that share the most pairs."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """Every word that is known, to be found by its pairs of letters."""

    words: tuple[str, ...]
    numbers: dict[str, int]
    """The pairs of letters, numbered."""
    by_pair: Table
    """Pair by word."""
    lengths: np.ndarray
    counts: tuple[int, ...]

    @classmethod
    def of(cls, known: Mapping[str, int]) -> Self:
        """Make words ready to be found; short ones are left out.

        Args:
            known: How often each word stands in the content.
        """
        words = tuple(sorted(word for word in known if len(word) >= CORRECTABLE))
        numbers: dict[str, int] = {}
        pairs = [[numbers.setdefault(pair, len(numbers)) for pair in _pairs(w)] for w in words]
        counts = np.array([len(each) for each in pairs], dtype=np.int32)
        rows = np.array([number for each in pairs for number in each], dtype=np.int32)
        columns = np.repeat(np.arange(len(words), dtype=np.int32), counts)
        by_pair = Table.of(
            rows, columns, np.ones(len(rows), np.float32), (len(numbers), len(words))
        )
        return cls(
            words,
            numbers,
            by_pair,
            counts.astype(np.float32),
            tuple(known[word] for word in words),
        )

    def nearest(self, word: str, *, slips: int = 2) -> str | None:
        """The known word that a word may be meant to be; None when none is near enough.

        Of several that are equally near the one that stands most often is taken.

        Args:
            word: A folded word that is not known.
            slips: How many slips it may have at most; a short word may have one.
        """
        if len(word) < CORRECTABLE:
            return None
        pairs = _pairs(word)
        found = [self.numbers[pair] for pair in pairs if pair in self.numbers]
        if not found:
            return None
        shared = np.zeros(len(self.words), np.float32)
        for number in found:
            shared[self.by_pair.columns_of(number)] += 1
        likeness = shared / (self.lengths + len(pairs))
        most = min(_COMPARED, len(likeness) - 1)
        leading = np.sort(np.argpartition(-likeness, most)[: most + 1])
        near = process.extract(
            word,
            {number: self.words[number] for number in leading.tolist()},
            scorer=OSA.distance,
            score_cutoff=min(slips, 1 if len(word) < _TWO_SLIPS else 2),
            limit=None,
        )
        best = min(near, key=lambda found: (found[1], -self.counts[found[2]]), default=None)
        return None if best is None else best[0]


def _pairs(word: str) -> tuple[str, ...]:
    marked = f" {word} "
    return tuple(Counter(marked[at : at + 2] for at in range(len(marked) - 1)))
