"""What to do with a message that Telegram did not take."""

import os
import re
from dataclasses import dataclass, replace
from html import unescape
from typing import Final

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.post import Draft
from dialogs.model import Message


@dataclass(frozen=True, slots=True)
class Later:
    """Try again: after this many seconds, or at one's own pace where Telegram names none."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Instead:
    """Send this draft in its place."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class Plainly:
    """Send it as mere text, since Telegram does not take its markup or buttons."""

    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Nothing is left to do: the message already stands there as wanted."""


@dataclass(frozen=True, slots=True)
class Unwelcome:
    """The person has blocked the bot: nothing can be sent to this chat."""


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Telegram will never take this message."""

    reason: str


@dataclass(frozen=True, slots=True)
class TokenRefused:
    """The bot's token is not valid (any more)."""


Verdict = Later | Instead | Plainly | Settled | Unwelcome | Hopeless | TokenRefused

# Without this choice of the form of `retry_after`, python-telegram-bot warns at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")  # noqa: TID251  (sets nothing of ours)

_UNCHANGED: Final = "message is not modified"
# Telegram's words for a message that is gone, too old, or not the bot's own.
_NO_SUCH_MESSAGE: Final = (
    "message to edit not found",
    "message can't be edited",
    "message_id_inv",
)
_NO_SUCH_TOPIC: Final = "message thread not found"
_NO_SUCH_CHAT: Final = ("chat not found", "peer_id_invalid", "user is deactivated")
_LINK: Final = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
_TAG: Final = re.compile(r"<[^<>]*>")


def judge(error: TelegramError, draft: Draft, *, is_plain: bool) -> Verdict:
    """Decides by Telegram's answer.

    Args:
        error: What the attempt raised.
        draft: What was attempted.
        is_plain: Whether it went as mere text already.
    """
    match error:
        case RetryAfter():
            return Later(wait_of(error))
        case InvalidToken() if not is_unknown_method(error):
            return TokenRefused()
        case Forbidden():
            return Unwelcome()
        case ChatMigrated(new_chat_id=chat_id):
            return Instead(replace(draft, chat_id=chat_id))
        case BadRequest():
            return _refused(error.message, draft, is_plain=is_plain)
        case _:
            return Later()


def plain(message: Message) -> Message:
    """The message as mere text; links show where they lead."""
    text = unescape(_TAG.sub("", _LINK.sub(r"\2 (\1)", message.text)))
    return replace(message, text=text, rows=())


def is_unknown_method(error: InvalidToken) -> bool:
    """Whether a server that knows the token does not know the method, or a proxy hides it.

    Telegram answers 404 both to that and to a malformed token, 401 “Unauthorized” to a wrong one,
    and python-telegram-bot calls all three invalid; once getMe was answered a 404 is no token's.
    """
    return "unauthorized" not in error.message.lower()


def wait_of(error: RetryAfter) -> float:
    """The seconds that Telegram asks for."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def _refused(reason: str, draft: Draft, *, is_plain: bool) -> Verdict:
    said = reason.lower()
    if _UNCHANGED in said:
        return Settled()
    if draft.edits is not None and any(words in said for words in _NO_SUCH_MESSAGE):
        return Instead(replace(draft, edits=None))
    if draft.topic is not None and _NO_SUCH_TOPIC in said:
        return Instead(replace(draft, topic=None))
    if is_plain or any(words in said for words in _NO_SUCH_CHAT):
        return Hopeless(reason)
    return Plainly(reason)
