"""The promise of `bot.store.Store`, held by every implementation."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine

from bot.alarm import alarm
from bot.migration import migrate
from bot.post import Draft, Failed, Finished, Received, Standing
from bot.sql_store import open_store
from bot.store import Store, StoreError
from bot.tables import metadata
from dialogs.model import Button, Message
from tests.bot.running import address_of

ANNA, BEN = 5_000_000_001, 5_000_000_002


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(address_of(tmp_path))
    yield opened
    await opened.close()


def waiting(update_id: int, chat_id: int = ANNA) -> Received:
    return Received(update_id, Standing.WAITING, chat_id, f'{{"update_id": {update_id}}}')


def finished(update_id: int, *texts: str, chat_id: int = ANNA) -> Finished:
    drafts = tuple(Draft(chat_id, Message(text)) for text in texts)
    return Finished(update_id, chat_id, f"talk {update_id}", drafts)


async def test_an_update_is_new_once(store: Store) -> None:
    assert await store.receive([waiting(1), waiting(2)]) == {1, 2}
    assert await store.receive([waiting(2), waiting(3)]) == {3}
    assert await store.receive([]) == frozenset()


async def test_updates_wait_in_order_each_for_its_chat(store: Store) -> None:
    await store.receive([waiting(3), waiting(1), waiting(2, BEN)])
    assert await store.waiting(ANNA, 10) == (waiting(1), waiting(3))
    assert await store.waiting(ANNA, 1) == (waiting(1),)
    assert await store.chats_at_work() == (ANNA, BEN)


async def test_what_needs_no_answer_does_not_wait_and_is_still_known(store: Store) -> None:
    await store.receive([Received(1, Standing.DONE)])
    assert await store.chats_at_work() == ()
    assert await store.receive([waiting(1)]) == frozenset()


async def test_a_finished_update_leaves_its_talk_and_messages(store: Store) -> None:
    await store.receive([waiting(1)])
    ((first, second),) = await store.finish([finished(1, "a", "b")])
    assert [first.draft.message.text, second.draft.message.text] == ["a", "b"]
    assert await store.talks([ANNA]) == ("talk 1",)
    assert await store.waiting(ANNA, 10) == ()
    assert await store.outgoing(ANNA) == (first, second)
    assert await store.receive([waiting(1)]) == frozenset()


async def test_an_update_is_finished_once(store: Store) -> None:
    await store.receive([waiting(1)])
    await store.finish([finished(1, "a")])
    assert await store.finish([Finished(1, ANNA, "other", (Draft(ANNA, Message("b")),))]) == ((),)
    assert await store.talks([ANNA]) == ("talk 1",)
    assert [out.draft.message.text for out in await store.outgoing(ANNA)] == ["a"]


async def test_a_group_is_finished_together_and_each_gets_its_own_messages(store: Store) -> None:
    await store.receive([waiting(1), waiting(2, BEN), waiting(3)])
    one, other, unknown = await store.finish(
        [finished(1, "a"), finished(2, "b", "c", chat_id=BEN), finished(9, "d")]
    )
    assert [out.draft.message.text for out in one] == ["a"]
    assert [(out.draft.chat_id, out.draft.message.text) for out in other] == [
        (BEN, "b"),
        (BEN, "c"),
    ]
    assert unknown == ()
    assert await store.talks([BEN]) == ("talk 2",)


async def test_a_message_comes_back_as_it_was(store: Store) -> None:
    rows = (
        (Button("Jā ✓", data="yes"), Button("x", data="n")),
        (Button("web", url="https://x.lv"),),
    )
    message = Message("<b>Ķīna</b> & 🇱🇻", rows, in_place=True)
    await store.receive([waiting(1)])
    draft = Draft(ANNA, message, edits=77, topic=5)
    await store.finish([Finished(1, ANNA, "t", (draft,))])
    (out,) = await store.outgoing(ANNA)
    assert out.draft == draft


async def test_what_has_gone_is_forgotten(store: Store) -> None:
    await store.receive([waiting(1)])
    ((first, second),) = await store.finish([finished(1, "a", "b")])
    await store.sent([first.id])
    assert await store.outgoing(ANNA) == (second,)
    await store.sent([second.id])
    assert await store.chats_at_work() == ()


async def test_what_a_chat_does_not_want_is_dropped_for_that_chat_alone(store: Store) -> None:
    await store.receive([waiting(1), waiting(2, BEN)])
    await store.finish([finished(1, "a", "b"), finished(2, "c", chat_id=BEN)])
    assert await store.drop_outgoing(ANNA) == 2
    assert await store.chats_at_work() == (BEN,)


async def test_an_update_set_aside_waits_no_more_and_is_reported(store: Store) -> None:
    await store.receive([waiting(1)])
    fault = "ValueError: <no>"
    said = await store.set_aside(Failed(1, fault, alarm(1, fault, (BEN,))))
    assert await store.waiting(ANNA, 10) == ()
    assert await store.outgoing(BEN) == said
    assert "ValueError: &lt;no&gt;" in said[0].draft.message.text
    assert await store.receive([waiting(1)]) == frozenset()


async def test_what_an_arrival_gives_to_say_is_kept_with_it_once(store: Store) -> None:
    word = Draft(BEN, Message("cannot be read"))
    unreadable = Received(1, Standing.ASIDE, raw="{", fault="?", drafts=(word,))
    for _ in range(2):
        await store.receive([waiting(2), unreadable])
    assert [out.draft for out in await store.outgoing(BEN)] == [word]


async def test_talks_come_in_the_order_asked_for_and_none_where_there_is_none(
    store: Store,
) -> None:
    await store.receive([waiting(1), waiting(2, BEN)])
    await store.finish([finished(1), finished(2, chat_id=BEN)])
    assert await store.talks([BEN, 7, ANNA, BEN]) == ("talk 2", None, "talk 1", "talk 2")


async def test_everything_is_there_after_opening_anew(tmp_path: Path) -> None:
    store = await open_store(address_of(tmp_path))
    await store.receive([waiting(1), waiting(2)])
    await store.finish([finished(1, "a")])
    await store.close()
    store = await open_store(address_of(tmp_path))
    assert await store.talks([ANNA]) == ("talk 1",)
    assert [out.draft.message.text for out in await store.outgoing(ANNA)] == ["a"]
    assert await store.waiting(ANNA, 10) == (waiting(2),)
    await store.close()


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be made"):
        await open_store(address_of(tmp_path))


async def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "test.db").write_text("no database at all, but long enough" * 50)
    with pytest.raises(StoreError, match="not a database"):
        await open_store(address_of(tmp_path))


async def test_a_database_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "test.db"
    with closing(sqlite3.connect(file)) as other:
        # Two of the three tables can be made before this one is in the way.
        other.execute("create table outbox (x)")
        with pytest.raises(StoreError, match="outbox already exists"):
            await open_store(address_of(tmp_path))
        assert other.execute("select name from sqlite_master").fetchall() == [("outbox",)]
        other.execute("drop table outbox")
    await (await open_store(address_of(tmp_path))).close()


def test_the_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    with engine.begin() as connection:
        assert differences(connection) != []
        migrate(connection)
        assert differences(connection) == []
        migrate(connection)
        assert differences(connection) == []
    engine.dispose()
