import time

import pytest

from bot.standin.telegram import StandIn
from tests.bot.running import ANNA, BEN


@pytest.fixture
def standin() -> StandIn:
    """A stand-in in which Anna and Ben have opened their chats."""
    telegram = StandIn(now=time.time)
    telegram.meet(ANNA)
    telegram.meet(BEN)
    return telegram
