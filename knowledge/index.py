"""The index: what the search must know of every text, made once from the content.

Each language has a side of its own. All texts a message is compared with stand as columns of one
sparse table, grouped so that one product gives every comparison at once:

    wordings (titles too) | bank | entries | answers | concepts

Wordings and the bank are compared text by text. *Entries* and *answers* are each entry's wordings,
and its answer, taken as one text. *Concepts* are what an entry names in any language; only the
concepts of these are compared.
"""

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
from knowledge.vectors import Coefficients, Floats, Keys, Rarity, Table, Text, keys_of

Bank = Mapping[Lang, tuple[str, ...]]
"""Messages of each language that no entry answers."""

NO_BANK: Final[Bank] = dict.fromkeys(Lang, ())

_NAMED: Final = (Kind.CONCEPT,)
"""Of what entries name nothing else is compared."""
_SAID: Final = (Kind.STEM, Kind.CONCEPT)
"""Nor of texts taken together: their letters would be nearly all there are."""
_MARKS: Final = ".,:;?!()„“”–"
"""Marks at a word's edge; folding takes them off as well."""

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
    entries: int
    answers: int
    concepts: int


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
    """For each entry the column of its first wording."""
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
        return message, self.table.product(placed.places, placed.weights)

    def _meant(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The words with slips corrected, the first few of them."""
        strange = [token for token in typed if not self._is_known(token)]
        nearest = {token: self._nearest(token) or token for token in strange[:_MOST_SLIPS]}
        return tuple(nearest.get(token, token) for token in typed)

    def _nearest(self, token: str) -> str | None:
        # A word that says something as it stands is less likely to be a slip.
        vocabulary = self.vocabulary
        says = vocabulary.concepts.of_word(token) or vocabulary.elsewhere.of_word(token)
        return self.spelling.nearest(token, slips=1 if says else 2)

    def _is_known(self, token: str) -> bool:
        return token in self.known_words or self.rarity.knows(stemmed(token, self.lang))

    def _elsewhere(self, tokens: tuple[str, ...]) -> int:
        signs = self.vocabulary.elsewhere
        return sum(
            bool(signs.of_words(tokens, at))
            or (bool(signs.of_word(token)) and not self.rarity.knows(stemmed(token, self.lang)))
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
    answer: Text


@dataclass(frozen=True, slots=True)
class _Everything:
    """All texts, read."""

    entries: Mapping[EntryId, Entry]
    said: Mapping[Lang, Mapping[EntryId, _Said]]
    refused: Mapping[Lang, list[Text]]
    """The bank."""


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

    def entries(self, entries: Mapping[EntryId, Entry], lang: Lang) -> Mapping[EntryId, _Said]:
        """What all entries say in one language."""
        return {
            ident: _Said(
                wordings=tuple(
                    self.text(text, lang)
                    for text in (*entry.words[lang].questions, entry.words[lang].title)
                ),
                answer=self.text(bare(entry.words[lang].answer), lang),
            )
            for ident, entry in entries.items()
        }


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
    read = _Everything(
        entries,
        {lang: reader.entries(entries, lang) for lang in Lang},
        {lang: [reader.text(text, lang) for text in bank[lang]] for lang in Lang},
    )
    keys = keys_of(reader.numbers)
    return Index({lang: _side(read, lang, reader.vocabularies[lang], keys) for lang in Lang})


def _side(read: _Everything, lang: Lang, vocabulary: Vocabulary, keys: Keys) -> Side:
    entries, refused = read.entries, read.refused[lang]
    here = read.said[lang]
    wordings = [text for said in here.values() for text in said.wordings]
    answers = [Text.together([said.answer], _SAID) for said in here.values()]
    everywhere = tuple(read.said.values())
    named = [
        Text.together([text for said in everywhere for text in said[ident].wordings], _NAMED)
        for ident in entries
    ]
    rarity, places = Rarity.among([*wordings, *refused], [*answers, *named], keys)
    groups = (
        wordings,
        refused,
        [Text.together(said.wordings, _SAID) for said in here.values()],
        answers,
        named,
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
    known = Counter(dict.fromkeys(vocabulary.ordinary, 1))
    known.update(
        token
        for said in here.values()
        for text in (*said.wordings, said.answer)
        for token in text.tokens
    )
    return Side(
        lang=lang,
        vocabulary=vocabulary,
        entries=tuple(entries),
        phrasings=phrasings,
        rarity=rarity,
        table=rarity.table(tuple(chain.from_iterable(groups)), places),
        columns=Columns(*ends[:-1]),
        first_phrasing=_firsts(len(said.wordings) for said in here.values()),
        by_text={phrasing.folded: phrasing for phrasing in reversed(phrasings)},
        titles={ident: entry.words[lang].title for ident, entry in entries.items()},
        spelling=Spelling.of(known),
        known_words=frozenset(known),
    )


def _firsts(counts: Iterable[int]) -> NDArray[np.intp]:
    """Where each of several runs begins, by their lengths."""
    lengths = np.fromiter(counts, np.intp)
    return np.cumsum(lengths) - lengths
