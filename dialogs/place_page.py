"""The screen of each state of the conversation."""

from datetime import date
from typing import assert_never

from dialogs import lengths
from dialogs.advice_page import advice_page
from dialogs.events import (
    CountryGiven,
    GoalGiven,
    GroupGiven,
    LanguageAsked,
    Started,
    StayGiven,
    WhoGiven,
)
from dialogs.keyboard import (
    LIKELY,
    Rows,
    back_and_start,
    button,
    in_rows,
    said,
    topics_and_contacts,
)
from dialogs.model import Message
from dialogs.speech import Speech
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
)
from knowledge.offers import offered
from knowledge.phrases import Phrase
from knowledge.places import name
from knowledge.stay.model import Stay
from knowledge.terms import AUDIENCES, Goal, Group

_ASK_KIND = {
    Group.LEARNER: Phrase.ASK_KIND_LEARNER,
    Group.STAFF: Phrase.ASK_KIND_STAFF,
    Group.ORGANISATION: Phrase.ASK_KIND_ORGANISATION,
}
_ASK_STAY = {
    Group.LEARNER: Phrase.ASK_STAY_LEARNER,
    Group.STAFF: Phrase.ASK_STAY_STAFF,
    Group.ORGANISATION: Phrase.ASK_STAY_ORGANISATION,
}


def place_page(speech: Speech, state: State, today: date) -> Message:
    """The screen of a state: its pending question, the advice, or the ways on."""
    people = speech.known.people
    rows: Rows
    match state:
        case Idle():
            return Message(speech.say(Phrase.IDLE), ways_on(speech))
        case AskWho(heard):
            groups = (
                (button(people.groups[group].button[speech.lang], GroupGiven(group)),)
                for group in Group
            )
            last = (
                back_and_start(speech)
                if heard.audience
                else (said(speech, Phrase.BUTTON_LANGUAGE, LanguageAsked()),)
            )
            rows = (*groups, last)
            return Message(_asked(speech, Phrase.ASK_WHO, heard), rows)
        case AskKind(group, heard):
            members = (
                button(people.audiences[member].button[speech.lang], WhoGiven(member))
                for member in AUDIENCES[group]
            )
            rows = (*in_rows(members, 1), back_and_start(speech))
            return Message(_asked(speech, _ASK_KIND[group], heard), rows)
        case AskGoal(_, heard):
            goals = (
                (button(people.goals[goal].button[speech.lang], GoalGiven(goal)),) for goal in Goal
            )
            rows = (*goals, back_and_start(speech))
            return Message(_asked(speech, Phrase.ASK_GOAL, heard), rows)
        case AskStay(audience):
            asked = speech.say(_ASK_STAY[audience.group])
            return Message(asked, (*offered_stays(speech, state), back_and_start(speech)))
        case Advised():
            return advice_page(speech, state, today)
        case AskCountry():
            likely = (
                button(name(one, speech.lang), CountryGiven(one)) for one in LIKELY[speech.lang]
            )
            back = back_and_start(speech)
            return Message(speech.say(Phrase.ASK_COUNTRY), (*in_rows(likely, 2), back))
        case _:
            assert_never(state)


def _asked(speech: Speech, phrase: Phrase, heard: Said) -> str:
    """A question, with what is known already where the person said it unasked."""
    asked = speech.say(phrase)
    if heard.audience or not heard.stay:
        return asked
    known = lengths.full(speech, heard.stay)
    return f"{speech.say(Phrase.ALREADY_KNOWN, known=known)}\n{asked}"


def offered_stays(speech: Speech, state: AskStay) -> Rows:
    """The lengths that fit the person, or an organisation's goal, as buttons."""
    people = speech.known.people
    codes = (
        people.goals[state.goal].stays if state.goal else people.audiences[state.audience].stays
    )
    return stay_buttons(speech, tuple(offered(code) for code in codes))


def stay_buttons(speech: Speech, stays: tuple[Stay, ...]) -> Rows:
    """Lengths as buttons."""
    return in_rows((button(lengths.short(speech, stay), StayGiven(stay)) for stay in stays), 3)


def ways_on(speech: Speech) -> Rows:
    """Where to go on from when nothing is pending."""
    return (
        (said(speech, Phrase.BUTTON_FIND, Started()),),
        topics_and_contacts(speech),
        (said(speech, Phrase.BUTTON_LANGUAGE, LanguageAsked()),),
    )
