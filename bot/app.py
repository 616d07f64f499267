"""The application: its rooms put together, run, and ended in good order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from telegram.request import BaseRequest

from bot.api import Api
from bot.closing import Closing
from bot.decode import decode
from bot.grouped import Grouped
from bot.handle import Converse, Handler, Regret, nobody_asks
from bot.intake import Intake
from bot.lanes import Lanes
from bot.outbox import Outbox
from bot.patience import insist
from bot.post import Decoded, Finished, Outgoing
from bot.presses import Presses
from bot.profile import Menus, introduce, keep_menus
from bot.reception import Reception
from bot.service import Service
from bot.settings import Settings
from bot.sql_store import open_store
from bot.store import Store
from dialogs.model import Why

_LANES_S = 7.0
_PRESSES_S = 1.0


@dataclass(frozen=True, slots=True)
class Companion:
    """What the program is about; all else is delivery.

    Attributes:
        converse: The conversation.
        regret: What to say where the conversation fails.
        menus: The command menus.
        today: The date where the people are.
        told: Hears after each turn of a chat why it came out so.
    """

    converse: Converse
    regret: Regret
    menus: Menus
    today: Callable[[], date]
    told: Callable[[int, Why], None] = nobody_asks


@dataclass(frozen=True, slots=True)
class Telegram:
    """The way to Telegram, or to whatever stands in for it.

    Attributes:
        token: The bot's token there.
        root: Root of the Bot API server.
        request: Carries the calls.
        polling: Carries the calls that wait for updates, which must not hold up the others.
    """

    token: str
    root: str
    request: BaseRequest
    polling: BaseRequest


class Server(Protocol):
    """A web server that runs beside the application."""

    async def run(self, closing: Closing) -> None:
        """Serves until the program ends."""
        ...


async def run(
    settings: Settings,
    companion: Companion,
    telegram: Telegram,
    closing: Closing,
    servers: Sequence[Server] = (),
) -> None:
    """Serves until `closing` begins, then finishes what is in hand within ten seconds.

    Raises:
        CannotRunError: The token is refused, or the webhook's port is taken.
        StoreError: The database cannot be opened.
    """
    store = await open_store(settings.database_url)
    api = Api(
        telegram.token,
        base_url=f"{telegram.root}/bot",
        request=telegram.request,
        get_updates_request=telegram.polling,
    )
    try:
        house = _build(settings, companion, api, store, closing)
        async with asyncio.TaskGroup() as work:
            work.create_task(house.work())
            for server in servers:
                work.create_task(server.run(closing))
        await house.finish()
    finally:
        await api.shutdown()
        await store.close()
    if closing.fault is not None:
        raise closing.fault


@dataclass(frozen=True, slots=True)
class _House:
    """The rooms, put together."""

    api: Api
    menus: Menus
    reception: Reception
    fetch: Callable[[], Awaitable[None]]
    lanes: Lanes
    presses: Presses
    closing: Closing

    async def work(self) -> None:
        if not await introduce(self.api, self.closing):
            return
        await insist(self.reception.resume, self.closing)
        async with asyncio.TaskGroup() as work:
            work.create_task(keep_menus(self.api, self.menus, self.closing))
            await self.fetch()

    async def finish(self) -> None:
        await self.lanes.finish(_LANES_S)
        await self.presses.finish(_PRESSES_S)


def _build(
    settings: Settings, companion: Companion, api: Api, store: Store, closing: Closing
) -> _House:
    def read(update_id: int, raw: str) -> Decoded:
        return decode(update_id, raw, api)

    presses = Presses(api, closing)
    find: Grouped[int, str | None] = Grouped(store.talks)
    finish: Grouped[Finished, tuple[Outgoing, ...]] = Grouped(store.finish)
    service = Service(
        store=store,
        handler=Handler(
            find,
            finish,
            companion.converse,
            companion.regret,
            companion.today,
            companion.told,
        ),
        outbox=Outbox(api, store, Grouped(partial(_sent, store)), closing),
        presses=presses,
        decode=read,
        admins=settings.admin_ids,
        closing=closing,
    )
    lanes = Lanes(service, closing)
    reception = Reception(store, read, presses, lanes, settings.admin_ids)
    fetch: Callable[[], Awaitable[None]]
    if settings.webhook_url is None:
        fetch = Intake(api, reception, lanes, closing).run
    else:
        from bot.webhook import open_webhook  # noqa: PLC0415  (polling needs no web server)

        fetch = open_webhook(settings, settings.webhook_url, api, reception, closing).run
    return _House(api, companion.menus, reception, fetch, lanes, presses, closing)


async def _sent(store: Store, ids: Sequence[int]) -> Sequence[None]:
    await store.sent(ids)
    return [None] * len(ids)
