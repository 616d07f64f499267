"""The way to the Bot API: python-telegram-bot's requests carried by aiohttp."""

from typing import Final

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from typing_extensions import override

_CONNECT_S: Final = 5.0
_READ_S: Final = 30.0


class AiohttpRequest(BaseRequest):
    """One pool of connections without a limit per host.

    No error of it tells an address, since the token is part of every address.
    """

    def __init__(self, read_timeout: float = _READ_S) -> None:
        """Opens nothing yet.

        Args:
            read_timeout: Seconds to wait for an answer where a call does not say.
        """
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    @override
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer where a call does not say."""
        return self._read_timeout

    @override
    async def initialize(self) -> None:
        """Opens the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, limit_per_host=0),
                headers={"User-Agent": self.USER_AGENT},
            )

    @override
    async def shutdown(self) -> None:
        """Closes all connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @override
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Carries one call.

        Raises:
            TimedOut: There was no answer in time; the call may have had its effect.
            NetworkError: The connection could not be made, or broke.
        """
        if self._session is None:
            raise NetworkError("The transport is not open: call initialize() first.")
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_seconds(connect_timeout, _CONNECT_S),
            sock_read=_seconds(read_timeout, self._read_timeout),
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError as fault:
            raise TimedOut(f"Telegram did not answer in time ({type(fault).__name__})") from None
        except aiohttp.ClientConnectorError as fault:
            raise NetworkError(f"Telegram cannot be reached: {fault.os_error}") from None
        except (aiohttp.ClientError, OSError) as fault:
            # Its text may carry the address, so only its name is told.
            raise NetworkError(f"The connection broke ({type(fault).__name__})") from None


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    """The parameters as a form; with files as a form of several parts."""
    if data is None:
        return None
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    if data.contains_files:
        for name, (filename, content, kind) in data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _seconds(given: ODVInput[float], default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else _plain(given)


def _plain(given: ODVInput[float]) -> float | None:
    return float(given) if isinstance(given, int | float) else None
