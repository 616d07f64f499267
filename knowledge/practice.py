"""Practice: messages by which ranker and gate are fitted, asked of a base that lacks them.

Half of all wordings are left out at a time, with those at the same place in the other languages,
as they are often translations. What remains is as far from them as it is from the questions of
people who have not seen the content.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from zlib import crc32

from knowledge.bank import OutOfScope
from knowledge.evaluation import Fold, Part, fold
from knowledge.fitted import LEARNED
from knowledge.fitting import Sample
from knowledge.index import Index, Reader
from knowledge.lexicon import LexiconWords
from knowledge.model import Entry, EntryId
from knowledge.quality.writing import Way, written
from knowledge.ranker import rank
from knowledge.terms import Lang

_ASKED: Final = 3
"""Of so many wordings one is asked: more would not change the weights, but take longer."""
_WITH_SLIPS: Final = 2
_HALVES: Final = 2


def folds_to_practise(
    entries: Mapping[EntryId, Entry], lexicon: LexiconWords, bank: OutOfScope
) -> Iterator[Fold]:
    """The base without the one half of its wordings and of the bank, then without the other."""
    reader = Reader(lexicon)
    for number in range(_HALVES):
        part = Part(number, _HALVES, with_siblings=True)
        yield fold(entries, lexicon, bank.messages(), part, reader)


def samples(index: Index, without: Fold, near: Mapping[Lang, tuple[str, ...]]) -> Iterator[Sample]:
    """What a base lacks, ranked by it.

    Args:
        index: The base, with what its texts say or without.
        without: What it lacks.
        near: Which messages of the bank share our words.
    """
    for asked in without.asked[::_ASKED]:
        for text in _as_typed(asked.text, asked.lang):
            if ranking := rank(index, asked.lang, text, LEARNED.weights):
                yield Sample(asked.lang, asked.entry, ranking)
    for lang, messages in without.refused.items():
        for message in messages:
            for text in _as_typed(message, lang):
                if ranking := rank(index, lang, text, LEARNED.weights):
                    yield Sample(lang, None, ranking, near=message in near[lang])


def _as_typed(text: str, lang: Lang) -> Iterator[str]:
    """Every second message is practised with slips of the pen as well."""
    yield text
    if crc32(text.encode()) % _WITH_SLIPS == 0:
        yield written(text, lang, Way.TYPOS)
