"""The page does what a Telegram app does, in a real browser."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from bot.standin.telegram import StandIn
from tests.preview.menu_bot import MenuBot

# One event loop for the module, so that one browser serves all its tests.
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
_CLOCK = re.compile(r"^\d{2}:\d{2}$")


async def _start(page: Page) -> None:
    await page.get_by_role("button", name="SĀKT").click()
    await expect(page.locator(".from-bot")).to_have_count(1)


async def _say(page: Page, text: str) -> None:
    await page.get_by_label("Ziņa").fill(text)
    await page.keyboard.press("Enter")


async def test_a_new_chat_begins_with_the_description_and_start(page: Page) -> None:
    await expect(page.locator("h1")).to_have_text("Ceļabiedrs")
    await expect(page.get_by_text("Pajautā par Erasmus+.")).to_be_visible()
    await _start(page)
    await expect(page.locator(".from-person .text")).to_have_text("/start")
    await expect(page.locator(".from-bot .text")).to_have_text("Cik ilgi gribi būt prom?")
    await expect(page.get_by_text("Pajautā par Erasmus+.")).to_be_hidden()


async def test_what_is_said_is_answered(page: Page) -> None:
    await _start(page)
    await expect(page.get_by_role("button", name="Sūtīt")).to_be_disabled()
    await _say(page, "Labdien <b>&amp;")
    await expect(page.locator(".from-person .text").last).to_have_text("Labdien <b>&amp;")
    await expect(page.locator(".from-bot .text").last).to_have_text("Labdien <b>&amp;")
    await expect(page.locator("time").last).to_have_text(_CLOCK)
    await expect(page.locator(".from-bot").last).to_be_in_viewport()


async def test_a_press_edits_the_message_in_place_and_shows_the_toast(page: Page) -> None:
    await _start(page)
    await page.get_by_role("button", name="Semestri").click()
    await expect(page.locator("#toast")).to_have_text("Pieņemts")
    await expect(page.locator(".from-bot")).to_have_count(1)
    await expect(page.locator(".from-bot .text")).to_have_text("Izvēlēts: term")
    await expect(page.locator(".from-bot .meta")).to_contain_text("labots")
    await expect(page.locator(".keyboard")).to_have_count(0)


async def test_a_press_shows_until_it_is_answered(page: Page, menu_bot: MenuBot) -> None:
    await _start(page)
    button = page.get_by_role("button", name="Lēni")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    menu_bot.may_answer.set()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_waits_to_be_read(page: Page) -> None:
    await _start(page)
    await page.get_by_role("button", name="Paziņojums").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Svarīgi!")
    await page.get_by_role("button", name="OK").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_a_link_button_opens_a_new_tab(page: Page) -> None:
    await _start(page)
    link = page.locator("a.key")
    await expect(link).to_have_attribute("href", "https://erasmus-plus.ec.europa.eu/")
    await expect(link).to_have_attribute("target", "_blank")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_markup_is_shown_and_foreign_markup_is_not_taken_over(page: Page) -> None:
    await _start(page)
    await _say(page, "rich")
    text = page.locator(".from-bot .text").last
    await expect(text.locator("strong")).to_have_text("Treknraksts")
    await expect(text.locator("blockquote")).to_have_text("Citāts <b>")
    await expect(text.locator("a").first).to_have_attribute("href", "https://example.org/?a=1&b=2")
    await expect(text.locator(".spoiler")).to_have_text("noslēpums")
    await expect(text.locator("button.command")).to_have_text("/help")
    await text.locator("button.command").click()
    await expect(page.locator(".from-bot .text").last).to_have_text("/help")
    await _say(page, "<img src=x onerror=document.title='taken'>")
    await expect(page.locator(".from-bot .text").last).to_contain_text("<img src=x")
    await expect(page.locator("img")).to_have_count(0)


async def test_the_menu_offers_the_commands_of_the_persons_language(page: Page) -> None:
    await _start(page)
    await page.get_by_role("button", name="Izvēlne").click()
    await expect(page.locator("#menu button")).to_have_text(
        ["Sākt no jauna/start", "Palīdzība/help"]
    )
    await page.keyboard.press("Escape")
    await expect(page.locator("#menu")).to_be_hidden()
    await page.get_by_role("button", name="Izvēlne").click()
    await page.get_by_role("button", name="Palīdzība").click()
    await expect(page.locator(".from-bot .text").last).to_have_text("/help")


@pytest.mark.parametrize(
    ("language", "message", "command"),
    [("en", "Message", "Help"), ("de", "Nachricht", "Help"), ("ru", "Message", "Help")],
)
async def test_another_language_makes_another_person(
    page: Page, telegram: StandIn, language: str, message: str, command: str
) -> None:
    await _start(page)
    await page.get_by_role("combobox").select_option(language)
    await expect(page.locator(".messages > li")).to_have_count(0)
    await page.locator("#start").click()
    await expect(page.get_by_label(message, exact=True)).to_be_visible()
    await expect(page.locator("#menu button").last).to_have_text(f"{command}/help")
    chats = [call.chat_id for call in telegram.calls if call.method == "sendMessage"]
    assert len(set(chats)) == 2
    assert telegram.view(chats[-1]).person.language_code == language


async def test_a_new_chat_forgets_the_old_one_and_a_reload_does_not(page: Page) -> None:
    await _start(page)
    await page.reload()
    await expect(page.locator(".from-bot")).to_have_count(1)
    await page.get_by_role("button", name="Jauna saruna").click()
    await expect(page.locator(".messages > li")).to_have_count(0)
    await expect(page.locator("#start")).to_be_visible()


async def test_a_refused_call_is_shown_in_telegrams_words(page: Page) -> None:
    await _start(page)
    await _say(page, "refused")
    note = page.locator(".messages .refused")
    await expect(note).to_contain_text("sendMessage")
    await expect(note).to_contain_text(
        'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'
    )
    await expect(page.locator(".from-bot .text").last).to_have_text("Ak vai")


async def test_the_panel_tells_why(page: Page) -> None:
    await _start(page)
    panel = page.locator("#why")
    await expect(panel).to_be_hidden()
    await page.get_by_role("button", name="Kāpēc?").click()
    await expect(panel.locator("dt")).to_have_text(
        ["Stāvoklis", "Saprasts kā", "Jautājums", "Ieraksts", "Atbilstība"]
    )
    await expect(panel.locator("dd")).to_have_text(
        ["AskStay", "echo", "/start", "applying.deadline", "0,88"]
    )
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()


async def test_new_messages_are_read_out_and_everything_has_a_name(page: Page) -> None:
    await _start(page)
    log = page.get_by_role("log", name="Saruna")
    await expect(log).to_have_attribute("aria-live", "polite")
    await expect(log.get_by_role("listitem").last).to_contain_text("Ceļabiedrs: Cik ilgi")
    nameless = "all => all.filter(e => !e.textContent.trim() && !e.ariaLabel).length"
    buttons = page.locator("button, a, textarea, select")
    assert await buttons.count() > 10
    assert await buttons.evaluate_all(nameless) == 0


async def test_typing_shows_in_the_head(page: Page) -> None:
    await _start(page)
    await expect(page.locator("#activity")).to_have_text("bots")
    await _say(page, "typing")
    await expect(page.locator("#activity")).to_have_text("raksta…")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nothing_is_cut_off_at_any_width(page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme=scheme)
    await _start(page)
    await _say(page, "rich")
    await expect(page.locator(".from-bot")).to_have_count(2)
    await _say(page, "Ļotigarsvārdsbezatstarpēm" * 9)
    await expect(page.locator(".from-bot")).to_have_count(3)
    for width in (360, 390, 412, 899, 900, 1200):
        await page.set_viewport_size({"width": width, "height": 844})
        for part in ("html", "#scroll", ".from-bot:last-child .bubble"):
            too_wide = "element => element.scrollWidth - element.clientWidth"
            assert await page.locator(part).evaluate(too_wide) == 0, (part, width)
        for control in ("#bot-name", "#language", "#new-chat", "#send", ".from-bot:last-child"):
            await expect(page.locator(control)).to_be_in_viewport()


async def test_a_chat_that_the_server_does_not_know_becomes_a_new_one(
    browser: Browser, address: str
) -> None:
    page = await browser.new_page()
    await page.add_init_script(
        'sessionStorage.setItem("chat", JSON.stringify({chatId: 5, language: "de"}))'
    )
    await page.goto(address)
    await page.get_by_role("button", name="STARTEN").click()
    await expect(page.locator(".from-bot")).to_have_count(1)
