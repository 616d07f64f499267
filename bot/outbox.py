"""Sends what has been decided, in order within a chat, until Telegram has taken it."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.closing import Closing
from bot.faults import TokenRefusedError
from bot.patience import back_off, insist
from bot.post import Draft, Outgoing
from bot.store import Store
from bot.verdict import (
    Hopeless,
    Instead,
    Later,
    Plainly,
    Settled,
    TokenRefused,
    Unwelcome,
    Verdict,
    judge,
    plain,
)
from dialogs.model import Button, Message

_logger = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Outbox:
    """The way out.

    Attributes:
        bot: Telegram.
        store: Where the messages lie until they are taken.
        sent: `Store.sent` for one message.
        closing: Ends the waiting for a second attempt; what has not gone stays in the store.
    """

    bot: Bot
    store: Store
    sent: Callable[[int], Awaitable[None]]
    closing: Closing

    async def deliver(self, outgoing: Sequence[Outgoing]) -> None:
        """Sends messages of one chat, one after the other; stops early when the program ends."""
        for one in outgoing:
            if not await self._deliver(one):
                return

    async def _deliver(self, one: Outgoing) -> bool:
        """Sends one message; returns whether the next one may follow."""
        draft, is_plain, pace = one.draft, False, back_off()
        while True:
            verdict = await self._attempt(draft, is_plain=is_plain)
            match verdict:
                case Settled():
                    await insist(lambda: self.sent(one.id), self.closing)
                    return True
                case Later(seconds):
                    await self.closing.pause(next(pace) if seconds is None else seconds)
                    if self.closing.has_begun:
                        return False
                case Instead(other):
                    draft = other
                case Plainly(reason):
                    _logger.error("A message goes as mere text, since Telegram says: %s", reason)
                    draft = replace(draft, message=plain(draft.message), edits=None)
                    is_plain = True
                case _:
                    return await self._give_up(one, verdict)

    async def _give_up(self, one: Outgoing, verdict: Unwelcome | Hopeless | TokenRefused) -> bool:
        """Lets go of a message that will never be taken; returns whether the next may follow."""
        match verdict:
            case Unwelcome():
                chat_id = one.draft.chat_id
                dropped = await insist(lambda: self.store.drop_outgoing(chat_id), self.closing)
                _logger.info("A chat is closed to the bot; %d message(s) dropped.", dropped or 0)
                return False
            case Hopeless(reason):
                _logger.error("Message %d is dropped, since Telegram says: %s", one.id, reason)
                await insist(lambda: self.sent(one.id), self.closing)
                return True
            case TokenRefused():
                self.closing.begin(TokenRefusedError())
                return False
            case never:
                assert_never(never)

    async def _attempt(self, draft: Draft, *, is_plain: bool) -> Verdict:
        try:
            await self._send(draft, None if is_plain else ParseMode.HTML)
        except TelegramError as error:
            verdict = judge(error, draft, is_plain=is_plain)
            _logger.debug("Telegram did not take a message (%s): %s", error, verdict)
            return verdict
        return Settled()

    async def _send(self, draft: Draft, parse_mode: ParseMode | None) -> None:
        text, markup = draft.message.text, _markup(draft.message)
        if draft.edits is None:
            await self.bot.send_message(
                draft.chat_id,
                text,
                parse_mode=parse_mode,
                message_thread_id=draft.topic,
                reply_markup=markup,
                link_preview_options=_NO_PREVIEW,
            )
        else:
            await self.bot.edit_message_text(
                text,
                draft.chat_id,
                draft.edits,
                parse_mode=parse_mode,
                reply_markup=markup,
                link_preview_options=_NO_PREVIEW,
            )


def _markup(message: Message) -> InlineKeyboardMarkup | None:
    if not message.rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in message.rows])


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(button.text, url=button.url, callback_data=button.data)
