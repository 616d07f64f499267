"""From what a person did to what happened."""

from datetime import date
from typing import assert_never

from dialogs.events import (
    AskerChangeAsked,
    Cancelled,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    Event,
    HelpAsked,
    LanguageAsked,
    OldButtonPressed,
    OthersAsked,
    PrivacyAsked,
    Started,
    SteppedBack,
    TopicChosen,
    TopicsAsked,
    UnreadableSent,
)
from dialogs.model import Act, Commanded, Pressed, Sent, Typed
from dialogs.presses import choice_of
from dialogs.reading import Reading
from dialogs.states import Talk
from knowledge.fold import fold
from knowledge.library import Library
from knowledge.places import is_country
from knowledge.terms import Command


def interpret(library: Library, talk: Talk, act: Act, today: date) -> Event:
    """Say what happened; `today` is for dates without a year."""
    match act:
        case Commanded(command):
            return _COMMANDS.get(command, HelpAsked())
        case Pressed(data):
            return _pressed(library, data)
        case Sent():
            return UnreadableSent()
        case Typed(text):
            said = library.commands.get(fold(text))
            return _COMMANDS[said] if said else Reading(library, talk, text, today).event()
        case _:
            assert_never(act)


_COMMANDS: dict[str, Event] = {
    Command.START: Started(),
    Command.HELP: HelpAsked(),
    Command.LANGUAGE: LanguageAsked(),
    Command.CONTACTS: ContactsAsked(),
    Command.TOPICS: TopicsAsked(),
    Command.CANCEL: Cancelled(),
    Command.PRIVACY: PrivacyAsked(),
    Command.BACK: SteppedBack(),
}


def _pressed(library: Library, data: str) -> Event:
    match choice_of(data):
        case None:
            return OldButtonPressed()
        case EntryChosen(entry) | OthersAsked(entry) | AskerChangeAsked(entry) if (
            entry not in library.known.entries
        ):
            return OldButtonPressed()
        case TopicChosen(topic) if topic not in library.known.topics:
            return OldButtonPressed()
        case CountryGiven(country) if not is_country(country):
            return OldButtonPressed()
        case choice:
            return choice
