"""How a plan comes together: what is known of it, what is asked next, and what was before."""

from dataclasses import replace
from typing import assert_never

from dialogs.events import Assumption
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Idle,
    Place,
    Said,
    State,
    audience_of,
)
from knowledge.model import EntryId
from knowledge.terms import Audience, Goal, Group


def said_in(state: State) -> Said:
    """What is known in a state and need not be asked again."""
    match state:
        case AskWho(said) | AskKind(_, said) | AskGoal(_, said) | AskStay(_, _, said):
            return said
        case Advised(audience, goal, stay):
            return Said(audience, goal, stay)
        case AskCountry(place):
            return said_in(place)
        case Idle():
            return Said()
        case _:
            assert_never(state)


def plan_of(said: Said) -> Advised | None:
    """The plan that stands while something of it is changed."""
    if said.audience is None or said.stay is None:
        return None
    if said.audience.group is Group.ORGANISATION and said.goal is None:
        return None
    return Advised(said.audience, said.goal, said.stay)


def next_place(audience: Audience, said: Said, earlier: Said) -> Place:
    """The first thing not known yet.

    What was said of another kind of plan does not carry over: a stay is not a project's length.

    Args:
        audience: Who it is, as far as is known now.
        said: What else is known now.
        earlier: What was known before this was said.
    """
    organisation = audience.group is Group.ORGANISATION
    if said.audience and (said.audience.group is Group.ORGANISATION) is not organisation:
        said = Said(
            goal=None if said.goal is earlier.goal else said.goal,
            stay=None if said.stay is earlier.stay else said.stay,
        )
    said = replace(said, audience=said.audience if plan_of(said) else None, entry=None)
    goal = said.goal if organisation else None
    if organisation and goal is None:
        return AskGoal(audience, said)
    if said.stay is None:
        return AskStay(audience, goal, said)
    return Advised(audience, goal, said.stay)


def changing(what: Assumption, plan: Advised) -> Place:
    """Ask for one assumption anew while the others stand."""
    said = said_in(plan)
    if what is Assumption.WHO:
        return AskWho(said)
    if what is Assumption.GOAL and plan.goal is not None:
        return AskGoal(plan.audience, said)
    return AskStay(plan.audience, plan.goal, said)


def reopened(state: State, entry: EntryId) -> AskWho:
    """Ask who it is anew, in a plan or on the way to one; then the question is answered again."""
    said = replace(said_in(state), entry=entry)
    if said.audience:
        return AskWho(said)
    goal = state.goal if isinstance(state, AskStay) else said.goal
    return AskWho(replace(said, audience=audience_of(state), goal=goal))


def before(state: State) -> State | None:
    """One step back; where something is being changed, back to where it stood."""
    said = said_in(state)
    match state:
        case Idle():
            return None
        case Advised(audience, goal):
            return AskStay(audience, goal)
        case AskCountry(place):
            return place
        case AskWho() | AskKind() | AskGoal() | AskStay():
            return plan_of(said) or _asked_before(state, said)
        case _:
            assert_never(state)


def _asked_before(state: AskWho | AskKind | AskGoal | AskStay, said: Said) -> Place | None:
    match state:
        case AskWho(Said(Audience() as audience)):
            return next_place(audience, said, said)
        case AskWho():
            return None
        case AskKind():
            return AskWho(said)
        case AskStay(audience, Goal()):
            return AskGoal(audience, said)
        case AskGoal(audience) | AskStay(audience):
            return AskKind(audience.group, said)
        case _:
            assert_never(state)
