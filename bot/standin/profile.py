"""The bot's own account: what getMe shows, commands per scope and language, names, menu."""

import json
import re
from dataclasses import dataclass
from typing import Final

from bot.standin.refusals import bad_request
from bot.standin.wire import Arguments, Json, JsonObject, required_text

MAX_COMMANDS: Final = 100
MAX_COMMAND: Final = 32
MAX_COMMAND_DESCRIPTION: Final = 256
TEXTS: Final = {
    "name": (64, "BOT_TITLE_INVALID"),
    "description": (512, "BOT_DESC_INVALID"),
    "short_description": (120, "BOT_SHARETEXT_INVALID"),
}
"""For each text its greatest length in characters and what a longer one is refused with."""
_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
_DEFAULT_SCOPE = '{"type": "default"}'
_PRIVATE_SCOPE = '{"type": "all_private_chats"}'


@dataclass(frozen=True, slots=True)
class Account:
    """The bot as BotFather has set it up; the bot warns of what is switched off here."""

    id: int = 7_000_000_001
    first_name: str = "Ceļabiedrs"
    username: str = "celabiedrs_bot"
    can_join_groups: bool = True
    can_read_all_group_messages: bool = False
    supports_inline_queries: bool = True

    def wire(self) -> JsonObject:
        """The bot as a sender of messages."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the command menu."""

    command: str
    description: str


class Profile:
    """What the bot tells about itself; texts fall back to those without a language."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._commands: dict[tuple[str, str], tuple[Command, ...]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._menu_button: Json = {"type": "commands"}

    def menu(self, language_code: str | None) -> tuple[Command, ...]:
        """The commands that a person sees in the private chat, by Telegram's order of search."""
        languages = [language_code.split("-")[0]] if language_code else []
        for scope in (_PRIVATE_SCOPE, _DEFAULT_SCOPE):
            for language in (*languages, ""):
                if found := self._commands.get((scope, language)):
                    return found
        return ()

    def text(self, field: str, language_code: str | None) -> str:
        """The name, description or short description in a language, else the general one."""
        language = (language_code or "").split("-")[0]
        general = self._account.first_name if field == "name" else ""
        return self._texts.get((field, language)) or self._texts.get((field, "")) or general

    def get_me(self, _: Arguments) -> Json:
        """`getMe`."""
        return {
            **self._account.wire(),
            "first_name": self.text("name", None),
            "can_join_groups": self._account.can_join_groups,
            "can_read_all_group_messages": self._account.can_read_all_group_messages,
            "supports_inline_queries": self._account.supports_inline_queries,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def set_commands(self, arguments: Arguments) -> Json:
        """`setMyCommands`."""
        place = (_scope(arguments), _language(arguments))
        given = arguments.json("commands", "Can't parse commands JSON object")
        if not isinstance(given, list):
            raise bad_request("Expected an Array of BotCommand")
        if len(given) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[place] = tuple(_command(item) for item in given)
        return True

    def delete_commands(self, arguments: Arguments) -> Json:
        """`deleteMyCommands`."""
        self._commands.pop((_scope(arguments), _language(arguments)), None)
        return True

    def get_commands(self, arguments: Arguments) -> Json:
        """`getMyCommands`: exactly this scope and language, without a fallback."""
        found = self._commands.get((_scope(arguments), _language(arguments)), ())
        return [{"command": c.command, "description": c.description} for c in found]

    def set_text(self, field: str, arguments: Arguments) -> Json:
        """`setMyName`, `setMyDescription`, `setMyShortDescription`.

        An empty text is removed; only the general name cannot be.
        """
        text = arguments.text(field).strip()
        language = _language(arguments)
        limit, refusal = TEXTS[field]
        is_nameless = field == "name" and not text and not language
        if len(text) > limit or is_nameless:
            raise bad_request(refusal)
        self._texts[field, language] = text
        return True

    def get_text(self, field: str, arguments: Arguments) -> Json:
        """`getMyName`, `getMyDescription`, `getMyShortDescription`."""
        return {field: self.text(field, _language(arguments))}

    def set_menu_button(self, arguments: Arguments) -> Json:
        """`setChatMenuButton`, for all private chats."""
        button = arguments.json("menu_button", "Can't parse menu button JSON object")
        match button:
            case None:
                self._menu_button = {"type": "default"}
            case {"type": "default" | "commands" | "web_app"}:
                self._menu_button = button
            case _:
                raise bad_request("Can't parse menu button: MenuButton has unsupported type")
        return True

    def get_menu_button(self, _: Arguments) -> Json:
        """`getChatMenuButton`."""
        return self._menu_button


def _scope(arguments: Arguments) -> str:
    """The scope in one spelling, so that equal scopes are one key."""
    scope = arguments.json("scope", "Can't parse BotCommandScope JSON object")
    match scope:
        case None:
            return _DEFAULT_SCOPE
        case {"type": str(kind)} if kind in _SCOPES:
            return json.dumps({"type": kind})
        case {"type": str(kind), "chat_id": _} if kind in _CHAT_SCOPES:
            return json.dumps(scope, sort_keys=True)
        case {"type": _}:
            raise bad_request("Can't parse BotCommandScope: Unsupported type specified")
        case _:
            raise bad_request("Can't parse BotCommandScope: BotCommandScope must be an Object")


def _language(arguments: Arguments) -> str:
    language = arguments.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("Invalid language code specified")
    return language


def _command(item: Json) -> Command:
    if not isinstance(item, dict):
        raise bad_request("Can't parse BotCommand: expected an Object")
    name = required_text(item, "command").strip().removeprefix("/")
    description = required_text(item, "description").strip()
    if not name:
        raise bad_request("Command must be non-empty")
    if len(name) > MAX_COMMAND:
        raise bad_request(f"Command length must not exceed {MAX_COMMAND}")
    if not description:
        raise bad_request("Command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION:
        raise bad_request(f"Command description length must not exceed {MAX_COMMAND_DESCRIPTION}")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return Command(name, description)
