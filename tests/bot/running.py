"""The application at work against a stand-in, in this process."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from starlette.types import ASGIApp

from bot.app import Companion, Telegram, run
from bot.closing import Closing
from bot.handle import Converse
from bot.profile import Menus
from bot.server import WebServer
from bot.settings import Address, Settings
from bot.standin.chats import Person
from bot.standin.door import until
from bot.standin.request import StandInRequest
from bot.standin.telegram import StandIn
from tests.bot.mirror import TODAY, mirror, regret

ANNA = Person(id=1001, first_name="Anna", language_code="lv")
BEN = Person(id=1002, first_name="Ben", language_code="en")
DEADLINE_S = 20.0
ANYWHERE = Address("127.0.0.1", 0)


def address_of(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'data' / 'test.db'}"


@asynccontextmanager
async def running(  # noqa: PLR0913
    standin: StandIn,
    folder: Path,
    *,
    converse: Converse = mirror,
    menus: Menus | None = None,
    admins: tuple[int, ...] = (),
    settings: Settings | None = None,
) -> AsyncIterator[Closing]:
    """Runs the application; at the end it is closed as by a signal."""
    closing = Closing()
    work = asyncio.create_task(
        run(
            settings or Settings(database_url=address_of(folder), admin_ids=admins),
            Companion(converse, regret, menus or {}, lambda: TODAY),
            Telegram(
                standin.token,
                "http://stand-in",
                StandInRequest(standin),
                StandInRequest(standin),
            ),
            closing,
        )
    )
    try:
        yield closing
    finally:
        closing.begin()
        async with asyncio.timeout(DEADLINE_S):
            await work


@asynccontextmanager
async def served(app: ASGIApp) -> AsyncIterator[str]:
    """Serves an application on a free port; gives its root."""
    closing = Closing()
    server = WebServer(app, ANYWHERE, "a free port")
    serving = asyncio.create_task(server.run(closing))
    try:
        yield server.url
    finally:
        closing.begin()
        await serving


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Has another program write into the database and not finish."""
    other = sqlite3.connect(folder / "data" / "test.db", isolation_level=None)
    other.execute("begin immediate")
    yield
    other.execute("rollback")
    other.close()


async def ending(closing: Closing) -> None:
    """Waits until the program has begun to end by itself; fails after the deadline."""
    async with asyncio.timeout(DEADLINE_S):
        await closing.wait()


async def eventually(standin: StandIn, is_so: Callable[[], bool]) -> None:
    """Waits for something to become so in the stand-in; fails after the deadline."""
    await until(standin, is_so, DEADLINE_S)
    assert is_so()


def texts(standin: StandIn, person: Person) -> list[str]:
    """What the bot's messages in a chat say now."""
    return [m.content.text for m in standin.view(person.id).messages if m.from_bot]


async def hears(standin: StandIn, person: Person, *expected: str) -> None:
    """Waits until the bot has said at least so many things; they must be these, in this order."""
    await until(standin, lambda: len(texts(standin, person)) >= len(expected), DEADLINE_S)
    assert texts(standin, person) == list(expected)
