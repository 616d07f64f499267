"""The preview's web application: the page, its stream of changes, and what a person can do."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.preview.shown import chat_shown
from bot.standin.chats import Person
from bot.standin.door import until
from bot.standin.telegram import StandIn
from dialogs.model import Why

_STATIC = Path(__file__).parent / "static"
_GUESTS: Final = {"lv": "Viesis", "en": "Guest", "de": "Gast", "ru": "Гость"}
_MAX_SAID = 4096
"""Characters; the Telegram app cuts longer texts into several messages."""
_HEARTBEAT = 15.0
"""Seconds after which the stream says something even if nothing has changed."""
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}


class _Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _NewChat(_Order):
    language: str


class _Said(_Order):
    text: str


class _Pressed(_Order):
    message_id: int
    row: int
    column: int


def preview_app(telegram: StandIn, why: Callable[[int], Why | None]) -> Starlette:
    """The page in front of a stand-in; it knows nothing of what the bot talks about.

    Args:
        telegram: The stand-in that the bot polls.
        why: Gives the “why” panel of a chat, None where there is nothing to show yet.
    """
    page = _Page(telegram, why)
    chat = "/chats/{chat_id:int}"
    return Starlette(
        routes=[
            Route("/", page.show),
            Mount("/static", StaticFiles(directory=_STATIC)),
            Route("/chats", _explained(page.new_chat), methods=["POST"]),
            Route(f"{chat}/changes", _explained(page.changes)),
            Route(f"{chat}/say", _explained(page.say), methods=["POST"]),
            Route(f"{chat}/press", _explained(page.press), methods=["POST"]),
        ]
    )


class _Page:
    """What the addresses of the page do."""

    def __init__(self, telegram: StandIn, why: Callable[[int], Why | None]) -> None:
        self._telegram = telegram
        self._why = why

    async def show(self, _: Request) -> Response:
        return FileResponse(_STATIC / "index.html", headers=_HEADERS)

    async def new_chat(self, request: Request) -> Response:
        order = _NewChat.model_validate_json(await request.body())
        if order.language not in _GUESTS:
            raise HTTPException(400, f"The preview speaks {', '.join(_GUESTS)} only.")
        chat_id = self._telegram.meet(_guest(self._telegram, order.language))
        return JSONResponse({"chat_id": chat_id})

    async def say(self, request: Request) -> Response:
        text = _Said.model_validate_json(await request.body()).text.strip()
        if not text:
            raise HTTPException(400, "There is nothing to send: the text is empty.")
        for start in range(0, len(text), _MAX_SAID):
            self._telegram.say(request.path_params["chat_id"], text[start : start + _MAX_SAID])
        return JSONResponse({})

    async def press(self, request: Request) -> Response:
        order = _Pressed.model_validate_json(await request.body())
        chat_id = request.path_params["chat_id"]
        self._telegram.press_at(chat_id, order.message_id, order.row, order.column)
        return JSONResponse({})

    async def changes(self, request: Request) -> Response:
        chat_id = request.path_params["chat_id"]
        self._telegram.view(chat_id)  # an unknown chat is refused before the stream begins
        return StreamingResponse(
            self._stream(chat_id),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def _stream(self, chat_id: int) -> AsyncIterator[str]:
        """The chat as server-sent events: now, and after every change."""
        telegram = self._telegram
        while True:
            revision = telegram.revision
            view, why = telegram.view(chat_id), self._why(chat_id)
            shown = chat_shown(view, telegram.profile, why, telegram.now())
            yield f"data: {json.dumps(shown, ensure_ascii=False)}\n\n"
            await until(telegram, partial(_has_moved_on, telegram, revision), _HEARTBEAT)


def _has_moved_on(telegram: StandIn, revision: int) -> bool:
    return telegram.revision != revision


def _guest(telegram: StandIn, language: str) -> Person:
    """A new person; the number grows with the clock, so that no start repeats an earlier one."""
    number = int(telegram.now())
    while telegram.knows(number):
        number += 1
    return Person(number, _GUESTS[language], language)


def _explained(
    endpoint: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Turns what cannot be done into an answer with a sentence.

    Only JSON is taken, which another site's page cannot send here.
    """

    async def explained(request: Request) -> Response:
        is_json = request.headers.get("content-type", "").startswith("application/json")
        if request.method == "POST" and not is_json:
            return JSONResponse({"error": "Send JSON."}, 415)
        try:
            return await endpoint(request)
        except HTTPException as error:
            return JSONResponse({"error": error.detail}, error.status_code)
        except ValidationError as error:
            return JSONResponse({"error": str(error)}, 400)
        except LookupError as error:
            return JSONResponse({"error": str(error)}, 404)

    return explained
