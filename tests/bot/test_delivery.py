"""The application between a person's act and the bot's answer, where Telegram behaves."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.handle import Converse
from bot.profile import MenuLine
from bot.standin.door import until
from bot.standin.faults import Delay, Fault
from bot.standin.media import MediaKind
from bot.standin.telegram import StandIn
from bot.standin.wire import Json
from dialogs.model import Incoming, Turn, Typed
from dialogs.states import Talk
from tests.bot.mirror import mirror
from tests.bot.running import ANNA, BEN, DEADLINE_S, eventually, hears, running, texts


def methods(standin: StandIn) -> list[str]:
    return [call.method for call in standin.calls]


async def test_a_message_is_answered(standin: StandIn, tmp_path: Path) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")


async def test_what_was_said_while_the_bot_was_down_is_answered(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.say(ANNA.id, "Vai kāds ir?")
    async with running(standin, tmp_path):
        await hears(standin, ANNA, "0: Vai kāds ir?")


async def test_quick_messages_of_many_chats_are_answered_in_order(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path):
        for number in range(100):
            standin.say(ANNA.id, f"a{number}")
            standin.say(BEN.id, f"b{number}")
        await hears(standin, ANNA, *[f"{n}: a{n}" for n in range(100)])
        await hears(standin, BEN, *[f"{n}: b{n}" for n in range(100)])


async def test_one_slow_chat_does_not_hold_up_another(standin: StandIn, tmp_path: Path) -> None:
    standin.inject(Fault(Delay(1), "sendMessage", ANNA.id))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "lēni")
        standin.say(BEN.id, "fast")
        await hears(standin, BEN, "0: fast")
        assert texts(standin, ANNA) == []


async def test_a_restart_remembers_the_conversation(standin: StandIn, tmp_path: Path) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "1: divi")


async def test_the_same_update_twice_is_handled_once(standin: StandIn, tmp_path: Path) -> None:
    asked: list[Incoming] = []

    def counting(talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        asked.append(incoming)
        return mirror(talk, incoming, today)

    async with running(standin, tmp_path, converse=counting):
        update = standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
        await eventually(standin, lambda: not standin.updates.pending)
    # The next start knows no offset, so that Telegram brings what it has not heard confirmed.
    standin.updates.put_again(update)
    async with running(standin, tmp_path, converse=counting):
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "1: divi")
        await eventually(standin, lambda: not standin.updates.pending)
    assert [incoming.act for incoming in asked] == [Typed("viens"), Typed("divi")]


async def test_a_press_is_answered_and_edits_its_message(standin: StandIn, tmp_path: Path) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "poga")
        await hears(standin, ANNA, "0: poga")
        message = standin.view(ANNA.id).messages[-1]
        standin.press_at(ANNA.id, message.message_id, 0, 0)
        await eventually(standin, lambda: texts(standin, ANNA) == ["1: press again"])
        await eventually(standin, lambda: not standin.view(ANNA.id).pending)


async def test_only_one_message_takes_the_place_of_the_pressed_one(
    standin: StandIn, tmp_path: Path
) -> None:
    def twice(talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        turn = mirror(talk, incoming, today)
        return replace(turn, messages=turn.messages * 2)

    async with running(standin, tmp_path, converse=twice):
        standin.say(ANNA.id, "poga")
        await hears(standin, ANNA, "0: poga", "0: poga")
        standin.press(ANNA.id, 2, "x")
        await hears(standin, ANNA, "1: press x", "0: poga", "1: press x")


async def test_every_press_of_many_is_answered(standin: StandIn, tmp_path: Path) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "poga")
        await hears(standin, ANNA, "0: poga")
        message = standin.view(ANNA.id).messages[-1]
        presses = [standin.press(ANNA.id, message.message_id, f"d{n}") for n in range(50)]
        await eventually(standin, lambda: texts(standin, ANNA) == ["50: press d49"])
        await eventually(standin, lambda: not standin.view(ANNA.id).pending)
    assert methods(standin).count("answerCallbackQuery") == len(presses)


async def test_a_press_is_answered_although_its_chat_is_busy(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(Delay(1), "sendMessage", ANNA.id))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "lēni")
        standin.press(ANNA.id, 1, "data")
        await eventually(standin, lambda: "answerCallbackQuery" in methods(standin))
        assert texts(standin, ANNA) == []


async def test_a_press_on_a_deleted_message_is_answered_by_a_new_one(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "poga")
        await hears(standin, ANNA, "0: poga")
        standin.press(ANNA.id, 777, "data")
        await hears(standin, ANNA, "0: poga", "1: press data")


async def test_what_cannot_be_read_is_not_met_with_silence(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path):
        for kind in MediaKind:
            standin.send(ANNA.id, kind)
        await hears(standin, ANNA, *[f"{n}: sent {kind}" for n, kind in enumerate(MediaKind)])


async def test_an_edited_message_is_not_answered_again(standin: StandIn, tmp_path: Path) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
        mine = standin.view(ANNA.id).messages[0]
        standin.edit(ANNA.id, mine.message_id, "viens?")
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "1: divi")


async def test_an_update_that_cannot_be_handled_is_excused_blocks_nothing_and_is_reported(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path, admins=(BEN.id,)):
        standin.say(BEN.id, "hi")
        await hears(standin, BEN, "0: hi")
        standin.say(ANNA.id, "viens")
        failed = standin.say(ANNA.id, "boom")
        standin.say(ANNA.id, "tālāk")
        await hears(standin, ANNA, "0: viens", "1: sorry", "1: tālāk")
        await until(standin, lambda: len(texts(standin, BEN)) > 1, DEADLINE_S)
        assert f"update {failed.update_id}." in texts(standin, BEN)[1]
        assert "cannot answer boom" in texts(standin, BEN)[1]


async def test_an_undecodable_update_blocks_nobody_and_is_reported(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path, admins=(BEN.id,)):
        standin.say(BEN.id, "hi")
        await hears(standin, BEN, "0: hi")
        broken = standin.put("message", {"message_id": "x", "chat": 5})
        standin.put("message", ["no", "message"])
        standin.say(ANNA.id, "tālāk")
        await hears(standin, ANNA, "0: tālāk")
        await until(standin, lambda: len(texts(standin, BEN)) > 2, DEADLINE_S)
        assert f"update {broken.update_id}." in texts(standin, BEN)[1]


def _said(**changed: Json) -> Json:
    return {
        "message_id": 1,
        "date": 1_800_000_000,
        "chat": {"id": 77, "type": "private"},
        "from": {"id": 77, "is_bot": False, "first_name": "Z", "language_code": "lv"},
        "text": "x",
    } | changed


@pytest.mark.parametrize("chat_id", [{}, 10**30])
async def test_what_the_database_cannot_hold_blocks_nobody(
    standin: StandIn, tmp_path: Path, chat_id: Json
) -> None:
    async with running(standin, tmp_path, admins=(BEN.id,)):
        standin.say(BEN.id, "hi")
        await hears(standin, BEN, "0: hi")
        broken = standin.put("message", _said(chat={"id": chat_id, "type": "private"}))
        standin.say(ANNA.id, "tālāk")
        await hears(standin, ANNA, "0: tālāk")
        await until(standin, lambda: len(texts(standin, BEN)) > 1, DEADLINE_S)
        assert f"update {broken.update_id}." in texts(standin, BEN)[1]


async def test_an_answer_goes_to_the_topic_of_the_question_or_else_to_the_chat(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")
        chat = {"id": ANNA.id, "type": "private"}
        standin.put("message", _said(chat=chat, is_topic_message=True, message_thread_id=5))
        # The stand-in knows no topics, so it refuses that one as Telegram does a deleted one.
        await hears(standin, ANNA, "0: Sveiki", "1: x")
    assert [r.refusal.description for r in standin.refused] == [
        "Bad Request: message thread not found"
    ]


async def test_menus_are_made_once_for_each_language(standin: StandIn, tmp_path: Path) -> None:
    menus = {
        None: (MenuLine("help", "Help"),),
        "lv": (MenuLine("help", "Palīdzība"),),
    }
    for _ in range(2):
        async with running(standin, tmp_path, menus=menus):
            await eventually(
                standin,
                lambda: [c.description for c in standin.profile.menu("lv")] == ["Palīdzība"],
            )
            await eventually(standin, lambda: methods(standin).count("getMyCommands") % 2 == 0)
    assert [c.description for c in standin.profile.menu("fr")] == ["Help"]
    assert methods(standin).count("setMyCommands") == 2


async def test_the_end_finishes_what_is_in_hand(standin: StandIn, tmp_path: Path) -> None:
    standin.inject(Fault(Delay(0.5), "sendMessage", ANNA.id))
    seen = asyncio.Event()
    async with running(standin, tmp_path, converse=_announcing(seen)) as closing:
        standin.say(ANNA.id, "beigas")
        async with asyncio.timeout(DEADLINE_S):
            await seen.wait()
        closing.begin()
    assert texts(standin, ANNA) == ["0: beigas"]
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "sākums")
        await hears(standin, ANNA, "0: beigas", "1: sākums")


def _announcing(seen: asyncio.Event) -> Converse:
    def converse(talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        seen.set()
        return mirror(talk, incoming, today)

    return converse
