"""The whole program with the mirror in place of the conversation, for tests that end processes.

Run as `python -m tests.bot.program`; settings come from the environment.
"""

import asyncio
import sys

from bot.app import Companion
from bot.faults import CannotRunError
from bot.log import set_up_log
from bot.program import serve
from bot.settings import read_settings
from tests.bot.mirror import TODAY, mirror, regret


def main() -> int:
    settings = read_settings()
    set_up_log(settings.log_level, settings.secrets)
    try:
        asyncio.run(serve(settings, Companion(mirror, regret, {}, lambda: TODAY)))
    except CannotRunError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
