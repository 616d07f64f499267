"""A small conversation that shows what the delivery around it does: it counts and repeats."""

from dataclasses import replace
from datetime import date

from dialogs.model import (
    Button,
    Commanded,
    Incoming,
    Message,
    Pressed,
    Sent,
    Turn,
    Typed,
    Why,
)
from dialogs.states import Idle, Talk
from knowledge.terms import Lang

TODAY = date(2026, 11, 23)


def mirror(talk: Talk | None, incoming: Incoming, today: date) -> Turn:
    """Answers “N: what was said”, N being how many acts of this chat were answered before."""
    talk = talk or Talk(Lang.LV, Idle())
    said = _said(incoming)
    is_press = isinstance(incoming.act, Pressed)
    messages = (
        Message(f"{talk.misses}: {said}", ((Button("again", data="again"),),), in_place=is_press),
    )
    return Turn(replace(talk, misses=talk.misses + 1), messages, Why("idle", said))


def regret(talk: Talk | None, incoming: Incoming) -> Message:
    """Says how many acts of this chat were answered before the one that could not be."""
    return Message(f"{talk.misses if talk else 0}: sorry")


def _said(incoming: Incoming) -> str:
    match incoming.act:
        case Typed("boom"):
            raise ValueError("cannot answer boom")
        case Typed(text):
            return text
        case Commanded(command, payload):
            return f"command {command} {payload}".strip()
        case Pressed(data):
            return f"press {data}"
        case Sent(kind):
            return f"sent {kind}"
