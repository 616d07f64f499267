from pathlib import Path
from typing import get_args

from dialogs.draw import SAMPLES, drawing, walk
from dialogs.events import Assumption, ChangeAsked, Event, GoalGiven, GroupGiven
from dialogs.states import State
from knowledge.terms import Goal, Group

DRAWN = Path(__file__).parents[2] / "docs" / "dialog.md"


def test_the_drawing_is_what_the_function_does() -> None:
    assert DRAWN.read_text(encoding="utf-8") == drawing(walk())


def test_the_drawing_walks_with_every_kind_of_event() -> None:
    assert {type(event) for event in SAMPLES} == set(get_args(Event))


def test_the_drawing_walks_with_every_value_that_leads_elsewhere() -> None:
    assert {e.what for e in SAMPLES if isinstance(e, ChangeAsked)} == set(Assumption)
    assert {e.group for e in SAMPLES if isinstance(e, GroupGiven)} == set(Group)
    assert {e.goal for e in SAMPLES if isinstance(e, GoalGiven)} == set(Goal)


def test_every_state_can_be_reached_and_left() -> None:
    arrows = walk()
    kinds = {kind.__name__ for kind in (*get_args(get_args(State)[0]), *get_args(State))}
    moving = [(before, after) for before, _, after in arrows if before != after]
    assert {after for _, after in moving} == {before for before, _ in moving}
    assert {after for _, after in moving} == kinds - {"Place"}
