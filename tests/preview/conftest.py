import asyncio
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright
from telegram import Bot

from bot.preview.page import preview_app
from bot.standin.request import StandInRequest
from bot.standin.telegram import PREVIEW_TOKEN, StandIn
from tests.bot.running import served
from tests.preview.menu_bot import MenuBot
from tests.preview.tour import BROWSER


@pytest.fixture
def telegram() -> StandIn:
    return StandIn(now=time.time)


@pytest_asyncio.fixture(loop_scope="module")
async def menu_bot(telegram: StandIn) -> AsyncIterator[MenuBot]:
    """A small bot that polls the stand-in for as long as the test runs."""
    request = StandInRequest(telegram)
    async with Bot(PREVIEW_TOKEN, request=request, get_updates_request=request) as bot:
        menu_bot = MenuBot(bot)
        await menu_bot.introduce()
        polling = asyncio.create_task(menu_bot.poll())
        yield menu_bot
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling


@pytest_asyncio.fixture(loop_scope="module")
async def address(telegram: StandIn, menu_bot: MenuBot) -> AsyncIterator[str]:
    """Where the page is served."""
    async with served(preview_app(telegram, menu_bot.why)) as root:
        yield f"{root}/"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        path = shutil.which("chromium")
        browser = await playwright.chromium.launch(executable_path=path, args=BROWSER)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, address: str) -> AsyncIterator[Page]:
    """The page on a phone, with the complaints of its console counted as faults."""
    page = await browser.new_page(viewport={"width": 390, "height": 844}, locale="lv-LV")
    page.set_default_timeout(8_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    await page.goto(address)
    yield page
    await page.close()
    assert complaints == []
