"""Buttons and their rows."""

from collections.abc import Iterable

from dialogs.events import (
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    LanguageKept,
    Resumed,
    Started,
    SteppedBack,
    TopicsAsked,
)
from dialogs.model import Button
from dialogs.presses import Choice, data_of
from dialogs.speech import Speech
from knowledge.model import EntryId
from knowledge.phrases import Phrase
from knowledge.places import name
from knowledge.terms import Lang

Row = tuple[Button, ...]
Rows = tuple[Row, ...]

LIKELY = {
    Lang.LV: ("LV", "LT", "EE", "DE"),
    Lang.EN: ("LV", "IE", "MT", "DE"),
    Lang.DE: ("DE", "AT", "LV", "CH"),
}
"""Whose agency the speakers of a language are likely to need; the first one is likeliest."""


def button(text: str, choice: Choice) -> Button:
    """A button that stands for an event."""
    return Button(text, data_of(choice))


def said(speech: Speech, phrase: Phrase, choice: Choice) -> Button:
    """A button with one of the bot's own sentences."""
    return button(speech.say(phrase), choice)


def in_rows(buttons: Iterable[Button], width: int) -> Rows:
    """Buttons side by side, so many a row; narrow for long texts, since phones are."""
    every = tuple(buttons)
    return tuple(every[place : place + width] for place in range(0, len(every), width))


def back_and_start(speech: Speech) -> Row:
    """The way back, one step or all of them."""
    return (
        said(speech, Phrase.BUTTON_BACK, SteppedBack()),
        said(speech, Phrase.BUTTON_START, Started()),
    )


def resume(speech: Speech) -> Row:
    """The way from a menu to the pending question."""
    return (said(speech, Phrase.BUTTON_BACK, Resumed()),)


def topics_and_contacts(speech: Speech) -> Row:
    """The two ways on that are always open."""
    return (
        said(speech, Phrase.BUTTON_TOPICS, TopicsAsked()),
        said(speech, Phrase.BUTTON_CONTACTS, ContactsAsked()),
    )


def agency(speech: Speech) -> Rows:
    """The ways on where the agency is to be asked: the likeliest one, any other, the topics."""
    return likely_contact(speech), (said(speech, Phrase.BUTTON_TOPICS, TopicsAsked()),)


def likely_contact(speech: Speech) -> Row:
    """The agency of the likeliest country, and any other."""
    country = LIKELY[speech.lang][0]
    named = speech.say(Phrase.BUTTON_CONTACT_OF, country=name(country, speech.lang))
    return (
        button(named, CountryGiven(country)),
        said(speech, Phrase.BUTTON_OTHER_COUNTRY, ContactsAsked()),
    )


def entries(speech: Speech, ids: Iterable[EntryId]) -> Rows:
    """Entries by their titles, one a row."""
    known, lang = speech.known.entries, speech.lang
    return tuple(
        (button(known[one].words[lang].title, EntryChosen(one, aside(speech))),) for one in ids
    )


def aside(speech: Speech) -> Lang | None:
    """The language of a message for its buttons to lead on in, where it is not the person's."""
    return speech.lang if speech.aside else None


def keep_language(speech: Speech) -> Rows:
    """The way to stay with the language of one message."""
    if not speech.aside:
        return ()
    return ((said(speech, Phrase.BUTTON_KEEP_LANGUAGE, LanguageKept(speech.lang)),),)
