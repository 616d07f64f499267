"""Conversations as data: what somebody does, and what has to come of it."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from dialogs.model import Act, Commanded, Pressed, Sent, Typed
from dialogs.presses import VERSION
from dialogs.replies import Reply, ShowMiss, ShowNotice, ShowPlace, ShowSmallTalk
from knowledge.terms import Audience, Goal, Lang
from tests.dialogs.house import TODAY, library


def _in_every_language(value: object) -> object:
    """A text that is the same in every language is written once."""
    return dict.fromkeys(Lang, value) if isinstance(value, str) else value


Words = Annotated[dict[Lang, str], BeforeValidator(_in_every_language)]


class Part(BaseModel):
    """A piece of a conversation file: closed and frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Plan(Part):
    """The plan as it has to be understood."""

    who: Audience
    goal: Goal | None = None
    days: int | tuple[int | None, int | None]

    @property
    def ends(self) -> tuple[int | None, int | None]:
        """Both ends of the stay."""
        return self.days if isinstance(self.days, tuple) else (self.days, self.days)


class Move(Part):
    """One act, of exactly one kind, and what is expected; what is left out may be anything."""

    press: str | None = None
    """The data of a button that was shown, without the version."""
    forge: str | None = None
    """Any data, as an outdated or foreign button would send it."""
    type: Words | None = None
    ask: str | None = None
    """The first wording of this entry is typed."""
    command: str | None = None
    send: str | None = None

    today: date = TODAY
    state: str
    """The kind of state afterwards."""
    shows: tuple[str, ...]
    """What is replied, in order: a screen by the kind of its state, the rest by its name."""
    lang: Lang | None = None
    entry: str | None = None
    plan: Plan | None = None
    fits: tuple[str, ...] | None = None
    near: dict[str, int] | None = None
    buttons: tuple[str, ...] = ()
    """Data that some button of the replies has to carry."""
    without: tuple[str, ...] = ()
    """Data that no button may carry."""
    says: Words = Field(default_factory=dict)
    """What can be read somewhere in the replies."""
    in_place: bool = False

    @model_validator(mode="after")
    def _one_act(self) -> Self:
        kinds = (self.press, self.forge, self.type, self.ask, self.command, self.send)
        if sum(kind is not None for kind in kinds) != 1:
            raise ValueError("write exactly one of press, forge, type, ask, command, send")
        if self.says and set(self.says) != set(Lang):
            raise ValueError("write what it says in every language")
        return self

    def act(self, lang: Lang) -> Act:
        """The act in a language."""
        match self:
            case Move(press=str(data)):
                return Pressed(f"{VERSION}:{data}")
            case Move(forge=str(data)):
                return Pressed(data)
            case Move(type=dict(words)):
                return Typed(words[lang])
            case Move(ask=str(entry)):
                return Typed(library().known.entries[entry].words[lang].questions[0])
            case Move(command=str(command)):
                return Commanded(command)
            case Move(send=str(kind)):
                return Sent(kind)
            case _:
                raise AssertionError("refused when it was read")


class Script(Part):
    """A file of conversations by what each of them shows."""

    variants: dict[str, dict[str, tuple[Audience, ...]]] = Field(default_factory=dict)
    """The answers that depend on who asks, where the file needs other ones than the content's."""
    conversations: dict[str, tuple[Move, ...]]


def shown(reply: Reply) -> str:
    """How a conversation file calls a reply."""
    match reply:
        case ShowPlace(state):
            return state.kind
        case ShowNotice(notice):
            return notice.value
        case ShowSmallTalk(kind):
            return kind
        case ShowMiss(again):
            return "lost" if again else "miss"
        case _:
            return type(reply).__name__.removeprefix("Show").lower()
