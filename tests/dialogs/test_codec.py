import pytest

from dialogs.codec import dump, load
from dialogs.states import AskWho, Said, Talk
from knowledge.stay.model import Stay
from knowledge.terms import Lang
from tests.dialogs.house import reachable


def test_every_state_is_read_as_it_was_written() -> None:
    states = reachable()
    assert {type(state).__name__ for state in states} == {
        "Idle",
        "AskWho",
        "AskKind",
        "AskGoal",
        "AskStay",
        "Advised",
        "AskCountry",
    }
    for state in states:
        talk = Talk(Lang.EN, state, misses=3, shown="money.sum")
        assert load(dump(talk)) == talk


def test_a_talk_that_was_stored_before_answers_depended_on_who_asks_is_read() -> None:
    said = '"said": {"audience": null, "goal": null, "stay": {"min_days": 90, "max_days": 90}}'
    stored = f'{{"lang": "lv", "state": {{"kind": "ask_who", {said}}}, "misses": 1}}'
    assert load(stored) == Talk(Lang.LV, AskWho(Said(stay=Stay(90, 90))), misses=1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "not json",
        '{"lang": "lv"}',
        '{"lang": "fr", "state": {"kind": "idle"}, "misses": 0}',
        '{"lang": "lv", "state": {"kind": "ask_stay", "audience": "king"}, "misses": 0}',
        '{"lang": "lv", "state": {"kind": "ask_nothing"}, "misses": 0}',
    ],
)
def test_a_talk_of_another_form_is_none_so_that_it_starts_anew(text: str) -> None:
    assert load(text) is None
