"""What passes between the rooms: updates on their way in, messages on their way out."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import TypeAdapter

from dialogs.model import Incoming, Message


class Standing(StrEnum):
    """How far an update has come."""

    WAITING = "waiting"
    DONE = "done"
    ASIDE = "aside"
    """It could not be read or handled; its raw form and the fault are kept."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A message for a chat.

    Attributes:
        chat_id: The chat.
        message: What it says.
        edits: The message it takes the place of, None for a new one.
        topic: Where in a forum it belongs, None for any other chat.
    """

    chat_id: int
    message: Message
    edits: int | None = None
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """An update as the inbox keeps it.

    Attributes:
        update_id: Telegram's number of it.
        standing: Waiting for its chat, done (nothing is to be answered), or set aside.
        chat_id: The chat, where one could be told.
        raw: The update's JSON; a done one is kept without it.
        fault: Why it was set aside.
        drafts: What is to be sent because it arrived: the word on it to those in charge.
    """

    update_id: int
    standing: Standing
    chat_id: int | None = None
    raw: str | None = None
    fault: str | None = None
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """An update that the conversation answers.

    Attributes:
        update_id: Telegram's number of it.
        chat_id: Where it came from, and where the answer goes.
        incoming: What the person did.
        press: The number of the press to be answered, where it is one.
        edits: The message whose button was pressed, where it can still be changed.
        topic: Where in a forum it came from, and where the answer goes.
    """

    update_id: int
    chat_id: int
    incoming: Incoming
    press: str | None = None
    edits: int | None = None
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """An update that asks for no answer: edits, channels, talk of others, news of members."""

    update_id: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update that is not formed as Telegram forms them."""

    update_id: int
    fault: str


Decoded = Asked | Passed | Unreadable


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A draft in the outbox, under its number there."""

    id: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class Finished:
    """All that one update has led to: how its conversation stands now, and what to send."""

    update_id: int
    chat_id: int
    talk: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """An update that could not be handled, the reason, and what is to be said about it."""

    update_id: int
    fault: str
    drafts: tuple[Draft, ...]


_MESSAGE = TypeAdapter(Message)


def dump_message(message: Message) -> str:
    """A message as JSON, for the outbox."""
    return _MESSAGE.dump_json(message, exclude_defaults=True).decode()


def load_message(payload: str) -> Message:
    """The message that `dump_message` wrote.

    Raises:
        pydantic.ValidationError: It is none.
    """
    return _MESSAGE.validate_json(payload)
