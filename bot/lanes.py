"""Order: one update of a chat at a time, the chats side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from bot.closing import Closing
from bot.patience import back_off
from bot.post import Asked, Unreadable

_logger = logging.getLogger(__name__)
_IN_HAND: Final = 32
_MANY_CHATS: Final = 5_000


class ChatWork(Protocol):
    """What is done in a lane; neither call may raise for reasons of one update alone."""

    async def catch_up(self, chat_id: int, limit: int) -> Sequence[Asked | Unreadable]:
        """Sends what still lies in the outbox; returns the first updates that wait."""
        ...

    async def serve(self, update: Asked | Unreadable) -> Sequence[int]:
        """Answers one update; returns other chats that have something in the outbox now."""
        ...


@dataclass(slots=True)
class _Lane:
    """One chat's queue; what does not fit into it waits in the store."""

    task: asyncio.Task[None] | None = None
    queue: deque[Asked | Unreadable] = field(default_factory=deque)
    has_stored: bool = False


class Lanes:
    """Gives every chat with work its lane.

    Memory is bounded: a lane holds a few updates and fetches further ones from the store,
    and whoever brings updates waits for `room` while very many chats are at work.
    """

    def __init__(self, work: ChatWork, closing: Closing) -> None:
        self._work = work
        self._closing = closing
        self._lanes: dict[int, _Lane] = {}
        self._has_room = asyncio.Event()
        self._has_room.set()

    def put(self, asked: Asked) -> None:
        """Queues an update that the store keeps already."""
        lane = self._lane(asked.chat_id)
        if lane.has_stored or len(lane.queue) >= _IN_HAND:
            lane.has_stored = True
        else:
            lane.queue.append(asked)

    def wake(self, chat_id: int) -> None:
        """Has a chat look into the store for what is left to do."""
        self._lane(chat_id).has_stored = True

    async def room(self) -> None:
        """Waits until further chats may be taken on."""
        await self._has_room.wait()

    async def finish(self, seconds: float) -> None:
        """Waits for the updates in hand, at most so long; what is left then is given up.

        `Closing` must have begun. What is given up lies in the store for the next start.
        """
        tasks = [lane.task for lane in self._lanes.values() if lane.task is not None]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _lane(self, chat_id: int) -> _Lane:
        lane = self._lanes.get(chat_id)
        if lane is None:
            lane = self._lanes[chat_id] = _Lane()
            lane.task = asyncio.create_task(self._run(chat_id, lane), name=f"lane {chat_id}")
            if len(self._lanes) >= _MANY_CHATS:
                self._has_room.clear()
        return lane

    async def _run(self, chat_id: int, lane: _Lane) -> None:
        try:
            for seconds in back_off():
                if await self._served(chat_id, lane):
                    return
                # Its memory may be wrong now; the store is not.
                lane.queue.clear()
                lane.has_stored = True
                await self._closing.pause(seconds)
        finally:
            del self._lanes[chat_id]
            if len(self._lanes) < _MANY_CHATS:
                self._has_room.set()

    async def _served(self, chat_id: int, lane: _Lane) -> bool:
        """Serves all there is; False where a fault of ours came between."""
        try:
            await self._serve(chat_id, lane)
        except Exception:
            _logger.exception("A chat's lane broke and begins anew from the store.")
            return False
        return True

    async def _serve(self, chat_id: int, lane: _Lane) -> None:
        while not self._closing.has_begun:
            if lane.queue:
                for other in await self._work.serve(lane.queue.popleft()):
                    self.wake(other)
            elif lane.has_stored:
                await self._fetch(chat_id, lane)
            else:
                return

    async def _fetch(self, chat_id: int, lane: _Lane) -> None:
        """Takes up what waits in the store; all that was queued before has been served."""
        lane.has_stored = False
        earlier = await self._work.catch_up(chat_id, _IN_HAND)
        # What came meanwhile is in the store, perhaps among the earlier ones: fetch it later.
        lane.has_stored = lane.has_stored or bool(lane.queue) or len(earlier) == _IN_HAND
        lane.queue = deque(earlier)
