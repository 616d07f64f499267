"""An event as the data of a button, and back: `version:word[:value]`, at most 64 bytes."""

import re
from collections.abc import Callable, Mapping
from typing import assert_never

from dialogs.events import (
    AskerChangeAsked,
    Assumption,
    ChangeAsked,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    GoalGiven,
    GroupGiven,
    HelpAsked,
    LanguageAsked,
    LanguageChosen,
    LanguageKept,
    OthersAsked,
    Resumed,
    Started,
    StayGiven,
    SteppedBack,
    TopicChosen,
    TopicsAsked,
    WhoGiven,
)
from knowledge.model import EntryId
from knowledge.stay.model import Stay
from knowledge.stay.reading import LONGEST_DAYS
from knowledge.terms import Audience, Goal, Group, Lang

VERSION = "1"
"""Raised when the data of older buttons can no longer be understood."""

Choice = (
    Started
    | SteppedBack
    | Resumed
    | HelpAsked
    | LanguageAsked
    | LanguageChosen
    | LanguageKept
    | TopicsAsked
    | TopicChosen
    | EntryChosen
    | OthersAsked
    | AskerChangeAsked
    | ContactsAsked
    | CountryGiven
    | ChangeAsked
    | GroupGiven
    | WhoGiven
    | GoalGiven
    | StayGiven
)
"""The events that a button can stand for."""


def data_of(choice: Choice) -> str:
    """Write an event as button data."""
    return ":".join((VERSION, *_words(choice)))


def choice_of(data: str) -> Choice | None:
    """Read button data; None where it is old, foreign or forged."""
    match data.split(":", 2):
        case [version, word] if version == VERSION and word in _PLAIN:
            return _PLAIN[word]
        case [version, word, value] if version == VERSION and word in _WITH_VALUE:
            try:
                return _WITH_VALUE[word](value)
            except ValueError:
                return None
        case _:
            return None


def _words(choice: Choice) -> tuple[str, ...]:  # noqa: C901, PLR0912 - one case is one button
    match choice:
        case Started():
            return ("start",)
        case SteppedBack():
            return ("back",)
        case Resumed():
            return ("resume",)
        case HelpAsked():
            return ("help",)
        case LanguageAsked():
            return ("languages",)
        case TopicsAsked():
            return ("topics",)
        case ContactsAsked():
            return ("contacts",)
        case LanguageChosen(lang):
            return "lang", lang
        case LanguageKept(lang):
            return "keep", lang
        case TopicChosen(topic):
            return "topic", topic
        case EntryChosen(entry, lang):
            return ("entry", entry, lang) if lang else ("entry", entry)
        case OthersAsked(entry, lang):
            return ("other", entry, lang) if lang else ("other", entry)
        case AskerChangeAsked(entry):
            return "asker", entry
        case CountryGiven(country):
            return "country", country
        case ChangeAsked(what):
            return "change", what
        case GroupGiven(group):
            return "group", group
        case WhoGiven(audience):
            return "who", audience
        case GoalGiven(goal):
            return "goal", goal
        case StayGiven(Stay(least, most)):
            return "stay", f"{'' if least is None else least}-{'' if most is None else most}"
        case _:
            assert_never(choice)


def _stay(value: str) -> StayGiven:
    found = re.fullmatch(r"(\d{1,5})?-(\d{1,5})?", value)
    if not found or not any(found.groups()):
        raise ValueError(value)
    least, most = (None if days is None else int(days) for days in found.groups())
    if not 1 <= (least or 1) <= (most or least or 1) <= LONGEST_DAYS or 0 in {least, most}:
        raise ValueError(value)
    return StayGiven(Stay(least, most))


def _entry(value: str) -> tuple[EntryId, Lang | None]:
    entry, _, lang = value.partition(":")
    return entry, Lang(lang) if lang else None


def _country(value: str) -> CountryGiven:
    if not re.fullmatch("[A-Z]{2}", value):
        raise ValueError(value)
    return CountryGiven(value)


_PLAIN: Mapping[str, Choice] = {
    _words(choice)[0]: choice
    for choice in (
        Started(),
        SteppedBack(),
        Resumed(),
        HelpAsked(),
        LanguageAsked(),
        TopicsAsked(),
        ContactsAsked(),
    )
}
_WITH_VALUE: Mapping[str, Callable[[str], Choice]] = {
    "lang": lambda value: LanguageChosen(Lang(value)),
    "topic": TopicChosen,
    "keep": lambda value: LanguageKept(Lang(value)),
    "entry": lambda value: EntryChosen(*_entry(value)),
    "other": lambda value: OthersAsked(*_entry(value)),
    "asker": AskerChangeAsked,
    "country": _country,
    "change": lambda value: ChangeAsked(Assumption(value)),
    "group": lambda value: GroupGiven(Group(value)),
    "who": lambda value: WhoGiven(Audience(value)),
    "goal": lambda value: GoalGiven(Goal(value)),
    "stay": _stay,
}
