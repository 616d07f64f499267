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
from bot.post import Asked, Decoded, Draft, Failed, Passed, Received, Unreadable
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

    async def catch_up(self, chat_id: int, limit: int) -> Sequence[Asked | Unreadable]:
        """Sends what the outbox still holds for a chat, then returns what waits in the inbox."""
        await insist(lambda: self._send_stored(chat_id), self.closing)
        if self.closing.has_begun:
            return ()
        waiting = await insist(lambda: self.store.waiting(chat_id, limit), self.closing) or ()
        updates = [self._read_again(received) for received in waiting]
        for update in updates:
            if isinstance(update, Asked):
                self.presses.answer(update.press)
        return updates

    async def serve(self, update: Asked | Unreadable) -> Sequence[int]:
        """Answers one update; one that cannot be handled is set aside and reported.

        Returns:
            Other chats for which something lies in the outbox now.
        """
        match update:
            case Asked() as asked:
                return await self._answer(asked)
            case Unreadable(update_id, fault):
                return await self._set_aside(update_id, fault)
            case never:
                assert_never(never)

    async def _answer(self, asked: Asked) -> Sequence[int]:
        self.presses.forget(asked.press)
        try:
            outgoing = await insist(lambda: self.handler.handle(asked), self.closing)
        except Exception as fault:
            _logger.exception("Update %d could not be handled and is set aside.", asked.update_id)
            excuse = await insist(lambda: self.handler.excuse(asked), self.closing)
            return await self._set_aside(
                asked.update_id, f"{type(fault).__name__}: {fault}", excuse
            )
        await self.outbox.deliver(outgoing or ())
        return ()

    def _read_again(self, received: Received) -> Asked | Unreadable:
        """An update out of the store; this version may read it otherwise than the one before."""
        match self.decode(received.update_id, received.raw or ""):
            case Passed(update_id):
                return Unreadable(update_id, "It asks for no answer any more.")
            case update:
                return update

    async def _send_stored(self, chat_id: int) -> None:
        await self.outbox.deliver(await self.store.outgoing(chat_id))

    async def _set_aside(
        self, update_id: int, fault: str, excuse: Draft | None = None
    ) -> Sequence[int]:
        """Puts an update out of the way; the excuse goes out at once, before what comes next."""
        words = () if excuse is None else (excuse,)
        failed = Failed(update_id, fault, (*words, *alarm(update_id, fault, self.admins)))
        outgoing = await insist(lambda: self.store.set_aside(failed), self.closing) or ()
        await self.outbox.deliver(outgoing[: len(words)])
        return self.admins
