"""What a lane does with an update: handle and send it; and what if that fails."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.alarm import alarm
from bot.closing import Closing
from bot.handle import Handler
from bot.outbox import Outbox
from bot.patience import insist
from bot.post import Asked, Decoded, Passed, Received, Unreadable
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
        closing: Ends further attempts.
    """

    store: Store
    handler: Handler
    outbox: Outbox
    presses: Presses
    decode: Callable[[int, str], Decoded]
    admins: tuple[int, ...]
    closing: Closing

    async def catch_up(self, chat_id: int, limit: int) -> Sequence[Asked]:
        """Sends what the outbox still holds for a chat, then returns what waits in the inbox."""
        await insist(lambda: self._send_stored(chat_id), self.closing)
        if self.closing.has_begun:
            return ()
        waiting = await insist(lambda: self.store.waiting(chat_id, limit), self.closing) or ()
        asked = [one for one in [await self._read_again(r) for r in waiting] if one is not None]
        for one in asked:
            self.presses.answer(one.press)
        return asked

    async def serve(self, asked: Asked) -> Sequence[int]:
        """Answers one update; one that cannot be handled is set aside and reported.

        Returns:
            Chats for which something lies in the outbox now.
        """
        self.presses.forget(asked.press)
        try:
            outgoing = await insist(lambda: self.handler.handle(asked), self.closing)
        except Exception as fault:
            _logger.exception("Update %d could not be handled and is set aside.", asked.update_id)
            return await self._set_aside(asked.update_id, f"{type(fault).__name__}: {fault}")
        await self.outbox.deliver(outgoing or ())
        return ()

    async def _read_again(self, received: Received) -> Asked | None:
        """An update out of the store; one that this version reads otherwise is set aside."""
        match self.decode(received.update_id, received.raw or ""):
            case Asked() as asked:
                return asked
            case Passed():
                fault = "It asks for no answer any more."
            case Unreadable(fault=reason):
                fault = reason
            case never:
                assert_never(never)
        await self._set_aside(received.update_id, fault)
        return None

    async def _send_stored(self, chat_id: int) -> None:
        await self.outbox.deliver(await self.store.outgoing(chat_id))

    async def _set_aside(self, update_id: int, fault: str) -> Sequence[int]:
        failed = alarm(update_id, fault, self.admins)
        await insist(lambda: self.store.set_aside(failed), self.closing)
        return self.admins
