"""What the page gets to see of a chat, as JSON."""

from dataclasses import asdict
from typing import assert_never

from bot.standin.chats import ChatView, Message
from bot.standin.entities import entity_wire
from bot.standin.keyboards import Button, Callback, CopyText, Link, SwitchInline, WebApp
from bot.standin.profile import Profile
from bot.standin.wire import Json, JsonObject
from dialogs.model import Why


def chat_shown(view: ChatView, profile: Profile, why: Why | None, now: float) -> JsonObject:
    """A chat with everything that the page draws.

    Args:
        view: The chat.
        profile: The bot's texts and commands, shown in the person's language.
        why: The panel's content, None until there is some.
        now: Unix time in seconds, for what is left of “typing …”.
    """
    language = view.person.language_code
    return {
        "chat_id": view.person.id,
        "language": language,
        "bot": {
            "name": profile.text("name", language),
            "description": profile.text("description", language),
        },
        "commands": [
            {"command": c.command, "description": c.description} for c in profile.menu(language)
        ],
        "messages": [_message(message) for message in view.messages],
        "pending": [{"message_id": p.message_id, "data": p.data} for p in view.pending],
        "answered": [
            {"id": a.query_id, "text": a.text, "is_alert": a.is_alert} for a in view.answered
        ],
        "refused": [
            {"method": call.method, "description": call.refusal.description, "at": call.at}
            for call in view.refused
        ],
        "typing_seconds": max(0.0, view.typing_until - now),
        "why": None if why is None else asdict(why),
    }


def _message(message: Message) -> JsonObject:
    return {
        "id": message.message_id,
        "from_bot": message.from_bot,
        "date": message.date,
        "is_edited": message.edit_date is not None,
        "text": message.content.text,
        "entities": [entity_wire(entity) for entity in message.content.entities],
        "keyboard": [
            [_button(button) for button in row]
            for row in (message.keyboard.rows if message.keyboard else ())
        ],
        "media": message.media.kind if message.media else None,
    }


def _button(button: Button) -> Json:
    match button.action:
        case Callback(data):
            return {"text": button.text, "kind": "callback", "value": data}
        case Link(url) | WebApp(url):
            return {"text": button.text, "kind": "link", "value": url}
        case CopyText(text):
            return {"text": button.text, "kind": "copy", "value": text}
        case SwitchInline(query):
            return {"text": button.text, "kind": "inline", "value": query}
        case action:
            assert_never(action)
