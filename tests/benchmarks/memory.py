"""How much memory the whole bot takes: a process of its own, talking to a stand-in (on Linux)."""

import asyncio
import time
from pathlib import Path

from bot.standin.chats import Person
from bot.standin.door import until
from bot.standin.http import standin_app
from bot.standin.telegram import StandIn
from tests.benchmarks.large import messages
from tests.bot.process import ended, start
from tests.bot.running import served, texts

ANNA = Person(id=1001, first_name="Anna", language_code="lv")
TOKEN = "7000000001:only-for-the-stand-in"  # noqa: S105 - the stand-in's own
ASKED = 40
DEADLINE_S = 240.0


async def learned(folder: Path) -> None:
    """Have the program's folder hold all that is made from the content, as after a first start."""
    process = await start(folder, "knowledge", "learn", str(folder / "data"))
    status, said = await _end_of(process)
    assert status == 0, said


async def resident_mb(folder: Path) -> float:
    """The resident memory of the program after it has answered questions, in 10^6 bytes."""
    standin = StandIn(now=time.time, token=TOKEN)
    standin.meet(ANNA)
    async with served(standin_app(standin)) as root:
        process = await start(folder, "bot", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=root)
        try:
            for text in messages()[:ASKED]:
                await _ask(standin, text)
            return await asyncio.to_thread(_resident_mb, process.pid)
        finally:
            process.terminate()
            await ended(process)


async def _end_of(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    async with asyncio.timeout(DEADLINE_S):
        _, said = await process.communicate()
    return process.returncode, said.decode()


async def _ask(standin: StandIn, text: str) -> None:
    said = len(texts(standin, ANNA))
    standin.say(ANNA.id, text)
    await until(standin, lambda: len(texts(standin, ANNA)) > said, DEADLINE_S)
    assert len(texts(standin, ANNA)) > said


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    _, in_kib, _ = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()
    return int(in_kib) * 1024 / 1e6
