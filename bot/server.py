"""A web server of this program: it listens before it says so, and ends with the program."""

import asyncio
import contextlib
import os
import socket
from collections.abc import Generator

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from bot.closing import Closing
from bot.faults import PortTakenError
from bot.settings import Address

_GRACE_S = 2


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
        try:
            self._socket = socket.create_server((address.host, address.port), family=family)
        except OSError as fault:
            reason = os.strerror(fault.errno) if fault.errno else str(fault)
            raise PortTakenError(setting, address.host, address.port, reason) from fault
        host = f"[{address.host}]" if ":" in address.host else address.host
        self.url = f"http://{host}:{self._socket.getsockname()[1]}"
        self._server = _Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=_GRACE_S,
            )
        )

    def close(self) -> None:
        """Stops listening, where it is not going to run."""
        self._socket.close()

    async def run(self, closing: Closing) -> None:
        """Serves until the program ends."""
        serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        await closing.wait()
        self._server.should_exit = True
        await serving
