"""“And for teachers?” asks the last question again, for somebody else."""

import pytest

from dialogs.events import Event, QuestionAnswered, WhoGiven
from dialogs.interpret import interpret
from dialogs.model import Typed
from dialogs.states import Advised, AskWho, Idle, State, Talk
from knowledge.model import EntryId
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Lang
from tests.dialogs.house import TODAY, library

ADVISED = Advised(Audience.STUDENT, None, Stay(90, 90))


def heard(text: str, lang: Lang, state: State, shown: EntryId | None) -> Event:
    return interpret(library(), Talk(lang, state, shown=shown), Typed(text), TODAY)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (Lang.LV, "a skolēniem?"),
        (Lang.LV, "un skoleniem?"),
        (Lang.EN, "and for school pupils?"),
        (Lang.DE, "und für Schüler?"),
    ],
)
@pytest.mark.parametrize("state", [Idle(), ADVISED], ids=["idle", "advised"])
def test_the_last_question_is_answered_for_those_who_are_named(
    state: State, lang: Lang, text: str
) -> None:
    event = heard(text, lang, state, "stay.students")

    assert isinstance(event, QuestionAnswered)
    assert event.entry == "stay.pupils"
    assert event.question == library().known.entries["stay.pupils"].words[lang].title


def test_where_the_last_question_has_no_answer_for_them_it_is_not_repeated() -> None:
    event = heard("a skolēniem?", Lang.LV, Idle(), "abroad.visa")

    assert not isinstance(event, QuestionAnswered) or event.entry != "abroad.visa"


def test_who_says_what_they_are_is_not_asking_for_others() -> None:
    event = heard("esmu skolēns", Lang.LV, AskWho(), "stay.students")

    assert isinstance(event, WhoGiven)
    assert event.audience is Audience.PUPIL


def test_a_few_words_are_about_those_of_whom_the_last_answer_told() -> None:
    for shown in ("stay.coaches", "stay.pupils"):
        event = heard("un cik ilgi?", Lang.LV, Idle(), shown)
        assert isinstance(event, QuestionAnswered)
        assert event.entry == shown


def test_whoever_has_said_who_they_are_gets_their_own_answer() -> None:
    event = heard("un cik ilgi?", Lang.LV, ADVISED, "stay.coaches")

    assert isinstance(event, QuestionAnswered)
    assert event.entry == "stay.overview"
