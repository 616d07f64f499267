"""What the conversation takes in and gives out; its inner words are states, events and replies."""

from dataclasses import dataclass

from dialogs.states import Talk


@dataclass(frozen=True, slots=True)
class Typed:
    """A text message."""

    text: str


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command such as `/start`, without its slash, and what followed it."""

    command: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on a button that carries this data."""

    data: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that cannot be read: a sticker, a photo, a voice message."""

    kind: str


Act = Typed | Commanded | Pressed | Sent


@dataclass(frozen=True, slots=True)
class Incoming:
    """One act of one person, with the language their Telegram speaks (IETF tag, if any)."""

    act: Act
    language_code: str | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: either data for the dialog (at most 64 bytes) or an address."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """Telegram HTML with rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    in_place: bool = False
    """Whether it takes the place of the message whose button was pressed."""


@dataclass(frozen=True, slots=True)
class Why:
    """How a turn came about, for people who want to see inside."""

    state: str
    outcome: str
    entry: str | None = None
    score: float | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One act answered: the talk to store, the messages to send, and why."""

    talk: Talk
    messages: tuple[Message, ...]
    why: Why
