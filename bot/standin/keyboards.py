"""Inline keyboards: read strictly, kept as values, written back as Telegram sends them."""

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from bot.standin.refusals import RefusedError, bad_request
from bot.standin.wire import Arguments, Json, JsonObject, required_text
from knowledge.markup import LinkError, checked_link

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
MAX_DATA = 64
"""Bytes of UTF-8 in a button's data."""
MAX_COPY = 256
MAX_MARKUP = 7_700
"""Bytes of all texts and data, with `_OVERHEAD` for each button.

Telegram publishes no such limit but has one: it has refused 99 buttons with data of 64 bytes, and
100 with texts of 60 (github.com/python-telegram-bot/python-telegram-bot/issues/5104 and
github.com/tginfo/Telegram-Limits/issues/187).
"""
_OVERHEAD = 12


@dataclass(frozen=True, slots=True)
class Callback:
    """Sends its data to the bot."""

    data: str


@dataclass(frozen=True, slots=True)
class Link:
    """Opens an address."""

    url: str


@dataclass(frozen=True, slots=True)
class CopyText:
    """Puts a text into the person's clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class WebApp:
    """Opens a mini app; its address is https."""

    url: str


@dataclass(frozen=True, slots=True)
class SwitchInline:
    """Begins an inline query, in this chat or in one to be chosen."""

    query: str
    here: bool


Action: TypeAlias = Callback | Link | CopyText | WebApp | SwitchInline


@dataclass(frozen=True, slots=True)
class Button:
    """One button: what it says and what it does."""

    text: str
    action: Action


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The rows of buttons under a message; never without a button."""

    rows: tuple[tuple[Button, ...], ...]

    def wire(self) -> JsonObject:
        """The `InlineKeyboardMarkup` of the wire."""
        return {"inline_keyboard": [[_button_wire(b) for b in row] for row in self.rows]}


def keyboard_of(arguments: Arguments, *, only_inline: bool = False) -> Keyboard | None:
    """The inline keyboard of a call, None where there is none.

    Reply keyboards are accepted and not kept: a keyboard under the input box is no part of
    the message.

    Raises:
        RefusedError: Telegram would not take the markup.
    """
    markup = arguments.json("reply_markup", "Can't parse reply keyboard markup JSON object")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("Object expected as reply markup")
    if (rows := markup.get("inline_keyboard")) is None:
        if only_inline and markup:
            raise bad_request("Inline keyboard expected")
        return None
    if not isinstance(rows, list):
        raise bad_request('Field "inline_keyboard" must be of type Array')
    keyboard = tuple(_row(row) for row in rows)
    _check_size(keyboard)
    kept = tuple(row for row in keyboard if row)
    return Keyboard(kept) if kept else None


def _check_size(rows: tuple[tuple[Button, ...], ...]) -> None:
    buttons = [button for row in rows for button in row]
    size = sum(_size(button) for button in buttons)
    is_wide = any(len(row) > MAX_IN_A_ROW for row in rows)
    if len(buttons) > MAX_BUTTONS or is_wide or size > MAX_MARKUP:
        raise bad_request("reply markup is too long")


def _size(button: Button) -> int:
    match button.action:
        case Callback(value) | Link(value) | CopyText(value) | WebApp(value) | SwitchInline(value):
            return len(f"{button.text}{value}".encode("utf-8", "replace")) + _OVERHEAD
        case action:
            assert_never(action)


def _row(row: Json) -> tuple[Button, ...]:
    if not isinstance(row, list):
        raise bad_request(
            'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    return tuple(_button(button) for button in row)


def _button(button: Json) -> Button:
    if not isinstance(button, dict):
        raise _no_button("InlineKeyboardButton must be an Object")
    try:
        text = required_text(button, "text")
    except RefusedError:
        raise _no_button('Can\'t find field "text"') from None
    action = _simple_action(button) or _nested_action(button)
    if action is None:
        raise _no_button("Text buttons are unallowed in the inline keyboard")
    if not text.strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    return Button(text, action)


def _no_button(reason: str) -> RefusedError:
    return bad_request(f"Can't parse inline keyboard button: {reason}")


def _simple_action(button: JsonObject) -> Action | None:
    """The action whose value is text; where several are given, Telegram takes the first."""
    match button:
        case {"url": str(url)} if url:
            return Link(_checked(url, "", https_only=False))
        case {"callback_data": str(data)} if data:
            if len(data.encode("utf-8", "replace")) > MAX_DATA:
                raise bad_request("BUTTON_DATA_INVALID")
            return Callback(data)
        case {"switch_inline_query": str(query)}:
            return SwitchInline(query, here=False)
        case {"switch_inline_query_current_chat": str(query)}:
            return SwitchInline(query, here=True)
        case _:
            return None


def _nested_action(button: JsonObject) -> Action | None:
    match button:
        case {"switch_inline_query_chosen_chat": dict(chosen)}:
            return SwitchInline(str(chosen.get("query", "")), here=False)
        case {"web_app": {"url": str(url)}}:
            return WebApp(_checked(url, "Web App ", https_only=True))
        case {"copy_text": {"text": str(text)}}:
            if not 1 <= len(text) <= MAX_COPY:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
            return CopyText(text)
        case _:
            return None


def _checked(url: str, kind: str, *, https_only: bool) -> str:
    try:
        return checked_link(url, https_only=https_only)
    except LinkError as error:
        raise bad_request(
            f"Inline keyboard button {kind}URL '{url}' is invalid: {error}"
        ) from None


def _button_wire(button: Button) -> Json:
    match button.action:
        case Callback(data):
            field: JsonObject = {"callback_data": data}
        case Link(url):
            field = {"url": url}
        case CopyText(text):
            field = {"copy_text": {"text": text}}
        case WebApp(url):
            field = {"web_app": {"url": url}}
        case SwitchInline(query, here):
            name = "switch_inline_query_current_chat" if here else "switch_inline_query"
            field = {name: query}
        case action:
            assert_never(action)
    return {"text": button.text, **field}
