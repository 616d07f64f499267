import pytest

from knowledge.spelling import Spelling

KNOWN = Spelling.of(
    {"praktika": 9, "stipendija": 5, "bezalt": 1, "behalt": 1, "bezahlt": 7, "alga": 3}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pratika", "praktika"),
        ("praktiak", "praktika"),
        ("stipenidja", "stipendija"),
        ("stpendja", "stipendija"),
        ("alta", "alga"),
    ],
)
def test_a_slip_is_brought_to_the_word_that_is_known(typed: str, meant: str) -> None:
    assert KNOWN.nearest(typed) == meant


@pytest.mark.parametrize("typed", ["", "alg", "ala", "kaķis", "prtka", "universitate"])
def test_what_is_too_short_or_too_far_is_left_alone(typed: str) -> None:
    assert KNOWN.nearest(typed) is None


def test_of_words_equally_near_the_one_that_stands_most_often_is_meant() -> None:
    assert KNOWN.nearest("beahlt") == "bezahlt"


def test_how_many_slips_a_word_may_have_can_be_held_down() -> None:
    assert KNOWN.nearest("stpendja") == "stipendija"
    assert KNOWN.nearest("stpendja", slips=1) is None
