"""Whether entries fit together: their names, wordings, references, and what buttons can bear."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from knowledge.draft import Draft
from knowledge.fault import Fault, Loc
from knowledge.fold import fold
from knowledge.model import Entry, EntryId
from knowledge.terms import Audience, Lang

Markup = Callable[[str], str | None]
"""Says what is wrong with a text's HTML, if anything."""

BUTTON_DATA: Final = 64
"""Bytes that Telegram keeps with a button."""
ANSWER: Final = 3500
"""Characters of an answer; the rest of Telegram's 4096 is for what is said around it."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*")


def topic_file(topic: str) -> str:
    """The file of a topic, relative to the content folder."""
    return f"topics/{topic}.yaml"


def entry_faults(draft: Draft, markup: Markup) -> Iterator[Fault]:
    """Every fault of the entries, without lines."""
    yield from chain(
        _each(draft, markup),
        _twice(draft),
        _titles(draft),
        _related(draft),
        _variants(draft),
        _facts(draft),
    )


def _fault(entry: EntryId, where: Loc, what: str, cure: str) -> Fault:
    topic, _, name = entry.partition(".")
    return Fault(topic_file(topic), None, ("entries", name, *where), what, cure)


def _each(draft: Draft, markup: Markup) -> Iterator[Fault]:
    for ident, entry in draft.entries.items():
        if not _NAME.fullmatch(ident):
            cure = "use a-z, 0-9 and hyphens for the topic's file and the entry"
            yield _fault(ident, (), f"{ident} cannot be a name", cure)
        if (size := len(f"1:entry:{ident}".encode())) > BUTTON_DATA:
            what = f"a button for it needs {size} bytes, there are {BUTTON_DATA}"
            yield _fault(ident, (), what, "shorten the name")
        for lang in Lang:
            yield from _answer(ident, entry, lang, markup)


def _answer(ident: EntryId, entry: Entry, lang: Lang, markup: Markup) -> Iterator[Fault]:
    answer, where = entry.words[lang].answer, (lang.value, "answer")
    if len(answer) > ANSWER:
        what = f"the answer has {len(answer)} characters"
        yield _fault(ident, where, what, f"keep to {ANSWER}, or make two entries")
    if wrong := markup(answer):
        yield _fault(ident, where, wrong, "correct the HTML")


def _twice(draft: Draft) -> Iterator[Fault]:
    """One wording leads to one entry; the same wording in two languages is another matter."""
    first: dict[tuple[Lang, str], EntryId] = {}
    for ident, entry in draft.entries.items():
        for lang in Lang:
            for at, wording in enumerate(entry.words[lang].questions):
                folded, where = fold(wording), (lang.value, "questions", at)
                there = first.setdefault((lang, folded), ident)
                if not folded:
                    cure = "write a question in words"
                    yield _fault(ident, where, f"“{wording}” has no word", cure)
                elif there != ident:
                    cure = "keep it where the answer fits better"
                    yield _fault(ident, where, f"“{wording}” leads to {there} too", cure)


def _titles(draft: Draft) -> Iterator[Fault]:
    first: dict[tuple[Lang, str], EntryId] = {}
    for ident, entry in draft.entries.items():
        for lang in Lang:
            title = entry.words[lang].title
            there = first.setdefault((lang, fold(title)), ident)
            if there != ident:
                cure = "say what tells the two apart"
                what = f"{there} has the title “{title}” too"
                yield _fault(ident, (lang, "title"), what, cure)


def _related(draft: Draft) -> Iterator[Fault]:
    if draft.unread is None:
        return
    known = draft.entries.keys() | draft.unread
    for ident, entry in draft.entries.items():
        for key, targets in (("related", entry.related), ("variants", entry.variants)):
            for at, target in enumerate(targets):
                if target == ident:
                    yield _fault(ident, (key, at), "this is the entry itself", "remove it")
                elif target not in known:
                    cure = "write topic.entry of one that is there, or remove it"
                    yield _fault(ident, (key, at), f"there is no entry {target}", cure)


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
                yield _fault(ident, where, what, "name its `audiences`, or remove it here")
            if variant.variants:
                yield _fault(ident, where, f"{target} has variants itself", "name those instead")
            for audience in variant.audiences:
                there = first.setdefault(audience, target)
                if there != target:
                    what = f"{there} is written for {audience.value} too"
                    yield _fault(ident, where, what, "leave each audience to one of them")


def _facts(draft: Draft) -> Iterator[Fault]:
    if draft.document is None or draft.facts is None:
        return
    known = draft.document.facts.keys() | draft.facts.keys()
    for ident, entry in draft.entries.items():
        for at, fact in enumerate(entry.facts):
            if fact not in known:
                cure = "write one of facts.yaml or source-document.yaml, or remove it"
                yield _fault(ident, ("facts", at), f"there is no fact {fact}", cure)
