"""Where a conversation is: a state carries what is known by then."""

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from knowledge.model import EntryId
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Goal, Group, Lang


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before it was asked, or stands while something else is changed."""

    audience: Audience | None = None
    goal: Goal | None = None
    stay: Stay | None = None
    entry: EntryId | None = None
    """The question to be answered anew when it is clear who asks."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is pending."""

    kind: Literal["idle"] = "idle"


@dataclass(frozen=True, slots=True)
class AskWho:
    """Pending: learner, staff or organisation?"""

    said: Said = Said()
    kind: Literal["ask_who"] = "ask_who"


@dataclass(frozen=True, slots=True)
class AskKind:
    """Pending: which kind of learner, staff or organisation?"""

    group: Group
    said: Said = Said()
    kind: Literal["ask_kind"] = "ask_kind"


@dataclass(frozen=True, slots=True)
class AskGoal:
    """Pending: does the organisation want to send people or to cooperate?"""

    audience: Audience
    said: Said = Said()
    kind: Literal["ask_goal"] = "ask_goal"


@dataclass(frozen=True, slots=True)
class AskStay:
    """Pending: for how long? For organisations, how long shall the project be?"""

    audience: Audience
    goal: Goal | None = None
    said: Said = Said()
    kind: Literal["ask_stay"] = "ask_stay"


@dataclass(frozen=True, slots=True)
class Advised:
    """The plan is complete and the advice was given."""

    audience: Audience
    goal: Goal | None
    stay: Stay
    kind: Literal["advised"] = "advised"


Place = Idle | AskWho | AskKind | AskGoal | AskStay | Advised


@dataclass(frozen=True, slots=True)
class AskCountry:
    """Pending: the agency of which country? Afterwards one is where one was before."""

    before: Place
    kind: Literal["ask_country"] = "ask_country"


State = Place | AskCountry


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation with one person, all of which is stored."""

    lang: Lang
    state: State
    misses: int = 0
    """Messages in a row that were not understood."""
    shown: EntryId | None = None
    """The entry that was last asked for; a variant of it may have been shown."""


def remembered(talk: Talk, entries: Container[EntryId]) -> Talk:
    """A stored talk, without the entries that have left the content since."""
    shown = talk.shown if talk.shown in entries else None
    match talk.state:
        case AskCountry(before):
            state: State = AskCountry(_remembered(before, entries))
        case place:
            state = _remembered(place, entries)
    return replace(talk, state=state, shown=shown)


def _remembered(place: Place, entries: Container[EntryId]) -> Place:
    match place:
        case AskWho(said) | AskKind(_, said) if said.entry not in entries:
            return replace(place, said=replace(said, entry=None))
        case _:
            return place


def audience_of(state: State) -> Audience | None:
    """Who somebody is, where that is known."""
    match state:
        case AskGoal(audience) | AskStay(audience) | Advised(audience):
            return audience
        case AskWho(said) | AskKind(_, said):
            return said.audience
        case AskCountry(before):
            return audience_of(before)
        case Idle():
            return None
        case _:
            assert_never(state)
