"""Answers presses of buttons at once, so that nobody looks at a turning wheel."""

import asyncio
import logging
from itertools import islice
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.closing import Closing
from bot.patience import back_off
from bot.verdict import wait_of

_logger = logging.getLogger(__name__)
_ATTEMPTS: Final = 6


class Presses:
    """Tells Telegram of every press that it has arrived, beside all other work."""

    def __init__(self, bot: Bot, closing: Closing) -> None:
        self._bot = bot
        self._closing = closing
        self._answering: set[asyncio.Task[None]] = set()
        self._known: set[str] = set()

    def answer(self, press: str | None) -> None:
        """Begins to answer a press, once; None, where an update is no press, is passed over."""
        if press is None or press in self._known:
            return
        self._known.add(press)
        task = asyncio.create_task(self._answer(press), name="press")
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    def forget(self, press: str | None) -> None:
        """Lets go of a press whose update has been served and cannot come up again."""
        self._known.discard(press or "")

    async def finish(self, seconds: float) -> None:
        """Waits for the answers on their way, at most so long."""
        if self._answering:
            _, late = await asyncio.wait(self._answering, timeout=seconds)
            for task in late:
                task.cancel()

    async def _answer(self, press: str) -> None:
        """Tries for some seconds; a press that Telegram has forgotten needs no answer."""
        for seconds in islice(back_off(), _ATTEMPTS):
            try:
                await self._bot.answer_callback_query(press)
            except BadRequest as error:
                _logger.debug("A press is over: %s", error)
                return
            except RetryAfter as error:
                await self._closing.pause(wait_of(error))
            except TelegramError as error:
                _logger.debug("A press could not be answered yet: %s", error)
                await self._closing.pause(seconds)
            else:
                return
            if self._closing.has_begun:
                return
        _logger.warning("A press stays without an answer after %d attempts.", _ATTEMPTS)
