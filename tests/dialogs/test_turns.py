"""One act and its answer: the language, what is changed in place, what is never lost."""

import pytest

from dialogs.contact_page import ALL_AGENCIES
from dialogs.conversation import Conversation
from dialogs.events import CountryGiven
from dialogs.model import Act, Commanded, Incoming, Pressed, Turn, Typed
from dialogs.presses import data_of
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Said,
    State,
    Talk,
)
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Command, Goal, Group, Lang
from tests.dialogs.house import TODAY, buttons, conversation, library, plain

QUARTER = Stay(90, 90)
PLAN = Advised(Audience.STUDENT, None, QUARTER)


def turn(state: State, act: Act, lang: Lang = Lang.EN) -> Turn:
    return conversation()(Talk(lang, state), Incoming(act, "lv"), TODAY)


@pytest.mark.parametrize(
    ("code", "lang"),
    [
        ("lv", Lang.LV),
        ("lv-LV", Lang.LV),
        ("en", Lang.EN),
        ("en-US", Lang.EN),
        ("EN_gb", Lang.EN),
        ("de", Lang.DE),
        ("de-AT", Lang.DE),
        ("ru", Lang.LV),
        ("den", Lang.LV),
        ("zh-hans", Lang.LV),
        ("", Lang.LV),
        (None, Lang.LV),
    ],
)
def test_a_newcomer_is_spoken_to_in_their_language_else_in_the_default_one(
    code: str | None, lang: Lang
) -> None:
    greeted = conversation()(None, Incoming(Commanded("start"), code), TODAY)
    assert greeted.talk.lang is lang
    assert library().known.phrases["ask_who"][lang] in plain(greeted.messages[0])


def test_the_default_language_is_a_choice_of_the_operator() -> None:
    german = Conversation(library(), default=Lang.DE)
    assert german(None, Incoming(Commanded("start"), "ru"), TODAY).talk.lang is Lang.DE


def test_the_chosen_language_outweighs_that_of_telegram() -> None:
    assert turn(AskWho(), Commanded("help"), Lang.DE).talk.lang is Lang.DE


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("command", Command)
def test_every_command_can_be_typed_in_words_and_by_its_name(lang: Lang, command: Command) -> None:
    named = turn(PLAN, Commanded(command), lang)
    for words in library().known.commands[command].wordings[lang]:
        assert turn(PLAN, Typed(words), lang) == named


@pytest.mark.parametrize(
    ("data", "in_place"),
    [
        ("1:change:stay", True),
        ("1:change:who", True),
        ("1:back", True),
        ("1:resume", True),
        ("1:topic:money", True),
        ("1:languages", True),
        ("1:lang:de", True),
        ("1:topics", False),
        ("1:contacts", False),
        ("1:start", False),
        ("1:entry:money.sum", False),
        ("1:other:money.sum", False),
        ("1:asker:money.sum", False),
        ("1:who:pupil", True),
        ("1:country:LV", False),
        ("1:change:goal", True),
        ("outdated", False),
    ],
)
def test_a_press_writes_over_its_message_only_where_nothing_worth_keeping_stands(
    data: str, *, in_place: bool
) -> None:
    first, *rest = turn(PLAN, Pressed(data)).messages
    assert first.in_place is in_place
    assert not any(message.in_place for message in rest)


def test_nothing_typed_changes_a_message_in_place() -> None:
    assert not any(each.in_place for each in turn(PLAN, Typed("2 weeks")).messages)


@pytest.mark.parametrize("text", ["Hello!", "labdien", "Guten Abend", "čau", "Grüß Gott"])
def test_a_greeting_shows_where_one_is_and_forgets_nothing(text: str) -> None:
    asked = AskStay(Audience.STUDENT)
    assert turn(asked, Typed(text)).talk.state == asked
    assert turn(AskWho(Said(stay=QUARTER)), Typed(text)).talk.state == AskWho(Said(stay=QUARTER))
    assert turn(AskWho(), Typed(text)).why.outcome == "Started"


def test_a_length_is_kept_until_the_kind_is_known() -> None:
    asked = turn(AskGoal(Audience.COMPANY), Typed("2 years")).talk.state
    assert asked == AskGoal(Audience.COMPANY, Said(stay=Stay(730, 730)))
    advised = turn(asked, Pressed("1:goal:cooperate")).talk.state
    assert advised == Advised(Audience.COMPANY, Goal.COOPERATE, Stay(730, 730))


def test_a_person_who_says_who_they_are_while_asked_how_long_is_heard() -> None:
    said = turn(AskStay(Audience.VET_LEARNER), Typed("I'm a student, 3 months")).talk.state
    assert said == Advised(Audience.STUDENT, None, QUARTER)


def test_a_question_that_names_a_length_is_answered_and_the_plan_stays() -> None:
    entry = library().known.entries["stay.vet"].words[Lang.EN]
    asked = next(question for question in entry.questions if "month" in question)
    after = turn(PLAN, Typed(asked))
    assert after.why.outcome == "QuestionAnswered"
    assert after.talk.state == PLAN


def test_a_contact_is_that_of_the_person_s_field() -> None:
    student = turn(AskCountry(PLAN), Pressed(data_of(CountryGiven("DE")))).messages[0]
    anybody = turn(AskCountry(AskWho()), Pressed(data_of(CountryGiven("DE")))).messages[0]
    assert "DAAD" in plain(student)
    assert "BIBB" not in plain(student)
    assert "BIBB" in plain(anybody)


def test_a_contact_leads_to_the_agency_s_site_and_to_the_commission_s_list_once() -> None:
    for country in ("LV", "ES", "JP"):
        (shown,) = turn(PLAN, Pressed(data_of(CountryGiven(country)))).messages
        sites = [button.url for button in buttons(shown) if button.url]
        assert sites.count(ALL_AGENCIES) == 1
        assert len(sites) == len(set(sites))


def test_the_reason_names_what_was_understood() -> None:
    entry = library().known.entries["money.sum"].words[Lang.EN]
    why = turn(AskWho(), Typed(entry.questions[0])).why
    assert (why.state, why.outcome, why.entry) == ("ask_who", "QuestionAnswered", "money.sum")
    assert why.question is not None
    assert why.score is not None
    assert why.score > 0.5


def test_the_last_answer_is_kept_in_mind_until_it_is_started_anew() -> None:
    asked = turn(PLAN, Pressed("1:entry:money.repay")).talk
    assert asked.shown == "money.repay"
    spoken = conversation()
    assert spoken(asked, Incoming(Typed("2 weeks")), TODAY).talk.shown == "money.repay"
    assert spoken(asked, Incoming(Pressed("1:other:money.sum")), TODAY).talk.shown == "money.sum"
    assert spoken(asked, Incoming(Commanded("start")), TODAY).talk.shown is None


@pytest.mark.parametrize(
    "state",
    [
        AskWho(Said(entry="money.gone")),
        AskKind(Group.LEARNER, Said(entry="money.gone")),
        AskCountry(AskWho(Said(entry="money.gone"))),
    ],
)
def test_a_question_that_has_left_the_content_is_no_longer_waited_for(state: State) -> None:
    talk = Talk(Lang.EN, state, shown="money.gone")
    after = conversation()(talk, Incoming(Pressed("1:who:student")), TODAY)
    assert after.talk == Talk(Lang.EN, AskStay(Audience.STUDENT))
    assert len(after.messages) == 1
