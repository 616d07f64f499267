"""The lexicon: which words mean the same thing, in every language (“stipendija”, grant, Geld).

Editors keep it in `knowledge/content/concepts.yaml`; `knowledge.load_lexicon` reads it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from knowledge.fold import fold
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


@dataclass(frozen=True, slots=True)
class Sign:
    """One way to say a concept: the folded words that follow one another."""

    concept: Concept
    words: tuple[str, ...]
    whole: bool
    """The last word is complete, not a beginning."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicon of one language, ready to be looked up."""

    ordinary: frozenset[str]
    signs: Mapping[str, tuple[Sign, ...]]
    """By the first word, or its beginning."""
    inside: tuple[tuple[str, Concept], ...]

    @classmethod
    def of(cls, lexicon: LexiconWords, lang: Lang) -> Self:
        """Fold what the editors wrote in one language."""
        signs: dict[str, list[Sign]] = {}
        inside: list[tuple[str, Concept]] = []
        for concept, in_langs in lexicon.concepts.items():
            for written in in_langs[lang]:
                said = tuple(fold(written).split())
                if written.startswith(INSIDE):
                    inside.append((said[0], concept))
                else:
                    sign = Sign(concept, said, whole=written.startswith(WHOLE))
                    signs.setdefault(said[0], []).append(sign)
        return cls(
            ordinary=frozenset(
                part for text in lexicon.ordinary[lang] for part in fold(text).split()
            ),
            signs={first: tuple(group) for first, group in signs.items()},
            inside=tuple(inside),
        )

    def concepts(self, tokens: tuple[str, ...], at: int) -> frozenset[Concept]:
        """The concepts that the word at one place, or a phrase that begins there, stands for."""
        token = tokens[at]
        found = {concept for part, concept in self.inside if part in token}
        found.update(
            sign.concept
            for sign in self._begun(token)
            if _says(sign, tokens[at : at + len(sign.words)])
        )
        return frozenset(found)

    def _begun(self, token: str) -> Iterator[Sign]:
        for length in range(1, len(token) + 1):
            yield from self.signs.get(token[:length], ())


def _says(sign: Sign, tokens: tuple[str, ...]) -> bool:
    if len(tokens) < len(sign.words):
        return False
    if sign.whole:
        return tokens == sign.words
    # Only the last word may be a beginning: “cik ilg” is not “cikls ilgi”.
    return tokens[:-1] == sign.words[:-1] and tokens[-1].startswith(sign.words[-1])
