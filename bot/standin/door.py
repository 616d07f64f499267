"""What both doors do with a call: let faults happen, wait for updates, write the answer."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.standin.faults import BrokenBody, Delay, Hang, Reset, RetryLater, ServerError, Trouble
from bot.standin.refusals import Refusal, RefusedError, too_many_requests
from bot.standin.telegram import Result, StandIn
from bot.standin.updates import MAX_TIMEOUT
from bot.standin.wire import Arguments

_FOREVER = 3600.0
_SERVER_ERROR_PAGE = b"<html><head><title>Bad Gateway</title></head><body>nginx</body></html>"


@dataclass(frozen=True, slots=True)
class Answer:
    """The status and body that travel back."""

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Broken:
    """No answer: the connection broke."""


async def answer(
    standin: StandIn, token: str, method: str, params: Mapping[str, object]
) -> Answer | Broken:
    """Carries out a call as it would go over the network."""
    troubles = standin.troubles(method, params)
    await asyncio.sleep(sum(trouble.seconds for trouble in troubles if isinstance(trouble, Delay)))
    trouble = next((t for t in troubles if not isinstance(t, Delay)), None)
    if (early := await _spoilt_before(trouble)) is not None:
        return early
    written = _written(await _carried_out(standin, token, method, params))
    match trouble:
        case Reset():
            return Broken()
        case BrokenBody():
            return Answer(written.status, written.body[: len(written.body) // 2])
        case _:
            return written


async def until(standin: StandIn, is_so: Callable[[], bool], timeout_s: float) -> None:
    """Waits until something is so after a change in the stand-in, or the time is over."""
    changed = asyncio.Event()
    stop = standin.subscribe(changed.set)
    try:
        async with asyncio.timeout(timeout_s):
            while not is_so():
                changed.clear()
                await changed.wait()
    except TimeoutError:
        return
    finally:
        stop()


async def _spoilt_before(trouble: Trouble | None) -> Answer | Broken | None:
    """The outcome of a call that gets no further than its fault."""
    match trouble:
        case Hang():
            await asyncio.sleep(_FOREVER)
            return Broken()
        case RetryLater(seconds):
            return _written(too_many_requests(seconds))
        case ServerError(status):
            return Answer(status, _SERVER_ERROR_PAGE)
        case Reset(after_effect=False):
            return Broken()
        case _:
            return None


async def _carried_out(
    standin: StandIn, token: str, method: str, params: Mapping[str, object]
) -> Result | Refusal:
    if method.lower() == "getupdates" and token == standin.token:
        refusal = await _poll(standin, Arguments.of(params))
        if refusal is not None:
            return refusal
    return standin.call(method, params, token=token)


async def _poll(standin: StandIn, arguments: Arguments) -> Refusal | None:
    """Waits for an update as long as the call says; a refusal where another poll takes over."""
    updates = standin.updates
    try:
        poll = standin.begin_poll(arguments)
    except RefusedError as refused:
        return refused.refusal
    timeout_s = arguments.integer("timeout", 0, 0, MAX_TIMEOUT)
    await until(
        standin,
        lambda: bool(updates.pending) or updates.poll_end(poll) is not None,
        timeout_s,
    )
    return updates.poll_end(poll)


def _written(outcome: Result | Refusal) -> Answer:
    match outcome:
        case Result(value):
            return Answer(200, _json({"ok": True, "result": value}))
        case Refusal(code, description, retry_after):
            body: dict[str, object] = {
                "ok": False,
                "error_code": code,
                "description": description,
            }
            if retry_after is not None:
                body["parameters"] = {"retry_after": retry_after}
            return Answer(code, _json(body))


def _json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
