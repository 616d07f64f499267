"""A web server of this program: it listens before it says so, and ends with the program."""

import asyncio
import contextlib
import os
import socket
from collections.abc import Generator
from typing import Final

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from bot.closing import Closing
from bot.faults import PortTakenError
from bot.settings import Address

_GRACE_S: Final = 1.0
_BACKLOG: Final = 512


class _Server(uvicorn.Server):
    """Uvicorn without its own hold on signals: they belong to the program."""

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class WebServer:
    """Serves an application at an address."""

    def __init__(self, app: ASGIApp, address: Address, setting: str) -> None:
        """Begins to listen, so that nobody who connects from now on is turned away.

        Args:
            app: What is served.
            address: Where; the setting says so.
            setting: The name of that setting.

        Raises:
            PortTakenError: It cannot listen there.
        """
        family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
        place = (address.host, address.port)
        try:
            self._socket = socket.create_server(place, family=family, backlog=_BACKLOG)
        except OSError as fault:
            reason = os.strerror(fault.errno) if fault.errno else str(fault)
            raise PortTakenError(setting, address.host, address.port, reason) from fault
        host = f"[{address.host}]" if ":" in address.host else address.host
        self.url = f"http://{host}:{self._socket.getsockname()[1]}"
        self._requests = _Requests(app)
        self._server = _Server(
            uvicorn.Config(
                self._requests, log_config=None, access_log=False, lifespan="off", ws="none"
            )
        )

    def close(self) -> None:
        """Stops listening, where it is not going to run."""
        self._socket.close()

    async def run(self, closing: Closing) -> None:
        """Serves until the program ends; requests that do not end by themselves are ended."""
        serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        ending = asyncio.create_task(closing.wait())
        await asyncio.wait({serving, ending}, return_when=asyncio.FIRST_COMPLETED)
        ending.cancel()
        self._server.should_exit = True
        await asyncio.wait({serving}, timeout=_GRACE_S)
        self._requests.end()
        await serving


class _Requests:
    """Knows the open requests, so that streams without an end do not hold up the program's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: set[asyncio.Task[None]] = set()

    def end(self) -> None:
        for work in self._open:
            work.cancel()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        work = asyncio.ensure_future(self._work(scope, receive, note))
        self._open.add(work)
        try:
            await asyncio.wait({work})
        finally:
            self._open.discard(work)
            work.cancel()
        if not work.cancelled():
            work.result()
            return
        if not has_begun:
            await send({"type": "http.response.start", "status": 503, "headers": []})
        await send({"type": "http.response.body"})

    async def _work(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)
