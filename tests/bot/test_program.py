"""The program as a process of its own, against the stand-in over HTTP."""

import asyncio
import random  # noqa: TID251  (the moments of killing, the same in each run)
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.server import WebServer
from bot.standin.chats import Person
from bot.standin.faults import Delay, Fault
from bot.standin.http import standin_app
from bot.standin.telegram import StandIn
from tests.bot.process import ended, start
from tests.bot.running import ANNA, ANYWHERE, DEADLINE_S, eventually, hears, served, texts

TOKEN = "7000000001:a-secret-that-nobody-may-see"  # noqa: S105
STRANGE = "1:wrong"
KILLS = 6


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[StandIn, str]]:
    standin = StandIn(now=time.time, token=TOKEN)
    standin.meet(ANNA)
    async with served(standin_app(standin)) as root:
        yield standin, root


async def test_sigterm_ends_the_program_with_the_work_in_hand_finished(
    telegram: tuple[StandIn, str], tmp_path: Path
) -> None:
    standin, root = telegram
    standin.inject(Fault(Delay(1), "sendMessage"))
    process = await start(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root)
    standin.say(ANNA.id, "beigas")
    # Telegram is told of an arrival only when its chat has begun to work on it.
    await eventually(standin, lambda: not standin.updates.pending)
    process.send_signal(signal.SIGTERM)
    began = time.monotonic()
    status, said = await ended(process)
    assert (status, texts(standin, ANNA)) == (0, ["0: beigas"]), said
    assert time.monotonic() - began < 10
    process = await start(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root)
    standin.say(ANNA.id, "sākums")
    await hears(standin, ANNA, "0: beigas", "1: sākums")
    process.terminate()
    assert (await ended(process))[0] == 0


async def test_no_kill_loses_an_answer_and_each_repeats_at_most_one_in_a_chat(
    telegram: tuple[StandIn, str], tmp_path: Path
) -> None:
    standin, root = telegram
    people = [Person(2000 + number, f"P{number}", "lv") for number in range(5)]
    for person in people:
        standin.meet(person)
    chance = random.Random(20261123)  # noqa: S311
    said = 0
    for _ in range(KILLS):
        process = await start(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root)
        for _ in range(6):
            for person in people:
                standin.say(person.id, f"m{said}")
            said += 1
        before = len(standin.calls)
        after = before + chance.randrange(3, 35)
        await eventually(standin, lambda: len(standin.calls) >= after)  # noqa: B023
        process.kill()
        await process.communicate()
    process = await start(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root)
    wanted = [f"{number}: m{number}" for number in range(said)]
    for person in people:
        await eventually(standin, lambda: texts(standin, person)[-1:] == wanted[-1:])  # noqa: B023
    process.terminate()
    assert (await ended(process))[0] == 0
    for person in people:
        heard = texts(standin, person)
        assert list(dict.fromkeys(heard)) == wanted
        assert len(heard) - len(wanted) <= KILLS


async def test_a_refused_token_ends_the_program_quickly_with_a_clear_line(
    telegram: tuple[StandIn, str], tmp_path: Path
) -> None:
    _, root = telegram
    process = await start(tmp_path, TELEGRAM_BOT_TOKEN=STRANGE, TELEGRAM_API_URL=root)
    status, said = await ended(process)
    assert status == 2
    assert said.splitlines()[-1].startswith("Telegram refuses the token in TELEGRAM_BOT_TOKEN.")
    assert "Traceback" not in said


async def test_the_token_is_never_logged_whatever_goes_wrong(
    telegram: tuple[StandIn, str], tmp_path: Path
) -> None:
    standin, root = telegram
    process = await start(
        tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root, LOG_LEVEL="debug"
    )
    standin.say(ANNA.id, "boom")
    standin.say(ANNA.id, "Sveiki")
    await hears(standin, ANNA, "0: sorry", "0: Sveiki")
    standin.token = STRANGE
    standin.say(ANNA.id, "Vai kāds ir?")
    status, said = await ended(process)
    assert status == 2
    assert "cannot answer boom" in said
    assert "Bot API endpoint" in said
    assert "nobody-may-see" not in said


async def test_without_a_token_the_preview_opens(tmp_path: Path) -> None:
    process = await start(tmp_path, PREVIEW_LISTEN="127.0.0.1:0")
    assert process.stdout is not None
    async with asyncio.timeout(DEADLINE_S):
        line = (await process.stdout.readline()).decode()
    assert line.startswith("No TELEGRAM_BOT_TOKEN is set: the preview is open at http://127.0.0.1")
    process.terminate()
    assert (await ended(process))[0] == 0


async def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    taken = WebServer(standin_app(StandIn(now=time.time)), ANYWHERE, "none")
    listen = taken.url.removeprefix("http://")
    status, said = await ended(await start(tmp_path, PREVIEW_LISTEN=listen))
    taken.close()
    assert status == 2
    assert said.startswith(f"{listen} cannot be listened on (Address already in use).")
    assert "PREVIEW_LISTEN" in said


async def test_bad_settings_stop_the_start_with_a_line_for_each(tmp_path: Path) -> None:
    process = await start(
        tmp_path, "bot", TELEGRAM_BOT_TOKN=TOKEN, ADMIN_IDS="me", LOG_LEVEL="loud"
    )
    status, said = await ended(process)
    assert status == 2
    assert [line.split()[0] for line in said.splitlines()] == [
        "TELEGRAM_BOT_TOKN",
        "ADMIN_IDS",
        "LOG_LEVEL",
    ]
    assert TOKEN not in said
