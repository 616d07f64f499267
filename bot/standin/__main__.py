"""Serves the stand-in over HTTP: `python -m bot.standin --listen 127.0.0.1:8081 --token T`."""

import argparse
import asyncio
import time

import uvicorn

from bot.standin.http import standin_app
from bot.standin.telegram import PREVIEW_TOKEN, StandIn


async def _serve(host: str, port: int, token: str) -> None:
    """Serves until it is told to end; the first line says where."""
    app = standin_app(StandIn(now=time.time, token=token))
    server = uvicorn.Server(
        uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=1, ws="none"
        )
    )
    with uvicorn.Config(app, host=host, port=port, log_level="error").bind_socket() as listening:
        listening.listen()  # whoever reads the line may connect at once
        print(f"http://{host}:{listening.getsockname()[1]}", flush=True)
        await server.serve(sockets=[listening])


def main() -> None:
    """Reads the command line and serves."""
    parser = argparse.ArgumentParser(prog="python -m bot.standin", description=__doc__)
    parser.add_argument("--listen", default="127.0.0.1:8081", help="HOST:PORT; port 0 finds one")
    parser.add_argument("--token", default=PREVIEW_TOKEN, help="the only token that is accepted")
    given = parser.parse_args()
    host, _, port = given.listen.rpartition(":")
    if not host or not port.isdecimal():
        parser.error(f"--listen {given.listen}: write HOST:PORT, for instance 127.0.0.1:8081.")
    asyncio.run(_serve(host, int(port), given.token))


if __name__ == "__main__":
    main()
