"""Wherever one has got to, the way back ends, and what is changed leads back to where it stood."""

import pytest

from dialogs.events import AskerChangeAsked, Event, SteppedBack, WhoGiven
from dialogs.planning import said_in
from dialogs.replies import ShowPlace
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Idle,
    Said,
    State,
    Talk,
    audience_of,
)
from dialogs.step import step
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Goal, Group, Lang
from tests.dialogs.house import reachable

LONGEST_WAY = 8
QUARTER = Stay(90, 90)
TWO_YEARS = Stay(730, 730)


def after(state: State, *events: Event) -> State:
    """Where one is after some events."""
    for event in events:
        state = step(Talk(Lang.LV, state), event).talk.state
    return state


def test_the_way_back_ends_wherever_one_is() -> None:
    assert len(reachable()) > 50
    for state in reachable():
        assert after(state, *[SteppedBack()] * LONGEST_WAY) in {Idle(), AskWho()} | {
            first for first in reachable() if isinstance(first, AskWho) and not audience_of(first)
        }


def test_a_plan_of_an_organisation_always_has_a_goal() -> None:
    plans = [state for state in reachable() if isinstance(state, Advised)]
    organisations = [plan for plan in plans if plan.audience.group is Group.ORGANISATION]
    assert organisations
    assert all(plan.goal for plan in organisations)


def test_a_question_waits_only_while_it_is_asked_who_somebody_is() -> None:
    waiting = {type(state) for state in reachable() if said_in(state).entry}
    assert {AskWho, AskKind} <= waiting
    assert not waiting & {AskGoal, AskStay, Advised}


@pytest.mark.parametrize(
    "state",
    [
        AskGoal(Audience.COMPANY),
        AskGoal(Audience.COMPANY, Said(stay=TWO_YEARS)),
        AskStay(Audience.STUDENT),
        Advised(Audience.STUDENT, None, QUARTER),
        Advised(Audience.COMPANY, Goal.SEND, TWO_YEARS),
    ],
)
def test_who_asks_need_not_be_changed_after_all(state: State) -> None:
    assert after(state, AskerChangeAsked("money.sum"), SteppedBack()) == state


@pytest.mark.parametrize(
    "asked",
    [
        AskStay(Audience.COMPANY, Goal.SEND),
        AskCountry(AskStay(Audience.COMPANY, Goal.SEND)),
    ],
)
def test_the_goal_of_an_organisation_stands_while_who_asks_is_changed(asked: State) -> None:
    back = after(asked, AskerChangeAsked("money.sum"), SteppedBack())
    assert back == AskStay(Audience.COMPANY, Goal.SEND, Said(goal=Goal.SEND))
    other = after(asked, AskerChangeAsked("money.sum"), WhoGiven(Audience.UNIVERSITY))
    assert other == AskStay(Audience.UNIVERSITY, Goal.SEND, Said(goal=Goal.SEND))


def test_the_question_is_answered_once_and_not_at_the_next_change() -> None:
    talk = step(Talk(Lang.LV, AskStay(Audience.STUDENT)), AskerChangeAsked("money.sum")).talk
    told = step(talk, WhoGiven(Audience.PUPIL))
    assert told.talk.shown == "money.sum"
    again = step(told.talk, WhoGiven(Audience.STUDENT))
    assert again.replies == (ShowPlace(AskStay(Audience.STUDENT)),)
