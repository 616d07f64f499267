"""The transport over real connections, with python-telegram-bot's own `Bot` on top of it."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.log import Discreet
from bot.server import WebServer
from bot.standin.faults import Fault, Hang, Reset, RetryLater, ServerError, Trouble
from bot.standin.http import standin_app
from bot.standin.telegram import StandIn
from bot.transport import AiohttpRequest
from tests.bot.running import ANNA, ANYWHERE, served


def bot_at(root: str, token: str, read_timeout: float = 5.0) -> Bot:
    request = AiohttpRequest(read_timeout)
    return Bot(token, base_url=f"{root}/bot", request=request, get_updates_request=request)


@pytest.fixture
async def bot(standin: StandIn) -> AsyncIterator[Bot]:
    async with served(standin_app(standin)) as root, bot_at(root, standin.token) as bot:
        yield bot


async def test_a_call_goes_through_with_all_its_letters(bot: Bot, standin: StandIn) -> None:
    standin.say(ANNA.id, "Sveiki")
    await bot.send_message(ANNA.id, "ķīļa & <jumts> 100 % + 1 🇱🇻")
    assert standin.view(ANNA.id).messages[-1].content.text == "ķīļa & <jumts> 100 % + 1 🇱🇻"


async def test_many_calls_go_side_by_side(bot: Bot, standin: StandIn) -> None:
    await asyncio.gather(*[bot.get_me() for _ in range(200)])
    assert [call.method for call in standin.calls] == ["getMe"] * 201


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (RetryLater(3), RetryAfter),
        (ServerError(502), NetworkError),
        (Reset(after_effect=False), NetworkError),
    ],
)
async def test_faults_come_as_python_telegram_bot_names_them(
    bot: Bot, standin: StandIn, trouble: Trouble, expected: type[Exception]
) -> None:
    standin.inject(Fault(trouble, "getMe"))
    with pytest.raises(expected) as caught:
        await bot.get_me()
    assert type(caught.value) is expected
    assert standin.token not in repr(caught.value)


async def test_a_refusal_carries_telegrams_words(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(424242, "?")


async def test_silence_counts_as_timed_out(bot: Bot, standin: StandIn) -> None:
    standin.inject(Fault(Hang(), "getMe"))
    with pytest.raises(TimedOut):
        await bot.get_me(read_timeout=0.2)


async def test_nobody_there_is_told_without_the_token(standin: StandIn) -> None:
    closed = WebServer(standin_app(standin), ANYWHERE, "a free port")
    closed.close()
    bot = bot_at(closed.url, standin.token)
    with pytest.raises(NetworkError, match="Telegram cannot be reached") as caught:
        await bot.initialize()
    assert standin.token not in repr(caught.value)
    await bot.shutdown()


async def test_files_travel_and_redirections_are_not_followed() -> None:
    bodies: list[bytes] = []

    async def document(request: Request) -> Response:
        bodies.append(await request.body())
        return JSONResponse({"ok": True, "result": True})

    async def elsewhere(_: Request) -> Response:
        return RedirectResponse("/bot1:x/sendDocument")

    app = Starlette(
        routes=[
            Route("/bot1:x/sendDocument", document, methods=["POST"]),
            Route("/bot1:x/getMe", elsewhere, methods=["POST"]),
        ]
    )
    async with served(app) as root, AiohttpRequest() as request:
        bot = Bot("1:x", base_url=f"{root}/bot", request=request, get_updates_request=request)
        with pytest.raises(NetworkError, match="307"):
            await bot.get_me()
        await bot.send_document(7, b"the content", filename="ķ.txt")
    (body,) = bodies
    assert b'name="chat_id"' in body
    assert b"the content" in body


def test_a_log_line_never_shows_a_secret_even_in_a_traceback() -> None:
    fault = RuntimeError("https://api.telegram.org/bot1:hush/getMe")
    record = logging.LogRecord(
        "bot", logging.ERROR, __file__, 1, "calling %s", ("1:hush",), (type(fault), fault, None)
    )
    line = Discreet(["1:hush"]).format(record)
    assert "calling …" in line
    assert "https://api.telegram.org/bot…/getMe" in line
    assert "hush" not in line
