"""The bot's own account: the command menu, and what BotFather has switched off."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from telegram import Bot, BotCommand, User
from telegram.error import InvalidToken

from bot.closing import Closing
from bot.faults import NoBotApiError, TokenRefusedError
from bot.patience import patiently

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MenuLine:
    """One command of the menu, without its slash."""

    command: str
    description: str


Menus = Mapping[str | None, tuple[MenuLine, ...]]
"""The menu for each language; under None the one for all other languages."""

_GROUPS_OFF: Final = (
    "The bot cannot be added to groups. To allow it: @BotFather, /setjoingroups, Enable."
)
_INLINE_OFF: Final = (
    "The bot cannot be asked inside other chats. To allow it: @BotFather, /setinline."
)


def switched_off(me: User) -> tuple[str, ...]:
    """A line with the cure for everything that getMe shows as switched off."""
    lines = ((me.can_join_groups, _GROUPS_OFF), (me.supports_inline_queries, _INLINE_OFF))
    return tuple(line for is_on, line in lines if not is_on)


async def introduce(bot: Bot, closing: Closing) -> bool:
    """Waits for Telegram and learns the bot's own name; False where the program ends before."""

    async def meet() -> None:
        try:
            await bot.initialize()
        except InvalidToken:
            closing.begin(TokenRefusedError())

    if not await patiently(meet, closing):
        closing.begin(NoBotApiError())
        return False
    for line in switched_off(bot.bot):
        _logger.warning("%s", line)
    return True


async def keep_menus(bot: Bot, menus: Menus, closing: Closing) -> None:
    """Makes the command menus as given; menus that are right already are left alone."""
    for language, lines in menus.items():
        await patiently(partial(_keep_menu, bot, language, lines), closing)


async def _keep_menu(bot: Bot, language: str | None, lines: tuple[MenuLine, ...]) -> None:
    wanted = tuple(BotCommand(line.command, line.description) for line in lines)
    if await bot.get_my_commands(language_code=language) != wanted:
        await bot.set_my_commands(wanted, language_code=language)
