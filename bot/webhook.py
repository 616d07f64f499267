"""The webhook: Telegram brings updates; each is kept before Telegram hears that it arrived."""

import hmac
import json
import logging
from dataclasses import dataclass
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.api import WANTED, Api
from bot.closing import Closing
from bot.faults import WebhookRefusedError
from bot.patience import patiently
from bot.reception import Reception, arrivals
from bot.server import WebServer
from bot.settings import Settings
from bot.store import StoreError

_logger = logging.getLogger(__name__)
_LARGEST: Final = 1_000_000
_SECRET: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (the header's name)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Tells Telegram where to bring updates, and takes them there."""

    api: Api
    url: str
    secret: str
    server: WebServer
    closing: Closing

    async def run(self) -> None:
        """Serves until the program ends; the webhook stays set, so that Telegram keeps trying."""
        place = partial(
            self.api.set_webhook,
            self.url,
            secret_token=self.secret,
            allowed_updates=WANTED,
        )
        if await patiently(place, self.closing):
            await self.server.run(self.closing)
        else:
            self.server.close()
            self.closing.begin(WebhookRefusedError())


def open_webhook(
    settings: Settings, url: str, api: Api, reception: Reception, closing: Closing
) -> Webhook:
    """Begins to listen where the settings say.

    Raises:
        PortTakenError: It cannot listen there.
    """
    secret = settings.webhook_secret or ""
    app = webhook_app(reception, urlsplit(url).path or "/", secret)
    server = WebServer(app, settings.webhook_listen, "WEBHOOK_LISTEN")
    return Webhook(api, url, secret, server, closing)


def webhook_app(reception: Reception, path: str, secret: str) -> Starlette:
    """The address that Telegram calls.

    It answers 200 once an update is kept, 401 without the secret, 413 to bodies over a megabyte,
    400 to what is no JSON, and 503 where nothing can be kept now, so that Telegram tries again.

    Args:
        reception: Keeps what comes.
        path: The path of the address.
        secret: What Telegram says with every call.
    """

    async def take(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            return Response("The secret is missing or wrong.", 401)
        body = await _body(request)
        if body is None:
            return Response("An update is smaller than this.", 413)
        try:
            update: object = json.loads(body)
        except (ValueError, RecursionError):
            return Response("An update is JSON.", 400)
        try:
            await reception.take(arrivals([update]))
        except StoreError as fault:
            _logger.warning("%s Telegram is asked to bring the update again.", fault)
            return Response("Nothing can be kept now; try again.", 503)
        return Response()

    return Starlette(routes=[Route(path, take, methods=["POST"])])


async def _body(request: Request) -> bytes | None:
    """The body; None where it is too large, of which no more is read than needed to know."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > _LARGEST:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)
