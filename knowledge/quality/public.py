"""Public sets of questions, answered by the engine as it is shipped.

A set becomes a knowledge base: a label is an entry, its texts for learning are the wordings. There
are no titles, answers or concepts, and no weight or threshold is fitted to a set.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final
from zlib import crc32

from pydantic import BaseModel, ConfigDict

from knowledge.index import Bank, Index
from knowledge.lexicon import LexiconWords
from knowledge.model import Entry, EntryId, PerLang, Wording
from knowledge.quality.naive import NaiveBot, Scorer
from knowledge.quality.trial import shown
from knowledge.search import Hit, Nothing, search
from knowledge.terms import Lang, Period

FEW: Final = 10
"""How many texts a label has in the few-shot trial."""
_MANY: Final = 60
"""With so many texts a label on average a set is tried with few as well."""
_NAIVE: Final = 2_000
"""Among more texts the usual bot takes minutes for a set."""


class PublicSet(BaseModel):
    """A file of questions and their labels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    lang: Lang
    train: tuple[tuple[str, str], ...]
    """Text and label."""
    test: tuple[tuple[str, str], ...]
    oos_train: tuple[str, ...] = ()
    """Messages that no label fits, to learn from."""
    oos_test: tuple[str, ...] = ()
    note: str = ""

    def trials(self) -> Iterator["PublicSet"]:
        """The set with few texts a label, where it has many; then with all of them."""
        labels = {label for _, label in self.train}
        if len(self.train) >= _MANY * len(labels):
            yield self.model_copy(
                update={"name": f"{self.name}, {FEW} a label", "train": self._few()}
            )
        yield self

    def _few(self) -> tuple[tuple[str, str], ...]:
        """A few texts of every label, drawn by their checksums."""
        by_label: dict[str, list[str]] = defaultdict(list)
        for text, label in sorted(self.train, key=lambda each: crc32(each[0].encode())):
            by_label[label].append(text)
        return tuple((text, label) for label, texts in by_label.items() for text in texts[:FEW])


class PublicFigures(BaseModel):
    """How a set was answered."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    lang: Lang
    known: int
    """How many texts were learned from."""
    asked: int
    right: int
    """How often the best entry was the right one, whether or not it was shown."""
    joint: float | None
    """The mean of the shares right and rejected at the best single cut-off; None: not asked."""
    naive: Mapping[Scorer, int] | None
    """How often the usual bots' nearest phrase was right; None where that takes too long."""


def entries_of(public: PublicSet) -> Mapping[EntryId, Entry]:
    """A knowledge base made from a set; the other languages are empty."""
    texts: dict[str, list[str]] = defaultdict(list)
    for text, label in public.train:
        texts[label].append(text)
    return {label: _entry(public.lang, tuple(known)) for label, known in texts.items()}


def _entry(lang: Lang, questions: tuple[str, ...]) -> Entry:
    words = {
        each: Wording.model_construct(
            title="", questions=questions if each is lang else (), answer=""
        )
        for each in Lang
    }
    return Entry.model_construct(
        words=PerLang[Wording](words), period=Period.BOTH, checked=date.min
    )


def bank_of(public: PublicSet) -> Bank:
    """The messages out of scope that a set gives to learn from."""
    return {lang: public.oos_train if lang is public.lang else () for lang in Lang}


def words_alone(lexicon: LexiconWords) -> LexiconWords:
    """A lexicon without the concepts, which belong to the content and not to the engine."""
    return lexicon.model_copy(update={"concepts": {}, "elsewhere": {}})


@dataclass(frozen=True, slots=True)
class _Best:
    """What came out on top for a message."""

    score: float
    label: EntryId | None
    wanted: EntryId | None
    """The right label; None: no label fits."""

    @property
    def is_right(self) -> bool:
        return self.wanted is not None and self.label == self.wanted


def answered(index: Index, public: PublicSet) -> PublicFigures:
    """Ask a set's questions.

    Args:
        index: Of `entries_of` and `bank_of` the same set.
        public: The set.
    """
    inside = [_best(index, public.lang, text, label) for text, label in public.test]
    outside = [_best(index, public.lang, text, None) for text in public.oos_test]
    return PublicFigures(
        name=public.name,
        lang=public.lang,
        known=len(public.train),
        asked=len(inside),
        right=sum(best.is_right for best in inside),
        joint=_joint(inside, outside) if outside else None,
        naive=_naive(index, public) if len(public.train) <= _NAIVE else None,
    )


def _best(index: Index, lang: Lang, text: str, label: str | None) -> _Best:
    hit = _top(index, lang, text)
    return _Best(hit.score, hit.entry, label) if hit else _Best(0.0, None, label)


def _top(index: Index, lang: Lang, text: str) -> Hit | None:
    outcome = search(index, lang, text)
    if isinstance(outcome, Nothing):
        return outcome.best
    return shown(outcome)[0]


def _joint(inside: list[_Best], outside: list[_Best]) -> float:
    """The best mean of both shares over all cut-offs; what scores below one is rejected."""
    right, let_in, best = 0, 0, 0.5
    falling = sorted((*inside, *outside), key=lambda each: -each.score)
    for _, level in groupby(falling, key=lambda each: each.score):
        for each in level:
            right += each.is_right
            let_in += each.wanted is None
        best = max(best, (right / len(inside) + 1 - let_in / len(outside)) / 2)
    return best


def _naive(index: Index, public: PublicSet) -> Mapping[Scorer, int]:
    bots = {scorer: NaiveBot.of(index.sides[public.lang], scorer) for scorer in Scorer}
    return {
        scorer: sum(bot.nearest(text).entry == label for text, label in public.test)
        for scorer, bot in bots.items()
    }
