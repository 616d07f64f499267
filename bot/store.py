"""What must survive the end of the program, and the promise of every place that keeps it."""

from collections.abc import Sequence
from typing import Protocol

from bot.post import Failed, Finished, Outgoing, Received


class StoreError(Exception):
    """The store could not do it now and has changed nothing; it may work later."""


class Store(Protocol):
    """Inbox, talks and outbox.

    Each call is one transaction; every method raises `StoreError` where the database is out of
    reach, locked, full or read-only. Updates are told apart by equality of their numbers alone.
    """

    async def receive(self, updates: Sequence[Received]) -> frozenset[int]:
        """Keeps updates, with their drafts, before Telegram is told of them.

        Returns:
            The numbers that are new; what comes again is left as it is.
        """
        ...

    async def talks(self, chat_ids: Sequence[int]) -> tuple[str | None, ...]:
        """How the conversations of some chats stand, None where there was none."""
        ...

    async def finish(self, finished: Sequence[Finished]) -> tuple[tuple[Outgoing, ...], ...]:
        """Keeps talks, done marks and outgoing messages together.

        Returns:
            For each update its messages, numbered for sending; none for one already done.
        """
        ...

    async def set_aside(self, failed: Failed) -> tuple[Outgoing, ...]:
        """Takes an update out of its chat's way and keeps it with its fault.

        Returns:
            What is to be said about it, numbered for sending.
        """
        ...

    async def sent(self, ids: Sequence[int]) -> None:
        """Forgets messages of the outbox that need no sending any more."""
        ...

    async def drop_outgoing(self, chat_id: int) -> int:
        """Forgets all that was to be sent to a chat; returns how many messages."""
        ...

    async def outgoing(self, chat_id: int) -> tuple[Outgoing, ...]:
        """What is still to be sent to a chat, in order."""
        ...

    async def waiting(self, chat_id: int, limit: int) -> tuple[Received, ...]:
        """The first updates of a chat that wait to be handled, in order."""
        ...

    async def chats_at_work(self) -> tuple[int, ...]:
        """Chats that have something waiting in the inbox or the outbox."""
        ...

    async def close(self) -> None:
        """Ends the connection to the database."""
        ...
