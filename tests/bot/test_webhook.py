"""The webhook over real connections; the test brings the updates as Telegram does."""

import json
import socket
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import aiohttp
import pytest

from bot.faults import WebhookRefusedError
from bot.settings import Address, Settings
from bot.standin.telegram import StandIn
from tests.bot.running import ANNA, address_of, ending, eventually, hears, locked, running, texts

SECRET = "quite_secret"  # noqa: S105
RIGHT = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
PATH = "/telegram"


@pytest.fixture
async def telegram(standin: StandIn, tmp_path: Path) -> AsyncIterator[aiohttp.ClientSession]:
    """A session that calls the running application's webhook."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = Settings(
        database_url=address_of(tmp_path),
        webhook_url=f"https://bot.example.org{PATH}",
        webhook_listen=Address("127.0.0.1", port),
        webhook_secret=SECRET,
    )
    async with (
        running(standin, tmp_path, settings=settings),
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session,
    ):
        await eventually(standin, lambda: "setWebhook" in [call.method for call in standin.calls])
        yield session


async def bring(
    session: aiohttp.ClientSession, body: bytes, headers: Mapping[str, str] = RIGHT
) -> int:
    async with session.post(PATH, data=body, headers=headers) as response:
        return response.status


async def test_an_update_is_taken_once_and_answered(
    telegram: aiohttp.ClientSession, standin: StandIn
) -> None:
    first, second = standin.say(ANNA.id, "viens"), standin.say(ANNA.id, "divi")
    for update in (first, first, second):
        assert await bring(telegram, json.dumps(update.wire()).encode()) == 200
    await hears(standin, ANNA, "0: viens", "1: divi")


@pytest.mark.parametrize(
    "headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}, {"X-Other": SECRET}]
)
async def test_without_the_secret_nothing_is_taken(
    telegram: aiohttp.ClientSession, standin: StandIn, headers: Mapping[str, str]
) -> None:
    update = json.dumps(standin.say(ANNA.id, "es esmu Telegram").wire()).encode()
    assert await bring(telegram, update, headers) == 401
    known = json.dumps(standin.say(ANNA.id, "viens").wire()).encode()
    assert await bring(telegram, known) == 200
    await hears(standin, ANNA, "0: viens")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"no json", 400),
        (b"[" * 100_000, 400),
        (b"x" * 1_000_001, 413),
        (b"[]", 200),
        (b'{"update_id": "one"}', 200),
        (b'{"update_id": 99, "message": 5}', 200),
    ],
)
async def test_broken_bodies_do_no_harm(
    telegram: aiohttp.ClientSession, standin: StandIn, body: bytes, status: int
) -> None:
    assert await bring(telegram, body) == status
    assert await bring(telegram, json.dumps(standin.say(ANNA.id, "viens").wire()).encode()) == 200
    await hears(standin, ANNA, "0: viens")


async def test_a_look_by_browser_does_no_harm(
    telegram: aiohttp.ClientSession, standin: StandIn
) -> None:
    async with telegram.get(PATH) as response:
        assert response.status == 405
    assert texts(standin, ANNA) == []


async def test_what_cannot_be_kept_is_not_acknowledged(
    telegram: aiohttp.ClientSession, standin: StandIn, tmp_path: Path
) -> None:
    update = json.dumps(standin.say(ANNA.id, "viens").wire()).encode()
    with locked(tmp_path):
        assert await bring(telegram, update) == 503
    assert await bring(telegram, update) == 200
    await hears(standin, ANNA, "0: viens")


async def test_an_address_that_telegram_refuses_ends_the_program_with_a_clear_line(
    standin: StandIn, tmp_path: Path
) -> None:
    settings = Settings(
        database_url=address_of(tmp_path),
        webhook_url="ftp://bot.example.org",
        webhook_listen=Address("127.0.0.1", 0),
        webhook_secret=SECRET,
    )

    async def refused() -> None:
        async with running(standin, tmp_path, settings=settings) as closing:
            await ending(closing)

    with pytest.raises(WebhookRefusedError, match="WEBHOOK_URL"):
        await refused()
