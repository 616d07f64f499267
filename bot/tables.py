"""The tables of the database, in words that SQLite and PostgreSQL both understand."""

from typing import Final

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table, Text

metadata: Final = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_N_name)s"}
)

# SQLite counts rows up by itself only in a column of exactly this type.
_RowId = BigInteger().with_variant(Integer, "sqlite")

inbox: Final = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger),
    Column("state", Text, nullable=False),
    Column("raw", Text),
    Column("fault", Text),
)
"""Every update once; a done one leaves its number behind, so that it is never handled again."""

# Done updates are many, waiting ones few: the index holds only these.
_IS_WAITING: Final = inbox.c.state == "waiting"
Index(
    "ix_inbox_waiting",
    inbox.c.chat_id,
    inbox.c.update_id,
    sqlite_where=_IS_WAITING,
    postgresql_where=_IS_WAITING,
)

talks: Final = Table(
    "talks",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("talk", Text, nullable=False),
)
"""Where each conversation stands."""

outbox: Final = Table(
    "outbox",
    metadata,
    Column("id", _RowId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("update_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("edits", BigInteger),
    Column("topic", BigInteger),
)
"""Messages decided upon and not yet accepted by Telegram.

`edits` is the message to replace, `topic` the place in a forum.
"""
