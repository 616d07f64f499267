"""The program as a process of its own."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bot.running import DEADLINE_S, address_of

ROOT = Path(__file__).parents[2]


def environment(folder: Path, **settings: str) -> Mapping[str, str]:
    return {
        "PATH": os.environ["PATH"],  # noqa: TID251
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": address_of(folder),
        **settings,
    }


async def start(
    folder: Path, module: str = "tests.bot.program", *arguments: str, **settings: str
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        cwd=folder,
        env=environment(folder, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


async def ended(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    """The exit status and all that was said; kills what does not end in time."""
    try:
        async with asyncio.timeout(DEADLINE_S):
            said = await process.communicate()
    except TimeoutError:
        process.kill()
        said = await process.communicate()
    return process.returncode, b"".join(said).decode()
