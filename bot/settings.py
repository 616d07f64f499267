"""Every setting of the program: the one place that reads the environment and `.env`."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values
from rapidfuzz.distance import OSA

from knowledge.terms import Lang

_T = TypeVar("_T")

_SQLITE: Final = "sqlite+aiosqlite:///"
_LAST_PORT: Final = 65_535
_TYPO: Final = 2
_PREVIEW_DATABASE: Final = f"{_SQLITE}data/preview.db"


class LogLevel(StrEnum):
    """How much the program tells about its work."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens; port 0 lets the system choose a free one."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings by their names in small letters; `.env.example` says what each is for.

    Attributes:
        telegram_bot_token: None opens the preview instead of serving Telegram.
        webhook_url: None stands for long polling.
    """

    telegram_bot_token: str | None = field(default=None, repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = f"{_SQLITE}data/celabiedrs.db"
    default_language: Lang = Lang.LV
    admin_ids: tuple[int, ...] = ()
    preview_listen: Address = Address("127.0.0.1", 8080)
    webhook_url: str | None = None
    webhook_listen: Address = Address("127.0.0.1", 8081)
    webhook_secret: str | None = field(default=None, repr=False)
    log_level: LogLevel = LogLevel.INFO

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be printed."""
        return tuple(s for s in (self.telegram_bot_token, self.webhook_secret) if s)


class BadSettingsError(Exception):
    """The program cannot start with these settings.

    Attributes:
        faults: One sentence for each, with its cure; no secret stands in them.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_settings(file: Path = Path(".env")) -> Settings:
    """Settings of the environment, and of `file` for what the environment does not say.

    Raises:
        BadSettingsError: Some are misspelt or malformed; all of them are named together.
    """
    return parse_settings(os.environ, dotenv_values(file, interpolate=False))  # noqa: TID251  (the one place)


def parse_settings(environment: Mapping[str, str], file: Mapping[str, str | None]) -> Settings:
    """Settings out of two mappings of names to texts; an empty text counts as not set.

    Raises:
        BadSettingsError: Some are misspelt or malformed; all of them are named together.
    """
    texts = _given(file) | _given({n: t for n, t in environment.items() if n in NAMES})
    faults = [*_unknown(file), *_misspelt(environment)]
    read = _Reading(texts, faults)
    database = Settings().database_url if "TELEGRAM_BOT_TOKEN" in texts else _PREVIEW_DATABASE
    unset = Settings(database_url=database)
    settings = Settings(
        telegram_bot_token=read.value("TELEGRAM_BOT_TOKEN", _token, None),
        telegram_api_url=read.value("TELEGRAM_API_URL", _root, unset.telegram_api_url),
        database_url=read.value("DATABASE_URL", _database, unset.database_url),
        default_language=read.value("DEFAULT_LANGUAGE", _language, unset.default_language),
        admin_ids=read.value("ADMIN_IDS", _ids, unset.admin_ids),
        preview_listen=read.value("PREVIEW_LISTEN", read_address, unset.preview_listen),
        webhook_url=read.value("WEBHOOK_URL", _webhook, None),
        webhook_listen=read.value("WEBHOOK_LISTEN", read_address, unset.webhook_listen),
        webhook_secret=read.value("WEBHOOK_SECRET", _secret, None),
        log_level=read.value("LOG_LEVEL", _level, unset.log_level),
    )
    if "WEBHOOK_URL" in texts and "WEBHOOK_SECRET" not in texts:
        faults.append(
            "WEBHOOK_SECRET is missing: with WEBHOOK_URL anybody could pose as Telegram. "
            "Set it to a long random text of letters, digits, “_” and “-”."
        )
    if faults:
        raise BadSettingsError(tuple(faults))
    return settings


NAMES: Final = tuple(name.upper() for name in Settings.__dataclass_fields__)
"""The names under which settings are given, in the order of `Settings`."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Turns texts into values and gathers what cannot be read."""

    texts: Mapping[str, str]
    faults: list[str]

    def value(self, name: str, parse: Callable[[str], _T], default: _T) -> _T:
        text = self.texts.get(name)
        if text is None:
            return default
        try:
            return parse(text)
        except ValueError as fault:
            self.faults.append(f"{name} {fault}")
            return default


def _given(texts: Mapping[str, str | None]) -> dict[str, str]:
    return {name: text.strip() for name, text in texts.items() if text and text.strip()}


def _unknown(file: Mapping[str, str | None]) -> list[str]:
    return [
        f"{name} in .env is no setting of this program. {_cure(name)}"
        for name in file
        if name not in NAMES
    ]


def _misspelt(environment: Mapping[str, str]) -> list[str]:
    """Only near misses: the environment is full of other programs' names."""
    return [
        f"{name} in the environment looks like a misspelt setting. {_cure(name)}"
        for name in environment
        if name not in NAMES and _meant(name) is not None
    ]


def _meant(name: str) -> str | None:
    nearest = min(NAMES, key=lambda known: OSA.distance(name.upper(), known))
    return nearest if OSA.distance(name.upper(), nearest) <= _TYPO else None


def _cure(name: str) -> str:
    meant = _meant(name)
    if meant is None:
        return "Remove it; .env.example lists the settings."
    return f"Rename it to {meant}, or remove it."


def _token(text: str) -> str:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text):
        raise ValueError(
            "is no bot token. Copy the whole token from @BotFather: digits, a colon, then letters."
        )
    return text


def _root(text: str) -> str:
    if not _is_web_address(text, {"http", "https"}) or "/bot" in urlsplit(text).path:
        raise ValueError(
            f"is “{text}”, not the root of a Bot API server. "
            "Write it as https://api.telegram.org, without /bot and the token."
        )
    return text.rstrip("/")


def _webhook(text: str) -> str:
    if not _is_web_address(text, {"https", "http"}):
        raise ValueError(
            f"is “{text}”, not an address that Telegram can call. "
            "Write it as https://bot.example.org/telegram, or leave it empty for long polling."
        )
    return text


def _is_web_address(text: str, schemes: set[str]) -> bool:
    try:
        parts = urlsplit(text)
        has_place = bool(parts.hostname) and parts.port != 0
    except ValueError:  # such brackets or such a port cannot be
        return False
    return parts.scheme in schemes and has_place and not parts.query


def _secret(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", text):
        raise ValueError(
            "has characters that Telegram does not take. "
            "Use 1 to 256 letters A-Z and a-z, digits, “_” and “-”."
        )
    return text


def _database(text: str) -> str:
    if not text.startswith(_SQLITE) or not text.removeprefix(_SQLITE).strip("/"):
        # A database address may carry a password, so it is not repeated here.
        raise ValueError(
            f"is no address of an SQLite file. Write it as {_SQLITE}data/celabiedrs.db."
        )
    return text


def _language(text: str) -> Lang:
    try:
        return Lang(text.lower())
    except ValueError:
        raise ValueError(
            f"is “{text}”, a language the bot does not speak. Use one of: {', '.join(Lang)}."
        ) from None


def _level(text: str) -> LogLevel:
    try:
        return LogLevel(text.lower())
    except ValueError:
        raise ValueError(f"is “{text}”. Use one of: {', '.join(LogLevel)}.") from None


def _ids(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in re.split(r"[\s,]+", text.strip(", ")))
    except ValueError:
        raise ValueError(
            f"is “{text}”, not numbers. Write Telegram user ids with commas between: 123, 456."
        ) from None


def read_address(text: str) -> Address:
    """An address written as HOST:PORT.

    Raises:
        ValueError: It is none; the message goes on from the name of whatever was to be read.
    """
    host, colon, port = text.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and int(port) <= _LAST_PORT):
        raise ValueError(f"is “{text}”, not a host and a port. Write it as 127.0.0.1:8080.")
    return Address(host.strip("[]"), int(port))
