"""The surface on which tests of the whole program play the person, over HTTP.

- `POST /control/meet` `{"id", "first_name", "language_code"}`: a person opens the chat.
- `POST /control/say` `{"chat_id", "text"}`, `POST /control/edit` with `message_id` too.
- `POST /control/press` `{"chat_id", "message_id", "data"}`, or `"row"` and `"column"`.
- `POST /control/send` `{"chat_id", "kind"}` with a name of `MediaKind`.
- `POST /control/block`, `POST /control/unblock` `{"chat_id"}`.
- `POST /control/put` `{"kind", "payload"}`: an update of any shape.
- `POST /control/fault` `{"trouble", "value", "method", "chat_id", "times"}`; `trouble` is `delay`,
  `hang`, `retry_later`, `server_error`, `reset_before`, `reset_after`, `broken_body`, or `none`,
  which clears all faults.
- `GET /control/chat/<id>`: the chat now; `?after=<revision>&wait=<seconds>` waits for a change.
- `GET /control/calls`: the methods that the bot called, in order.

Each act answers with the update that it caused.
"""

from collections.abc import Awaitable, Callable

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.standin.chats import ChatView, Person
from bot.standin.door import until
from bot.standin.faults import (
    BrokenBody,
    Delay,
    Fault,
    Hang,
    Reset,
    RetryLater,
    ServerError,
    Trouble,
)
from bot.standin.media import MediaKind
from bot.standin.telegram import StandIn
from bot.standin.updates import Update
from bot.standin.wire import JsonObject


class _Order(BaseModel):
    """Everything that an act can need; which fields it does need depends on the act."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: int = 0
    first_name: str = "Anna"
    language_code: str | None = "lv"
    chat_id: int = 0
    message_id: int = 0
    text: str = ""
    data: str | None = None
    row: int = 0
    column: int = 0
    kind: str = "message"
    payload: JsonValue = None


class _FaultOrder(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    trouble: str
    value: float = 1
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1


def control_routes(standin: StandIn) -> list[Route]:
    """The routes, to be mounted beside the Bot API."""

    async def meet(request: Request) -> Response:
        order = _Order.model_validate_json(await request.body())
        person = Person(order.id, order.first_name, order.language_code)
        return JSONResponse({"chat_id": standin.meet(person)})

    async def fault(request: Request) -> Response:
        order = _FaultOrder.model_validate_json(await request.body())
        if order.trouble == "none":
            standin.clear_faults()
        else:
            trouble = _trouble(order.trouble, order.value)
            standin.inject(Fault(trouble, order.method, order.chat_id, order.times))
        return JSONResponse({"ok": True})

    async def chat(request: Request) -> Response:
        after = int(request.query_params.get("after", "-1"))
        wait_s = float(request.query_params.get("wait", "0"))
        await until(standin, lambda: standin.revision > after, wait_s)
        return JSONResponse(chat_json(standin.view(request.path_params["chat_id"])))

    async def calls(_: Request) -> Response:
        return JSONResponse(
            [{"method": c.method, "chat_id": c.chat_id, "at": c.at} for c in standin.calls]
        )

    acts: dict[str, Callable[[_Order], Update]] = {
        "say": lambda order: standin.say(order.chat_id, order.text),
        "edit": lambda order: standin.edit(order.chat_id, order.message_id, order.text),
        "press": lambda order: _press(standin, order),
        "send": lambda order: standin.send(order.chat_id, MediaKind(order.kind), order.text),
        "block": lambda order: standin.block(order.chat_id),
        "unblock": lambda order: standin.unblock(order.chat_id),
        "put": lambda order: standin.put(order.kind, order.payload),
    }
    return [
        Route("/control/meet", _explained(meet), methods=["POST"]),
        Route("/control/fault", _explained(fault), methods=["POST"]),
        Route("/control/chat/{chat_id:int}", _explained(chat)),
        Route("/control/calls", calls),
        *(
            Route(f"/control/{name}", _explained(_acting(act)), methods=["POST"])
            for name, act in acts.items()
        ),
    ]


def chat_json(view: ChatView) -> JsonObject:
    """A chat as JSON: messages in the wire's form, and what the wire does not show."""
    bot: JsonObject = {"is_bot": True}
    return {
        "revision": view.revision,
        "language_code": view.person.language_code,
        "messages": [message.wire(view.person, bot) for message in view.messages],
        "pending": [press.query_id for press in view.pending],
        "answered": [
            {"query_id": a.query_id, "text": a.text, "is_alert": a.is_alert} for a in view.answered
        ],
        "refused": [
            {"method": call.method, "description": call.refusal.description}
            for call in view.refused
        ],
        "typing_until": view.typing_until,
        "is_blocked": view.is_blocked,
    }


def _acting(act: Callable[[_Order], Update]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        order = _Order.model_validate_json(await request.body())
        return JSONResponse(act(order).wire())

    return endpoint


def _explained(
    endpoint: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Turns a wrong order into a 400 with a sentence."""

    async def explained(request: Request) -> Response:
        try:
            return await endpoint(request)
        except (ValidationError, ValueError, LookupError) as error:
            return JSONResponse({"error": str(error)}, 400)

    return explained


def _press(standin: StandIn, order: _Order) -> Update:
    if order.data is not None:
        return standin.press(order.chat_id, order.message_id, order.data)
    return standin.press_at(order.chat_id, order.message_id, order.row, order.column)


def _trouble(name: str, value: float) -> Trouble:
    troubles: dict[str, Trouble] = {
        "delay": Delay(value),
        "hang": Hang(),
        "retry_later": RetryLater(int(value)),
        "server_error": ServerError(),
        "reset_before": Reset(after_effect=False),
        "reset_after": Reset(after_effect=True),
        "broken_body": BrokenBody(),
    }
    if name not in troubles:
        raise LookupError(f"No trouble “{name}”; there are {', '.join(troubles)} and none.")
    return troubles[name]
