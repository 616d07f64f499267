"""The door over HTTP: the Bot API's addresses, and a small surface to steer the simulation."""

import json
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from bot.standin.control import control_routes
from bot.standin.door import Answer, Broken, answer
from bot.standin.telegram import StandIn


class _BrokenResponse(Response):
    """Promises a body and ends without it, which makes the server close the connection."""

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-length", b"100")],
            }
        )


def standin_app(standin: StandIn) -> Starlette:
    """The stand-in as a web application.

    `/bot<token>/<method>` takes GET and POST with parameters in the address, as a form, as
    multipart and as JSON. `/control/…` is described in `bot.standin.control`.
    """

    async def call(request: Request) -> Response:
        params = {**request.query_params, **_body(request, await request.body())}
        token, method = request.path_params["token"], request.path_params["method"]
        match await answer(standin, token, method, params):
            case Answer(status, body):
                return Response(body, status, media_type="application/json")
            case Broken():
                return _BrokenResponse()

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
            *control_routes(standin),
        ]
    )


def _body(request: Request, body: bytes) -> Mapping[str, object]:
    """The parameters in a body; what cannot be read counts as none, as with Telegram."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    match kind:
        case "application/json":
            return _json_object(body)
        case "application/x-www-form-urlencoded":
            return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        case "multipart/form-data":
            return _multipart(request.headers["content-type"], body)
        case _:
            return {}


def _json_object(body: bytes) -> Mapping[str, object]:
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _multipart(content_type: str, body: bytes) -> Mapping[str, object]:
    header = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(header + body)
    found: dict[str, object] = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            found[name] = payload.decode("utf-8", "replace")
    return found
