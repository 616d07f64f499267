"""Trying again: how long to wait, and what is tried until it succeeds."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.closing import Closing
from bot.faults import TokenRefusedError
from bot.store import StoreError
from bot.verdict import is_unknown_method, wait_of

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


async def patiently(attempt: Callable[[], Awaitable[object]], closing: Closing) -> bool:
    """Tries until Telegram agrees; False where it refuses or the program ends before."""
    pace = back_off()
    while not closing.has_begun:
        try:
            await closing.or_end(attempt())
        except (InvalidToken, BadRequest, Forbidden) as error:
            if isinstance(error, InvalidToken) and not is_unknown_method(error):
                closing.begin(TokenRefusedError())
                return False
            _logger.warning("Telegram does not take a setting of the bot: %s", error)
            return False
        except TelegramError as error:
            seconds = wait_of(error) if isinstance(error, RetryAfter) else next(pace)
            _logger.warning("%s. Trying again in %.2f s.", error, seconds)
            await closing.pause(seconds)
        else:
            return not closing.has_begun
    return False
