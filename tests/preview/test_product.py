"""The real program in a real browser."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.preview.tour import phone, preview, say, tour

pytestmark = pytest.mark.browser


async def test_a_newcomer_is_advised_asks_and_finds_an_agency(tmp_path: Path) -> None:
    async with preview(tmp_path) as address, phone(address) as page:
        await tour(page)
        bot = page.locator(".from-bot .text")
        await say(page, "kad izmaksa stipendiju")
        await expect(bot.last).to_contain_text("Sapratu jautājumu")
        await page.get_by_role("button", name="Kam jautāt").last.click()
        await say(page, "Vacija")
        await expect(page.get_by_text("Kam jautāt – Vācija")).to_be_visible()
        await expect(page.get_by_role("link", name="BIBB").last).to_be_visible()
        await expect(page.locator("#refused")).to_be_hidden()
