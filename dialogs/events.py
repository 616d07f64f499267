"""What happened in a conversation, in the past tense, without words or language."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.model import EntryId
from knowledge.stay.model import Refusal, Stay
from knowledge.terms import Audience, Goal, Group, Lang


@dataclass(frozen=True, slots=True)
class Started:
    """/start, or “start over”."""


@dataclass(frozen=True, slots=True)
class SteppedBack:
    """Back one step."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """Back to the pending question from a menu."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """/cancel."""


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """/help."""


@dataclass(frozen=True, slots=True)
class PrivacyAsked:
    """/privacy."""


@dataclass(frozen=True, slots=True)
class LanguageAsked:
    """/language."""


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """A language was chosen."""

    lang: Lang


@dataclass(frozen=True, slots=True)
class LanguageKept:
    """The language of one answer is to be that of the conversation from now on."""

    lang: Lang


@dataclass(frozen=True, slots=True)
class TopicsAsked:
    """/topics."""


@dataclass(frozen=True, slots=True)
class TopicChosen:
    """A topic was chosen from the list."""

    topic: str


@dataclass(frozen=True, slots=True)
class EntryChosen:
    """An entry was chosen from a topic or from suggestions."""

    entry: EntryId
    lang: Lang | None = None
    """The language of the button, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class OthersAsked:
    """The general answer is wanted, from which those for every audience can be reached."""

    entry: EntryId
    lang: Lang | None = None
    """The language of the button, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class AskerChangeAsked:
    """Who asks is to be changed; this question is then answered anew."""

    entry: EntryId


@dataclass(frozen=True, slots=True)
class ContactsAsked:
    """/contacts."""


@dataclass(frozen=True, slots=True)
class CountryGiven:
    """A country was pressed or named (ISO 3166-1 alpha-2)."""

    country: str


class Assumption(StrEnum):
    """What an advice rests on, each a button to change it."""

    WHO = "who"
    GOAL = "goal"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class ChangeAsked:
    """An assumption of the advice is to be changed."""

    what: Assumption


@dataclass(frozen=True, slots=True)
class GroupGiven:
    """Learner, staff or organisation."""

    group: Group


@dataclass(frozen=True, slots=True)
class WhoGiven:
    """Who the person is; a stay or goal said in the same breath is not lost."""

    audience: Audience
    goal: Goal | None = None
    stay: Stay | None = None


@dataclass(frozen=True, slots=True)
class GoalGiven:
    """What the organisation wants."""

    goal: Goal
    stay: Stay | None = None


@dataclass(frozen=True, slots=True)
class StayGiven:
    """For how long."""

    stay: Stay


@dataclass(frozen=True, slots=True)
class StayUnclear:
    """A length was meant, but not which one; the likely ones are offered."""

    likely: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class StayRefused:
    """Zero, negative or absurd."""

    reason: Refusal


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The knowledge base has the answer; `question` is the known wording it understood."""

    entry: EntryId
    question: str
    score: float
    lang: Lang | None = None
    """The language of the question, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class QuestionSuggested:
    """The knowledge base has up to three likely answers."""

    entries: tuple[EntryId, ...]
    score: float
    lang: Lang | None = None
    """The language of the question, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Neither a value for the pending question nor a known question."""

    lang: Lang | None = None
    """The language of the message, where it is not the person's."""


@dataclass(frozen=True, slots=True)
class Chatted:
    """Small talk, besides a greeting."""

    kind: str
    """A kind of `small-talk.yaml`."""


@dataclass(frozen=True, slots=True)
class ForeignSpoken:
    """Something in a language that the bot does not speak."""


@dataclass(frozen=True, slots=True)
class OldButtonPressed:
    """The button's data is not, or no longer, understood."""


@dataclass(frozen=True, slots=True)
class UnreadableSent:
    """A sticker, a voice message and the like."""


Event = (
    Started
    | SteppedBack
    | Resumed
    | Cancelled
    | HelpAsked
    | PrivacyAsked
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
    | StayUnclear
    | StayRefused
    | QuestionAnswered
    | QuestionSuggested
    | NotUnderstood
    | Chatted
    | ForeignSpoken
    | OldButtonPressed
    | UnreadableSent
)
