"""The classifier: what each known text says for each entry, learned from all texts together.

The nearest text alone is often wrong: two entries may have one wording that is alike. The
classifier weighs all texts at once, so that what they share counts less than what parts them. It
is a kernel ridge regression, one entry against the rest; its kernel is the likeness of two texts,
raised to a power so that near texts count more than many far ones.
"""

from typing import Final

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csc_array, csr_array

from knowledge.index import Index, Side
from knowledge.ranker import kernel
from knowledge.vectors import WHOLE, Coefficients, Table

RIDGE: Final = 0.2
"""How much a text may be wrong about its own entry; more makes the answer smoother."""
_AT_ONCE: Final = 500
"""How many texts are compared with all others at a time; more would only take memory."""
MOST_TEXTS: Final = 18_000
"""Beyond this the learning would take minutes and a gigabyte: the neighbours answer alone."""


def learn(index: Index) -> Index:
    """The index with what its texts say; one too large is given back as it is."""
    if any(side.columns.entries > MOST_TEXTS for side in index.sides.values()):
        return index
    return Index(index.sides, {lang: _learned(side) for lang, side in index.sides.items()})


def _learned(side: Side) -> Coefficients:
    """For each wording and message of the bank what it says for each entry.

    Returns:
        Entry by text; one row more than there are entries: “none of them”.
    """
    texts = side.columns.entries
    known = _every(side.table)[:, :texts]
    # Each pair is compared once: the matrix is its own transpose.
    alike = np.zeros((texts, texts), np.float32)
    for begin in range(0, texts, _AT_ONCE):
        end = min(begin + _AT_ONCE, texts)
        alike[begin:end, :end] = kernel((known[:, begin:end].T @ known[:, :end]).toarray())
    alike[np.diag_indices(texts)] += RIDGE
    wanted = np.full((texts, len(side.entries) + 1), -1 / len(side.entries), np.float32)
    wanted[np.arange(texts), _owners(side)] = 1
    # LAPACK reads columns where numpy writes rows: so it needs no copy.
    factor = cho_factor(alike.T, lower=False, overwrite_a=True, check_finite=False)
    solved = cho_solve(factor, wanted, check_finite=False)
    return Coefficients.of(solved.T)


def _every(table: Table) -> csc_array:
    """A table as scipy has it, column by column."""
    weights = table.weights / np.float32(WHOLE)
    return csr_array(
        (weights, table.columns.astype(np.int32), table.starts),
        shape=(len(table.starts) - 1, table.width),
    ).tocsc()


def _owners(side: Side) -> np.ndarray:
    """The number of the entry that each text belongs to; of the bank the number after the last."""
    columns = side.columns
    entries = np.arange(len(side.entries))
    wordings = np.repeat(entries, np.diff([*side.first_phrasing, columns.bank]))
    refused = np.full(columns.entries - columns.bank, len(side.entries))
    return np.concatenate([wordings, refused])
