"""The Bot API as this program uses it: python-telegram-bot's methods, and updates in raw form."""

from collections.abc import Sequence
from typing import Final

from telegram import Bot
from telegram.constants import UpdateType
from telegram.error import TelegramError

_PATIENCE_S: Final = 10.0

# Named one by one: what is not named, Telegram does not send; what it has named, it remembers.
WANTED: Final = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.MY_CHAT_MEMBER,
)


class Api(Bot):
    """A `Bot` that hands over updates undecoded, so that a broken one spoils no other."""

    async def raw_updates(self, offset: int | None, timeout_s: int) -> Sequence[object]:
        """Waits for updates from `offset` on, and thereby confirms all before it.

        Args:
            offset: The first update wanted; None for whatever is the first.
            timeout_s: Whole seconds that Telegram may keep the call open, at most 50.

        Raises:
            TelegramError: As every method of `Bot`.
        """
        parameters = {
            "offset": offset,
            "timeout": timeout_s,
            "limit": 100,
            "allowed_updates": list(WANTED),
        }
        # `get_updates` decodes all or nothing, and `do_api_request` warns of methods it knows.
        result: object = await self._post(
            "getUpdates", parameters, read_timeout=timeout_s + _PATIENCE_S
        )
        if not isinstance(result, list):
            raise TelegramError("getUpdates did not bring a list")
        return result
