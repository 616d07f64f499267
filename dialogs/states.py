"""Where a conversation is: a state carries what is known by then."""

from dataclasses import dataclass
from typing import Literal

from knowledge.stay.model import Stay
from knowledge.terms import Audience, Goal, Group, Lang


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before it was asked, or stands while something else is changed."""

    audience: Audience | None = None
    goal: Goal | None = None
    stay: Stay | None = None


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
