"""Which of some choices a text names: who somebody is, what an organisation wants.

A choice is named when all words of one of its wordings stand in the text, in any form and with
small typing errors; how much of the text that explains tells an answer from a passing mention.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from knowledge.fold import words
from knowledge.model import Choice, Lang
from knowledge.stem import stem

K = TypeVar("K")

LONGEST = 40
"""Words of a text that are looked at."""
_TYPO = 84.0
_TYPO_LETTERS = 5
_FILLERS = frozenset(
    word
    for text in (
        "es esmu esam mēs mani mums man ir kā un uz no par pie bet tikai tikko nesen jau vēl arī",
        "tagad gribu gribētu vēlos vēlamies gribam būtu sveiki labdien čau strādāju",
        "i am im we are a an the as at in on of for to my our and but just now hi hello would",
        "like want id",
        "ich bin wir sind ein eine einen einer der die das im in am an als und für zu zum zur",
        "mein meine unser unsere gerade nur hallo möchte möchten will wollen",
    )
    for word in words(text)
)


@dataclass(frozen=True, slots=True)
class _Name(Generic[K]):
    key: K
    lang: Lang
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named(Generic[K]):
    """The choice that a text names."""

    key: K
    share: float
    """How much of the text it explains, above 0 and up to 1; words such as “I am” aside."""
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
        found = [
            (named.share, named.letters, name.lang is lang, -place, named)
            for place, name in enumerate(self.names)
            if (named := _compare(name, [stem(word, name.lang) for word in telling]))
        ]
        return max(found, key=lambda one: one[:4])[4] if found else None


def names_of(choices: Mapping[K, Choice]) -> Names[K]:
    """Collect the names of choices in every language: their buttons and their wordings."""
    return Names(
        tuple(
            _Name(key, lang, stems)
            for key, choice in choices.items()
            for lang in Lang
            for phrase in (choice.button[lang], *choice.wordings[lang])
            if (stems := _stems(phrase, lang))
        )
    )


def _stems(phrase: str, lang: Lang) -> frozenset[str]:
    said = words(phrase)
    return frozenset(stem(word, lang) for word in said if word not in _FILLERS) or frozenset(
        stem(word, lang) for word in said
    )


def _compare(name: _Name[K], said: list[str]) -> Named[K] | None:
    hits = {one: _heard(one, said) for one in name.stems}
    if not all(hits.values()):
        return None
    explained = sum(any(word in heard for heard in hits.values()) for word in said)
    return Named(name.key, explained / len(said), sum(map(len, name.stems)))


def _heard(one: str, said: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in said if word == one or _alike(word, one))


def _alike(word: str, one: str) -> bool:
    return (
        min(len(word), len(one)) >= _TYPO_LETTERS
        and word[0] == one[0]
        and fuzz.ratio(word, one) >= _TYPO
    )
