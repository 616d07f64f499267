"""The conversation as one function: a state and what happened give the next state and replies."""

from dataclasses import replace
from typing import assert_never

from dialogs.events import (
    Assumption,
    Cancelled,
    ChangeAsked,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    Event,
    GoalGiven,
    GroupGiven,
    HelpAsked,
    LanguageAsked,
    LanguageChosen,
    NotUnderstood,
    OldButtonPressed,
    PrivacyAsked,
    QuestionAnswered,
    QuestionSuggested,
    Resumed,
    Started,
    StayGiven,
    StayRefused,
    StayUnclear,
    SteppedBack,
    Thanked,
    TopicChosen,
    TopicsAsked,
    UnreadableSent,
    WhoGiven,
)
from dialogs.replies import (
    Notice,
    Reply,
    ShowContact,
    ShowEntry,
    ShowLanguages,
    ShowLikely,
    ShowMiss,
    ShowNotice,
    ShowPlace,
    ShowRefusal,
    ShowSuggestions,
    ShowTopic,
    ShowTopics,
    ShowWelcome,
    Step,
)
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
    Talk,
)
from knowledge.terms import Audience, Goal, Group


def step(talk: Talk, event: Event) -> Step:  # noqa: C901, PLR0912 - one case is one arrow
    """Go from one state to the next; no words, no language, nothing outside the arguments."""
    match talk.state, event:
        case _, Started():
            return _go(talk, AskWho(), ShowWelcome())
        case _, Cancelled():
            return _go(talk, Idle(), ShowNotice(Notice.CANCELLED))
        case state, SteppedBack():
            back = _before(state)
            first = ShowNotice(Notice.FIRST_STEP), ShowPlace(state)
            return _enter(talk, back) if back else _stay(talk, *first)
        case state, Resumed():
            return _enter(talk, state)

        case AskCountry(before), (
            GroupGiven() | WhoGiven() | GoalGiven() | StayGiven() | ChangeAsked()
        ):
            return step(replace(talk, state=before), event)
        case state, GroupGiven(group):
            return _enter(talk, AskKind(group, _said(state)))
        case state, WhoGiven(audience, goal, stay):
            said = _said(state)
            return _enter(
                talk,
                _next(
                    audience, replace(said, goal=goal or said.goal, stay=stay or said.stay), said
                ),
            )
        case (AskGoal(audience) | AskStay(audience) | Advised(audience)) as state, GoalGiven(
            goal, stay
        ) if audience.group is Group.ORGANISATION:
            said = _said(state)
            return _enter(
                talk, _next(audience, replace(said, goal=goal, stay=stay or said.stay), said)
            )
        case state, GoalGiven(goal, stay):
            said = Said(goal=goal, stay=stay)
            return _enter(talk, AskKind(Group.ORGANISATION, said))
        case ((AskStay(audience, goal) | Advised(audience, goal)), StayGiven(stay)):
            return _enter(talk, Advised(audience, goal, stay))
        case (AskWho() | AskKind() | AskGoal()) as state, StayGiven(stay):
            return _enter(talk, replace(state, said=replace(state.said, stay=stay)))
        case state, StayGiven(stay):
            return _enter(talk, AskWho(replace(_said(state), stay=stay)))
        case AskStay() as state, StayUnclear(likely):
            return _stay(talk, ShowLikely(state, likely))
        case Advised(audience, goal) as state, StayUnclear(likely):
            asked = AskStay(audience, goal, _said(state))
            return _go(talk, asked, ShowLikely(asked, likely))
        case state, StayRefused(reason):
            return _stay(talk, ShowRefusal(reason), *_pending(state))
        case state, ChangeAsked(what):
            said = _said(state)
            complete = said.audience and said.stay
            return _enter(talk, _changing(what, said)) if complete else _old(talk)

        case _, ContactsAsked():
            return _enter(talk, AskCountry(_place(talk.state)))
        case state, CountryGiven(country):
            place = _place(state)
            shown = ShowContact(country, _audience(place))
            return _go(talk, place, shown, *_pending(place))

        case state, QuestionAnswered(entry, question):
            return _stay(talk, ShowEntry(entry, question), *_pending(state))
        case _, QuestionSuggested(entries):
            return _stay(talk, ShowSuggestions(entries))
        case state, EntryChosen(entry):
            return _stay(talk, ShowEntry(entry), *_pending(state))
        case _, (NotUnderstood() | StayUnclear()):
            return _missed(talk)

        case _, TopicsAsked():
            return _stay(talk, ShowTopics())
        case _, TopicChosen(topic):
            return _stay(talk, ShowTopic(topic))
        case _, LanguageAsked():
            return _stay(talk, ShowLanguages())
        case state, LanguageChosen(lang):
            new = state == AskWho()
            return _go(replace(talk, lang=lang), state, ShowWelcome() if new else ShowPlace(state))
        case state, HelpAsked():
            return _stay(talk, ShowNotice(Notice.HELP), *_pending(state))
        case state, PrivacyAsked():
            return _stay(talk, ShowNotice(Notice.PRIVACY), *_pending(state))
        case state, UnreadableSent():
            return _stay(talk, ShowNotice(Notice.UNREADABLE), *_pending(state))
        case state, Thanked():
            return _stay(talk, ShowNotice(Notice.THANKS), *_pending(state))
        case _, OldButtonPressed():
            return _old(talk)
        case _:
            assert_never((talk.state, event))


def pending(state: State) -> bool:
    """Whether a question of the dialog waits for its answer."""
    return not isinstance(state, Idle | Advised)


def _go(talk: Talk, state: State, *replies: Reply) -> Step:
    return Step(replace(talk, state=state, misses=0), replies)


def _enter(talk: Talk, state: State) -> Step:
    """Go to a state and show its screen."""
    return _go(talk, state, ShowPlace(state))


def _stay(talk: Talk, *replies: Reply) -> Step:
    return _go(talk, talk.state, *replies)


def _missed(talk: Talk) -> Step:
    """A miss changes nothing but the count of misses in a row."""
    misses = talk.misses + 1
    again = misses > 1
    asked = () if again else _pending(talk.state)
    return Step(replace(talk, misses=misses), (ShowMiss(again=again), *asked))


def _old(talk: Talk) -> Step:
    return _stay(talk, ShowNotice(Notice.OLD_BUTTON), ShowPlace(talk.state))


def _pending(state: State) -> tuple[Reply, ...]:
    return (ShowPlace(state),) if pending(state) else ()


def _place(state: State) -> Place:
    return state.before if isinstance(state, AskCountry) else state


def _said(state: State) -> Said:
    """What is known in a state and need not be asked again."""
    match state:
        case AskWho(said) | AskKind(_, said) | AskGoal(_, said) | AskStay(_, _, said):
            return said
        case Advised(audience, goal, stay):
            return Said(audience, goal, stay)
        case AskCountry(before):
            return _said(before)
        case Idle():
            return Said()
        case _:
            assert_never(state)


def _audience(state: State) -> Audience | None:
    match state:
        case AskGoal(audience) | AskStay(audience) | Advised(audience):
            return audience
        case AskWho(said) | AskKind(_, said):
            return said.audience
        case AskCountry(before):
            return _audience(before)
        case Idle():
            return None
        case _:
            assert_never(state)


def _next(audience: Audience, said: Said, before: Said) -> Place:
    """The first thing not known yet.

    What was said of another kind of plan does not carry over: a stay is not a project's length.
    """
    organisation = audience.group is Group.ORGANISATION
    if said.audience and (said.audience.group is Group.ORGANISATION) is not organisation:
        said = Said(
            goal=None if said.goal is before.goal else said.goal,
            stay=None if said.stay is before.stay else said.stay,
        )
    goal = said.goal if organisation else None
    if organisation and goal is None:
        return AskGoal(audience, said)
    if said.stay is None:
        return AskStay(audience, goal, said)
    return Advised(audience, goal, said.stay)


def _changing(what: Assumption, said: Said) -> Place:
    """Ask for one assumption anew while the others stand."""
    audience = said.audience
    if audience is None or what is Assumption.WHO:
        return AskWho(said)
    if what is Assumption.GOAL and audience.group is Group.ORGANISATION:
        return AskGoal(audience, said)
    return AskStay(audience, said.goal, said)


def _before(state: State) -> State | None:
    """One step back; where an advice is being changed, back to that advice."""
    said = _said(state)
    if not isinstance(state, Advised | AskCountry) and said.audience and said.stay:
        return Advised(said.audience, said.goal, said.stay)
    match state:
        case AskKind():
            return AskWho(said)
        case AskStay(audience, Goal()):
            return AskGoal(audience, said)
        case AskGoal(audience) | AskStay(audience):
            return AskKind(audience.group, said)
        case Advised(audience, goal):
            return AskStay(audience, goal)
        case AskCountry(before):
            return before
        case Idle() | AskWho():
            return None
        case _:
            assert_never(state)
