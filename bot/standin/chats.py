"""The people, messages and presses of the simulated Telegram, as values."""

from dataclasses import dataclass
from typing import Final

from bot.standin.entities import entity_wire
from bot.standin.keyboards import Keyboard
from bot.standin.media import Media
from bot.standin.refusals import Refusal
from bot.standin.wire import Json, JsonObject
from knowledge.markup import Formatted

QUERY_LIFE: Final = 150.0
"""Seconds in which a press can be answered."""
FRESH: Final = 48 * 3600.0
"""Seconds in which a message can be deleted and is sent along with a press."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talks to the bot; the private chat carries the same number.

    Attributes:
        id: The person's number.
        first_name: The only name that Telegram demands.
        language_code: The language of the person's app, None where the app does not say.
    """

    id: int
    first_name: str
    language_code: str | None = "lv"
    last_name: str | None = None
    username: str | None = None

    def wire(self) -> JsonObject:
        """The `User` of the wire."""
        return {
            "id": self.id,
            "is_bot": False,
            **self._names(),
            **({"language_code": self.language_code} if self.language_code else {}),
        }

    def chat_wire(self) -> JsonObject:
        """The private `Chat` of the wire."""
        return {"id": self.id, **self._names(), "type": "private"}

    def _names(self) -> JsonObject:
        names = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
        }
        return {field: name for field, name in names.items() if name is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as it stands now.

    Attributes:
        message_id: Counted up within its chat; 0 until the message lies in one.
        from_bot: Whether the bot wrote it.
        date: Unix time of sending, in seconds.
        content: Text (or caption) with entities; empty with bare media.
        keyboard: The inline keyboard under it.
        media: What it carries beside text.
        edit_date: Unix time of the last edit that Telegram shows as one.
        reply_to: The message answered.
    """

    message_id: int = 0
    from_bot: bool
    date: int
    content: Formatted
    keyboard: Keyboard | None = None
    media: Media | None = None
    edit_date: int | None = None
    reply_to: int | None = None

    def wire(self, person: Person, bot: JsonObject, *, replied: Json = None) -> JsonObject:
        """The `Message` of the wire."""
        fields: JsonObject = {
            "message_id": self.message_id,
            "from": bot if self.from_bot else person.wire(),
            "chat": person.chat_wire(),
            "date": self.date,
        }
        optional: JsonObject = {
            "reply_to_message": replied,
            "edit_date": self.edit_date,
            "reply_markup": self.keyboard.wire() if self.keyboard else None,
        }
        fields |= {name: value for name, value in optional.items() if value is not None}
        if self.media:
            fields |= self.media.wire()
        return fields | self._content("caption" if self.media else "text")

    def _content(self, name: str) -> JsonObject:
        if not self.content.text:
            return {}
        found: list[Json] = [entity_wire(entity) for entity in self.content.entities]
        entities = "entities" if name == "text" else "caption_entities"
        return {name: self.content.text, **({entities: found} if found else {})}


@dataclass(frozen=True, slots=True)
class Press:
    """A press on a button that the bot has to answer; `at` is unix time in seconds."""

    query_id: str
    chat_id: int
    message_id: int
    data: str
    at: float


@dataclass(frozen=True, slots=True)
class Answered:
    """The bot's answer to a press; `text` is empty where only the waiting ends."""

    query_id: str
    text: str
    is_alert: bool
    at: float


@dataclass(frozen=True, slots=True)
class RefusedCall:
    """A call that was refused; `chat_id` is None where the call names no chat."""

    method: str
    chat_id: int | None
    refusal: Refusal
    at: float


@dataclass(frozen=True, slots=True)
class ChatView:
    """A chat as it is at one moment.

    Attributes:
        person: Who talks to the bot in it.
        messages: In order of sending.
        pending: Presses that wait for an answer.
        answered: The last answers to presses.
        refused: The last calls for this chat that were refused.
        typing_until: Unix time until which the bot shows an activity, in seconds.
        is_blocked: Whether the person has blocked the bot.
        revision: Changes whenever anything in the stand-in changes.
    """

    person: Person
    messages: tuple[Message, ...]
    pending: tuple[Press, ...]
    answered: tuple[Answered, ...]
    refused: tuple[RefusedCall, ...]
    typing_until: float
    is_blocked: bool
    revision: int
