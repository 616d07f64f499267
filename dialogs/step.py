"""The conversation as one function: a state and what happened give the next state and replies."""

from dataclasses import replace
from typing import assert_never

from dialogs.events import (
    AskerChangeAsked,
    Cancelled,
    ChangeAsked,
    Chatted,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    Event,
    ForeignSpoken,
    GoalGiven,
    GroupGiven,
    HelpAsked,
    LanguageAsked,
    LanguageChosen,
    LanguageKept,
    NotUnderstood,
    OldButtonPressed,
    OthersAsked,
    PrivacyAsked,
    QuestionAnswered,
    QuestionSuggested,
    Resumed,
    Started,
    StayGiven,
    StayRefused,
    StayUnclear,
    SteppedBack,
    TopicChosen,
    TopicsAsked,
    UnreadableSent,
    WhoGiven,
)
from dialogs.planning import before, changing, next_place, plan_of, reopened, said_in
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
    ShowSmallTalk,
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
    audience_of,
)
from knowledge.model import EntryId
from knowledge.terms import Audience, Group


def step(talk: Talk, event: Event) -> Step:  # noqa: C901, PLR0912 - one case is one arrow
    """Go from one state to the next; no words, no language, nothing outside the arguments."""
    match talk.state, event:
        case _, Started():
            return _go(replace(talk, shown=None), AskWho(), ShowWelcome())
        case _, Cancelled():
            return _go(talk, Idle(), ShowNotice(Notice.CANCELLED))
        case state, SteppedBack():
            back = before(state)
            first = ShowNotice(Notice.FIRST_STEP), ShowPlace(state)
            return _enter(talk, back) if back else _stay(talk, *first)
        case state, Resumed():
            return _enter(talk, state)

        case AskCountry(place), (
            GroupGiven()
            | WhoGiven()
            | GoalGiven()
            | StayGiven()
            | ChangeAsked()
            | AskerChangeAsked()
        ):
            return step(replace(talk, state=place), event)
        case state, GroupGiven(group):
            return _enter(talk, AskKind(group, said_in(state)))
        case state, WhoGiven(audience, goal, stay):
            said = said_in(state)
            heard = replace(said, goal=goal or said.goal, stay=stay or said.stay)
            after = _enter(talk, next_place(audience, heard, said))
            return _asked_anew(after, said.entry, audience)
        case (AskGoal(audience) | AskStay(audience) | Advised(audience)) as state, GoalGiven(
            goal, stay
        ) if audience.group is Group.ORGANISATION:
            said = said_in(state)
            return _enter(
                talk, next_place(audience, replace(said, goal=goal, stay=stay or said.stay), said)
            )
        case state, GoalGiven(goal, stay):
            said = Said(goal=goal, stay=stay, entry=said_in(state).entry)
            return _enter(talk, AskKind(Group.ORGANISATION, said))
        case ((AskStay(audience, goal) | Advised(audience, goal)), StayGiven(stay)):
            return _enter(talk, Advised(audience, goal, stay))
        case (AskWho() | AskKind() | AskGoal()) as state, StayGiven(stay):
            return _enter(talk, replace(state, said=replace(state.said, stay=stay)))
        case state, StayGiven(stay):
            return _enter(talk, AskWho(replace(said_in(state), stay=stay)))
        case AskStay() as state, StayUnclear(likely):
            return _stay(talk, ShowLikely(state, likely))
        case Advised(audience, goal) as state, StayUnclear(likely):
            asked = AskStay(audience, goal, said_in(state))
            return _go(talk, asked, ShowLikely(asked, likely))
        case state, StayRefused(reason):
            return _stay(talk, ShowRefusal(reason), *_pending(state))
        case state, ChangeAsked(what):
            plan = plan_of(said_in(state))
            return _enter(talk, changing(what, plan)) if plan else _old(talk)
        case state, AskerChangeAsked(entry):
            return _enter(talk, reopened(state, entry))

        case _, ContactsAsked():
            return _enter(talk, AskCountry(_place(talk.state)))
        case state, CountryGiven(country):
            place = _place(state)
            shown = ShowContact(country, audience_of(place))
            return _go(talk, place, shown, *_pending(place))

        case state, QuestionAnswered(entry, question, lang=lang):
            return _answered(talk, ShowEntry(entry, question, audience_of(state), lang))
        case _, QuestionSuggested(entries, lang=lang):
            return _stay(talk, ShowSuggestions(entries, lang))
        case state, EntryChosen(entry, lang):
            return _answered(talk, ShowEntry(entry, audience=audience_of(state), lang=lang))
        case _, OthersAsked(entry, lang):
            return _answered(talk, ShowEntry(entry, lang=lang))
        case _, (NotUnderstood() | StayUnclear()):
            return _missed(talk, event)

        case _, TopicsAsked():
            return _stay(talk, ShowTopics())
        case _, TopicChosen(topic):
            return _stay(talk, ShowTopic(topic))
        case _, LanguageAsked():
            return _stay(talk, ShowLanguages())
        case state, LanguageChosen(lang) | LanguageKept(lang):
            new = state == AskWho()
            return _go(replace(talk, lang=lang), state, ShowWelcome() if new else ShowPlace(state))
        case state, HelpAsked():
            return _stay(talk, ShowNotice(Notice.HELP), *_pending(state))
        case state, PrivacyAsked():
            return _stay(talk, ShowNotice(Notice.PRIVACY), *_pending(state))
        case state, UnreadableSent():
            return _stay(talk, ShowNotice(Notice.UNREADABLE), *_pending(state))
        case state, Chatted(kind):
            return _stay(talk, ShowSmallTalk(kind), *_pending(state))
        case state, ForeignSpoken():
            return _stay(talk, ShowNotice(Notice.FOREIGN), *_pending(state))
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


def _answered(talk: Talk, answer: ShowEntry) -> Step:
    """An answer keeps the place, and the pending question follows it."""
    return _stay(replace(talk, shown=answer.entry), answer, *_pending(talk.state))


def _asked_anew(after: Step, entry: EntryId | None, audience: Audience) -> Step:
    """A question that waited for who asks is answered before the screen that follows."""
    if entry is None:
        return after
    answer = ShowEntry(entry, audience=audience)
    return Step(replace(after.talk, shown=entry), (answer, *after.replies))


def _missed(talk: Talk, event: NotUnderstood | StayUnclear) -> Step:
    """A miss changes nothing but the count of misses in a row."""
    misses = talk.misses + 1
    again = misses > 1
    asked = () if again else _pending(talk.state)
    lang = event.lang if isinstance(event, NotUnderstood) else None
    return Step(replace(talk, misses=misses), (ShowMiss(again, lang), *asked))


def _old(talk: Talk) -> Step:
    return _stay(talk, ShowNotice(Notice.OLD_BUTTON), ShowPlace(talk.state))


def _pending(state: State) -> tuple[Reply, ...]:
    return (ShowPlace(state),) if pending(state) else ()


def _place(state: State) -> Place:
    return state.before if isinstance(state, AskCountry) else state
