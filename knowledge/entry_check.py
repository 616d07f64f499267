"""Whether entries fit together: their names, references, and what buttons can bear."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from knowledge.draft import Draft
from knowledge.fault import Fault
from knowledge.files import entry_fault
from knowledge.fold import fold
from knowledge.model import Entry, EntryId
from knowledge.terms import Audience, Lang

BUTTON_DATA: Final = 64
"""Bytes that Telegram keeps with a button."""
ANSWER: Final = 3500
"""Characters of an answer; the rest of Telegram's 4096 is for what is said around it."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*")


def entry_faults(draft: Draft) -> Iterator[Fault]:
    """Every fault of the entries, without lines."""
    yield from chain(
        _each(draft),
        _titles(draft),
        _related(draft),
        _variants(draft),
        _facts(draft),
    )


def _each(draft: Draft) -> Iterator[Fault]:
    for ident, entry in draft.entries.items():
        if not _NAME.fullmatch(ident):
            cure = "use a-z, 0-9 and hyphens for the topic's file and the entry"
            yield entry_fault(ident, (), f"{ident} cannot be a name", cure)
        if (size := len(f"1:entry:{ident}".encode())) > BUTTON_DATA:
            what = f"a button for it needs {size} bytes, there are {BUTTON_DATA}"
            yield entry_fault(ident, (), what, "shorten the name")
        for lang in Lang:
            yield from _answer(ident, entry, lang)


def _answer(ident: EntryId, entry: Entry, lang: Lang) -> Iterator[Fault]:
    answer, where = entry.words[lang].answer, (lang.value, "answer")
    if len(answer) > ANSWER:
        what = f"the answer has {len(answer)} characters"
        yield entry_fault(ident, where, what, f"keep to {ANSWER}, or make two entries")


def _titles(draft: Draft) -> Iterator[Fault]:
    first: dict[tuple[Lang, str], EntryId] = {}
    for ident, entry in draft.entries.items():
        for lang in Lang:
            title = entry.words[lang].title
            there = first.setdefault((lang, fold(title)), ident)
            if there != ident:
                cure = "say what tells the two apart"
                what = f"{there} has the title “{title}” too"
                yield entry_fault(ident, (lang, "title"), what, cure)


def _related(draft: Draft) -> Iterator[Fault]:
    if draft.unread is None:
        return
    known = draft.entries.keys() | draft.unread
    for ident, entry in draft.entries.items():
        for key, targets in (("related", entry.related), ("variants", entry.variants)):
            for at, target in enumerate(targets):
                if target == ident:
                    yield entry_fault(ident, (key, at), "this is the entry itself", "remove it")
                elif target not in known:
                    cure = "write topic.entry of one that is there, or remove it"
                    yield entry_fault(ident, (key, at), f"there is no entry {target}", cure)


def _variants(draft: Draft) -> Iterator[Fault]:
    """Who asks is led to one answer, which is the last word."""
    for ident, entry in draft.entries.items():
        first: dict[Audience, EntryId] = {}
        for at, target in enumerate(entry.variants):
            variant = draft.entries.get(target)
            if variant is None:
                continue
            where = ("variants", at)
            if not variant.audiences:
                what = f"{target} is not written for an audience"
                yield entry_fault(ident, where, what, "name its `audiences`, or remove it here")
            if variant.variants:
                yield entry_fault(
                    ident, where, f"{target} has variants itself", "name those instead"
                )
            for audience in variant.audiences:
                there = first.setdefault(audience, target)
                if there != target:
                    what = f"{there} is written for {audience.value} too"
                    yield entry_fault(ident, where, what, "leave each audience to one of them")


def _facts(draft: Draft) -> Iterator[Fault]:
    if draft.document is None or draft.facts is None:
        return
    known = draft.document.facts.keys() | draft.facts.keys()
    for ident, entry in draft.entries.items():
        for at, fact in enumerate(entry.facts):
            if fact not in known:
                cure = "write one of facts.yaml or source-document.yaml, or remove it"
                yield entry_fault(ident, ("facts", at), f"there is no fact {fact}", cure)
