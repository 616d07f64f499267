"""Whether small talk can be told from questions, and each kind from the others."""

from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from knowledge.draft import Draft
from knowledge.fault import Fault, Loc
from knowledge.files import SMALL_TALK, entry_fault
from knowledge.model import SmallTalk
from knowledge.small_talk import GREETING, kind_of, phrasebook
from knowledge.terms import Lang

LONGEST_REPLY: Final = 200
"""Characters, so that small talk stays small."""


class _Said(NamedTuple):
    """One wording of small talk and where it stands."""

    kind: str
    lang: Lang
    text: str
    where: Loc


def small_talk_faults(draft: Draft) -> Iterator[Fault]:
    """Every fault of the small talk, without lines."""
    if draft.small_talk is None:
        return
    talk = draft.small_talk
    if GREETING not in talk.kinds:
        what = f"there is no kind {GREETING}"
        yield Fault(SMALL_TALK, None, ("kinds",), what, "add it: the bot welcomes people by it")
    yield from chain(_unheard(talk), _long(talk), _questions(draft, talk))


def _said(talk: SmallTalk) -> Iterator[_Said]:
    for kind, each in talk.kinds.items():
        for lang in Lang:
            for at, text in enumerate(each.words[lang].wordings):
                yield _Said(kind, lang, text, ("kinds", kind, lang.value, "wordings", at))


def _unheard(talk: SmallTalk) -> Iterator[Fault]:
    """A wording is understood as its own kind, and stands there once."""
    book = phrasebook(talk)
    for said in _said(talk):
        heard = kind_of(book, said.lang, said.text)
        if heard != said.kind:
            what = f"“{said.text}” is understood as {heard or 'no small talk'}"
            yield Fault(SMALL_TALK, None, said.where, what, "keep it for one kind, in few words")


def _long(talk: SmallTalk) -> Iterator[Fault]:
    for kind, each in talk.kinds.items():
        for lang in Lang:
            reply = each.words[lang].reply
            if len(reply) > LONGEST_REPLY:
                where = ("kinds", kind, lang.value, "reply")
                what = f"the text has {len(reply)} characters"
                yield Fault(SMALL_TALK, None, where, what, f"keep to {LONGEST_REPLY}")


def _questions(draft: Draft, talk: SmallTalk) -> Iterator[Fault]:
    """A question that counts as small talk would never be answered."""
    book = phrasebook(talk)
    for ident, entry in draft.entries.items():
        for lang in Lang:
            for at, text in enumerate(entry.words[lang].questions):
                if kind := kind_of(book, lang, text):
                    what = f"“{text}” is small talk ({kind})"
                    cure = f"word it otherwise, or take it out of {SMALL_TALK}"
                    yield entry_fault(ident, (lang.value, "questions", at), what, cure)
