"""Who asks, and what they read last, break ties and nothing else."""

import pytest

from knowledge.leaning import FEW, LEVEL, leaning
from knowledge.ranker import rank
from knowledge.search import Answer, Suggestions, fitted, search
from knowledge.terms import Audience, Lang
from tests.dialogs.house import library

LENGTHS = {
    Audience.STUDENT: "stay.students",
    Audience.PUPIL: "stay.pupils",
    Audience.SPORT_COACH: "stay.coaches",
}


def found(text: str, audience: Audience | None, last: str | None) -> tuple[str, ...]:
    """What is shown for a Latvian message, best first."""
    entries, index = library().known.entries, library().index
    match search(index, Lang.LV, text, leaning(entries, audience, last)):
        case Answer(hit):
            return (hit.entry,)
        case Suggestions(hits):
            return tuple(hit.entry for hit in hits)
        case _:
            return ()


@pytest.mark.parametrize("audience", LENGTHS)
def test_a_tie_goes_to_the_entry_for_who_asks(audience: Audience) -> None:
    assert found("uz kādu laiku tas var būt?", audience, None)[0] == LENGTHS[audience]


def test_a_few_words_are_about_what_was_read_last() -> None:
    asked = "un cik ilgi?"
    assert found(asked, None, "stay.coaches")[0] == "stay.coaches"
    assert found(asked, None, "stay.pupils")[0] == "stay.pupils"


def test_a_longer_message_is_not_about_what_was_read_last() -> None:
    entries = library().known.entries
    after = leaning(entries, None, "stay.coaches")
    assert after.towards("stay.coaches", FEW) > 0
    assert after.towards("stay.coaches", FEW + 1) == 0


def test_what_is_clear_stays_clear_whoever_asks() -> None:
    asked = "pazaudēju pasi ārzemēs"
    assert found(asked, Audience.SPORT_COACH, "stay.coaches") == found(asked, None, None)


def test_whether_anything_answers_does_not_depend_on_who_asks() -> None:
    entries, index = library().known.entries, library().index
    weights = fitted(index).weights
    for text in ("cik ilgi?", "kā pabarot kaķi", "kur pieteikties"):
        level = rank(index, Lang.LV, text, weights, LEVEL)
        leant = rank(index, Lang.LV, text, weights, leaning(entries, Audience.PUPIL, "stay.vet"))
        assert level
        assert leant
        assert level.ours == leant.ours
