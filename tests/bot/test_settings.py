from dataclasses import fields
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import (
    NAMES,
    Address,
    BadSettingsError,
    LogLevel,
    Settings,
    parse_settings,
    read_settings,
)
from knowledge.terms import Lang

TOKEN = "7000000001:a-secret-that-nobody-may-see"  # noqa: S105
EXAMPLE = Path(__file__).parents[2] / ".env.example"


def faults_of(environment: dict[str, str], file: dict[str, str | None] | None = None) -> list[str]:
    with pytest.raises(BadSettingsError) as caught:
        parse_settings(environment, file or {})
    return list(caught.value.faults)


def test_nothing_set_opens_the_preview_with_a_database_of_its_own() -> None:
    settings = parse_settings({}, {})
    assert settings == Settings(database_url="sqlite+aiosqlite:///data/preview.db")
    assert settings.telegram_bot_token is None


def test_with_a_token_conversations_lie_in_the_database_proper() -> None:
    settings = parse_settings({"TELEGRAM_BOT_TOKEN": TOKEN}, {})
    assert settings.database_url == "sqlite+aiosqlite:///data/celabiedrs.db"


def test_a_database_that_is_set_serves_the_preview_too() -> None:
    url = "sqlite+aiosqlite:////tmp/other.db"
    assert parse_settings({"DATABASE_URL": url}, {}).database_url == url


def test_every_setting_is_read() -> None:
    settings = parse_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://localhost:8081/",
            "DEFAULT_LANGUAGE": "de",
            "ADMIN_IDS": "12, -34 56",
            "PREVIEW_LISTEN": "[::1]:0",
            "WEBHOOK_URL": "https://bot.example.org/telegram",
            "WEBHOOK_LISTEN": "0.0.0.0:8443",
            "WEBHOOK_SECRET": "quite_secret",
            "LOG_LEVEL": "DEBUG",
            "DATABASE_URL": "sqlite+aiosqlite:///x.db",
        },
        {},
    )
    assert settings == Settings(
        telegram_bot_token=TOKEN,
        telegram_api_url="http://localhost:8081",
        database_url="sqlite+aiosqlite:///x.db",
        default_language=Lang.DE,
        admin_ids=(12, -34, 56),
        preview_listen=Address("::1", 0),
        webhook_url="https://bot.example.org/telegram",
        webhook_listen=Address("0.0.0.0", 8443),  # noqa: S104
        webhook_secret="quite_secret",  # noqa: S106
        log_level=LogLevel.DEBUG,
    )


def test_the_environment_wins_over_the_file_but_an_empty_text_does_not() -> None:
    file = {"DEFAULT_LANGUAGE": "en", "LOG_LEVEL": "error", "ADMIN_IDS": None}
    settings = parse_settings({"DEFAULT_LANGUAGE": "de", "LOG_LEVEL": ""}, file)
    assert (settings.default_language, settings.log_level) == (Lang.DE, LogLevel.ERROR)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"),
        ("WEBHOOK_ULR", "WEBHOOK_URL"),
        ("telegram_bot_token", "TELEGRAM_BOT_TOKEN"),
        ("ADMIN_ID", "ADMIN_IDS"),
    ],
)
def test_a_misspelt_name_in_the_environment_is_noticed(name: str, meant: str) -> None:
    (fault,) = faults_of({name: TOKEN})
    assert fault.startswith(f"{name} in the environment")
    assert f"Rename it to {meant}" in fault


@pytest.mark.parametrize("name", ["PATH", "HOME", "DATABASE_USER", "TELEGRAM_CHAT_ID", "LANGUAGE"])
def test_other_programs_names_in_the_environment_are_left_alone(name: str) -> None:
    assert parse_settings({name: "x"}, {}) == parse_settings({}, {})


def test_an_unknown_name_in_the_file_is_noticed() -> None:
    (fault,) = faults_of({}, {"COLOUR": "blue"})
    assert fault == (
        "COLOUR in .env is no setting of this program. Remove it; .env.example lists the settings."
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("TELEGRAM_BOT_TOKEN", "a-secret-that-nobody-may-see"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/bot123:abc"),
        ("DATABASE_URL", "postgres://name:a-secret-that-nobody-may-see@host/db"),
        ("DATABASE_URL", "sqlite+aiosqlite:///"),
        ("DEFAULT_LANGUAGE", "fr"),
        ("ADMIN_IDS", "me"),
        ("PREVIEW_LISTEN", "8080"),
        ("WEBHOOK_LISTEN", "host:99999"),
        ("WEBHOOK_SECRET", "a-secret-that-nobody-may-see!"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_malformed_setting_is_named_with_a_cure_and_without_secrets(
    name: str, text: str
) -> None:
    (fault,) = faults_of({name: text})
    assert fault.startswith(f"{name} ")
    assert fault.endswith(".")
    assert "nobody-may-see" not in fault


def test_a_webhook_needs_an_address_and_a_secret() -> None:
    (fault,) = faults_of({"WEBHOOK_URL": "https://bot.example.org/telegram"})
    assert fault.startswith("WEBHOOK_SECRET is missing")
    faults = faults_of({"WEBHOOK_URL": "bot.example.org"})
    assert [fault.split()[0] for fault in faults] == ["WEBHOOK_URL", "WEBHOOK_SECRET"]


def test_all_faults_are_told_together() -> None:
    faults = faults_of({"WEBHOOK_ULR": "x", "LOG_LEVEL": "loud"}, {"COLOUR": "blue"})
    assert [fault.split()[0] for fault in faults] == ["COLOUR", "WEBHOOK_ULR", "LOG_LEVEL"]


def test_secrets_are_not_shown_with_the_settings() -> None:
    settings = Settings(telegram_bot_token=TOKEN, webhook_secret="hush")  # noqa: S106
    assert "nobody-may-see" not in repr(settings)
    assert "hush" not in repr(settings)
    assert settings.secrets == (TOKEN, "hush")


def test_the_example_lists_every_setting_with_its_default_and_a_comment() -> None:
    example = dotenv_values(EXAMPLE)
    assert list(example) == [field.name.upper() for field in fields(Settings)] == list(NAMES)
    set_up = parse_settings({}, example)
    assert set_up == Settings()
    blocks = EXAMPLE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    assert len(blocks) == len(NAMES)
    assert all(block.startswith("# ") for block in blocks)


def test_a_file_beside_the_program_is_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("DEFAULT_LANGUAGE=de\n", encoding="utf-8")
    assert read_settings(file).default_language is Lang.DE
