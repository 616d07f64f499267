"""Conversations in Latvian with the real program in its preview; `make picture` keeps one.

Run as `python -m tests.preview.tour FILE.png`.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, async_playwright, expect

PHONE = {"width": 390, "height": 844}
BROWSER = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--headless=new"),
]


@asynccontextmanager
async def preview(folder: Path) -> AsyncIterator[str]:
    """The program without a token, over a database in the folder; gives its address."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"),
        env={
            "PATH": os.defpath,
            "PREVIEW_LISTEN": "127.0.0.1:0",
            "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'preview.db'}",
        },
        stdout=asyncio.subprocess.PIPE,
    )
    assert program.stdout
    try:
        line = (await asyncio.wait_for(program.stdout.readline(), 30)).decode()
        found = re.search(r"http://\S+", line)
        assert found, line
        yield found[0]
    finally:
        program.terminate()
        assert await asyncio.wait_for(program.wait(), 10) == 0


@asynccontextmanager
async def phone(address: str) -> AsyncIterator[Page]:
    """The page on a phone."""
    async with async_playwright() as playwright:
        path = shutil.which("chromium")
        browser = await playwright.chromium.launch(executable_path=path, args=BROWSER)
        page = await browser.new_page(viewport=PHONE, locale="lv-LV", device_scale_factor=2)
        await page.goto(address)
        yield page
        await browser.close()


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Ziņa").fill(text)
    await page.keyboard.press("Enter")


async def tour(page: Page) -> None:
    """From the first press to an advice that is changed, a question and an agency."""
    bot = page.locator(".from-bot .text")
    await page.get_by_role("button", name="SĀKT").click()
    await expect(bot.last).to_contain_text("Kas tu esi?")
    await page.get_by_role("button", name="Mācos vai studēju").click()
    await page.get_by_role("button", name="Audzēknis vai māceklis").click()
    await expect(bot.last).to_contain_text("Cik ilgi gribi būt ārzemēs?")
    await expect(page.locator(".from-bot")).to_have_count(1)
    await say(page, "pusgadu")
    await expect(bot.last).to_contain_text("ErasmusPro")
    await expect(bot.last).to_contain_text("90–365 dienas")
    await expect(bot.last).to_contain_text("no divām nedēļām līdz divpadsmit mēnešiem")
    messages = await page.locator(".from-bot").count()
    await page.get_by_role("button", name="Mainīt: 6 mēneši").click()
    await expect(bot.last).to_contain_text("Cik ilgi gribi būt ārzemēs?")
    await page.get_by_role("button", name="1 mēnesis").last.click()
    await expect(bot.last).to_contain_text("īstermiņa mobilitāte")
    await expect(page.locator(".from-bot")).to_have_count(messages)


async def portrait(page: Page) -> None:
    """The conversation of the README's picture: all of it typed."""
    bot = page.locator(".from-bot .text")
    await page.get_by_role("button", name="SĀKT").click()
    await expect(bot.last).to_contain_text("Kas tu esi?")
    await say(page, "esmu maceklis")
    await expect(bot.last).to_contain_text("Cik ilgi gribi būt ārzemēs?")
    await say(page, "pusgadu")
    await expect(bot.last).to_contain_text("ErasmusPro")
    await say(page, "kad izmaksa stipendiju")
    await expect(bot.last).to_contain_text("Sapratu jautājumu")


async def _keep(file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with preview(Path(folder)) as address, phone(address) as page:
            await portrait(page)
            hidden = "e => e.scrollHeight - e.clientHeight"
            more = int(await page.locator("#scroll").evaluate(hidden))
            await page.set_viewport_size(
                {"width": PHONE["width"], "height": PHONE["height"] + more}
            )
            await page.screenshot(path=file)


if __name__ == "__main__":
    asyncio.run(_keep(Path(sys.argv[1])))
