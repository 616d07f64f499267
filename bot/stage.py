"""The preview: the same application with a stand-in for Telegram, and a page in front of it."""

import time
from dataclasses import dataclass

from bot.app import Telegram
from bot.preview.page import preview_app
from bot.server import WebServer
from bot.settings import Address
from bot.standin.request import StandInRequest
from bot.standin.telegram import StandIn
from dialogs.model import Why


@dataclass(frozen=True, slots=True)
class Stage:
    """All that replaces Telegram.

    Attributes:
        telegram: The way to the stand-in.
        page: The web page, which listens already.
    """

    telegram: Telegram
    page: WebServer
    _whys: dict[int, Why]

    def told(self, chat_id: int, why: Why) -> None:
        """Remembers why a chat's last turn came out so, for the page to show."""
        self._whys[chat_id] = why


def set_stage(address: Address) -> Stage:
    """Opens the page at an address.

    Raises:
        PortTakenError: It cannot listen there.
    """
    standin = StandIn(now=time.time)
    whys: dict[int, Why] = {}
    page = WebServer(preview_app(standin, whys.get), address, "PREVIEW_LISTEN")
    way = Telegram(
        token=standin.token,
        root="http://stand-in",
        request=StandInRequest(standin),
        polling=StandInRequest(standin),
    )
    return Stage(way, page, whys)
