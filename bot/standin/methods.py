"""The methods of the Bot API that the stand-in carries out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from bot.standin.profile import TEXTS, Profile
from bot.standin.rooms import Rooms
from bot.standin.updates import Updates
from bot.standin.wire import Arguments, Json

Method: TypeAlias = Callable[[Arguments], Json]


def methods(profile: Profile, rooms: Rooms, updates: Updates) -> Mapping[str, Method]:
    """Each method by its name in small letters: Telegram takes any case."""
    named: dict[str, Method] = {
        "getMe": profile.get_me,
        "getUpdates": updates.get_updates,
        "setWebhook": updates.set_webhook,
        "deleteWebhook": updates.delete_webhook,
        "getWebhookInfo": updates.webhook_info,
        "sendMessage": rooms.send_message,
        "editMessageText": rooms.edit_text,
        "editMessageReplyMarkup": rooms.edit_reply_markup,
        "deleteMessage": rooms.delete_message,
        "answerCallbackQuery": rooms.answer_press,
        "sendChatAction": rooms.send_action,
        "getChat": rooms.get_chat,
        "setMyCommands": profile.set_commands,
        "getMyCommands": profile.get_commands,
        "deleteMyCommands": profile.delete_commands,
        "setChatMenuButton": profile.set_menu_button,
        "getChatMenuButton": profile.get_menu_button,
    }
    for field in TEXTS:
        spoken = field.title().replace("_", "")
        named[f"setMy{spoken}"] = partial(profile.set_text, field)
        named[f"getMy{spoken}"] = partial(profile.get_text, field)
    return {name.lower(): method for name, method in named.items()}
