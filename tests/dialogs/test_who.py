"""The tables of tests/questions/who.*.yaml decide who somebody says they are."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from dialogs.events import Event, GroupGiven, WhoGiven
from dialogs.interpret import interpret
from dialogs.model import Typed
from dialogs.states import AskKind, AskWho, State, Talk
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Group, Lang
from tests.dialogs.house import TODAY, library

TABLES = Path(__file__).parents[1] / "questions"
FEWEST_ROWS = 60
FEWEST_TRAPS = 20


class Table(BaseModel):
    """The file of one language: what is typed, and who says so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lang: Lang
    audiences: dict[Audience, tuple[str, ...]]
    groups: dict[Group, tuple[str, ...]]
    none: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    lang: Lang
    text: str
    meant: Audience | Group | None


@cache
def table(lang: Lang) -> Table:
    text = (TABLES / f"who.{lang}.yaml").read_text(encoding="utf-8")
    return Table.model_validate(yaml.safe_load(text))


def rows(lang: Lang) -> tuple[Row, ...]:
    page = table(lang)
    return (
        *(Row(lang, text, who) for who, texts in page.audiences.items() for text in texts),
        *(Row(lang, text, who) for who, texts in page.groups.items() for text in texts),
        *(Row(lang, text, None) for text in page.none),
    )


ROWS = tuple(row for lang in Lang for row in rows(lang))


def heard(state: State, lang: Lang, text: str) -> Event:
    return interpret(library(), Talk(lang, state), Typed(text), TODAY)


def who(event: Event) -> Audience | Group | None:
    match event:
        case WhoGiven(audience):
            return audience
        case GroupGiven(group):
            return group
        case _:
            return None


@pytest.mark.parametrize("lang", Lang)
def test_every_table_is_long_enough_names_everybody_and_says_nothing_twice(lang: Lang) -> None:
    page = table(lang)
    texts = [row.text for row in rows(lang)]
    assert page.lang is lang
    assert len(texts) >= FEWEST_ROWS
    assert len(page.none) >= FEWEST_TRAPS
    assert set(page.audiences) == set(Audience)
    assert set(page.groups) == set(Group)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.lang}: {row.text}")
def test_a_text_says_who_somebody_is(row: Row) -> None:
    assert who(heard(AskWho(), row.lang, row.text)) == row.meant


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.meant], ids=lambda row: f"{row.lang}: {row.text}"
)
def test_capitals_and_signs_do_not_change_who_somebody_is(row: Row) -> None:
    assert who(heard(AskWho(), row.lang, f"  {row.text.upper()} !")) == row.meant


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("audience", Audience)
def test_the_words_of_a_button_can_be_typed_instead(lang: Lang, audience: Audience) -> None:
    words = library().known.people.audiences[audience].button[lang]
    assert who(heard(AskWho(), lang, words)) == audience
    assert who(heard(AskKind(audience.group), lang, words)) == audience


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("group", Group)
def test_the_words_of_a_group_can_be_typed_instead(lang: Lang, group: Group) -> None:
    words = library().known.people.groups[group].button[lang]
    assert who(heard(AskWho(), lang, words)) == group


@pytest.mark.parametrize(
    ("lang", "text", "audience"),
    [
        (Lang.LV, "skola", Audience.TRAINING_INSTITUTION),
        (Lang.LV, "direktors", Audience.VET_HEAD),
        (Lang.EN, "school", Audience.TRAINING_INSTITUTION),
        (Lang.DE, "Verein", Audience.NGO),
    ],
)
def test_within_a_group_its_members_come_first(lang: Lang, text: str, audience: Audience) -> None:
    assert who(heard(AskKind(audience.group), lang, text)) == audience


@pytest.mark.parametrize(
    ("lang", "text", "audience", "days"),
    [
        (Lang.LV, "Esmu studente, gribu uz pusgadu", Audience.STUDENT, 180),
        (Lang.LV, "māceklis, 3 mēneši", Audience.VET_LEARNER, 90),
        (Lang.LV, "skolotāja uz 2 nedēļām", Audience.SCHOOL_STAFF, 14),
        (Lang.EN, "I'm an apprentice and want to go for six weeks", Audience.VET_LEARNER, 42),
        (Lang.EN, "student, 5 months", Audience.STUDENT, 150),
        (Lang.DE, "Azubi, 6 Wochen", Audience.VET_LEARNER, 42),
        (Lang.DE, "Ich bin Lehrerin und möchte 10 Tage", Audience.SCHOOL_STAFF, 10),
    ],
)
def test_who_and_how_long_can_be_said_in_one_breath(
    lang: Lang, text: str, audience: Audience, days: int
) -> None:
    assert heard(AskWho(), lang, text) == WhoGiven(audience, None, Stay(days, days))


@pytest.mark.parametrize("lang", Lang)
def test_the_words_of_one_language_are_understood_in_another(lang: Lang) -> None:
    assert who(heard(AskWho(), lang, "Azubi")) is Audience.VET_LEARNER
    assert who(heard(AskWho(), lang, "skolotāja")) is Audience.SCHOOL_STAFF
    assert who(heard(AskWho(), lang, "apprentice")) is Audience.VET_LEARNER
