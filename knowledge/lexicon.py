"""The lexicon: which words mean the same thing, in every language (“stipendija”, grant, Geld).

Editors keep it in `knowledge/content/concepts.yaml`; `knowledge.load_lexicon` reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from knowledge.fold import fold, words
from knowledge.model import Content, PerLang, Text
from knowledge.terms import Lang

Concept = str
"""What several words mean, for example `money`."""

WHOLE = "="
INSIDE = "~"

_CACHED: Final = 20_000


class LexiconWords(Content):
    """The lexicon as editors write it.

    A word stands for all words that begin with it; `=` before it means this word alone, `~` that
    it may stand anywhere within a longer one (German compounds). Several words follow one another.
    """

    ordinary: PerLang[tuple[Text, ...]]
    """Words that say little about what is asked: they weigh little. Whole words, always."""
    terms: PerLang[tuple[Text, ...]]
    """Words that are a question by themselves, such as ECTS: wordings of one word must be here."""
    concepts: Mapping[Concept, PerLang[tuple[Text, ...]]]
    elsewhere: Mapping[Concept, PerLang[tuple[Text, ...]]]
    """What is not asked here, such as the weather."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One way to say a concept: the folded words that follow one another."""

    concept: Concept
    words: tuple[str, ...]
    whole: bool
    """The last word is complete, not a beginning."""

    def said_by(self, tokens: tuple[str, ...]) -> bool:
        """Whether as many words say this; of several only the last may be a mere beginning."""
        if self.whole or len(tokens) < len(self.words):
            return tokens == self.words
        return tokens[:-1] == self.words[:-1] and tokens[-1].startswith(self.words[-1])


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Ways to say concepts, ready to be looked up."""

    single: Mapping[str, tuple[Sign, ...]]
    """Signs of one word, by the word or its beginning."""
    several: Mapping[str, tuple[Sign, ...]]
    """Signs of several words, by the first."""
    inside: tuple[tuple[str, Concept], ...]

    @classmethod
    def of(cls, concepts: Mapping[Concept, PerLang[tuple[Text, ...]]], lang: Lang) -> Self:
        """Fold what the editors wrote in one language."""
        single: dict[str, list[Sign]] = {}
        several: dict[str, list[Sign]] = {}
        inside: list[tuple[str, Concept]] = []
        for concept, in_langs in concepts.items():
            for written in in_langs[lang]:
                if written.startswith(INSIDE):
                    inside.append((fold(written), concept))
                else:
                    sign = Sign(concept, words(written), whole=written.startswith(WHOLE))
                    group = single if len(sign.words) == 1 else several
                    group.setdefault(sign.words[0], []).append(sign)
        return cls(_fixed(single), _fixed(several), tuple(inside))

    def of_word(self, token: str) -> frozenset[Concept]:
        """What a word says on its own."""
        return _of_word(self, token)

    def of_words(self, tokens: tuple[str, ...], place: int) -> frozenset[Concept]:
        """What several words say together that begin at a place."""
        return frozenset(
            sign.concept
            for sign in self.several.get(tokens[place], ())
            if sign.said_by(tokens[place : place + len(sign.words)])
        )


@lru_cache(maxsize=_CACHED)
def _of_word(signs: Signs, token: str) -> frozenset[Concept]:
    said = {concept for part, concept in signs.inside if part in token}
    for length in range(1, len(token) + 1):
        for sign in signs.single.get(token[:length], ()):
            if sign.said_by((token,)):
                said.add(sign.concept)
    return frozenset(said)


def _fixed(groups: Mapping[str, list[Sign]]) -> Mapping[str, tuple[Sign, ...]]:
    return {first: tuple(group) for first, group in groups.items()}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicon of one language, ready to be looked up."""

    ordinary: frozenset[str]
    concepts: Signs
    elsewhere: Signs

    @classmethod
    def of(cls, lexicon: LexiconWords, lang: Lang) -> Self:
        """Fold what the editors wrote in one language."""
        return cls(
            ordinary=frozenset(part for text in lexicon.ordinary[lang] for part in words(text)),
            concepts=Signs.of(lexicon.concepts, lang),
            elsewhere=Signs.of(lexicon.elsewhere, lang),
        )
