"""Features: what the search sees in a text, so that texts can be compared.

Five kinds stand side by side, because each finds what the others miss: groups of letters forgive
slips and compounds, stems bring the forms of a word together, pairs of stems keep what follows on
what, telling stems near each other mean the same in any order, concepts bring together different
words and different languages.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from math import log
from typing import Final

from knowledge.fold import words
from knowledge.lexicon import Concept, Vocabulary
from knowledge.stem import stem
from knowledge.terms import Lang

Feature = str
"""Its kind's sign and what it is: `~abc`, `=stem`, `+stem stem`, `^stem stem`, `#concept`."""

MOST_WORDS: Final = 40
MOST_LETTERS: Final = 600
"""More of a message is not looked at: the work for one message is bounded."""

_LONGEST_WORD: Final = 40
_SHORTEST_GROUP: Final = 3
_LONGEST_GROUP: Final = 4
_REACH: Final = 3
"""How far apart two telling words may stand that keep each other company."""
_ORDINARY: Final = 0.6
"""What the stem of a word that says little weighs beside another."""
_EDGE: Final = "|"
_CACHED: Final = 20_000
_MESSAGES: Final = 64
"""One message is read in several languages, one after the other."""


class Kind(IntEnum):
    """The kinds of features, in the order of `Features.kinds`."""

    LETTERS = 0
    STEM = 1
    PAIR = 2
    COMPANY = 3
    CONCEPT = 4


SHARES: Final = (0.4, 0.2, 0.1, 0.1, 0.2)
"""What each kind counts when two texts are compared; together one."""


@dataclass(frozen=True, slots=True)
class Features:
    """What a text says: for each kind its features and what each counts, before rarity."""

    tokens: tuple[str, ...]
    kinds: tuple[dict[Feature, float], ...]

    @property
    def concepts(self) -> frozenset[Feature]:
        """The concepts named, with their sign."""
        return frozenset(self.kinds[Kind.CONCEPT])


@lru_cache(maxsize=_MESSAGES)
def tokens_of(text: str) -> tuple[str, ...]:
    """The folded words of a message, of a long one only the beginning."""
    return tuple(word[:_LONGEST_WORD] for word in words(text[:MOST_LETTERS])[:MOST_WORDS])


def stemmed(token: str, lang: Lang) -> Feature:
    """The feature that a word's stem is."""
    return f"={stem(token, lang)}"


def features(
    tokens: tuple[str, ...], vocabulary: Vocabulary, lang: Lang, meant: tuple[str, ...] = ()
) -> Features:
    """Read a text.

    Args:
        tokens: Its folded words.
        vocabulary: The lexicon of its language.
        lang: The language whose endings are known.
        meant: The same words with slips corrected, for stems and concepts; the letters stay as
            they were typed. Empty: nothing to correct.
    """
    meant = meant or tokens
    letters = Counter(group for token in tokens for group in _groups(token))
    stems: dict[Feature, float] = {}
    pairs: dict[Feature, float] = {}
    telling: list[Feature] = []
    before = _EDGE
    for token in meant:
        feature = stemmed(token, lang)
        if token in vocabulary.ordinary:
            share = _ORDINARY
        else:
            share = 1.0
            telling.append(feature)
        stems[feature] = max(share, stems.get(feature, 0.0))
        pairs[f"+{before} {feature}"] = 1.0
        before = feature
    pairs[f"+{before} {_EDGE}"] = 1.0
    return Features(
        tokens,
        (
            {group: 1 + log(count) for group, count in letters.items()},
            stems,
            pairs,
            dict.fromkeys(_company(telling), 1.0),
            {f"#{concept}": 1.0 for concept in concepts_of(meant, vocabulary)},
        ),
    )


def concepts_of(tokens: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[Concept]:
    """What words mean, alone and together with those that follow."""
    signs = vocabulary.concepts
    return frozenset[Concept]().union(
        *(signs.of_word(token) for token in tokens),
        *(signs.of_words(tokens, at) for at, token in enumerate(tokens) if token in signs.several),
    )


def _company(telling: list[Feature]) -> Iterator[Feature]:
    """Pairs of different stems near each other, the same whichever comes first."""
    for place, one in enumerate(telling):
        for other in telling[place + 1 : place + 1 + _REACH]:
            if one != other:
                yield f"^{min(one, other)} {max(one, other)}"


@lru_cache(maxsize=_CACHED)
def _groups(token: str) -> tuple[Feature, ...]:
    """The groups of letters in a word, its beginning and end marked."""
    marked = f" {token} "
    return tuple(
        f"~{marked[at : at + length]}"
        for length in range(_SHORTEST_GROUP, _LONGEST_GROUP + 1)
        for at in range(len(marked) - length + 1)
    )
