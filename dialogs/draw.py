"""The drawing of the dialog, made by walking the function itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dialogs.events import (
    AskerChangeAsked,
    Assumption,
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
from dialogs.states import AskWho, State, Talk
from dialogs.step import step
from knowledge.stay.model import Refusal, Stay
from knowledge.terms import Audience, Goal, Group, Lang

SAMPLES: tuple[Event, ...] = (
    Started(),
    SteppedBack(),
    Resumed(),
    Cancelled(),
    HelpAsked(),
    PrivacyAsked(),
    LanguageAsked(),
    LanguageChosen(Lang.LV),
    LanguageKept(Lang.EN),
    TopicsAsked(),
    TopicChosen("money"),
    EntryChosen("money.sum"),
    OthersAsked("money.sum"),
    AskerChangeAsked("money.sum"),
    ContactsAsked(),
    CountryGiven("LV"),
    *(ChangeAsked(what) for what in Assumption),
    *(GroupGiven(group) for group in Group),
    WhoGiven(Audience.VET_LEARNER),
    WhoGiven(Audience.SCHOOL_STAFF),
    WhoGiven(Audience.COMPANY),
    *(GoalGiven(goal) for goal in Goal),
    StayGiven(Stay(90, 90)),
    StayUnclear(()),
    StayRefused(Refusal.ZERO),
    QuestionAnswered("money.sum", "", 1.0),
    QuestionSuggested(("money.sum",), 0.5),
    NotUnderstood(),
    OldButtonPressed(),
    UnreadableSent(),
    Chatted("thanks"),
    ForeignSpoken(),
)
"""At least one event of every kind, with every value that can lead elsewhere."""

Arrow = tuple[str, str, str]
"""From a kind of state, by an event, to a kind of state."""


def walk() -> frozenset[Arrow]:
    """Every arrow that can be reached from the beginning."""
    start = AskWho()
    seen: set[State] = {start}
    waiting: list[State] = [start]
    arrows: set[Arrow] = set()
    while waiting:
        state = waiting.pop()
        for event in SAMPLES:
            after = step(Talk(Lang.LV, state), event).talk.state
            arrows.add((type(state).__name__, type(event).__name__, type(after).__name__))
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return frozenset(arrows)


def drawing(arrows: Iterable[Arrow]) -> str:
    """Arrows as a Mermaid state diagram.

    Events that lead to the same state from everywhere are drawn once, from “anywhere”; events
    that never lead away are listed below the drawing.
    """
    by_event: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for before, event, after in arrows:
        by_event[event].add((before, after))
    moving = {event: ways for event, ways in by_event.items() if any(a != b for a, b in ways)}
    common = {event: targets for event, ways in moving.items() if len(targets := _ends(ways)) == 1}
    lines = [
        "# The dialog",
        "",
        "Drawn by walking `dialogs/step.py`; `make drawing` draws it anew.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        "    [*] --> AskWho",
        *(f"    anywhere --> {after}: {_listed(events)}" for after, events in _merged(common)),
        *_edges({event: ways for event, ways in moving.items() if event not in common}),
        "```",
        "",
        "Answered without leaving the state: "
        + ", ".join(f"`{event}`" for event in sorted(set(by_event) - set(moving)))
        + ".",
        "",
    ]
    return "\n".join(lines)


def _ends(ways: set[tuple[str, str]]) -> set[str]:
    return {after for _, after in ways}


def _merged(common: Mapping[str, set[str]]) -> list[tuple[str, list[str]]]:
    ends: dict[str, list[str]] = defaultdict(list)
    for event, targets in common.items():
        ends[next(iter(targets))].append(event)
    return sorted(ends.items())


def _edges(moving: Mapping[str, set[tuple[str, str]]]) -> list[str]:
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event, ways in moving.items():
        for before, after in ways:
            if before != after:
                named[before, after].append(event)
    return [f"    {a} --> {b}: {_listed(events)}" for (a, b), events in sorted(named.items())]


def _listed(events: Iterable[str]) -> str:
    return " / ".join(sorted(events))
