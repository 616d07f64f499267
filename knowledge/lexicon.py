"""The lexicon: which words mean the same thing, in every language (“stipendija”, grant, Geld).

Editors keep it in `knowledge/content/concepts.yaml`; `knowledge.load_lexicon` reads it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from knowledge.fold import fold, words
from knowledge.model import Content, Lang, PerLang, Text

Concept = str
"""What several words mean, for example `money`."""

WHOLE = "="
INSIDE = "~"


class LexiconWords(Content):
    """The lexicon as editors write it.

    A word stands for all words that begin with it; `=` before it means this word alone, `~` that
    it may stand anywhere within a longer one (German compounds). Several words follow one another.
    """

    ordinary: PerLang[tuple[Text, ...]]
    """Words that say little about what is asked: they weigh little. Whole words, always."""
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


@dataclass(frozen=True, slots=True)
class Signs:
    """Ways to say concepts, ready to be looked up."""

    by_first: Mapping[str, tuple[Sign, ...]]
    """By the first word, or its beginning."""
    inside: tuple[tuple[str, Concept], ...]

    @classmethod
    def of(cls, concepts: Mapping[Concept, PerLang[tuple[Text, ...]]], lang: Lang) -> Self:
        """Fold what the editors wrote in one language."""
        by_first: dict[str, list[Sign]] = {}
        inside: list[tuple[str, Concept]] = []
        for concept, in_langs in concepts.items():
            for written in in_langs[lang]:
                if written.startswith(INSIDE):
                    inside.append((fold(written), concept))
                else:
                    sign = Sign(concept, words(written), whole=written.startswith(WHOLE))
                    by_first.setdefault(sign.words[0], []).append(sign)
        return cls({first: tuple(group) for first, group in by_first.items()}, tuple(inside))

    def at(self, tokens: tuple[str, ...], place: int) -> Iterator[tuple[Concept, int]]:
        """Each concept that begins at a place, and how many words say it."""
        token = tokens[place]
        yield from ((concept, 1) for part, concept in self.inside if part in token)
        for length in range(1, len(token) + 1):
            for sign in self.by_first.get(token[:length], ()):
                if sign.said_by(tokens[place : place + len(sign.words)]):
                    yield sign.concept, len(sign.words)


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
