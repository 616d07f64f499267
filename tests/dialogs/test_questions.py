"""A known question is answered wherever it is typed, and not taken for an answer."""

from itertools import chain

import pytest

from dialogs.events import QuestionAnswered, QuestionSuggested
from dialogs.interpret import interpret
from dialogs.model import Typed
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Idle,
    State,
    Talk,
)
from knowledge.fold import words
from knowledge.search import Suggestions, search
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Group, Lang
from tests.dialogs.house import TODAY, library, varied

MOST_MISREAD = 0.03
"""“Two weeks to twelve months” is a length where one is asked for, a wording elsewhere."""

STATES: tuple[State, ...] = (
    Idle(),
    AskWho(),
    AskKind(Group.LEARNER),
    AskGoal(Audience.COMPANY),
    AskStay(Audience.STUDENT),
    Advised(Audience.STUDENT, None, Stay(90, 90)),
    AskCountry(Idle()),
)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.kind)
def test_a_known_question_is_a_question_in_every_state(state: State, lang: Lang) -> None:
    asked = [entry.words[lang].questions[0] for entry in library().known.entries.values()]
    misread = [
        (text, event)
        for text in asked
        if not isinstance(
            event := interpret(library(), Talk(lang, state), Typed(text), TODAY),
            QuestionAnswered | QuestionSuggested,
        )
    ]
    assert len(misread) <= len(asked) * MOST_MISREAD, misread


@pytest.mark.parametrize("lang", Lang)
def test_of_suggestions_that_answer_one_question_that_for_who_asks_is_offered(lang: Lang) -> None:
    titles = [entry.words[lang].title for entry in library().known.entries.values()]
    first, second, text = next(
        (hits[0].entry, hits[1].entry, text)
        for text in chain.from_iterable(map(words, titles))
        if isinstance(found := search(library().index, lang, text), Suggestions)
        and len(hits := found.hits) > 1
    )
    variants = {first: (Audience.STUDENT,), second: (Audience.PUPIL,)}
    (general, *_) = library().known.entries.keys() - variants
    shelf = varied({general: variants})

    def offered(state: State) -> tuple[str, ...]:
        event = interpret(shelf, Talk(lang, state), Typed(text), TODAY)
        assert isinstance(event, QuestionSuggested)
        return event.entries

    assert offered(Idle())[:2] == (first, second)
    pupil = offered(Advised(Audience.PUPIL, None, Stay(14, 14)))
    assert pupil[0] == second
    assert first not in pupil
