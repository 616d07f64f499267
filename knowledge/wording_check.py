"""Whether the wordings of questions tell entries apart, and differ as people's questions do."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from knowledge.draft import Draft
from knowledge.fault import Fault
from knowledge.files import entry_fault, topic_of
from knowledge.fold import fold
from knowledge.model import EntryId
from knowledge.terms import Lang

MOST_ALIKE: Final = 20
"""No opening begins more than one wording in so many."""
MANY: Final = 200
"""Wordings of a language from which on openings are counted; before that chance rules."""


class _Asked(NamedTuple):
    """One wording and where it stands."""

    entry: EntryId
    lang: Lang
    at: int
    text: str
    folded: str

    def fault(self, what: str, cure: str) -> Fault:
        return entry_fault(self.entry, (self.lang.value, "questions", self.at), what, cure)


def wording_faults(draft: Draft) -> Iterator[Fault]:
    """Every fault of the wordings, without lines."""
    for lang in Lang:
        asked = tuple(_asked(draft, lang))
        yield from chain(_twice(asked), _short(draft, asked, lang), _openings(draft, asked))


def _asked(draft: Draft, lang: Lang) -> Iterator[_Asked]:
    for ident, entry in draft.entries.items():
        for at, text in enumerate(entry.words[lang].questions):
            yield _Asked(ident, lang, at, text, fold(text))


def _twice(asked: tuple[_Asked, ...]) -> Iterator[Fault]:
    """One wording leads to one entry; the same wording in two languages is another matter."""
    first: dict[str, EntryId] = {}
    for wording in asked:
        there = first.setdefault(wording.folded, wording.entry)
        if wording.folded and there != wording.entry:
            what = f"“{wording.text}” leads to {there} too"
            yield wording.fault(what, "keep it where the answer fits better")


def _short(draft: Draft, asked: tuple[_Asked, ...], lang: Lang) -> Iterator[Fault]:
    if draft.lexicon is None:
        return
    terms = {fold(term) for term in draft.lexicon.terms[lang]}
    for wording in asked:
        if not wording.folded:
            yield wording.fault(f"“{wording.text}” has no word", "write a question in words")
        elif " " not in wording.folded and wording.folded not in terms:
            what = f"“{wording.text}” is one word and no term"
            cure = "write at least two words, or list it in `terms` of concepts.yaml"
            yield wording.fault(what, cure)


def _openings(draft: Draft, asked: tuple[_Asked, ...]) -> Iterator[Fault]:
    """Wordings that all begin alike were made after a template, not heard from people."""
    if draft.unread is None or draft.unread or len(asked) < MANY:
        return
    opened: dict[tuple[str, ...], list[_Asked]] = defaultdict(list)
    for wording in asked:
        opened[tuple(wording.folded.split()[:2])].append(wording)
    for alike in opened.values():
        if len(alike) * MOST_ALIKE > len(asked):
            ((worst, _),) = Counter(topic_of(each.entry) for each in alike).most_common(1)
            place = next(each for each in alike if topic_of(each.entry) == worst)
            opening = " ".join(place.text.split()[:2])
            what = (
                f"“{opening}” opens {len(alike)} of {len(asked)} wordings, "
                f"more than one in {MOST_ALIKE}"
            )
            yield place.fault(what, f"begin some otherwise, most of them in {worst}")
