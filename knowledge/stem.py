"""Stems: the forms of a word brought together, on folded text.

A stem is for comparing only. Latvian has a light stemmer of its own, which takes endings off and
evens out the consonants that change before them; English and German use Snowball's.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, assert_never

import snowballstemmer

from knowledge.terms import Lang

_SHORTEST: Final = 3
_CACHED: Final = 20_000

# Endings of nouns, adjectives, verbs and participles as they look folded (š is s, ā is a).
_LV_ENDINGS: Final = (
    "sieties",
    "simies",
    "ajiem",
    "ajiet",
    "amies",
    "aties",
    "eties",
    "imies",
    "ities",
    "oties",
    "usies",
    "ajai",
    "ajam",
    "ajas",
    "ajos",
    "amas",
    "jies",
    "sies",
    "ties",
    "usas",
    "ais",
    "aja",
    "aji",
    "ajs",
    "aju",
    "ama",
    "ami",
    "amo",
    "ams",
    "amu",
    "iem",
    "ies",
    "iet",
    "jam",
    "jas",
    "jat",
    "jos",
    "sos",
    "usi",
    "ai",
    "am",
    "as",
    "at",
    "ei",
    "em",
    "es",
    "et",
    "ie",
    "im",
    "is",
    "it",
    "ja",
    "ji",
    "ju",
    "os",
    "ot",
    "um",
    "us",
    "a",
    "e",
    "i",
    "o",
    "s",
    "t",
    "u",
)
# “jāpiesakās” is “piesakās” with a duty; these beginnings are no duty.
_LV_DUTY: Final = "ja"
_LV_NO_DUTY: Final = ("jaun", "jaut", "jau", "janv", "japan", "jahtas")
_LV_DUTY_LETTERS: Final = 5
# What is left of a verbal noun (“pieteikšanās”) and of a verb's theme (“strādājam”).
_LV_SUFFIXES: Final = ("asan", "esan", "isan", "osan", "san", "aj", "ej", "oj", "ij", "i")
# “brauc” and “braukt”, “iesniedz” and “iesniegt” meet.
_LV_SOFTENED: Final = (("dz", "g"), ("c", "k"))


def _without_duty(word: str) -> str:
    if word.startswith(_LV_NO_DUTY) or len(word) < len(_LV_DUTY) + _LV_DUTY_LETTERS:
        return word
    return word.removeprefix(_LV_DUTY)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _hardened(word: str) -> str:
    for soft, hard in _LV_SOFTENED:
        if word.endswith(soft):
            return word.removesuffix(soft) + hard
    return word


def _latvian(word: str) -> str:
    bare = _without(_without_duty(word), _LV_ENDINGS)
    return _hardened(_without(bare, _LV_SUFFIXES))


_SNOWBALL: Final[Mapping[Lang, Callable[[str], str]]] = {
    Lang.EN: snowballstemmer.stemmer("english").stemWord,
    Lang.DE: snowballstemmer.stemmer("german").stemWord,
}


@lru_cache(maxsize=_CACHED)
def stem(word: str, lang: Lang) -> str:
    """The stem of one folded word.

    Args:
        word: As `knowledge.fold.words` gives it.
        lang: The language whose endings are known.

    Returns:
        At least three letters where the word has them; never empty for a word that is not.
    """
    match lang:
        case Lang.LV:
            return _latvian(word)
        case Lang.EN | Lang.DE:
            return _SNOWBALL[lang](word)
        case _:
            assert_never(lang)
