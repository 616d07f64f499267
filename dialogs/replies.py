"""What is replied, without words: a step gives these, rendering says them in one language."""

from dataclasses import dataclass
from enum import StrEnum

from dialogs.states import AskStay, State, Talk
from knowledge.model import EntryId
from knowledge.stay.model import Refusal, Stay
from knowledge.terms import Audience, Lang


@dataclass(frozen=True, slots=True)
class ShowWelcome:
    """Two lines on what the bot does, and the first question."""


@dataclass(frozen=True, slots=True)
class ShowPlace:
    """The screen of a state: its pending question, the advice, or the way on."""

    state: State


@dataclass(frozen=True, slots=True)
class ShowLikely:
    """The length is asked back, with the likely ones as buttons."""

    state: AskStay
    likely: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class ShowRefusal:
    """A friendly sentence on a length that cannot be."""

    reason: Refusal


@dataclass(frozen=True, slots=True)
class ShowContact:
    """The agencies of a country, those for the audience's field first."""

    country: str
    audience: Audience | None


@dataclass(frozen=True, slots=True)
class ShowEntry:
    """An answer; with the question it understood where one was typed."""

    entry: EntryId
    question: str | None = None
    audience: Audience | None = None
    """Who asks, where that is known: their variant of the entry is shown."""
    lang: Lang | None = None
    """The language to answer in, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class ShowSuggestions:
    """Up to three entries as buttons."""

    entries: tuple[EntryId, ...]
    lang: Lang | None = None
    """The language to offer them in, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class ShowMiss:
    """Not understood; from the second in a row on, topics and a contact instead."""

    again: bool
    lang: Lang | None = None
    """The language to say it in, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class ShowTopics:
    """All topics as buttons."""


@dataclass(frozen=True, slots=True)
class ShowTopic:
    """The entries of a topic as buttons."""

    topic: str


@dataclass(frozen=True, slots=True)
class ShowLanguages:
    """The languages as buttons."""


class Notice(StrEnum):
    """A short text without choices of its own."""

    HELP = "help"
    PRIVACY = "privacy"
    CANCELLED = "cancelled"
    OLD_BUTTON = "old_button"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    FIRST_STEP = "first_step"


@dataclass(frozen=True, slots=True)
class ShowSmallTalk:
    """The reply to a kind of small talk."""

    kind: str


@dataclass(frozen=True, slots=True)
class ShowNotice:
    """A short text."""

    notice: Notice


Reply = (
    ShowWelcome
    | ShowPlace
    | ShowLikely
    | ShowRefusal
    | ShowContact
    | ShowEntry
    | ShowSuggestions
    | ShowMiss
    | ShowTopics
    | ShowTopic
    | ShowLanguages
    | ShowSmallTalk
    | ShowNotice
)


@dataclass(frozen=True, slots=True)
class Step:
    """Where the conversation is after an event, and what is replied."""

    talk: Talk
    replies: tuple[Reply, ...]
