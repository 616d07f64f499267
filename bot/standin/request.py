"""The door in process: python-telegram-bot's request, answered by the stand-in."""

import asyncio
import re

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

from bot.standin.door import Answer, Broken, answer
from bot.standin.telegram import StandIn

_ADDRESS = re.compile(r".*/bot(?P<token>[^/]+)/(?P<method>\w+)$")


class StandInRequest(BaseRequest):
    """Give one to `ApplicationBuilder.request` and one to `get_updates_request`."""

    def __init__(self, standin: StandIn, read_timeout: float | None = 5.0) -> None:
        """Leads to one stand-in.

        Args:
            standin: Who answers.
            read_timeout: Seconds after which a call without an answer counts as timed out.
        """
        self._standin = standin
        self._read_timeout = read_timeout

    @property
    @override
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer where the call does not say."""
        return self._read_timeout

    @override
    async def initialize(self) -> None:
        """Nothing to open."""

    @override
    async def shutdown(self) -> None:
        """Nothing to close."""

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Answers one call.

        Raises:
            NetworkError: An injected fault broke the connection, or the address is none of
                Telegram's.
            TimedOut: There was no answer in time.
        """
        address = _ADDRESS.match(url)
        if address is None:
            raise NetworkError("The stand-in serves <root>/bot<token>/METHOD only.")
        params = {} if request_data is None else request_data.json_parameters
        seconds = self._read_timeout if read_timeout is self.DEFAULT_NONE else read_timeout
        try:
            async with asyncio.timeout(_seconds(seconds)):
                answered = await answer(self._standin, address["token"], address["method"], params)
        except TimeoutError:
            raise TimedOut from None
        match answered:
            case Answer(status, body):
                return status, body
            case Broken():
                raise NetworkError("Connection reset by peer")


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
