"""A talk as text for the database, and back; an event as a button's data, and back."""

from typing import assert_never

from pydantic import TypeAdapter, ValidationError

from dialogs.events import (
    Assumption,
    ChangeAsked,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    Event,
    GoalGiven,
    GroupGiven,
    HelpAsked,
    LanguageAsked,
    LanguageChosen,
    Resumed,
    Started,
    StayGiven,
    SteppedBack,
    TopicChosen,
    TopicsAsked,
    WhoGiven,
)
from dialogs.states import Talk
from knowledge.model import Audience, Goal, Group, Lang
from knowledge.stay.model import Stay

_TALK: TypeAdapter[Talk] = TypeAdapter(Talk)

VERSION = "1"
"""Goes before every button's data; raised when old buttons can no longer be understood."""

Choice = (
    Started
    | SteppedBack
    | Resumed
    | HelpAsked
    | LanguageAsked
    | LanguageChosen
    | TopicsAsked
    | TopicChosen
    | EntryChosen
    | ContactsAsked
    | CountryGiven
    | ChangeAsked
    | GroupGiven
    | WhoGiven
    | GoalGiven
    | StayGiven
)
"""The events that a button can stand for."""


def dump(talk: Talk) -> str:
    """Write a talk as JSON."""
    return _TALK.dump_json(talk).decode()


def load(text: str) -> Talk | None:
    """Read a talk; None where the text is of another form, so that the talk starts anew."""
    try:
        return _TALK.validate_json(text)
    except ValidationError:
        return None


def to_data(event: Choice) -> str:
    """Write an event as button data, `version:word[:value]`."""
    word, value = _word(event)
    return f"{VERSION}:{word}:{value}" if value else f"{VERSION}:{word}"


def from_data(data: str) -> Event | None:
    """Read button data; None where it is old, foreign or forged."""
    version, _, rest = data.partition(":")
    word, _, value = rest.partition(":")
    if version != VERSION:
        return None
    try:
        return _read(word, value)
    except ValueError:
        return None


_PLAIN: dict[str, Started | SteppedBack | Resumed | HelpAsked | LanguageAsked | TopicsAsked | ContactsAsked] = {
    "start": Started(),
    "back": SteppedBack(),
    "resume": Resumed(),
    "help": HelpAsked(),
    "languages": LanguageAsked(),
    "topics": TopicsAsked(),
    "contacts": ContactsAsked(),
}


def _word(event: Choice) -> tuple[str, str]:
    match event:
        case LanguageChosen(lang):
            return "lang", lang
        case TopicChosen(topic):
            return "topic", topic
        case EntryChosen(entry):
            return "entry", entry
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
        case StayGiven(stay):
            return "stay", f"{stay.min_days or ''}-{stay.max_days or ''}"
        case _:
            return next(word for word, plain in _PLAIN.items() if plain == event), ""
