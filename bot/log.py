"""The log: one line for one event on standard error, never with a secret in it."""

import logging
import sys
from collections.abc import Sequence

from typing_extensions import override

from bot.settings import LogLevel

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Their INFO tells of every call; it is of use only to whoever asks for everything.
_TALKATIVE = ("aiosqlite", "alembic", "asyncio", "telegram", "uvicorn")


class Discreet(logging.Formatter):
    """Blots secrets out of finished lines, so that none slips through a traceback either."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__(_FORMAT)
        self._secrets = tuple(secrets)

    @override
    def format(self, record: logging.LogRecord) -> str:
        """The line, with three dots for each secret."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "…")
        return line


def set_up_log(level: LogLevel, secrets: Sequence[str]) -> None:
    """Directs everything that is logged to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet(secrets))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in _TALKATIVE:
        is_wanted = level is LogLevel.DEBUG
        logging.getLogger(name).setLevel(logging.NOTSET if is_wanted else logging.WARNING)
