"""How well questions are matched: each wording in turn left out of the base, and then asked."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from knowledge.classifier import learn
from knowledge.index import NO_BANK, Bank, Index, Reader, build
from knowledge.lexicon import LexiconWords
from knowledge.model import Entry, EntryId, PerLang, Wording
from knowledge.ranker import Weights, rank
from knowledge.terms import Lang

FOLDS: Final = 5
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A wording that the base does not know for once."""

    entry: EntryId
    lang: Lang
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of the wordings and of the bank is left out."""

    number: int
    of: int = FOLDS
    with_siblings: bool = False
    """With the wordings at the same place in the other languages: they are often translations."""

    def has(self, text: str) -> bool:
        """Whether a text belongs to the part."""
        return zlib.crc32(text.encode()) % self.of == self.number

    def has_wording(self, entry: EntryId, lang: Lang, place: int) -> bool:
        """Whether the wording at a place of an entry does."""
        return self.has(f"{entry} {place}" if self.with_siblings else f"{entry} {lang} {place}")


@dataclass(frozen=True, slots=True)
class Fold:
    """The base without some wordings and messages, and what it lacks."""

    index: Index
    asked: tuple[LeftOut, ...]
    refused: Bank


def fold(
    entries: Mapping[EntryId, Entry],
    lexicon: LexiconWords,
    bank: Bank,
    part: Part,
    reader: Reader | None = None,
) -> Fold:
    """The base without a part of its wordings and of the bank, learned anew."""
    kept = {ident: _without(entry, ident, part) for ident, entry in entries.items()}
    remaining = {
        lang: tuple(text for text in texts if not part.has(text)) for lang, texts in bank.items()
    }
    return Fold(
        index=learn(build(kept, lexicon, remaining, reader)),
        asked=tuple(
            LeftOut(ident, lang, text)
            for ident, entry in entries.items()
            for lang in Lang
            for place, text in enumerate(entry.words[lang].questions)
            if part.has_wording(ident, lang, place)
        ),
        refused={
            lang: tuple(text for text in texts if part.has(text)) for lang, texts in bank.items()
        },
    )


def _without(entry: Entry, ident: EntryId, part: Part) -> Entry:
    words = {
        lang: entry.words[lang].model_copy(
            update={
                "questions": tuple(
                    text
                    for place, text in enumerate(entry.words[lang].questions)
                    if not part.has_wording(ident, lang, place)
                )
            }
        )
        for lang in Lang
    }
    return entry.model_copy(update={"words": PerLang[Wording](words)})


def folds(
    entries: Mapping[EntryId, Entry],
    lexicon: LexiconWords,
    bank: Bank = NO_BANK,
    *,
    with_siblings: bool = False,
) -> Iterator[Fold]:
    """The base several times, each time without another part: each text is left out once."""
    reader = Reader(lexicon)
    for number in range(FOLDS):
        part = Part(number, with_siblings=with_siblings)
        yield fold(entries, lexicon, bank, part, reader)


@dataclass(frozen=True, slots=True)
class Found:
    """At which place wordings found their own entries."""

    asked: int
    first: int
    among_three: int

    @override
    def __str__(self) -> str:
        return (
            f"{self.asked} wordings left out: first {self.first / self.asked:.3f}, "
            f"among three {self.among_three / self.asked:.3f}"
        )


def found(tried: Iterator[Fold], weights: Weights) -> Mapping[Lang, Found]:
    """At which place each wording left out finds its entry, counted per language."""
    places: dict[Lang, list[int]] = {lang: [] for lang in Lang}
    for fold in tried:
        for each in fold.asked:
            places[each.lang].append(_place(fold.index, each, weights))
    return {
        lang: Found(
            asked=len(found),
            first=sum(place == 0 for place in found),
            among_three=sum(place < _SHOWN for place in found),
        )
        for lang, found in places.items()
    }


def _place(index: Index, asked: LeftOut, weights: Weights) -> int:
    ranking = rank(index, asked.lang, asked.text, weights)
    entries = [each.entry for each in ranking.candidates] if ranking else []
    return entries.index(asked.entry) if asked.entry in entries else len(entries) + _SHOWN
