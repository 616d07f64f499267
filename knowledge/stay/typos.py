"""Which words may be misspelt, where, and which word a misspelt one was meant to be.

A word is forgiven more where its neighbours say what it must be: “drie” is no number, but
“drie Monate” holds one.
"""

import re
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.stay.items import Item

_TWO_TYPOS_FROM = 9
"""Letters from which a second typo is forgiven."""


class Place(StrEnum):
    """What a word may be by its neighbours."""

    COUNT = "count"
    """“drie Monate”, “thee to five”, “a month and a hakf”."""
    UNIT = "unit"
    """“2 wek”, “half a yer”."""
    ARTICLED = "articled"
    """“a monh”."""
    MONTH = "month"
    """“3 Marhc”."""
    LINK = "link"
    """“drei bs fünf”."""
    LIMIT = "limit"
    """“līz trim mēnešiem”."""
    PHRASE = "phrase"
    """Several words: “at leats”, “academic yaer”."""
    ANYTHING = "anything"


_PLACES = (
    (Place.COUNT, re.compile(r"_a?[UVJ]|_[tudo]a?[N%]|[UVJ]ua?_")),
    (Place.UNIT, re.compile(r"[N%]a?_|[UVJ]ua_")),
    (Place.ARTICLED, re.compile(r"a_")),
    (Place.MONTH, re.compile(r"[NO]_")),
    (Place.LINK, re.compile(r"[NUVJ%OMYDE]_a?[NUVJ%OMDE]")),
    (Place.LIMIT, re.compile(r"_a?[NUO]")),
    (Place.ANYTHING, re.compile(r"_")),
)
_FORGIVEN = MappingProxyType(
    {
        Place.COUNT: (("N%a", 3), ("v", 5)),
        Place.UNIT: (("UVJ", 4),),
        Place.ARTICLED: (("UVJ", 4),),
        Place.MONTH: (("M", 4),),
        Place.LINK: (("tuo", 3),),
        Place.LIMIT: (("t", 4),),
        Place.PHRASE: (("LTtUVJ", 6),),
        # Short number words and months are a letter away from ordinary words.
        Place.ANYTHING: (("UVJ", 4), ("NMLT", 6)),
    }
)
"""Codes of the pieces whose words may be misspelt in a place, and the letters these need."""
_SHORTEST = MappingProxyType(
    dict.fromkeys(Place, 4) | {Place.COUNT: 3, Place.LINK: 3, Place.ANYTHING: 5}
)
"""Letters from which any typo is forgiven in a place; a shorter word is near to too many."""
_SHORTEST_LOST = 3
"""The same for a lost letter or a swap."""
_SHORTEST_LINK = 2


def places(before: str, after: str) -> tuple[Place, ...]:
    """What a word between others may be.

    Args:
        before: The codes of the pieces before it.
        after: The codes of those behind it.
    """
    around = f"{before}_{after}"
    return tuple(place for place, pattern in _PLACES if pattern.search(around))


def may_be_misspelt(word: str, item: Item, place: Place) -> bool:
    """Whether a typo in this word of a lexicon is forgiven in that place."""
    if (" " in word) is not (place is Place.PHRASE):
        return False
    return any(item.code in meant and len(word) >= least for meant, least in _FORGIVEN[place])


def nearest(typed: str, place: Place, words: tuple[str, ...]) -> list[str]:
    """The words that are equally near to what was typed; none where none is near enough.

    The longest come first: letters are lost more often than added (“zwöf” is “zwölf”, not “zwo”).
    """
    if not words:
        return []
    allowed = 2 if len(typed) >= _TWO_TYPOS_FROM and place is Place.ANYTHING else 1
    found = process.extract(typed, words, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    near = [word for word, far, _ in found if far == found[0][1] and _is_near(typed, word, place)]
    return sorted(near, key=len, reverse=True)


def _is_near(typed: str, word: str, place: Place) -> bool:
    """Shorter words are forgiven a swap (“a yaer”) or a lost letter (“2 wek”) alone."""
    shortest = _SHORTEST[place]
    if min(len(typed), len(word)) >= shortest:
        return True
    lost = place is not Place.ANYTHING and len(typed) < len(word)
    least = _SHORTEST_LINK if place is Place.LINK else _SHORTEST_LOST
    return len(typed) >= least and (lost or sorted(typed) == sorted(word))
