"""The real companion, as the program runs it."""

import asyncio
import re
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import Companion
from bot.companion import companion
from bot.standin.chats import Person
from bot.standin.telegram import StandIn
from dialogs.model import Commanded, Incoming
from knowledge.terms import Command, Lang
from tests.bot.process import ended, start
from tests.bot.running import ANNA, BEN, DEADLINE_S, eventually, running, texts


@pytest.fixture(scope="module")
def real() -> Companion:
    return companion(Lang.DE)


def test_the_menu_lists_every_command_in_every_language_and_a_fallback(real: Companion) -> None:
    assert set(real.menus) == {None, *Lang}
    assert real.menus[None] == real.menus[Lang.DE]
    for lines in real.menus.values():
        assert {line.command for line in lines} == set(Command)
        assert all(re.fullmatch(r"[a-z0-9_]{1,32}", line.command) for line in lines)
        assert all(1 <= len(line.description) <= 256 for line in lines)


def test_a_language_that_the_bot_does_not_speak_gets_the_default_one(real: Companion) -> None:
    turns = [
        real.converse(None, Incoming(Commanded("start"), code), real.today())
        for code in ("fr-CA", None, "de-AT")
    ]
    assert len({turn.messages for turn in turns}) == 1


def test_the_excuse_is_in_the_language_of_the_talk_else_in_the_persons(real: Companion) -> None:
    incoming = Incoming(Commanded("start"), "en-GB")
    talk = real.converse(None, replace(incoming, language_code="lv"), real.today()).talk
    said = {real.regret(known, incoming).text.split()[0] for known in (talk, None)}
    assert said == {"Piedod,", "Sorry,"}
    assert real.regret(None, replace(incoming, language_code="fr")).text.startswith("Entschuldige")


async def test_two_people_are_greeted_in_their_languages(
    real: Companion, standin: StandIn, tmp_path: Path
) -> None:
    async with running(standin, tmp_path, converse=real.converse, menus=real.menus):
        standin.say(ANNA.id, "/start")
        standin.say(BEN.id, "/start")
        await eventually(standin, lambda: bool(texts(standin, ANNA) and texts(standin, BEN)))
        assert "Ceļabiedrs" in texts(standin, ANNA)[0]
        assert "Ceļabiedrs" in texts(standin, BEN)[0]
        assert texts(standin, ANNA) != texts(standin, BEN)
        await eventually(standin, lambda: len(standin.profile.menu("lv")) == len(Command))
    assert standin.refused == ()


SAID = {
    "lv": ("/start", "esmu māceklis", "5 mēneši", "Kad es saņemšu stipendiju?"),
    "en": ("/start", "apprentice", "five months", "When will I get the grant?"),
    "de": ("/start", "Azubi", "fünf Monate", "Wann bekomme ich das Geld?"),
}
HEARD = {
    "lv": ("Kas tu esi?", "Cik ilgi", "ErasmusPro", "30 dienu laikā"),
    "en": ("Who are you?", "How long", "ErasmusPro", "within 30 days"),
    "de": ("Wer bist du?", "Wie lange", "ErasmusPro", "30 Tagen"),
}


async def test_many_people_talk_at_once_each_in_their_language_and_in_order(
    real: Companion, standin: StandIn, tmp_path: Path
) -> None:
    people = [Person(2000 + n, f"Person {n}", ("lv", "en", "de")[n % 3]) for n in range(45)]
    async with running(standin, tmp_path, converse=real.converse):
        for place in range(4):
            for person in people:
                if place == 0:
                    standin.meet(person)
                standin.say(person.id, SAID[person.language_code or "lv"][place])
        await eventually(standin, lambda: all(len(texts(standin, one)) == 4 for one in people))
    for person in people:
        heard = zip(texts(standin, person), HEARD[person.language_code or "lv"], strict=True)
        assert all(expected in text for text, expected in heard), texts(standin, person)
    assert standin.refused == ()


async def test_the_program_opens_the_preview_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    process = await start(tmp_path, "bot", PREVIEW_LISTEN="127.0.0.1:0")
    assert process.stdout is not None
    # Nothing is kept in an empty folder: the index is made first.
    async with asyncio.timeout(4 * DEADLINE_S):
        line = (await process.stdout.readline()).decode()
    assert "the preview is open at http://127.0.0.1:" in line
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    assert await ended(process) == (0, "")
    assert time.monotonic() - began < 10


async def test_help_explains_the_program(tmp_path: Path) -> None:
    status, said = await ended(await start(tmp_path, "bot", "--help"))
    assert status == 0
    assert "TELEGRAM_BOT_TOKEN" in said
    assert ".env.example" in said
