"""Serves the stand-in over HTTP: `python -m bot.standin --listen 127.0.0.1:8081 --token T`."""

import argparse
import asyncio
import signal
import sys
import time

from bot.closing import Closing
from bot.faults import PortTakenError
from bot.server import WebServer
from bot.settings import Address, read_address
from bot.standin.http import standin_app
from bot.standin.telegram import PREVIEW_TOKEN, StandIn


async def _serve(address: Address, token: str) -> None:
    """Serves until a signal ends it; the first line says where."""
    closing = Closing()
    for signum in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signum, closing.begin)
    server = WebServer(standin_app(StandIn(now=time.time, token=token)), address, "--listen")
    print(server.url, flush=True)
    await server.run(closing)


def main() -> int:
    """Reads the command line, serves, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot.standin", description=__doc__)
    parser.add_argument("--listen", default="127.0.0.1:8081", help="HOST:PORT; port 0 finds one")
    parser.add_argument("--token", default=PREVIEW_TOKEN, help="the only token that is accepted")
    given = parser.parse_args()
    try:
        asyncio.run(_serve(read_address(given.listen), given.token))
    except ValueError as fault:
        parser.error(f"--listen {fault}")
    except PortTakenError as fault:
        parser.error(str(fault))
    return 0


if __name__ == "__main__":
    sys.exit(main())
