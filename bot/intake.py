"""Long polling: each batch is kept before the next call tells Telegram that it has arrived."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.api import Api
from bot.closing import Closing
from bot.faults import TokenRefusedError
from bot.lanes import Lanes
from bot.patience import back_off, patiently
from bot.reception import Reception, arrivals
from bot.store import StoreError
from bot.verdict import is_unknown_method, wait_of

_logger = logging.getLogger(__name__)
_POLL_S: Final = 10
_CONFLICT_S: Final = 2.0


@dataclass(slots=True)
class Intake:
    """Fetches updates until the program ends.

    Attributes:
        api: Telegram.
        reception: Keeps what is fetched.
        lanes: Say when there is room for more.
        closing: Ends it.
    """

    api: Api
    reception: Reception
    lanes: Lanes
    closing: Closing
    _offset: int | None = None
    _pace: Iterator[float] = field(default_factory=back_off)
    _is_out: bool = False

    async def run(self) -> None:
        """Polls; an outage is waited out, a refused token ends the program."""
        # Where a webhook is set Telegram answers no poll; what waits there stays for us.
        await patiently(self.api.delete_webhook, self.closing)
        while not self.closing.has_begun:
            await self.closing.or_end(self.lanes.room())
            try:
                await self._fetch()
            except (TelegramError, StoreError) as fault:
                await self._wait_out(fault)
            else:
                self._is_back()

    async def _fetch(self) -> None:
        batch = await self.closing.or_end(self.api.raw_updates(self._offset, _POLL_S))
        if not batch:
            return
        updates = arrivals(batch)
        if not updates:
            raise TelegramError("None of the updates carries a number")
        await self.reception.take(updates)
        self._offset = max(update.update_id for update in updates) + 1

    async def _wait_out(self, fault: TelegramError | StoreError) -> None:
        match fault:
            case InvalidToken() if not is_unknown_method(fault):
                self.closing.begin(TokenRefusedError())
                return
            case Conflict():
                seconds = _CONFLICT_S
                self._say(
                    "Another program fetches this bot's updates (409 Conflict). "
                    "End it, or give it a token of its own."
                )
            case RetryAfter():
                seconds = wait_of(fault)
                self._say("Telegram asks to fetch updates more slowly.")
            case _:
                seconds = next(self._pace)
                self._say(f"Updates cannot be fetched or kept: {fault}")
        await self.closing.pause(seconds)

    def _say(self, sentence: str) -> None:
        """Once for an outage; its further attempts are told at debug only."""
        level = logging.DEBUG if self._is_out else logging.WARNING
        self._is_out = True
        _logger.log(level, "%s Trying again until it works.", sentence)

    def _is_back(self) -> None:
        if self._is_out:
            _logger.warning("Updates arrive again.")
            self._is_out = False
            self._pace = back_off()
