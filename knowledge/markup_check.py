"""Whether Telegram would take what is written in its HTML, and make links of the links."""

from collections.abc import Iterator
from itertools import chain

from knowledge.draft import Draft
from knowledge.fault import Fault, Loc
from knowledge.files import (
    AGENCIES,
    COUNTRY_NOTES,
    PEOPLE,
    PHRASES,
    PROGRAMME,
    SMALL_TALK,
    topic_file,
    topic_of,
    within,
)
from knowledge.markup import MarkupError, read_html
from knowledge.model import Texts
from knowledge.terms import Lang

Written = tuple[str, Loc, str]
"""A file, a place in it, and the text that stands there."""


def markup_faults(draft: Draft) -> Iterator[Fault]:
    """Every text that Telegram would refuse, and every link that leads nowhere, without lines."""
    texts = (_phrases, _answers, _people, _programme, _agencies, _notes, _small_talk)
    for file, where, text in chain.from_iterable(each(draft) for each in texts):
        try:
            read = read_html(text)
        except MarkupError as error:
            cure = "close every tag, and write `&lt;` for a “<” of the text itself"
            yield Fault(file, None, where, f"Telegram would refuse this: {error}", cure)
            continue
        for target in read.dead_links:
            cure = "write a whole address such as https://example.org/page"
            yield Fault(file, None, where, f"“{target}” is no link to Telegram", cure)


def _in_each(file: str, where: Loc, texts: Texts | None) -> Iterator[Written]:
    if texts is not None:
        for lang in Lang:
            yield file, (*where, lang.value), texts[lang]


def _phrases(draft: Draft) -> Iterator[Written]:
    for name, texts in (draft.phrases or {}).items():
        yield from _in_each(PHRASES, (name,), texts)


def _answers(draft: Draft) -> Iterator[Written]:
    for ident, entry in draft.entries.items():
        file = topic_file(topic_of(ident))
        for lang in Lang:
            yield file, within(ident, (lang.value, "answer")), entry.words[lang].answer


def _people(draft: Draft) -> Iterator[Written]:
    if draft.people is None:
        return
    kinds = (
        ("groups", draft.people.groups),
        ("goals", draft.people.goals),
        ("audiences", draft.people.audiences),
    )
    for kind, named in kinds:
        for name, choice in named.items():
            yield from _in_each(PEOPLE, (kind, name.value, "condition"), choice.condition)
    for audience, words in draft.people.audiences.items():
        yield from _in_each(PEOPLE, ("audiences", audience.value, "plan"), words.plan)


def _programme(draft: Draft) -> Iterator[Written]:
    if draft.programme is None:
        return
    programme = draft.programme
    for key_action, called in programme.key_actions.items():
        yield from _in_each(PROGRAMME, ("key_actions", key_action.value), called)
    for lang in Lang:
        for applicant, words in programme.applicants.items():
            where = ("applicants", applicant.value, lang.value)
            yield PROGRAMME, (*where, "who"), words[lang].who
            yield PROGRAMME, (*where, "next"), words[lang].next
        for name, action in programme.actions.items():
            said, where = action.words[lang], ("actions", name, lang.value)
            yield PROGRAMME, (*where, "name"), said.name
            yield PROGRAMME, (*where, "apart"), said.apart
            yield PROGRAMME, (*where, "note"), said.note or ""
    for place, rule in enumerate(programme.before):
        yield from _in_each(PROGRAMME, ("before", place), rule.words)


def _agencies(draft: Draft) -> Iterator[Written]:
    for place, agency in enumerate(draft.agencies or ()):
        yield from _in_each(AGENCIES, ("agencies", place, "note"), agency.note)


def _notes(draft: Draft) -> Iterator[Written]:
    for place, note in enumerate(draft.country_notes or ()):
        yield from _in_each(COUNTRY_NOTES, ("notes", place), note.words)


def _small_talk(draft: Draft) -> Iterator[Written]:
    for name, kind in (draft.small_talk.kinds if draft.small_talk else {}).items():
        for lang in Lang:
            yield SMALL_TALK, ("kinds", name, lang.value, "reply"), kind.words[lang].reply
