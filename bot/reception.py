"""Where updates arrive: kept first, acknowledged by the caller next, worked on after that."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from bot.alarm import alarm
from bot.lanes import Lanes
from bot.post import Asked, Decoded, Passed, Received, Standing, Unreadable
from bot.presses import Presses
from bot.store import Store

_logger = logging.getLogger(__name__)
_LAST_ID: Final = 2**63 - 1
_LONGEST_KEPT: Final = 65_536


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update as it came."""

    update_id: int
    raw: str


def arrivals(updates: Sequence[object]) -> tuple[Arrival, ...]:
    """Updates out of parsed JSON; what carries no number cannot be told apart and is left out."""
    return tuple(
        Arrival(number, json.dumps(update)) for update in updates if (number := _number(update))
    )


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes updates in, whichever way they came.

    Attributes:
        store: The inbox.
        decode: Reads an update out of its JSON.
        presses: Answers presses at once, however long their chat's lane is.
        lanes: Work on all the rest.
        admins: Chats to be told of updates that cannot be read.
    """

    store: Store
    decode: Callable[[int, str], Decoded]
    presses: Presses
    lanes: Lanes
    admins: tuple[int, ...]

    async def take(self, updates: Sequence[Arrival]) -> None:
        """Keeps updates, then hands those that are new to their chats.

        When it returns, Telegram may be told that they have arrived.

        Raises:
            StoreError: They could not be kept; Telegram has to bring them again.
        """
        decoded = {one.update_id: self.decode(one.update_id, one.raw) for one in updates}
        raws = {one.update_id: one.raw for one in updates}
        new = await self.store.receive(
            [self._received(one, raws[number]) for number, one in decoded.items()]
        )
        for number in sorted(new):
            match decoded[number]:
                case Asked() as asked:
                    self.presses.answer(asked.press)
                    self.lanes.put(asked)
                case Unreadable(fault=fault):
                    _logger.error("Update %d cannot be read and is set aside: %s", number, fault)
                    self._wake_admins()
                case Passed():
                    pass

    async def resume(self) -> None:
        """Takes up what an earlier run of the program has left."""
        for chat_id in await self.store.chats_at_work():
            await self.lanes.room()
            self.lanes.wake(chat_id)

    def _received(self, decoded: Decoded, raw: str) -> Received:
        match decoded:
            case Asked(update_id, chat_id):
                return Received(update_id, Standing.WAITING, chat_id, raw)
            case Passed(update_id):
                return Received(update_id, Standing.DONE)
            case Unreadable(update_id, fault):
                return Received(
                    update_id,
                    Standing.ASIDE,
                    raw=raw[:_LONGEST_KEPT],
                    fault=fault[:_LONGEST_KEPT],
                    drafts=alarm(update_id, fault, self.admins),
                )
            case never:
                assert_never(never)

    def _wake_admins(self) -> None:
        for admin in self.admins:
            self.lanes.wake(admin)


def _number(update: object) -> int | None:
    match update:
        case Mapping():
            number = update.get("update_id")
        case _:
            number = None
    if isinstance(number, int) and 0 < number <= _LAST_ID:
        return number
    _logger.error("Telegram sent something without an update_id; it is left out.")
    return None
