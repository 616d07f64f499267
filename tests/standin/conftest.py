from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.standin.request import StandInRequest
from bot.standin.telegram import PREVIEW_TOKEN, StandIn
from tests.standin.people import ANNA, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> StandIn:
    """A stand-in in which Anna has already said hello (message 1)."""
    standin = StandIn(now=clock)
    standin.say(standin.meet(ANNA), "Sveiki")
    return standin


@pytest.fixture
async def bot(telegram: StandIn) -> AsyncIterator[Bot]:
    request = StandInRequest(telegram)
    async with Bot(PREVIEW_TOKEN, request=request, get_updates_request=request) as bot:
        yield bot
