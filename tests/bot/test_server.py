import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.closing import Closing
from bot.faults import PortTakenError
from bot.server import WebServer
from bot.settings import Address
from tests.bot.running import ANYWHERE


async def first_line_of_many() -> AsyncIterator[str]:
    yield "first\n"
    await asyncio.Event().wait()


async def endless(_: Request) -> Response:
    return StreamingResponse(first_line_of_many())


def app(asked: asyncio.Event) -> Starlette:
    async def silent(_: Request) -> Response:
        asked.set()
        await asyncio.Event().wait()
        return PlainTextResponse("never")

    return Starlette(routes=[Route("/endless", endless), Route("/silent", silent)])


async def test_open_requests_do_not_hold_up_the_end_nor_fill_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked, closing = asyncio.Event(), Closing()
    server = WebServer(app(asked), ANYWHERE, "PORT")
    serving = asyncio.create_task(server.run(closing))
    async with (
        aiohttp.ClientSession(server.url) as session,
        session.get("/endless") as stream,
    ):
        assert await stream.content.readline() == b"first\n"
        waiting = asyncio.create_task(session.get("/silent"))
        await asked.wait()
        began = time.monotonic()
        closing.begin()
        await serving
        assert await stream.content.readline() == b""
        assert (await waiting).status == 503
    assert time.monotonic() - began < 5
    assert caplog.text == ""


async def test_a_port_in_use_is_told_with_the_setting_that_moves_it() -> None:
    first = WebServer(app(asyncio.Event()), ANYWHERE, "PREVIEW_LISTEN")
    port = int(first.url.rpartition(":")[2])
    with pytest.raises(PortTakenError, match="PREVIEW_LISTEN"):
        WebServer(app(asyncio.Event()), Address("127.0.0.1", port), "PREVIEW_LISTEN")
    first.close()
