"""The store in SQL, over SQLAlchemy Core."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from sqlalchemy import Insert, Select, Table, delete, event, insert, select, union, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.migration import migrate
from bot.post import (
    Draft,
    Failed,
    Finished,
    Outgoing,
    Received,
    Standing,
    dump_message,
    load_message,
)
from bot.store import StoreError
from bot.tables import inbox, outbox, talks

_BUSY_MS: Final = 1_000


async def open_store(database_url: str) -> "SqlStore":
    """Opens the database and brings it up to date; an SQLite file and its folder are made.

    Raises:
        StoreError: It cannot be opened or brought up to date; the reason is in the text.
    """
    url = make_url(database_url)
    if url.database and url.get_backend_name() == "sqlite":
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise StoreError(
                f"The folder of the database {url.database} cannot be made: {fault.strerror}."
            ) from fault
    engine = create_async_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    store = SqlStore(engine)
    try:
        async with store.transaction() as connection:
            if engine.dialect.name == "sqlite":
                # The driver itself begins no transaction before a table is made: a start that is
                # killed half-way would leave tables behind that the next one stumbles over.
                await connection.exec_driver_sql("begin immediate")
            await connection.run_sync(migrate)
    except StoreError:
        await store.close()
        raise
    return store


class SqlStore:
    """Keeps the promise of `bot.store.Store`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # SQLite has one writer; waiting here is fair and cheap, waiting for its lock is neither.
        self._writing = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A connection whose work is kept whole or not at all."""
        async with self._writing:
            with _troubles():
                async with self._engine.begin() as connection:
                    yield connection

    async def receive(self, updates: Sequence[Received]) -> frozenset[int]:
        """Keeps updates and says which of them are new."""
        if not updates:
            return frozenset()
        rows = [
            {
                "update_id": u.update_id,
                "chat_id": u.chat_id,
                "state": u.standing.value,
                "raw": u.raw,
                "fault": u.fault,
            }
            for u in updates
        ]
        statement = self._insert_or_leave().returning(inbox.c.update_id)
        async with self.transaction() as connection:
            new = frozenset((await connection.execute(statement, rows)).scalars())
            await _post(
                connection,
                [(u.update_id, d) for u in updates for d in u.drafts if u.update_id in new],
            )
        return new

    async def talks(self, chat_ids: Sequence[int]) -> tuple[str | None, ...]:
        """How some conversations stand."""
        statement = select(talks.c.chat_id, talks.c.talk).where(talks.c.chat_id.in_(chat_ids))
        async with self._reading() as connection:
            rows = (await connection.execute(statement)).all()
        found = {row.chat_id: row.talk for row in rows}
        return tuple(found.get(chat_id) for chat_id in chat_ids)

    async def finish(self, finished: Sequence[Finished]) -> tuple[tuple[Outgoing, ...], ...]:
        """Keeps what updates led to."""
        async with self.transaction() as connection:
            fresh = await _mark_done(connection, [one.update_id for one in finished])
            kept = [one for one in finished if one.update_id in fresh]
            # The last one of a chat says how its talk stands.
            last = {one.chat_id: {"chat_id": one.chat_id, "talk": one.talk} for one in kept}
            if last:
                await connection.execute(self._insert_or_replace_talk(), list(last.values()))
            posted = iter(
                await _post(connection, [(one.update_id, d) for one in kept for d in one.drafts])
            )
        return tuple(
            tuple(islice(posted, len(one.drafts))) if one.update_id in fresh else ()
            for one in finished
        )

    async def set_aside(self, failed: Failed) -> tuple[Outgoing, ...]:
        """Takes a failed update out of the way."""
        statement = (
            update(inbox)
            .where(inbox.c.update_id == failed.update_id)
            .values(state=Standing.ASIDE.value, fault=failed.fault)
        )
        async with self.transaction() as connection:
            await connection.execute(statement)
            return await _post(connection, [(failed.update_id, draft) for draft in failed.drafts])

    async def sent(self, ids: Sequence[int]) -> None:
        """Forgets messages that have gone."""
        async with self.transaction() as connection:
            await connection.execute(delete(outbox).where(outbox.c.id.in_(ids)))

    async def drop_outgoing(self, chat_id: int) -> int:
        """Forgets a chat's messages."""
        async with self.transaction() as connection:
            dropped = await connection.execute(delete(outbox).where(outbox.c.chat_id == chat_id))
            return dropped.rowcount

    async def outgoing(self, chat_id: int) -> tuple[Outgoing, ...]:
        """What is still to be sent to a chat."""
        statement = (
            select(outbox.c.id, outbox.c.payload, outbox.c.edits, outbox.c.topic)
            .where(outbox.c.chat_id == chat_id)
            .order_by(outbox.c.id)
        )
        async with self._reading() as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(
            Outgoing(row.id, Draft(chat_id, load_message(row.payload), row.edits, row.topic))
            for row in rows
        )

    async def waiting(self, chat_id: int, limit: int) -> tuple[Received, ...]:
        """The first updates of a chat that wait."""
        statement = (
            select(inbox.c.update_id, inbox.c.raw)
            .where(inbox.c.state == Standing.WAITING.value, inbox.c.chat_id == chat_id)
            .order_by(inbox.c.update_id)
            .limit(limit)
        )
        async with self._reading() as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(Received(row.update_id, Standing.WAITING, chat_id, row.raw) for row in rows)

    async def chats_at_work(self) -> tuple[int, ...]:
        """Chats with something left to do."""
        in_inbox: Select[tuple[int]] = select(inbox.c.chat_id).where(
            inbox.c.state == Standing.WAITING.value
        )
        async with self._reading() as connection:
            rows = await connection.execute(union(in_inbox, select(outbox.c.chat_id)))
            return tuple(sorted(rows.scalars()))

    async def close(self) -> None:
        """Ends the connections."""
        await self._engine.dispose()

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        with _troubles():
            async with self._engine.connect() as connection:
                yield connection

    def _insert_or_leave(self) -> postgresql.Insert | sqlite.Insert:
        return self._insert(inbox).on_conflict_do_nothing(index_elements=["update_id"])

    def _insert_or_replace_talk(self) -> Insert:
        statement = self._insert(talks)
        return statement.on_conflict_do_update(
            index_elements=["chat_id"], set_={"talk": statement.excluded.talk}
        )

    def _insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        is_sqlite = self._engine.dialect.name == "sqlite"
        return sqlite.insert(table) if is_sqlite else postgresql.insert(table)


async def _mark_done(connection: AsyncConnection, update_ids: Sequence[int]) -> frozenset[int]:
    """Marks waiting updates as done; returns those that were waiting."""
    statement = (
        update(inbox)
        .where(inbox.c.update_id.in_(update_ids), inbox.c.state == Standing.WAITING.value)
        .values(state=Standing.DONE.value, raw=None)
        .returning(inbox.c.update_id)
    )
    return frozenset((await connection.execute(statement)).scalars())


async def _post(
    connection: AsyncConnection, drafts: Sequence[tuple[int, Draft]]
) -> tuple[Outgoing, ...]:
    """Puts drafts of updates into the outbox; returns them numbered, in the same order."""
    if not drafts:
        return ()
    statement = insert(outbox).returning(outbox.c.id, sort_by_parameter_order=True)
    rows = [
        {
            "chat_id": draft.chat_id,
            "update_id": update_id,
            "payload": dump_message(draft.message),
            "edits": draft.edits,
            "topic": draft.topic,
        }
        for update_id, draft in drafts
    ]
    numbers = (await connection.execute(statement, rows)).scalars()
    return tuple(
        Outgoing(number, draft) for number, (_, draft) in zip(numbers, drafts, strict=True)
    )


@contextmanager
def _troubles() -> Iterator[None]:
    """Turns whatever the database complains of into a `StoreError`."""
    try:
        yield
    except DBAPIError as fault:
        raise StoreError(f"The database refuses: {fault.orig}.") from fault
    except (SQLAlchemyError, sqlite3.Error, OSError) as fault:
        raise StoreError(f"The database cannot be used: {fault}.") from fault


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Readers beside the writer, patience with other processes, and commits that last.

    With `synchronous=FULL` a commit survives power failure too: Telegram deletes an update
    once it has been acknowledged, so nobody could send it again.
    """
    cursor = connection.cursor()
    for setting in ("journal_mode=WAL", f"busy_timeout={_BUSY_MS}", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()
