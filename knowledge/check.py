"""What no single file can tell: whether the pieces of content fit together.

Each check is pure and yields faults without lines; `knowledge.load` looks the lines up.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from string import Formatter
from typing import Final

from knowledge.draft import Draft
from knowledge.entry_check import entry_faults
from knowledge.fault import Fault, Loc
from knowledge.files import (
    AGENCIES,
    COMMANDS,
    COUNTRY_NOTES,
    DOCUMENT,
    FACTS,
    PEOPLE,
    PHRASES,
    PROGRAMME,
)
from knowledge.fold import fold
from knowledge.markup_check import markup_faults
from knowledge.model import Days, EntryId, Texts
from knowledge.offers import offered
from knowledge.phrases import Phrase
from knowledge.places import PROGRAMME_COUNTRIES, agencies_for, is_country
from knowledge.small_talk_check import small_talk_faults
from knowledge.terms import Audience, Command, Goal, Group, Lang, Sector
from knowledge.wording_check import wording_faults

BUTTON_TEXT: Final = 32
"""Characters of a choice's button, so that it stays readable on a phone."""
DESCRIPTION: Final = 256
"""Characters of a command's description in Telegram's menu."""


def check(draft: Draft) -> tuple[Fault, ...]:
    """Find every fault between the pieces of content that could be read."""
    checks = (
        _phrases(draft),
        entry_faults(draft),
        wording_faults(draft),
        markup_faults(draft),
        small_talk_faults(draft),
        _rules(draft),
        _untold(draft),
        _sections(draft),
        _people(draft),
        _stays(draft),
        _commands(draft),
        _programme(draft),
        _routes(draft),
        _notes(draft),
    )
    return tuple(chain.from_iterable(checks))


def _phrases(draft: Draft) -> Iterator[Fault]:
    if draft.phrases is None:
        return
    yield from _members(PHRASES, (), draft.phrases, list(Phrase))
    for name in draft.phrases:
        if name not in set(Phrase):
            cure = "remove it, or add it to Phrase in knowledge/phrases.py"
            yield Fault(PHRASES, None, (name,), "no code says this phrase", cure)
    for name, texts in draft.phrases.items():
        yield from _placeholders(name, texts)


def _placeholders(name: str, texts: Texts) -> Iterator[Fault]:
    filled: dict[Lang, frozenset[str]] = {}
    for lang in Lang:
        try:
            fields = frozenset(field for _, field, _, _ in Formatter().parse(texts[lang]) if field)
        except ValueError as error:
            cure = "close the braces, or double them to show them"
            yield Fault(PHRASES, None, (name, lang), f"a brace is amiss: {error}", cure)
        else:
            filled[lang] = fields
    every = frozenset(chain.from_iterable(filled.values()))
    for lang, fields in filled.items():
        if missing := sorted(every - fields):
            names = ", ".join(f"{{{each}}}" for each in missing)
            cure = "use it here as well, or nowhere"
            yield Fault(PHRASES, None, (name, lang), f"{names} stands in other languages", cure)


def _rules(draft: Draft) -> Iterator[Fault]:
    if draft.document is None or draft.programme is None:
        return
    for place, rule in enumerate(draft.programme.before):
        if rule.fact is not None and rule.fact not in draft.document.facts:
            what, cure = f"there is no fact {rule.fact}", f"write one that stands in {DOCUMENT}"
            yield Fault(PROGRAMME, None, ("before", place, "fact"), what, cure)


def _untold(draft: Draft) -> Iterator[Fault]:
    if draft.unread is None or draft.unread:
        return
    told = set(chain.from_iterable(entry.facts for entry in draft.entries.values()))
    registers = (
        (DOCUMENT, draft.document.facts if draft.document else ()),
        (FACTS, draft.facts or ()),
    )
    for file, facts in registers:
        for fact in facts:
            if fact not in told:
                cure = "name it in `facts` of the entry whose answer tells it"
                yield Fault(file, None, ("facts", fact), "no entry tells this fact", cure)


def _sections(draft: Draft) -> Iterator[Fault]:
    if draft.document is None:
        return
    for fact, stated in draft.document.facts.items():
        if stated.section not in draft.document.sections:
            what = f"there is no section {stated.section}"
            yield Fault(DOCUMENT, None, ("facts", fact, "section"), what, "name one of `sections`")


def _people(draft: Draft) -> Iterator[Fault]:
    if draft.people is None:
        return
    people = draft.people
    yield from _members(PEOPLE, ("groups",), people.groups, list(Group))
    yield from _members(PEOPLE, ("goals",), people.goals, list(Goal))
    yield from _members(PEOPLE, ("audiences",), people.audiences, list(Audience))
    choices = (("groups", people.groups), ("goals", people.goals), ("audiences", people.audiences))
    for kind, named in choices:
        for name, choice in named.items():
            for lang in Lang:
                where = (kind, name.value, "button", lang.value)
                yield from _length(PEOPLE, where, choice.button[lang], BUTTON_TEXT)


def _stays(draft: Draft) -> Iterator[Fault]:
    if draft.people is None:
        return
    goals = ((("goals", name.value), each.stays) for name, each in draft.people.goals.items())
    own = (
        (("audiences", name.value), each.stays) for name, each in draft.people.audiences.items()
    )
    for where, stays in chain(goals, own):
        for at, code in enumerate(stays):
            try:
                offered(code)
            except ValueError as error:
                cure = "write a number and d, w, m or y"
                yield Fault(PEOPLE, None, (*where, "stays", at), str(error), cure)


def _commands(draft: Draft) -> Iterator[Fault]:
    if draft.commands is None:
        return
    yield from _members(COMMANDS, (), draft.commands, list(Command))
    meant: dict[str, Command] = {}
    for name, words in draft.commands.items():
        for lang in Lang:
            where = (name.value, "description", lang.value)
            yield from _length(COMMANDS, where, words.description[lang], DESCRIPTION)
            for at, wording in enumerate(words.wordings[lang]):
                there = meant.setdefault(fold(wording), name)
                if there is not name:
                    what = f"“{wording}” means {there.value} too"
                    loc = (name.value, "wordings", lang.value, at)
                    yield Fault(COMMANDS, None, loc, what, "keep it for one of them")


def _programme(draft: Draft) -> Iterator[Fault]:
    if draft.programme is None:
        return
    programme = draft.programme
    for name, action in programme.actions.items():
        where = ("actions", name)
        if action.key_action not in programme.key_actions:
            what, cure = f"{action.key_action.value} has no name", "add it to `key_actions`"
            yield Fault(PROGRAMME, None, (*where, "key_action"), what, cure)
        if action.applicant not in programme.applicants:
            what, cure = f"{action.applicant.value} has no words", "add it to `applicants`"
            yield Fault(PROGRAMME, None, (*where, "applicant"), what, cure)
        yield from _days((*where, "days"), action.days)
        yield from _explained(draft, name, action.entry)
    for place, rule in enumerate(programme.before):
        yield from _days(("before", place, "days"), rule.days)
    acting = set(chain.from_iterable(action.audiences for action in programme.actions.values()))
    for audience in Audience:
        if audience not in acting:
            what = f"{audience.value} has no action"
            yield Fault(PROGRAMME, None, ("actions",), what, "name it in one's `audiences`")


def _explained(draft: Draft, name: str, entry: EntryId) -> Iterator[Fault]:
    if draft.unread is None:
        return
    if entry not in draft.entries and entry not in draft.unread:
        what, cure = f"there is no entry {entry}", "write topic.entry of one that is there"
        yield Fault(PROGRAMME, None, ("actions", name, "entry"), what, cure)


def _days(where: Loc, days: Days) -> Iterator[Fault]:
    if days.min is not None and days.max is not None and days.min > days.max:
        what = f"the least ({days.min}) is more than the most ({days.max})"
        yield Fault(PROGRAMME, None, where, what, "exchange them")


def _routes(draft: Draft) -> Iterator[Fault]:
    """Whoever asks, in whatever programme country, is led to an agency."""
    if draft.agencies is None:
        return
    for country in sorted(PROGRAMME_COUNTRIES):
        for sector in Sector:
            if not agencies_for(draft.agencies, country, sector):
                what = f"{country} has no agency for {sector.value}"
                yield Fault(AGENCIES, None, ("agencies",), what, "add the country's agency")


def _notes(draft: Draft) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for at, note in enumerate(draft.country_notes or ()):
        where = ("notes", at, "country")
        if note.country in PROGRAMME_COUNTRIES:
            what = f"{note.country} belongs to the programme"
            yield Fault(COUNTRY_NOTES, None, where, what, "remove it; its agencies answer")
        if not is_country(note.country):
            what = f"there is no country {note.country}"
            yield Fault(COUNTRY_NOTES, None, where, what, "write its ISO 3166-1 code")
        if first.setdefault(note.country, at) != at:
            what = f"{note.country} has a note already"
            yield Fault(COUNTRY_NOTES, None, where, what, "make one of the two")


def _members(
    file: str, where: Loc, have: Collection[str] | Mapping[str, object], need: list[str]
) -> Iterator[Fault]:
    for name in need:
        if name not in have:
            yield Fault(file, None, where, f"{name} is missing", "add it")


def _length(file: str, where: Loc, text: str, most: int) -> Iterator[Fault]:
    if len(text) > most:
        yield Fault(file, None, where, f"the text has {len(text)} characters", f"keep to {most}")
