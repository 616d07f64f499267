"""The program: it serves Telegram, or opens the preview where there is no token."""

import argparse
import asyncio
import gc
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.app import Companion, Telegram, run
from bot.closing import Closing
from bot.faults import CannotRunError
from bot.log import set_up_log
from bot.settings import BadSettingsError, Settings, read_settings
from bot.store import StoreError
from knowledge.fault import BrokenContent

_CANNOT_START: Final = 2
_HELP: Final = """\
Ceļabiedrs, a Telegram bot about Erasmus+ in Latvian, English and German.

With TELEGRAM_BOT_TOKEN set it serves Telegram; without one it opens a preview in
the browser, where everything but Telegram itself is real. Settings come from the
environment or from a file .env beside it; .env.example lists each with a comment.
"""
_ENDING: Final = """\
SIGTERM or Ctrl+C ends the program within ten seconds, with the work in hand finished.
It exits with 2 where it cannot start, and says on standard error why and what to do.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads settings and content, runs, and returns the exit status."""
    argparse.ArgumentParser(
        prog="python -m bot",
        description=_HELP,
        epilog=_ENDING,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    ).parse_args(arguments)
    try:
        settings = read_settings()
        set_up_log(settings.log_level, settings.secrets)
        # What is known takes the most time to load; wrong settings are told before.
        from bot.companion import companion  # noqa: PLC0415

        known = companion(settings.default_language)
        # What the program rests on stays until it ends: the collector need not look at it again.
        gc.freeze()
        gc.enable()
        asyncio.run(serve(settings, known))
    except BadSettingsError as error:
        return _say(*error.faults)
    except BrokenContent as error:
        return _say("The content has faults:", *map(str, error.faults))
    except (CannotRunError, StoreError) as error:
        return _say(str(error))
    return 0


async def serve(settings: Settings, companion: Companion) -> None:
    """Serves Telegram or the preview until a signal ends it."""
    closing = Closing()
    for signum in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signum, closing.begin)
    if settings.telegram_bot_token is None:
        await _preview(settings, companion, closing)
    else:
        await _telegram(settings, settings.telegram_bot_token, companion, closing)


async def _telegram(
    settings: Settings, token: str, companion: Companion, closing: Closing
) -> None:
    from bot.transport import AiohttpRequest  # noqa: PLC0415  (the preview starts sooner without)

    telegram = Telegram(token, settings.telegram_api_url, AiohttpRequest(), AiohttpRequest())
    await run(settings, companion, telegram, closing)


async def _preview(settings: Settings, companion: Companion, closing: Closing) -> None:
    from bot.stage import set_stage  # noqa: PLC0415  (only the preview needs a web server)

    stage = set_stage(settings.preview_listen)
    print(f"No TELEGRAM_BOT_TOKEN is set: the preview is open at {stage.page.url}", flush=True)
    companion = replace(companion, told=stage.told)
    # Its Telegram lives in this process, so there is nobody to call a webhook.
    polling = replace(settings, webhook_url=None)
    await run(polling, companion, stage.telegram, closing, [stage.page])


def _say(*lines: str) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return _CANNOT_START
