"""The language of a message: one of ours, or another one.

Multinomial naive Bayes over groups of one to four letters, as in Cavnar and Trenkle, “N-Gram-Based
Text Categorization” (1994), and Dunning, “Statistical Identification of Language” (1994): counting
is all that it takes, so no library and no model from elsewhere stands behind it. What it knows is
counted by `knowledge.language_fit`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.terms import Lang

LONGEST_GROUP: Final = 4
STEP: Final = 0.1
"""Evidence is kept in whole steps of this size, as natural logarithms."""

_LOOKED_AT: Final = 400
"""Characters of a message; more would not make it clearer."""
_LONGEST_WORD: Final = 24
_FEWEST_WORDS: Final = 3
"""Below this a message may be in any language, and the person's own holds."""
_OVERLAP: Final = 3
"""A letter stands in several groups, so what they say together is taken by this part."""
_WORD_SAYS: Final = 8.0
"""How much one word can speak against a language: a name does not decide a sentence."""
_LEAD: Final = 4.0
"""By how much another language of ours must be likelier than the person's own."""
_FOREIGN_WORDS: Final = 2
"""So many words must be likelier in another language than in ours, and be rare in ours."""
_FOREIGN_LEAD: Final = 1.0
"""By how much a language that is not ours must be likelier than any of ours."""

_NO_WORD: Final = re.compile(r"[\d@/{}]")
"""What stands in addresses, codes such as KA122 and placeholders."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_LATIN_ENDS: Final = 0x250
_MORE_LATIN: Final = range(0x1E00, 0x1F00)


@dataclass(frozen=True, slots=True, eq=False)
class Tongues:
    """What is known of languages, ours and others."""

    names: tuple[str, ...]
    """ISO 639-1 codes, one a column; ours come first, in the order of `Lang`."""
    rows: Mapping[str, int]
    """The row of each group of letters."""
    evidence: NDArray[np.int8]
    """How much a group speaks for each language, in steps; shape (groups, languages)."""
    shared: frozenset[str]
    """Words that all of ours use alike, such as names and terms: they tell nothing."""
    frequent: frozenset[str]
    """Words that one of ours uses often; though neighbours may have them too."""


def language_of(tongues: Tongues, text: str, own: Lang) -> Lang | None:
    """In which language a message is written.

    Args:
        tongues: From `knowledge.language_fit.fit`.
        text: Anything, of any length; of a long text the beginning is looked at.
        own: The person's language: it holds for fewer than three words and where it is not clear.

    Returns:
        One of our languages; None where it is another one, as any script but Latin is at once.
    """
    start = unicodedata.normalize("NFKC", text[:_LOOKED_AT])
    if _is_foreign_script(start):
        return None
    said = tuple(words_of(start))
    telling = [word for word in said if word not in tongues.shared]
    if len(start.split()) < _FEWEST_WORDS or not telling:
        return own
    return _likeliest(tongues, telling, own)


def words_of(text: str) -> Iterator[str]:
    """The words that can tell a language: lower case, without addresses and codes."""
    for token in text.lower().split():
        if not _NO_WORD.search(token):
            yield from _WORDS.findall(token)


def groups_of(word: str) -> Iterator[str]:
    """The groups of letters of a word, its ends marked by spaces."""
    marked = f" {word[:_LONGEST_WORD]} "
    for length in range(1, LONGEST_GROUP + 1):
        for start in range(len(marked) - length + 1):
            if (group := marked[start : start + length]) != " ":
                yield group


def _is_foreign_script(text: str) -> bool:
    letters = [ord(sign) for sign in text if sign.isalpha()]
    latin = sum(letter < _LATIN_ENDS or letter in _MORE_LATIN for letter in letters)
    return len(letters) > 2 * latin


def _likeliest(tongues: Tongues, words: list[str], own: Lang) -> Lang | None:
    ours = tuple(Lang)
    for_each = np.zeros(len(tongues.names))
    foreign = 0
    for word in words:
        rows = [tongues.rows[group] for group in groups_of(word) if group in tongues.rows]
        said = tongues.evidence[rows].sum(axis=0, dtype=np.int32) * (STEP / _OVERLAP)
        for_each += np.maximum(said - said.max(), -_WORD_SAYS)
        foreign += word not in tongues.frequent and int(said.argmax()) >= len(ours)
    for_each[: len(ours)] += _FOREIGN_LEAD
    for_each[ours.index(own)] += _LEAD
    known = for_each if foreign >= _FOREIGN_WORDS else for_each[: len(ours)]
    best = int(known.argmax())
    return ours[best] if best < len(ours) else None
