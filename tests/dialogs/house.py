"""What the tests of the conversation share: the real content, and Telegram's limits."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from bot.standin.markup import parse_html
from dialogs.conversation import Conversation
from dialogs.draw import SAMPLES
from dialogs.model import Button, Message
from dialogs.presses import choice_of
from dialogs.states import AskWho, State, Talk
from dialogs.step import step
from knowledge.library import Library
from knowledge.markup.entities import utf16_length
from knowledge.model import Entry, EntryId
from knowledge.shelf import KEEP, learned_library
from knowledge.terms import AUDIENCES, Audience, Group, Lang

TODAY = date(2026, 11, 23)
AFTERWARDS = date(2028, 1, 1)
"""After the end of the programme."""

LONGEST_TEXT = 4096
LONGEST_BUTTON = 64
MOST_DATA = 64
MOST_BUTTONS = 100


@cache
def library() -> Library:
    """The knowledge base as it is delivered."""
    return learned_library(KEEP)


@cache
def conversation() -> Conversation:
    """The conversation over it."""
    return Conversation(library())


Variants = Mapping[EntryId, Mapping[EntryId, tuple[Audience, ...]]]
"""Of general entries the variants, and for whom each is written."""

VARIANTS: Variants = {
    "stay.overview": {
        "stay.students": (Audience.STUDENT, Audience.GRADUATE),
        "stay.vet": (Audience.VET_LEARNER, Audience.VET_GRADUATE),
        "stay.pupils": (Audience.PUPIL,),
        "stay.university-staff": (Audience.HIGHER_STAFF,),
    },
    "money.sum": {
        "money.vet": (Audience.VET_LEARNER,),
        "money.staff": AUDIENCES[Group.STAFF],
    },
}


def varied(variants: Variants = VARIANTS) -> Library:
    """The knowledge base as if these alone were the answers that depend on who asks."""
    asked = {one: tuple(theirs) for one, theirs in variants.items()}
    meant = {one: whom for theirs in variants.values() for one, whom in theirs.items()}

    def entry_of(name: EntryId, entry: Entry) -> Entry:
        said = {"variants": asked.get(name, ()), "audiences": meant.get(name, ())}
        return entry.model_copy(update=said)

    known = library().known
    entries = {name: entry_of(name, entry) for name, entry in known.entries.items()}
    return replace(library(), known=replace(known, entries=entries))


@cache
def reachable() -> tuple[State, ...]:
    """Every state that the sample events lead to."""
    seen: dict[State, None] = {AskWho(): None}
    waiting: list[State] = [AskWho()]
    while waiting:
        state = waiting.pop()
        for event in SAMPLES:
            after = step(Talk(Lang.DE, state), event).talk.state
            if after not in seen:
                seen[after] = None
                waiting.append(after)
    return tuple(seen)


def plain(message: Message) -> str:
    """What a person reads, without markup.

    Raises:
        RefusedError: Telegram would not take the HTML.
    """
    return parse_html(message.text).text


def buttons(message: Message) -> tuple[Button, ...]:
    """All buttons, row by row."""
    return tuple(button for row in message.rows for button in row)


def assert_sendable(message: Message) -> None:
    """Telegram takes the message, and every button of it leads on."""
    text = plain(message)
    assert text.strip()
    assert utf16_length(text) <= LONGEST_TEXT
    assert "{" not in text, text
    assert ".." not in text.replace("…", ""), text
    assert "  " not in text, text
    assert all(message.rows), "an empty row"
    assert len(buttons(message)) <= MOST_BUTTONS
    for button in buttons(message):
        assert button.text.strip()
        assert len(button.text) <= LONGEST_BUTTON, button.text
        assert (button.data is None) != (button.url is None)
        if button.data is not None:
            assert len(button.data.encode()) <= MOST_DATA
            assert choice_of(button.data) is not None, button.data
