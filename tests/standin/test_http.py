"""The stand-in as another process sees it, through the door over HTTP."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.standin.http import standin_app
from bot.standin.telegram import StandIn
from tests.bot.running import DEADLINE_S, served

TOKEN = "1:program"  # noqa: S105  (opens nothing but the stand-in)


@pytest.fixture
async def root() -> AsyncIterator[str]:
    """The address of a stand-in."""
    async with served(standin_app(StandIn(now=time.time, token=TOKEN))) as root:
        yield root


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def _post(http: aiohttp.ClientSession, address: str, **form: object) -> tuple[int, object]:
    async with http.post(address, data={k: str(v) for k, v in form.items()}) as response:
        return response.status, await response.json()


async def _act(http: aiohttp.ClientSession, root: str, act: str, **order: object) -> dict:
    async with http.post(f"{root}/control/{act}", json=order) as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def test_the_program_serves_its_token_and_ends_quietly_with_a_poll_open(
    http: aiohttp.ClientSession,
) -> None:
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.standin", "--listen", "127.0.0.1:0", "--token", TOKEN),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    async with asyncio.timeout(DEADLINE_S):
        root = (await program.stdout.readline()).decode().strip()
        assert (await _post(http, f"{root}/bot{TOKEN}/getMe"))[0] == 200
        poll = asyncio.create_task(_post(http, f"{root}/bot{TOKEN}/getUpdates", timeout=50))
        async with http.get(f"{root}/control/calls") as response:
            assert response.status == 200
        program.terminate()
        said = await program.communicate()
        await asyncio.gather(poll, return_exceptions=True)
    assert (program.returncode, said) == (0, (b"", b""))


async def test_parameters_come_in_four_ways(http: aiohttp.ClientSession, root: str) -> None:
    await _act(http, root, "meet", id=5, first_name="Anna", language_code="lv")
    await _act(http, root, "say", chat_id=5, text="Sveiki")
    address = f"{root}/bot{TOKEN}/sendMessage"
    markup = {"inline_keyboard": [[{"text": "Jā", "callback_data": "yes"}]]}
    fields = {"chat_id": "5", "text": "<b>ā</b>", "parse_mode": "HTML"}
    plain = fields | {"reply_markup": json.dumps(markup)}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in plain.items():
        multipart.add_field(name, value)
    answers = []
    for request in (
        http.get(address, params=plain),
        http.post(address, data=plain),
        http.post(address, data=multipart),
        http.post(address, json=fields | {"chat_id": 5, "reply_markup": markup}),
    ):
        async with request as response:
            answers.append((await response.json())["result"])
    assert [a["message_id"] for a in answers] == [2, 3, 4, 5]
    assert {a["text"] for a in answers} == {"ā"}
    assert all(a["reply_markup"] == markup for a in answers)


async def test_refusals_carry_status_and_text(http: aiohttp.ClientSession, root: str) -> None:
    status, body = await _post(http, f"{root}/bot{TOKEN}/sendMessage", chat_id=9, text="a")
    assert status == 400
    assert body == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: chat not found",
    }
    assert (await _post(http, f"{root}/bot1:b/getMe"))[0] == 401
    assert (await _post(http, f"{root}/bot{TOKEN}/getNothing"))[0] == 404


async def test_a_person_is_played_over_http(http: aiohttp.ClientSession, root: str) -> None:
    await _act(http, root, "meet", id=5)
    said = await _act(http, root, "say", chat_id=5, text="/start")
    address = f"{root}/bot{TOKEN}"
    markup = json.dumps({"inline_keyboard": [[{"text": "Jā", "callback_data": "yes"}]]})
    await _post(http, f"{address}/sendMessage", chat_id=5, text="Jā?", reply_markup=markup)
    poll = asyncio.create_task(
        _post(http, f"{address}/getUpdates", offset=said["update_id"] + 1, timeout=20)
    )
    pressed = await _act(http, root, "press", chat_id=5, message_id=2, row=0, column=0)
    assert (await poll)[1]["result"] == [pressed]
    await _act(http, root, "send", chat_id=5, kind="sticker")
    await _act(http, root, "edit", chat_id=5, message_id=1, text="/help")
    await _act(http, root, "put", kind="message", payload={"broken": True})
    async with http.get(f"{root}/control/chat/5") as response:
        chat = await response.json()
    assert [m.get("text") for m in chat["messages"]] == ["/help", "Jā?", None]
    assert len(chat["pending"]) == 1
    query = pressed["callback_query"]["id"]
    waiting = asyncio.create_task(
        http.get(f"{root}/control/chat/5?after={chat['revision']}&wait=20")
    )
    await _post(http, f"{address}/answerCallbackQuery", callback_query_id=query, text="Labi")
    changed = await (await waiting).json()
    assert (changed["pending"], [a["text"] for a in changed["answered"]]) == ([], ["Labi"])
    async with http.get(f"{root}/control/calls") as response:
        methods = [call["method"] for call in await response.json()]
    assert methods == ["sendMessage", "getUpdates", "answerCallbackQuery"]


async def test_a_wrong_order_is_explained(http: aiohttp.ClientSession, root: str) -> None:
    async with http.post(f"{root}/control/say", json={"chat_id": 77, "text": "a"}) as response:
        assert response.status == 400
        assert "No person 77" in (await response.json())["error"]
    async with http.post(f"{root}/control/fault", json={"trouble": "rain"}) as response:
        assert response.status == 400
        assert "No trouble “rain”" in (await response.json())["error"]


@pytest.mark.parametrize(
    ("trouble", "texts"), [("reset_before", ["a"]), ("reset_after", ["a", "b"])]
)
async def test_a_reset_breaks_the_connection(
    http: aiohttp.ClientSession, root: str, trouble: str, texts: list[str]
) -> None:
    await _act(http, root, "meet", id=5)
    await _act(http, root, "say", chat_id=5, text="a")
    await _act(http, root, "fault", trouble=trouble, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await _post(http, f"{root}/bot{TOKEN}/sendMessage", chat_id=5, text="b")
    async with http.get(f"{root}/control/chat/5") as response:
        assert [m["text"] for m in (await response.json())["messages"]] == texts


async def test_retry_after_and_server_errors_travel(
    http: aiohttp.ClientSession, root: str
) -> None:
    await _act(http, root, "fault", trouble="retry_later", value=9)
    status, body = await _post(http, f"{root}/bot{TOKEN}/getMe")
    assert (status, body["parameters"]) == (429, {"retry_after": 9})
    assert body["description"] == "Too Many Requests: retry after 9"
    await _act(http, root, "fault", trouble="server_error")
    async with http.post(f"{root}/bot{TOKEN}/getMe") as response:
        assert response.status == 502
    assert (await _post(http, f"{root}/bot{TOKEN}/getMe"))[0] == 200
