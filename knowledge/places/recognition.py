"""Recognising the country that a text names, in any form, spelling and of our languages.

The search's stemmer is not used: it cuts deep (Malta and mala, an edge, would meet), and names
need only the endings of nouns.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import fold, words
from knowledge.model import CountryCode
from knowledge.places.cities import CITIES
from knowledge.places.countries import PROGRAMME_COUNTRIES, codes, name
from knowledge.places.names import ADJECTIVES, ALSO
from knowledge.places.words import (
    FROM,
    JOINING,
    ORDINARY,
    ORDINARY_BEGINNINGS,
    SPEAKING,
    TOWARDS,
)
from knowledge.terms import Lang

LONGEST: Final = 16
"""Words of a text that are looked at: what is longer is no answer to “which country?”."""
_CHARACTERS: Final = 400
_WORDS: Final = 4
"""Words that a name has at most; CLDR's few longer ones have a short form beside them."""
_TYPO_LETTERS: Final = 6
"""Letters of what is typed, from which on a typing error is forgiven; of a stem one less."""
_FAR_TYPO_LETTERS: Final = 7
"""The same for countries that are seldom meant here: konto is not the Congo."""
_TWO_TYPOS_LETTERS: Final = 9
_GENITIVE_LETTERS: Final = 5
_ADJECTIVE_WORDS: Final = 4
"""Words of a text in which an adjective is a country; in longer ones it is mostly a language."""
_NEAR: Final = PROGRAMME_COUNTRIES | {"AL", "BA", "CH", "GB", "GE", "MD", "ME", "UA"}
_SHORT_STEM: Final = 4

_LV_ENDINGS: Final = (
    *("ajam", "ajai", "ajas", "aja", "am", "im", "as", "es", "is", "ai", "ei"),
    *("a", "e", "i", "o", "s", "u"),
)
_DE_ENDINGS: Final = ("e", "er", "en", "es", "em")


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of countries in one language, folded."""

    whole: Mapping[str, CountryCode]
    stems: Mapping[str, CountryCode]
    """The same without their endings; Latvian inflects them."""
    exact: Mapping[str, CountryCode]
    """Cities and chat spellings, whole or without their ending; no typing error is forgiven."""
    adjectives: Mapping[str, CountryCode]


@dataclass(frozen=True, slots=True)
class _Mention:
    code: CountryCode
    start: int
    end: int


def recognise(text: str, lang: Lang) -> CountryCode | None:
    """The country that a text names, alone or in a short sentence, in any of our languages.

    Of several countries the one somebody wants to go to is meant: one behind “from” is left out
    when another stands there, then one behind “to” wins. If it is still unclear, there is none.
    A city or a part of a country stands for the country.

    Args:
        text: Anything; only its first words are looked at.
        lang: Its names come before those of the other languages.
    """
    said = words(text[:_CHARACTERS])[:LONGEST]
    mentions = tuple(_mentions(said, lang))
    if len({mention.code for mention in mentions}) > 1:
        mentions = tuple(m for m in mentions if _before(said, m) not in FROM) or mentions
    if len({mention.code for mention in mentions}) > 1:
        mentions = _goals(said, mentions)
    found = {mention.code for mention in mentions}
    return found.pop() if len(found) == 1 else None


def _goals(said: tuple[str, ...], mentions: tuple[_Mention, ...]) -> tuple[_Mention, ...]:
    """The countries behind “to”, and those joined to them by “or”."""
    if not any(_before(said, mention) in TOWARDS for mention in mentions):
        return ()
    return tuple(m for m in mentions if _before(said, m) in TOWARDS | JOINING)


def _before(said: tuple[str, ...], mention: _Mention) -> str:
    return said[mention.start - 1] if mention.start else ""


def _mentions(said: tuple[str, ...], lang: Lang) -> Iterator[_Mention]:
    """Countries from left to right; the longest name wins: Northern Ireland is not Ireland."""
    at = 0
    while at < len(said):
        mention = next(filter(None, (_mention(said, at, size, lang) for size in _sizes())), None)
        if mention:
            yield mention
        at = mention.end if mention else at + 1


def _sizes() -> Iterator[int]:
    return iter(range(_WORDS, 0, -1))


def _mention(said: tuple[str, ...], at: int, size: int, lang: Lang) -> _Mention | None:
    window = said[at : at + size]
    if len(window) < size or (size == 1 and window[0] in ORDINARY[lang]):
        return None
    if size == 1 and _is_adjective(window[0]):
        before_noun = at + 1 < len(said) <= _ADJECTIVE_WORDS
        code = _adjective(window[0], said[at + 1]) if before_noun else None
    else:
        code = _exactly(window, lang) or _nearly(window, lang)
    return _Mention(code, at, at + size) if code else None


def _languages(first: Lang) -> tuple[Lang, ...]:
    return (first, *(lang for lang in Lang if lang is not first))


def _exactly(window: tuple[str, ...], lang: Lang) -> CountryCode | None:
    for each in _languages(lang):
        names = _names(each)
        for form in _forms(window, each):
            if code := names.whole.get(form):
                return code
        stem = _lv_stem(window)
        bare = stem == " ".join(window) and len(stem) <= _SHORT_STEM
        if each is Lang.LV and not bare and (code := names.stems.get(stem)):
            return code
    return next(filter(None, map(_names(lang).exact.get, _exact_forms(window, lang))), None)


def _forms(window: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """The words themselves, and without the s of a genitive."""
    joined = " ".join(window)
    if lang is Lang.LV or len(joined) < _GENITIVE_LETTERS:
        return (joined,)
    return (joined, joined.removesuffix("s"))


def _exact_forms(window: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    return (_lv_stem(window),) if lang is Lang.LV else _forms(window, lang)


def _lv_stem(window: Iterable[str]) -> str:
    return " ".join(_cut(word, _LV_ENDINGS) for word in window)


def _cut(word: str, endings: Iterable[str]) -> str:
    """The word without its ending; a short stem is marked, or it would be many another word."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT_STEM:
            return word.removesuffix(ending)
    return word[:-1] + "-" if word.endswith(("a", "e", "u")) else word


def _nearly(window: tuple[str, ...], lang: Lang) -> CountryCode | None:
    """The one country whose name is a small typing error away; none if two are as near."""
    if window[0].startswith(ORDINARY_BEGINNINGS):
        return None
    own = _nearest(window, lang)
    found = own or set(chain.from_iterable(_nearest(window, each) for each in _languages(lang)))
    return found.pop() if len(found) == 1 else None


def _nearest(window: tuple[str, ...], lang: Lang) -> set[CountryCode]:
    names = _names(lang)
    known = names.stems if lang is Lang.LV else names.whole
    typed = _lv_stem(window) if lang is Lang.LV else " ".join(window)
    allowed = 2 if len(typed) >= _TWO_TYPOS_LETTERS else 1
    near = process.extract(
        typed, tuple(known), scorer=OSA.distance, score_cutoff=allowed, limit=None
    )
    whole = len(" ".join(window)) >= _TYPO_LETTERS
    likely = [
        (distance, known[written])
        for written, distance, _ in near
        if written[0] == typed[0]
        and (
            (known[written] in _NEAR and _swapped(typed, written))
            or (whole and _long_enough(typed, written, known[written]))
        )
    ]
    nearest = min(likely, default=(0, ""))[0]
    return {code for distance, code in likely if distance == nearest}


def _swapped(typed: str, written: str) -> bool:
    """Two letters have changed places, which even in a short name is no other word."""
    return len(typed) >= _TYPO_LETTERS - 1 and sorted(typed) == sorted(written)


def _long_enough(typed: str, written: str, code: CountryCode) -> bool:
    least = _TYPO_LETTERS - 1 if code in _NEAR else _FAR_TYPO_LETTERS
    return min(len(typed), len(written)) >= least


def _is_adjective(word: str) -> bool:
    return any(word in _names(lang).adjectives for lang in Lang)


def _adjective(word: str, following: str) -> CountryCode | None:
    """A country by its adjective before a noun: “German agency”, not “German course”."""
    if following.startswith(SPEAKING):
        return None
    return next((code for lang in Lang if (code := _names(lang).adjectives.get(word))), None)


@cache
def _names(lang: Lang) -> _Names:
    whole: dict[str, CountryCode] = {}
    stems: dict[str, CountryCode] = {}
    for code, written in chain(_also(ALSO[lang]), ((code, name(code, lang)) for code in codes())):
        said = words(written)
        if len(said) <= _WORDS:
            whole.setdefault(" ".join(said), code)
            stems.setdefault(_lv_stem(said), code)
    adjectives = {
        fold(form): code
        for code, written in _also(ADJECTIVES[lang])
        for form in _inflected(written, lang)
    }
    cities = {
        form: code
        for code, written in _also(CITIES[lang])
        for form in _exact_forms(words(written), lang)
    }
    return _Names(whole, stems, {**_in_chat(stems), **cities}, adjectives)


def _in_chat(stems: Mapping[str, CountryCode]) -> dict[str, CountryCode]:
    """Itālja for Itālija: folding takes such a j for the sign of a soft l or n and drops it."""
    return {
        written.removesuffix("ij"): code
        for written, code in stems.items()
        if written.endswith(("lij", "nij")) and len(written) >= _SHORT_STEM + 2
    }


def _also(words_of: Mapping[CountryCode, str]) -> Iterator[tuple[CountryCode, str]]:
    return ((code, each) for code, written in words_of.items() for each in written.split(", "))


def _inflected(adjective: str, lang: Lang) -> tuple[str, ...]:
    if lang is not Lang.DE or not adjective.endswith("e"):
        return (adjective,)
    return tuple(adjective.removesuffix("e") + ending for ending in _DE_ENDINGS)
