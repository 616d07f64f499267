"""The conversations of tests/conversations, happy and unhappy, in every language."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from dialogs.conversation import Conversation
from dialogs.interpret import interpret
from dialogs.model import Incoming, Pressed, Turn
from dialogs.presses import VERSION
from dialogs.states import Advised, AskWho, Talk
from dialogs.step import step
from knowledge.advice import advise
from knowledge.terms import Lang
from tests.dialogs.house import assert_sendable, buttons, conversation, library, plain, varied
from tests.dialogs.script import Move, Script, shown

FOLDER = Path(__file__).parents[1] / "conversations"
FEWEST = 25

SCRIPTS = {
    path.stem: Script.model_validate(yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader))
    for path in sorted(FOLDER.glob("*.yaml"))
}
CONVERSATIONS = {
    f"{stem}: {name}": moves
    for stem, script in SCRIPTS.items()
    for name, moves in script.conversations.items()
}


@cache
def stage(stem: str) -> Conversation:
    """The conversation with the content that a file needs."""
    variants = SCRIPTS[stem].variants
    return Conversation(varied(variants)) if variants else conversation()


def test_there_are_conversations_and_each_has_an_end() -> None:
    assert len(CONVERSATIONS) >= FEWEST
    assert all(CONVERSATIONS.values())


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_goes_as_written(name: str, lang: Lang) -> None:
    talk: Talk | None = None
    staged = stage(name.partition(":")[0])
    offered: set[str | None] = set()
    spoken = lang
    for number, move in enumerate(CONVERSATIONS[name], start=1):
        act = move.act(spoken)
        if move.press is not None:
            assert isinstance(act, Pressed)
            assert act.data in offered, f"step {number}: no such button was shown: {act.data}"
        turn = staged(talk, Incoming(act, lang.value), move.today)
        before = talk or Talk(lang, AskWho())
        event = interpret(staged.library, before, act, move.today)
        where = f"step {number}, {act}: {turn.why}"
        assert turn.talk.state.kind == move.state, where
        assert tuple(map(shown, step(before, event).replies)) == move.shows, where
        check(move, turn, where)
        talk, spoken = turn.talk, turn.talk.lang
        offered |= {button.data for message in turn.messages for button in buttons(message)}


def check(move: Move, turn: Turn, where: str) -> None:
    """Hold one turn against what was written of it."""
    carried = {button.data for message in turn.messages for button in buttons(message)}
    text = "\n".join(map(plain, turn.messages))
    assert turn.talk.lang == (move.lang or turn.talk.lang), where
    assert move.entry in {None, turn.why.entry}, where
    assert {f"{VERSION}:{data}" for data in move.buttons} <= carried, where
    assert not {f"{VERSION}:{data}" for data in move.without} & carried, where
    assert move.says.get(turn.talk.lang, "") in text, f"{where}\n{text}"
    assert turn.messages[0].in_place is move.in_place, where
    for message in turn.messages:
        assert_sendable(message)
    check_advice(move, turn, where)


def check_advice(move: Move, turn: Turn, where: str) -> None:
    """Hold the plan and what fits it against what was written."""
    state = turn.talk.state
    if move.plan is None and move.fits is None and move.near is None:
        return
    assert isinstance(state, Advised), where
    if move.plan is not None:
        plan = (state.audience, state.goal, (state.stay.min_days, state.stay.max_days))
        assert plan == (move.plan.who, move.plan.goal, move.plan.ends), where
    programme = library().known.programme
    advice = advise(programme, state.audience, state.goal, state.stay, move.today)
    assert move.fits in {None, tuple(fit.id for fit in advice.fits)}, where
    if move.near is not None:
        assert {near.id: near.days for near in advice.near} == move.near, where
