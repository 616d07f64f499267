"""A bot with a menu, just large enough to show what the page can do."""

import asyncio

from telegram import Bot, CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram import Message as TelegramMessage
from telegram.error import BadRequest

from dialogs.model import Why

MENU = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Dažas dienas", callback_data="days"),
            InlineKeyboardButton("Semestri", callback_data="term"),
        ],
        [InlineKeyboardButton("Paziņojums", callback_data="alert")],
        [InlineKeyboardButton("Lēni", callback_data="slow")],
        [
            InlineKeyboardButton("Erasmus+ lapa", url="https://erasmus-plus.ec.europa.eu/"),
            InlineKeyboardButton("Kopēt", copy_text=CopyTextButton("Erasmus+")),
        ],
    ]
)
RICH = (
    "<b>Treknraksts</b>, <i>slīpraksts</i>, <s>svītrots</s> un <code>kods</code>.\n"
    '<a href="https://example.org/?a=1&amp;b=2">Saite</a>, /help, a@example.org\n'
    "<blockquote>Citāts &lt;b&gt;</blockquote><tg-spoiler>noslēpums</tg-spoiler> 🎓"
)


class MenuBot:
    """Echoes what is said; a few words make it do more."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.may_answer = asyncio.Event()
        self._why: dict[int, Why] = {}

    def why(self, chat_id: int) -> Why | None:
        return self._why.get(chat_id)

    async def introduce(self) -> None:
        await self.bot.set_my_commands([("start", "Start over"), ("help", "Help")])
        await self.bot.set_my_commands(
            [("start", "Sākt no jauna"), ("help", "Palīdzība")], language_code="lv"
        )
        await self.bot.set_my_description("Pajautā par Erasmus+.", language_code="lv")

    async def poll(self) -> None:
        offset = 0
        while True:
            for update in await self.bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                if update.message:
                    await self._answer(update.message)
                if update.callback_query:
                    await self._pressed(update.callback_query)

    async def _answer(self, message: TelegramMessage) -> None:
        self._why[message.chat_id] = Why(
            "AskStay", "echo", "applying.deadline", 0.875, message.text
        )
        match message.text:
            case "/start":
                await message.reply_text("Cik ilgi gribi būt prom?", reply_markup=MENU)
            case "rich":
                await message.reply_html(RICH)
            case "refused":
                await self._refused(message)
            case "typing":
                await message.reply_chat_action("typing")
            case text:
                await message.reply_text(text or "?")

    async def _refused(self, message: TelegramMessage) -> None:
        try:
            await message.reply_html("<x>")
        except BadRequest:
            await message.reply_text("Ak vai")

    async def _pressed(self, query: CallbackQuery) -> None:
        match query.data:
            case "alert":
                await query.answer("Svarīgi!", show_alert=True)
            case "slow":
                await self.may_answer.wait()
                await query.answer()
            case data:
                await query.answer("Pieņemts")
                await query.edit_message_text(f"Izvēlēts: {data}")
