"""The index: what the search must know of every text, made once from the content.

Each language has a side of its own. All texts a message is compared with stand as columns of one
sparse table, grouped so that one product gives every comparison at once:

    wordings (titles too) | bank | lines of answers | entries | answers | concepts | abroad

Wordings, lines and the bank are compared text by text. *Entries* and *answers* are each entry's
wordings, and its answer, taken as one text. *Concepts* are what an entry names in any language,
*abroad* the wordings of the other languages; of both only the concepts are compared.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.features import Feature, Kind, features, stemmed, tokens_of
from knowledge.fold import words
from knowledge.lexicon import LexiconWords, Vocabulary
from knowledge.model import Entry, EntryId
from knowledge.plain_text import bare
from knowledge.spelling import Spelling
from knowledge.terms import Lang
from knowledge.vectors import Coefficients, Floats, Rarity, Table, Text

Bank = Mapping[Lang, tuple[str, ...]]
"""Messages of each language that no entry answers."""

NO_BANK: Final[Bank] = dict.fromkeys(Lang, ())

_MARKS: Final = ".,:;?!()„“”–"
"""Marks at a word's edge; folding takes them off as well."""
_LINE: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_LEAST_OF_LINE: Final = 3
"""How many words make a line of an answer worth comparing."""


_MOST_SLIPS: Final = 6
"""How many words of a message are corrected; each costs as much as ten known ones."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One wording, or the title, of one entry."""

    entry: EntryId
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the search reads it."""

    typed: tuple[str, ...]
    meant: tuple[str, ...]
    """The words with slips corrected."""
    concepts: frozenset[Feature]
    unknown: tuple[float, ...]
    """For each kind the share of what is said that stands in no text, 0..1."""
    stems: tuple[tuple[int, float], ...]
    """The known stems' numbers, and the share of what the stems say that each is."""
    elsewhere: int
    """How many signs there are that something else is meant."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the groups of columns begin; each ends where the next begins."""

    bank: int
    lines: int
    entries: int
    answers: int
    concepts: int
    abroad: int


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The index in one language."""

    lang: Lang
    vocabulary: Vocabulary
    entries: tuple[EntryId, ...]
    phrasings: tuple[Phrasing, ...]
    """The texts of the first columns, entry by entry."""
    rarity: Rarity
    table: Table
    """Feature by column."""
    columns: Columns
    first_phrasing: NDArray[np.intp]
    """For each entry its first column; so for lines and abroad, counted within their group."""
    first_line: NDArray[np.intp]
    first_abroad: NDArray[np.intp]
    by_text: Mapping[str, Phrasing]
    """The phrasing by its folded text, for who types it as it stands."""
    titles: Mapping[EntryId, str]
    spelling: Spelling
    known_words: frozenset[str]

    def read(self, text: str) -> tuple[Message, Floats]:
        """A message, and its likeness to every column, 0..1."""
        typed = tokens_of(text)
        meant = self._meant(typed)
        said = features(typed, self.vocabulary, self.lang, meant)
        placed = self.rarity.placed(said)
        message = Message(
            typed, meant, said.concepts, placed.unknown, placed.stems, self._elsewhere(meant)
        )
        return message, placed.likeness(self.table)

    def _meant(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The words with slips corrected, the first few of them."""
        strange = [token for token in typed if not self._is_known(token)]
        nearest = {token: self._nearest(token) or token for token in strange[:_MOST_SLIPS]}
        return tuple(nearest.get(token, token) for token in typed)

    def _nearest(self, token: str) -> str | None:
        # A word that says something as it stands is less likely to be a slip.
        says = self.vocabulary.concepts.of_word(token)
        return self.spelling.nearest(token, slips=1 if says else 2)

    def _is_known(self, token: str) -> bool:
        return (
            token in self.known_words
            or stemmed(token, self.lang) in self.rarity.numbers
            or bool(self.vocabulary.elsewhere.of_word(token))
        )

    def _elsewhere(self, tokens: tuple[str, ...]) -> int:
        signs = self.vocabulary.elsewhere
        return sum(
            bool(signs.of_words(tokens, at))
            or (
                stemmed(token, self.lang) not in self.rarity.numbers and bool(signs.of_word(token))
            )
            for at, token in enumerate(tokens)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Everything the search needs, as one value that can be exchanged whole."""

    sides: Mapping[Lang, Side]
    learned: Mapping[Lang, Coefficients] | None = None
    """What each text says for each entry, from `knowledge.classifier`; None: not yet learned."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What an entry says in one language, read."""

    wordings: tuple[Text, ...]
    """The title is the last."""
    lines: tuple[Text, ...]


_Read = Mapping[EntryId, _Said]


class Reader:
    """Reads the texts of the content, each word and each text once."""

    def __init__(self, lexicon: LexiconWords) -> None:
        self.vocabularies: Final = {lang: Vocabulary.of(lexicon, lang) for lang in Lang}
        self.numbers: Final[dict[Feature, int]] = {}
        """Every feature read so far, in any language."""
        self._folded = cache(words)
        self.text = cache(self._text)

    def _text(self, written: str, lang: Lang) -> Text:
        tokens = tuple(
            chain.from_iterable(self._folded(part.strip(_MARKS)) for part in written.split())
        )
        return Text.of(features(tokens, self.vocabularies[lang], lang), self.numbers)

    def entries(self, entries: Mapping[EntryId, Entry], lang: Lang) -> _Read:
        """What all entries say in one language."""
        return {
            ident: _Said(
                wordings=tuple(
                    self.text(text, lang)
                    for text in (*entry.words[lang].questions, entry.words[lang].title)
                ),
                lines=tuple(self.text(line, lang) for line in _lines(entry.words[lang].answer)),
            )
            for ident, entry in entries.items()
        }


def _lines(answer: str) -> tuple[str, ...]:
    plain = bare(answer)
    lines = (line for line in _LINE.split(plain) if len(line.split()) >= _LEAST_OF_LINE)
    return tuple(lines) or (plain,)


def build(
    entries: Mapping[EntryId, Entry],
    lexicon: LexiconWords,
    bank: Bank = NO_BANK,
    reader: Reader | None = None,
) -> Index:
    """The index of all entries in every language.

    Args:
        entries: The entries, by their ids.
        lexicon: Which words mean the same.
        bank: Messages that no entry answers.
        reader: One that has read many of the texts before; it must know the same lexicon.
    """
    reader = reader or Reader(lexicon)
    read = {lang: reader.entries(entries, lang) for lang in Lang}
    return Index({lang: _side(entries, read, lang, reader, bank[lang]) for lang in Lang})


def _side(
    entries: Mapping[EntryId, Entry],
    read: Mapping[Lang, _Read],
    lang: Lang,
    reader: Reader,
    bank: tuple[str, ...],
) -> Side:
    here = read[lang]
    refused = [reader.text(text, lang) for text in bank]
    wordings = [text for said in here.values() for text in said.wordings]
    lines = [text for said in here.values() for text in said.lines]
    abroad = [
        [
            text.concepts()
            for other in Lang
            if other is not lang
            for text in read[other][ident].wordings
        ]
        for ident in entries
    ]
    rarity = Rarity.among(
        [*wordings, *refused], [*lines, *chain.from_iterable(abroad)], reader.numbers
    )
    named = [
        Text.together((*here[ident].wordings, *others), (Kind.CONCEPT,))
        for ident, others in zip(entries, abroad, strict=True)
    ]
    groups = (
        wordings,
        refused,
        lines,
        [Text.together(said.wordings) for said in here.values()],
        [Text.together(said.lines) for said in here.values()],
        named,
        [*chain.from_iterable(abroad)],
    )
    ends = np.cumsum([len(group) for group in groups]).tolist()
    phrasings = tuple(
        Phrasing(ident, text, " ".join(said.tokens))
        for ident, entry in entries.items()
        for text, said in zip(
            (*entry.words[lang].questions, entry.words[lang].title),
            here[ident].wordings,
            strict=True,
        )
    )
    known = Counter(dict.fromkeys(reader.vocabularies[lang].ordinary, 1))
    known.update(token for text in chain(wordings, lines) for token in text.tokens)
    return Side(
        lang=lang,
        vocabulary=reader.vocabularies[lang],
        entries=tuple(entries),
        phrasings=phrasings,
        rarity=rarity,
        table=rarity.table(tuple(chain.from_iterable(groups))),
        columns=Columns(*ends[:-1]),
        first_phrasing=_firsts(len(said.wordings) for said in here.values()),
        first_line=_firsts(len(said.lines) for said in here.values()),
        first_abroad=_firsts(len(texts) for texts in abroad),
        by_text={phrasing.folded: phrasing for phrasing in reversed(phrasings)},
        titles={ident: entry.words[lang].title for ident, entry in entries.items()},
        spelling=Spelling.of(known),
        known_words=frozenset(known),
    )


def _firsts(counts: Iterable[int]) -> NDArray[np.intp]:
    """Where each of several runs begins, by their lengths."""
    lengths = np.fromiter(counts, np.intp)
    return np.cumsum(lengths) - lengths
