import time
from pathlib import Path

import pytest

from bot.profile import MenuLine
from bot.standin.faults import Fault, RetryLater
from bot.standin.profile import Account
from bot.standin.telegram import StandIn
from tests.bot.running import ANNA, eventually, hears, running

MENUS = {None: (MenuLine("help", "Help"),), "lv": (MenuLine("help", "Palīdzība"),)}


def standin_with(account: Account) -> StandIn:
    standin = StandIn(now=time.time, account=account)
    standin.meet(ANNA)
    return standin


@pytest.mark.parametrize(
    ("account", "cures"),
    [
        (Account(), []),
        (Account(can_join_groups=False), ["/setjoingroups"]),
        (Account(supports_inline_queries=False), ["/setinline"]),
        (
            Account(can_join_groups=False, supports_inline_queries=False),
            ["/setjoingroups", "/setinline"],
        ),
    ],
)
async def test_the_start_warns_of_what_is_switched_off_with_the_cure(
    account: Account, cures: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    standin = standin_with(account)
    async with running(standin, tmp_path):
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")
    warned = [record.getMessage() for record in caplog.records if record.name == "bot.profile"]
    assert len(warned) == len(cures)
    assert all(cure in line for cure, line in zip(cures, warned, strict=True))


async def test_a_wait_for_the_menus_does_not_hold_up_answers(
    standin: StandIn, tmp_path: Path
) -> None:
    standin.inject(Fault(RetryLater(1), "setMyCommands"))
    async with running(standin, tmp_path, menus=MENUS):
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")
        await eventually(standin, lambda: len(standin.profile.menu("lv")) == 1)


async def test_a_menu_that_telegram_refuses_does_not_stop_the_bot(
    standin: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    menus = {None: (MenuLine("Nav atļauts", "x"),), "en": MENUS[None]}
    async with running(standin, tmp_path, menus=menus):
        await eventually(standin, lambda: len(standin.profile.menu("en")) == 1)
        standin.say(ANNA.id, "Sveiki")
        await hears(standin, ANNA, "0: Sveiki")
    assert "Telegram does not take a setting of the bot" in caplog.text
