"""Which of some choices a text names: who somebody is, what an organisation wants.

A choice is named when all words of one of its wordings stand in the text, in any form and with
small typing errors; how much of the text that explains tells an answer from a passing mention.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from knowledge.fold import words
from knowledge.model import Choice
from knowledge.stem import stem
from knowledge.terms import Lang

K = TypeVar("K")

LONGEST = 40
"""Words of a text that are looked at."""
_TYPO = 84.0
_TYPO_LETTERS = 5
_FILLERS = frozenset(
    word
    for text in (
        "es esmu esam mēs mani mums man ir kā un uz no pie bet tikai tikko nesen jau vēl arī",
        "tagad gribu gribētu vēlos vēlamies gribam būtu sveiki labdien čau",
        "i am im we are a an the as at in on of for to my our and but just now hi hello would",
        "like want id",
        "ich bin wir sind ein eine einen einer der die das im in am an als und für zu zum zur",
        "mein meine unser unsere gerade nur hallo möchte möchten will wollen",
    )
    for word in words(text)
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it was folded, and what is left of it without its ending."""

    folded: str
    stem: str


@dataclass(frozen=True, slots=True)
class _Name(Generic[K]):
    key: K
    lang: Lang
    words: frozenset[_Word]


@dataclass(frozen=True, slots=True)
class Named(Generic[K]):
    """The choice that a text names."""

    key: K
    share: float
    """How much of the text it explains, above 0 and up to 1; words such as “I am” aside."""
    exact: int
    """Words said as they are written: “Schüler” and “Schule” have one stem."""
    letters: int
    """How much was said: of two choices with the same share the more specific one is meant."""


@dataclass(frozen=True, slots=True)
class Names(Generic[K]):
    """The names of some choices, ready to be compared."""

    names: tuple[_Name[K], ...]

    def find(self, text: str, lang: Lang) -> Named[K] | None:
        """Say which choice a text names; the asker's language before the others."""
        said = [word for word in words(text)[:LONGEST] if not word.isdigit()]
        telling = [word for word in said if word not in _FILLERS] or said
        heard = {each: [_Word(word, stem(word, each)) for word in telling] for each in Lang}
        found = [
            (named.share, named.exact, name.lang is lang, named.letters, -place, named)
            for place, name in enumerate(self.names)
            if (named := _compare(name, heard[name.lang]))
        ]
        return max(found, key=lambda one: one[:5])[5] if found else None


def names_of(choices: Mapping[K, Choice]) -> Names[K]:
    """Collect the names of choices in every language: their buttons and their wordings."""
    return Names(
        tuple(
            _Name(key, lang, telling)
            for key, choice in choices.items()
            for lang in Lang
            for phrase in (choice.button[lang], *choice.wordings[lang])
            if (telling := _telling(phrase, lang))
        )
    )


def _telling(phrase: str, lang: Lang) -> frozenset[_Word]:
    said = words(phrase)
    telling = [word for word in said if word not in _FILLERS] or said
    return frozenset(_Word(word, stem(word, lang)) for word in telling)


def _compare(name: _Name[K], said: list[_Word]) -> Named[K] | None:
    hits = {one: _heard(one, said) for one in name.words}
    if not all(hits.values()):
        return None
    explained = sum(any(word in heard for heard in hits.values()) for word in said)
    exact = sum(one in said for one in name.words)
    return Named(name.key, explained / len(said), exact, sum(len(one.stem) for one in name.words))


def _heard(one: _Word, said: Iterable[_Word]) -> frozenset[_Word]:
    return frozenset(word for word in said if word.stem == one.stem or _alike(word, one))


def _alike(word: _Word, one: _Word) -> bool:
    """Whether a typing error tells them apart, in the word or in what is left of it."""
    return _close(word.stem, one.stem) or _close(word.folded, one.folded)


def _close(word: str, one: str) -> bool:
    return (
        min(len(word), len(one)) >= _TYPO_LETTERS
        and word[0] == one[0]
        and fuzz.ratio(word, one) >= _TYPO
    )
