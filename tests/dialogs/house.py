"""What the tests of the conversation share: the real content, and Telegram's limits."""

from datetime import date
from functools import cache

from bot.standin.entities import utf16_length
from bot.standin.markup import parse_html
from dialogs.conversation import Conversation
from dialogs.model import Button, Message
from dialogs.presses import choice_of
from knowledge.library import Library
from knowledge.shelf import open_library

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
    return open_library()


@cache
def conversation() -> Conversation:
    """The conversation over it."""
    return Conversation(library())


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
