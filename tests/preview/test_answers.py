"""What the page's addresses answer, without a browser."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot.preview import page
from bot.preview.page import preview_app
from bot.preview.shown import chat_shown
from bot.standin.chats import Person
from bot.standin.telegram import StandIn
from dialogs.model import Why

STATIC = Path(page.__file__).parent / "static"


@pytest.fixture
def standin() -> StandIn:
    return StandIn(now=lambda: 1_800_000_000.0)


@pytest.fixture
async def http(standin: StandIn) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(preview_app(standin, lambda _: None))
    async with httpx.AsyncClient(transport=transport, base_url="http://preview") as client:
        yield client


async def _meet(http: httpx.AsyncClient, language: str = "lv") -> int:
    answer = await http.post("/chats", json={"language": language})
    assert answer.status_code == 200
    return answer.json()["chat_id"]


async def test_every_new_chat_is_another_person(http: httpx.AsyncClient, standin: StandIn) -> None:
    first, second = await _meet(http), await _meet(http, "de")
    assert first != second
    assert standin.view(second).person.language_code == "de"


async def test_a_preview_started_later_meets_nobody_again() -> None:
    now = time.time()
    earlier, later = StandIn(now=lambda: now - 60), StandIn(now=lambda: now)
    numbers = []
    for standin in (earlier, later):
        transport = httpx.ASGITransport(preview_app(standin, lambda _: None))
        async with httpx.AsyncClient(transport=transport, base_url="http://preview") as client:
            chat_id = await _meet(client)
        numbers.append((chat_id, standin.say(chat_id, "a").update_id))
    assert numbers[0][0] < numbers[1][0]
    assert numbers[0][1] < numbers[1][1]


async def test_a_long_text_arrives_as_several_messages(
    http: httpx.AsyncClient, standin: StandIn
) -> None:
    chat_id = await _meet(http)
    answer = await http.post(f"/chats/{chat_id}/say", json={"text": "ā" * 5000})
    assert answer.status_code == 200
    assert [len(m.content.text) for m in standin.view(chat_id).messages] == [4096, 904]


@pytest.mark.parametrize(
    ("address", "order", "status", "sentence"),
    [
        ("/chats", {"language": "xx"}, 400, "The preview speaks lv, en, de, ru only."),
        ("/chats", {"lang": "lv"}, 400, "Field required"),
        ("/chats/{}/say", {"text": " "}, 400, "the text is empty"),
        ("/chats/1/say", {"text": "a"}, 404, "No person 1 is known here"),
        ("/chats/1/press", {"message_id": 1, "row": 0, "column": 0}, 404, "No person 1"),
        ("/chats/{}/press", {"message_id": 1, "row": 0, "column": 0}, 404, "no such button"),
    ],
)
async def test_what_cannot_be_done_is_explained(
    http: httpx.AsyncClient, address: str, order: dict[str, object], status: int, sentence: str
) -> None:
    answer = await http.post(address.format(await _meet(http)), json=order)
    assert answer.status_code == status
    assert sentence in answer.json()["error"]


async def test_an_unknown_chat_has_no_stream(http: httpx.AsyncClient) -> None:
    assert (await http.get("/chats/1/changes")).status_code == 404


async def test_another_sites_page_cannot_send_here(http: httpx.AsyncClient) -> None:
    answer = await http.post("/chats", content='{"language": "lv"}')
    assert answer.status_code == 415


async def test_the_page_loads_nothing_from_elsewhere(http: httpx.AsyncClient) -> None:
    shown = await http.get("/")
    assert shown.headers["content-security-policy"].startswith("default-src 'none'")
    names = {file.name for file in STATIC.iterdir()} - {"index.html"}
    assert {"chat.css", "chat.js"} <= names
    for name in names:
        part = await http.get(f"/static/{name}")
        assert part.status_code == 200
        assert "https://" not in part.text


def test_why_travels_with_the_chat(standin: StandIn) -> None:
    chat_id = standin.meet(Person(7, "Viesis"))
    why = Why("AskStay", "answer", "applying.deadline", 0.9, "cik ilgi")
    shown = chat_shown(standin.view(chat_id), standin.profile, why, 0.0)
    assert shown["why"] == {
        "state": "AskStay",
        "outcome": "answer",
        "entry": "applying.deadline",
        "score": 0.9,
        "question": "cik ilgi",
    }
