"""What a lane does with an update: handle and send it; and what if that fails."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.alarm import alarm
from bot.closing import Closing
from bot.handle import Handler
from bot.outbox import Outbox
from bot.patience import insist
from bot.post import Asked, Decoded
from bot.presses import Presses
from bot.store import Store

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """Serves chats; of each chat one update at a time is given to it.

    Attributes:
        store: Inbox, talks and outbox.
        handler: Leads an update through the conversation.
        outbox: Sends what came of it.
        presses: Answers presses that were taken up before the program ended.
        decode: Reads an update again that waited in the store.
        admins: Chats to be told of what could not be handled.
        wake: Has a chat's lane look into the outbox.
        closing: Ends further attempts.
    """

    store: Store
    handler: Handler
    outbox: Outbox
    presses: Presses
    decode: Callable[[int, str], Decoded]
    admins: tuple[int, ...]
    wake: Callable[[int], None]
    closing: Closing

    async def catch_up(self, chat_id: int, limit: int) -> Sequence[Asked]:
        """Sends what the outbox still holds for a chat, then returns what waits in the inbox."""
        await insist(lambda: self._send_stored(chat_id), self.closing)
        if self.closing.has_begun:
            return ()
        waiting = await insist(lambda: self.store.waiting(chat_id, limit), self.closing) or ()
        read = [self.decode(received.update_id, received.raw or "") for received in waiting]
        asked = [one for one in read if isinstance(one, Asked)]
        for one in asked:
            self.presses.answer(one.press)
        return asked

    async def serve(self, asked: Asked) -> None:
        """Answers one update; one that cannot be handled is set aside and reported."""
        try:
            outgoing = await insist(lambda: self.handler.handle(asked), self.closing)
        except Exception as fault:
            _logger.exception("Update %d could not be handled and is set aside.", asked.update_id)
            await self._set_aside(asked.update_id, f"{type(fault).__name__}: {fault}")
            return
        await self.outbox.deliver(outgoing or ())

    async def _send_stored(self, chat_id: int) -> None:
        await self.outbox.deliver(await self.store.outgoing(chat_id))

    async def _set_aside(self, update_id: int, fault: str) -> None:
        await insist(
            lambda: self.store.set_aside(alarm(update_id, fault, self.admins)), self.closing
        )
        for admin in self.admins:
            self.wake(admin)
