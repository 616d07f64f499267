import pytest

from dialogs.draw import SAMPLES
from dialogs.events import (
    AskerChangeAsked,
    CountryGiven,
    EntryChosen,
    Event,
    GroupGiven,
    OldButtonPressed,
    OthersAsked,
    Started,
    StayGiven,
    TopicChosen,
)
from dialogs.interpret import interpret
from dialogs.model import Pressed
from dialogs.presses import VERSION, Choice, choice_of, data_of
from dialogs.states import AskWho, Talk
from knowledge.places import PROGRAMME_COUNTRIES
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Group, Lang
from tests.dialogs.house import MOST_DATA, TODAY, library

CHOICES = tuple(event for event in SAMPLES if isinstance(event, Choice))


def pressed(data: str) -> Event:
    return interpret(library(), Talk(Lang.LV, AskWho()), Pressed(data), TODAY)


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_what_a_button_stands_for_can_be_read_from_its_data(choice: Choice) -> None:
    assert choice_of(data_of(choice)) == choice


@pytest.mark.parametrize("stay", [Stay(1, 1), Stay(14, None), Stay(None, 30), Stay(60, 3650)])
def test_a_length_of_any_form_fits_a_button(stay: Stay) -> None:
    assert choice_of(data_of(StayGiven(stay))) == StayGiven(stay)


def test_every_entry_topic_and_country_fits_a_button_and_is_understood() -> None:
    known = library().known
    choices: list[Choice] = [
        *map(EntryChosen, known.entries),
        *map(OthersAsked, known.entries),
        *map(AskerChangeAsked, known.entries),
        *map(TopicChosen, known.topics),
        *map(CountryGiven, PROGRAMME_COUNTRIES),
    ]
    for choice in choices:
        assert len(data_of(choice).encode()) <= MOST_DATA
        assert pressed(data_of(choice)) == choice


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "start",
        "0:start",
        "99:start",
        f"{VERSION}:",
        f"{VERSION}:unknown",
        f"{VERSION}:start:more",
        f"{VERSION}:who:king",
        f"{VERSION}:group",
        f"{VERSION}:group:",
        f"{VERSION}:goal:SEND",
        f"{VERSION}:lang:fr",
        f"{VERSION}:stay:-",
        f"{VERSION}:stay:14",
        f"{VERSION}:stay:-5--3",
        f"{VERSION}:stay:0-0",
        f"{VERSION}:stay:0-14",
        f"{VERSION}:stay:30-14",
        f"{VERSION}:stay:99999-99999",
        f"{VERSION}:stay:²-²",
        f"{VERSION}:change:everything",
        f"{VERSION}:entry:no.such",
        f"{VERSION}:other:no.such",
        f"{VERSION}:asker:no.such",
        f"{VERSION}:asker",
        f"{VERSION}:topic:none",
        f"{VERSION}:country:XX",
        f"{VERSION}:country:lv",
        f"{VERSION}:country:LVA",
        f"{VERSION}:entry:{'x' * 60}",
        "\x00\uffff💥",
    ],
)
def test_foreign_forged_and_outdated_data_is_an_old_button(data: str) -> None:
    assert pressed(data) == OldButtonPressed()


def test_the_data_of_delivered_buttons_does_not_change_unnoticed() -> None:
    assert data_of(Started()) == "1:start"
    assert data_of(GroupGiven(Group.LEARNER)) == "1:group:learner"
    assert data_of(StayGiven(Stay(14, None))) == "1:stay:14-"
    assert str(Audience.VET_LEARNER) == "vet_learner"
