"""What is known, piece by piece: audiences, actions, rules, entries, agencies.

The pydantic models are the schema of the YAML files in `knowledge/content`; there is no second.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Generic, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    model_validator,
)
from typing_extensions import override

from knowledge.terms import (
    Applicant,
    Audience,
    Certainty,
    Contact,
    Goal,
    Group,
    KeyAction,
    Lang,
    Period,
    Sector,
)

T = TypeVar("T")
EntryId = str
"""`topic.entry`, for example `applying.deadline`."""
FactId = str
"""A fact, for example `ects-load`; those of the source document begin with `s-`."""


Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Content(BaseModel):
    """A piece of a content file: closed and frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PerLang(RootModel[dict[Lang, T]], Generic[T]):
    """One value in every language; a missing language is refused."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [lang.value for lang in Lang if lang not in self.root]
        if missing:
            raise ValueError(f"missing language: {', '.join(missing)} - add it beside the others")
        return self

    def __getitem__(self, lang: Lang) -> T:
        return self.root[lang]

    @override
    def __reduce__(self) -> tuple[Callable[[dict[Lang, T]], "PerLang[T]"], tuple[dict[Lang, T]]]:
        # A generic class that was given its type has no name to be found by when it is unpickled.
        return PerLang.model_construct, (self.root,)


Texts = PerLang[Text]


class Worded(Content, Generic[T]):
    """Content whose languages stand side by side in the file: `lv:`, `en:`, `de:`."""

    words: PerLang[T]

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: object) -> object:
        """Take the language keys of the file together as `words`."""
        if not isinstance(data, Mapping):
            return data
        languages = {key: value for key, value in data.items() if key in set(Lang)}
        rest = {key: value for key, value in data.items() if key not in languages}
        return {**rest, "words": languages} if languages else data


Year = Annotated[int, Field(ge=2010, le=2030)]
"""The year of a page, or the earliest it can be from."""


class Dated(Content):
    """A statement with the day somebody last looked, and the day until which it holds."""

    checked: date
    valid_until: date | None = None
    certainty: Certainty = Certainty.VERIFIED


class Cited(Dated):
    """A statement with the page it comes from."""

    source: Url
    year: Year


class Wording(Content):
    """An entry in one language."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=48)]
    """What a button says."""
    questions: tuple[Text, ...] = Field(min_length=8)
    """How people ask for it."""
    answer: Text
    """Telegram's HTML."""


class Entry(Dated, Worded[Wording]):
    """A question and its answer in every language."""

    period: Period
    source: Url | None = None
    """Without a page to name, the answer is general advice and names a contact."""
    year: Year | None = None
    contact: Contact | None = None
    """Whom to ask where the answer is general advice."""
    facts: tuple[FactId, ...] = ()
    """The facts that the answer tells."""
    audiences: tuple[Audience, ...] = ()
    """For whom the answer is written; for everybody where none is named."""
    variants: tuple[EntryId, ...] = ()
    """The entries that answer the same question for one audience each, instead of this one."""
    related: tuple[EntryId, ...] = ()

    @model_validator(mode="after")
    def _backed(self) -> Self:
        if self.source is None and self.year is None:
            if self.certainty is not Certainty.ADVICE or self.contact is None:
                raise ValueError(
                    "there is no source - "
                    "name one with its year, or mark it `certainty: advice` with a `contact`"
                )
        elif self.source is None or self.year is None:
            raise ValueError("source and year belong together - give both or none")
        return self


class Topic(Content):
    """A topic file: its name in every language and its entries, `{name: Entry}`."""

    topic: Texts
    place: int = 100
    """Where it stands among the topics; the most asked ones come first."""
    entries: dict[str, Entry]


class Choice(Content):
    """Something a person is or wants: how a button names it, and how people say it."""

    button: Texts
    """At most 32 characters."""
    wordings: PerLang[tuple[Text, ...]]
    """How people say it, besides the button."""
    condition: Texts | None = None
    """What the programme asks of it in particular."""


class GoalWords(Choice):
    """What an organisation wants, and the project lengths offered as buttons."""

    stays: tuple[str, ...]


class AudienceWords(Choice):
    """How an audience is named and recognised."""

    sector: Sector
    plan: Texts
    """For “you are …” in the advice."""
    stays: tuple[str, ...] = ()
    """The lengths offered as buttons, such as `2w` or `6m`; an organisation's go by its goal."""


class People(Content):
    """Who people are and what they want, in their words."""

    groups: Mapping[Group, Choice]
    goals: Mapping[Goal, GoalWords]
    audiences: Mapping[Audience, AudienceWords]


class CommandWords(Content):
    """How a command is described in the menu, and the words that mean it."""

    description: Texts
    """For Telegram's command menu, at most 256 characters."""
    wordings: PerLang[tuple[Text, ...]]


class SmallTalkWords(Content):
    """One kind of small talk in one language."""

    wordings: tuple[Text, ...] = Field(min_length=1)
    """How people say it; signs such as 👍 too."""
    reply: Text
    """A short, kind sentence in Telegram's HTML."""


class SmallTalkKind(Worded[SmallTalkWords]):
    """Something that people say without asking for anything, such as thanks."""

    courtesy: bool = False
    """Said before and after questions too, where it is passed over."""


class SmallTalk(Content):
    """What is said for its own sake, and the replies to it."""

    beside: PerLang[tuple[Text, ...]]
    """Words that may stand beside any small talk."""
    kinds: Mapping[str, SmallTalkKind]


class OtherLanguages(Content):
    """Sentences in languages that the bot does not speak, by which it recognises them."""

    sentences: Mapping[Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")], tuple[Text, ...]]
    """By ISO 639-1 code."""


class Days(Content):
    """A range of days, both ends counted; a missing end is open. Travel days are not counted."""

    min: int | None = None
    max: int | None = None


class ActionWords(Content):
    """An action in one language."""

    name: Text
    apart: Text
    """One line on what tells it apart from the others that fit."""
    note: Text | None = None
    """What is not certain or special about its limits."""


class Action(Cited, Worded[ActionWords]):
    """An action of the programme with its limits."""

    key_action: KeyAction
    code: str | None = None
    """The call's own label, such as `KA122`."""
    audiences: tuple[Audience, ...]
    goal: Goal | None = None
    """For organisations: what they want."""
    days: Days
    """The stay of one person; for organisations the length of the project (a month is 30)."""
    applicant: Applicant
    entry: EntryId
    """The entry that explains it."""


class ApplicantWords(Content):
    """Who applies, and the asker's next step, in one language."""

    who: Text
    next: Text


class Rule(Cited, Worded[Text]):
    """What the source document states of 2014-2020 about how long."""

    audiences: tuple[Audience, ...]
    goal: Goal | None = None
    days: Days
    fact: FactId | None = None


class Programme(Content):
    """The programme's rules: today's actions and the rules of the source document beside them."""

    until: date
    """The day until which today's rules hold."""
    guide: Url
    key_actions: Mapping[KeyAction, Texts]
    applicants: Mapping[Applicant, PerLang[ApplicantWords]]
    actions: Mapping[str, Action]
    before: tuple[Rule, ...]


CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""


class Agency(Cited):
    """A national agency: what is known of it, nothing guessed."""

    country: CountryCode
    name: Text
    sectors: tuple[Sector, ...]
    website: Url
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    note: Texts | None = None


class CountryNote(Cited, Worded[Text]):
    """What holds in a country outside the programme."""

    country: CountryCode
