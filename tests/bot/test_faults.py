"""Delivery where Telegram or the way to it fails."""

import time
from pathlib import Path

import pytest
from telegram import Bot

from bot.faults import NoBotApiError, TokenRefusedError
from bot.standin.faults import BrokenBody, Fault, Hang, Reset, RetryLater, ServerError, Trouble
from bot.standin.request import StandInRequest
from bot.standin.telegram import StandIn
from dialogs.model import Button, Incoming, Message, Turn, Why
from dialogs.states import Idle, Talk
from knowledge.terms import Lang
from tests.bot.running import ANNA, BEN, ending, eventually, hears, locked, running, texts


@pytest.mark.parametrize(
    "trouble", [ServerError(502), ServerError(500), Reset(after_effect=False), RetryLater(1)]
)
async def test_an_answer_that_does_not_get_through_is_sent_again(
    standin: StandIn, tmp_path: Path, trouble: Trouble
) -> None:
    standin.inject(Fault(trouble, "sendMessage", ANNA.id, times=2))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "1: divi")


async def test_a_wait_that_telegram_asks_for_holds_up_that_chat_alone(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(RetryLater(1), "sendMessage", ANNA.id))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        standin.say(BEN.id, "one")
        await hears(standin, BEN, "0: one")
        assert texts(standin, ANNA) == []
        await hears(standin, ANNA, "0: viens")
    sent = [c.at for c in standin.calls if c.method == "sendMessage" and c.chat_id == ANNA.id]
    other = [c.at for c in standin.calls if c.method == "sendMessage" and c.chat_id == BEN.id]
    assert sent[0] - other[0] > 0.7


async def test_an_answer_whose_receipt_is_lost_is_sent_at_most_once_more(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(Reset(after_effect=True), "sendMessage", ANNA.id))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "0: viens", "1: divi")


@pytest.mark.parametrize("trouble", [ServerError(502), BrokenBody(), Reset(after_effect=False)])
async def test_a_press_is_answered_although_the_first_attempt_fails(
    standin: StandIn, tmp_path: Path, trouble: Trouble
) -> None:
    standin.inject(Fault(trouble, "answerCallbackQuery"))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "poga")
        await hears(standin, ANNA, "0: poga")
        standin.press(ANNA.id, 2, "again")
        await eventually(standin, lambda: not standin.view(ANNA.id).pending)


@pytest.mark.parametrize(
    "trouble", [ServerError(502), Reset(after_effect=True), BrokenBody(), RetryLater(1)]
)
async def test_an_outage_of_polling_loses_and_repeats_nothing(
    standin: StandIn, tmp_path: Path, trouble: Trouble
) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
        standin.inject(Fault(trouble, "getUpdates", times=3))
        standin.say(ANNA.id, "divi")
        standin.say(ANNA.id, "trīs")
        await hears(standin, ANNA, "0: viens", "1: divi", "2: trīs")


async def test_a_start_waits_for_an_api_that_is_away(standin: StandIn, tmp_path: Path) -> None:
    standin.inject(Fault(Reset(after_effect=False), times=3))
    standin.say(ANNA.id, "Sveiki")
    async with running(standin, tmp_path):
        await hears(standin, ANNA, "0: Sveiki")


async def test_another_poller_is_named_and_waited_out(
    standin: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
        other = StandInRequest(standin)
        async with Bot(standin.token, request=other, get_updates_request=other) as second:
            await second.get_updates(timeout=1)
        standin.say(ANNA.id, "divi")
        await hears(standin, ANNA, "0: viens", "1: divi")
    assert "409 Conflict" in caplog.text


async def test_a_refused_token_ends_the_program_with_a_clear_line(
    standin: StandIn, tmp_path: Path
) -> None:
    async def revoked() -> None:
        async with running(standin, tmp_path) as closing:
            standin.say(ANNA.id, "Sveiki")
            await hears(standin, ANNA, "0: Sveiki")
            standin.token = "1:new"  # noqa: S105
            standin.say(ANNA.id, "Sveiki")
            await ending(closing)

    with pytest.raises(TokenRefusedError, match="TELEGRAM_BOT_TOKEN"):
        await revoked()


async def test_a_server_that_lacks_a_method_is_served_all_the_same(
    standin: StandIn, tmp_path: Path
) -> None:
    for method in ("deleteWebhook", "getMyCommands"):
        standin.inject(Fault(ServerError(404), method))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")


async def test_a_server_that_is_no_bot_api_ends_the_program_with_a_clear_line(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(ServerError(403), "getMe"))

    async def refused() -> None:
        async with running(standin, tmp_path) as closing:
            await ending(closing)

    with pytest.raises(NoBotApiError, match="TELEGRAM_API_URL"):
        await refused()


async def test_a_person_who_blocks_the_bot_is_left_in_peace(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(RetryLater(1), "sendMessage", ANNA.id))
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await eventually(standin, lambda: not standin.updates.pending)
        standin.block(ANNA.id)
        await eventually(
            standin, lambda: any("blocked" in r.refusal.description for r in standin.refused)
        )
        standin.unblock(ANNA.id)
        standin.say(ANNA.id, "atpakaļ")
        await eventually(standin, lambda: texts(standin, ANNA) == ["1: atpakaļ"])


async def test_markup_that_telegram_refuses_goes_as_mere_text(
    standin: StandIn, tmp_path: Path
) -> None:
    def broken(talk: Talk | None, incoming: Incoming, today: object) -> Turn:
        text = 'See <a href="https://example.org">this</a> &amp; <b>that'
        return Turn(
            Talk(Lang.EN, Idle()),
            (Message(text, ((Button("x", data="y" * 65),),)),),
            Why("idle", "broken"),
        )

    async with running(standin, tmp_path, converse=broken):
        standin.say(ANNA.id, "?")
        await hears(standin, ANNA, "See this (https://example.org) & that")


async def test_a_message_that_stands_there_already_counts_as_sent(
    standin: StandIn, tmp_path: Path
) -> None:
    def same(talk: Talk | None, incoming: Incoming, today: object) -> Turn:
        message = Message("same", ((Button("x", data="y"),),), in_place=True)
        return Turn(Talk(Lang.EN, Idle()), (message,), Why("idle", "same"))

    async with running(standin, tmp_path, converse=same):
        standin.say(ANNA.id, "?")
        await hears(standin, ANNA, "same")
        standin.press(ANNA.id, 2, "y")
        standin.say(ANNA.id, "?")
        await hears(standin, ANNA, "same", "same")
    assert [r.method for r in standin.refused] == ["editMessageText"]


async def test_a_database_that_cannot_be_written_for_a_while_loses_and_repeats_nothing(
    standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "viens")
        await hears(standin, ANNA, "0: viens")
        with locked(tmp_path):
            standin.say(ANNA.id, "divi")
            # What could not be kept is asked for again, since it was not acknowledged.
            polls = _polls(standin)
            await eventually(standin, lambda: _polls(standin) >= polls + 2)
            assert len(standin.updates.pending) == 1
        await hears(standin, ANNA, "0: viens", "1: divi")


async def test_the_end_does_not_wait_for_an_api_that_hangs(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(Hang(), "getMe", times=None))
    began = time.monotonic()
    async with running(standin, tmp_path) as closing:
        await closing.pause(0.1)
    assert time.monotonic() - began < 3


def _polls(standin: StandIn) -> int:
    return [call.method for call in standin.calls].count("getUpdates")
