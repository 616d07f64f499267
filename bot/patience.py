"""Trying again: how long to wait, and what is tried until it succeeds."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from bot.closing import Closing
from bot.store import StoreError

_T = TypeVar("_T")
_logger = logging.getLogger(__name__)


def back_off() -> Iterator[float]:
    """Seconds to wait before each further attempt: soon at first, every five seconds later on.

    Five, so that whoever waits for Telegram is back within ten seconds of its return.
    """
    seconds = 0.25
    while True:
        yield seconds
        seconds = min(seconds * 2, 5.0)


async def insist(attempt: Callable[[], Awaitable[_T]], closing: Closing) -> _T | None:
    """Tries until the store can do it; None where the program ends before."""
    for seconds in back_off():
        try:
            return await attempt()
        except StoreError as fault:
            _logger.warning("%s Next attempt in %.2f s.", fault, seconds)
        await closing.pause(seconds)
        if closing.has_begun:
            break
    return None
