"""What an update of Telegram says to the conversation."""

import json
import re

from telegram import Bot, CallbackQuery, Message, Update, User
from telegram.constants import ChatType, MessageAttachmentType

from bot.post import Asked, Decoded, Passed, Unreadable
from dialogs.model import Act, Commanded, Incoming, Pressed, Sent, Typed

_COMMAND = re.compile(
    r"/(?P<name>[A-Za-z0-9_]{1,64})(?:@(?P<bot>\w+))?(?:\s+(?P<payload>.*))?", re.S
)
_LAST_NUMBER = 2**63 - 1
# Every shape that json and python-telegram-bot fail in on malformed input.
_MALFORMED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)


def decode(update_id: int, raw: str, bot: Bot) -> Decoded:
    """Reads one update out of its JSON; only the bot's own name is taken from `bot`."""
    try:
        update = Update.de_json(json.loads(raw), bot)
        if update.callback_query:
            return _press(update_id, update.callback_query)
        if update.message:
            return _message(update_id, update.message, bot.username)
    except _MALFORMED as fault:
        return Unreadable(update_id, _text(f"{type(fault).__name__}: {fault}"))
    return Passed(update_id)


def _press(update_id: int, query: CallbackQuery) -> Decoded:
    """A press; of a message too old for Telegram to show it, only the chat is known."""
    if query.message is None or query.data is None:
        return Passed(update_id)
    pressed = query.message
    # python-telegram-bot makes a `Message` of every one; the date tells those out of reach.
    message = pressed if isinstance(pressed, Message) and pressed.is_accessible else None
    return Asked(
        update_id,
        _number(pressed.chat.id),
        Incoming(Pressed(_text(query.data)), _language(query.from_user)),
        press=_text(query.id),
        edits=None if message is None else _number(message.message_id),
        topic=None if message is None else _topic(message),
    )


def _message(update_id: int, message: Message, username: str) -> Decoded:
    if message.from_user is None or message.from_user.is_bot:
        return Passed(update_id)
    act = _act(message, username)
    is_private = message.chat.type == ChatType.PRIVATE
    if act is None or not (is_private or isinstance(act, Commanded)):
        return Passed(update_id)
    return Asked(
        update_id,
        _number(message.chat.id),
        Incoming(act, _language(message.from_user)),
        topic=_topic(message),
    )


def _act(message: Message, username: str) -> Act | None:
    """What the person did; None where a group does not mean this bot, or at news of the chat."""
    if message.text is not None:
        return _said(message, _text(message.text), username)
    return Sent(_kind(message)) if message.effective_attachment else None


def _said(message: Message, text: str, username: str) -> Act | None:
    command = _COMMAND.fullmatch(text)
    if command is None:
        return Typed(text)
    named = command["bot"]
    if named is not None and named.lower() != username.lower():
        return None
    if named is None and message.chat.type != ChatType.PRIVATE:
        return None
    return Commanded(command["name"].lower(), (command["payload"] or "").strip())


def _kind(message: Message) -> str:
    """The kind of attachment; an animation also looks like a document, a venue like a place."""
    first = ("animation", "venue")
    kinds = [*first, *(kind for kind in MessageAttachmentType if kind not in first)]
    return next((str(kind) for kind in kinds if getattr(message, kind, None)), "attachment")


def _topic(message: Message) -> int | None:
    """The topic of a forum; what else carries a thread's number is a reply, not a topic."""
    return _number(message.message_thread_id) if message.is_topic_message else None


def _language(person: User) -> str | None:
    return None if person.language_code is None else _text(person.language_code)


def _text(value: object) -> str:
    """Text without halves of characters, which no database and no JSON takes."""
    if not isinstance(value, str):
        raise TypeError("a text is no text")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(value: object) -> int:
    """A number of the size that Telegram uses and every database takes."""
    if type(value) is not int or abs(value) > _LAST_NUMBER:
        raise TypeError("a number is no number of Telegram's")
    return value
