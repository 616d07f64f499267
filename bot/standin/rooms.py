"""The chats: what the bot's calls and the person's acts do to them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.standin.chats import FRESH, QUERY_LIFE, Answered, Message, Person, Press
from bot.standin.entities import entities_from_wire, tidied, with_found
from bot.standin.keyboards import keyboard_of
from bot.standin.markup import parse_html
from bot.standin.refusals import BLOCKED, NOT_MODIFIED, QUERY_TOO_OLD, RefusedError, bad_request
from bot.standin.wire import Arguments, Json, JsonObject
from knowledge.markup import Formatted

MAX_TEXT = 4096
"""Characters of a message after its markup is read."""
MAX_RAW_TEXT = 2**15
"""Bytes of a message with its markup."""
MAX_ANSWER = 200
TYPING_LASTS = 5.0
_KEPT_ANSWERS = 20
_CHAT_ACTIONS = frozenset(
    {
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice"),
        *("upload_voice", "upload_document", "choose_sticker", "find_location"),
        *("record_video_note", "upload_video_note", "record_audio", "upload_audio"),
    }
)


@dataclass(slots=True)
class Room:
    """One chat; the only mutable thing besides the queue and the profile."""

    person: Person
    is_started: bool = False
    is_blocked: bool = False
    typing_until: float = 0.0
    last_id: int = 0
    messages: dict[int, Message] = field(default_factory=dict)
    answered: deque[Answered] = field(default_factory=lambda: deque(maxlen=_KEPT_ANSWERS))


class Rooms:
    """All chats of the bot."""

    def __init__(self, now: Callable[[], float], bot: JsonObject) -> None:
        self._now = now
        self._bot = bot
        self._rooms: dict[int, Room] = {}
        self._pressed: dict[str, Press] = {}

    def enter(self, person: Person) -> Room:
        """The chat of a person, made where it is new; names and language follow the person."""
        room = self._rooms.setdefault(person.id, Room(person))
        room.person = person
        return room

    def __contains__(self, chat_id: int) -> bool:
        return chat_id in self._rooms

    def __getitem__(self, chat_id: int) -> Room:
        """The chat of a known person.

        Raises:
            LookupError: Nobody with this number is known.
        """
        if (room := self._rooms.get(chat_id)) is None:
            raise LookupError(f"No person {chat_id} is known here; let them meet the bot first.")
        return room

    def add(self, room: Room, message: Message) -> Message:
        """Puts a message at the end of a chat, under the chat's next number."""
        room.last_id += 1
        numbered = replace(message, message_id=room.last_id)
        room.messages[numbered.message_id] = numbered
        return numbered

    def message_wire(self, room: Room, message: Message) -> JsonObject:
        """A message as Telegram sends it, with the message it answers."""
        replied = room.messages.get(message.reply_to) if message.reply_to else None
        shown = None if replied is None else replied.wire(room.person, self._bot)
        return message.wire(room.person, self._bot, replied=shown)

    def pressed(self, press: Press) -> JsonObject:
        """Remembers a press and gives the `CallbackQuery` for it.

        A message that is gone or older than 48 hours comes as an inaccessible one, with date 0.
        """
        oldest = press.at - QUERY_LIFE
        live = {query: kept for query, kept in self._pressed.items() if kept.at >= oldest}
        self._pressed = live | {press.query_id: press}
        room = self[press.chat_id]
        message = room.messages.get(press.message_id)
        if message is None or press.at - message.date > FRESH:
            shown: JsonObject = {
                "chat": room.person.chat_wire(),
                "message_id": press.message_id,
                "date": 0,
            }
        else:
            shown = self.message_wire(room, message)
        return {
            "id": press.query_id,
            "from": room.person.wire(),
            "message": shown,
            "chat_instance": str(-(2**61) - press.chat_id),
            "data": press.data,
        }

    def pending(self, chat_id: int) -> tuple[Press, ...]:
        """The presses of a chat that wait for an answer and can still get one."""
        oldest = self._now() - QUERY_LIFE
        return tuple(
            press
            for press in self._pressed.values()
            if press.chat_id == chat_id and press.at >= oldest
        )

    def send_message(self, arguments: Arguments) -> Json:
        """`sendMessage`."""
        room = self._open(arguments)
        content = _content(arguments)
        keyboard = keyboard_of(arguments)
        reply_to = _reply_to(arguments, room)
        if arguments.identifier("message_thread_id"):
            # Forums are groups, and there are none here.
            raise bad_request("message thread not found")
        room.typing_until = 0.0
        message = Message(
            from_bot=True,
            date=int(self._now()),
            content=content,
            keyboard=keyboard,
            reply_to=reply_to,
        )
        return self.message_wire(room, self.add(room, message))

    def edit_text(self, arguments: Arguments) -> Json:
        """`editMessageText`; without `reply_markup` it takes the keyboard away."""
        room, message = self._own_message(arguments)
        content = _content(arguments)
        if message.media:
            raise bad_request("there is no text in the message to edit")
        keyboard = keyboard_of(arguments, only_inline=True)
        return self._edit(room, message, replace(message, content=content, keyboard=keyboard))

    def edit_reply_markup(self, arguments: Arguments) -> Json:
        """`editMessageReplyMarkup`."""
        room, message = self._own_message(arguments)
        keyboard = keyboard_of(arguments, only_inline=True)
        return self._edit(room, message, replace(message, keyboard=keyboard))

    def delete_message(self, arguments: Arguments) -> Json:
        """`deleteMessage`; in private chats for both sides' messages, for 48 hours."""
        room = self._open(arguments)
        message = room.messages.get(arguments.identifier("message_id"))
        if message is None:
            raise bad_request("message to delete not found")
        if self._now() - message.date > FRESH:
            raise bad_request("message can't be deleted")
        del room.messages[message.message_id]
        return True

    def answer_press(self, arguments: Arguments) -> Json:
        """`answerCallbackQuery`; once for each press, within its life."""
        query_id, text = arguments.text("callback_query_id"), arguments.text("text")
        press = self._pressed.get(query_id)
        if press is None or self._now() - press.at > QUERY_LIFE:
            raise bad_request(QUERY_TOO_OLD)
        if len(text) > MAX_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        del self._pressed[query_id]
        answered = Answered(query_id, text, arguments.flag("show_alert"), self._now())
        self[press.chat_id].answered.append(answered)
        return True

    def send_action(self, arguments: Arguments) -> Json:
        """`sendChatAction`."""
        if arguments.text("action").lower() not in _CHAT_ACTIONS:
            raise bad_request("Wrong parameter action in request")
        self._open(arguments).typing_until = self._now() + TYPING_LASTS
        return True

    def get_chat(self, arguments: Arguments) -> Json:
        """`getChat`, with the fields of every chat."""
        return {
            **self._open(arguments, reads=True).person.chat_wire(),
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                "unlimited_gifts": True,
                "limited_gifts": True,
                "unique_gifts": True,
                "premium_subscription": True,
                "gifts_from_channels": True,
            },
        }

    def _open(self, arguments: Arguments, *, reads: bool = False) -> Room:
        """The chat of a call; a bot reaches only people who have written to it."""
        if not arguments.text("chat_id"):
            raise bad_request("chat_id is empty")
        room = self._rooms.get(arguments.identifier("chat_id"))
        if room is None or not room.is_started:
            raise bad_request("chat not found")
        if room.is_blocked and not reads:
            raise RefusedError(BLOCKED)
        return room

    def _own_message(self, arguments: Arguments) -> tuple[Room, Message]:
        room = self._open(arguments)
        message = room.messages.get(arguments.identifier("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if not message.from_bot:
            raise bad_request("message can't be edited")
        return room, message

    def _edit(self, room: Room, before: Message, after: Message) -> Json:
        if after == before:
            raise bad_request(NOT_MODIFIED)
        edited = replace(after, edit_date=int(self._now()))
        room.messages[edited.message_id] = edited
        return self.message_wire(room, edited)


def _content(arguments: Arguments) -> Formatted:
    """The text of a call, read as its `parse_mode` says.

    Of the parse modes only HTML is known here; Markdown is refused as unsupported, which
    Telegram itself does not do.
    """
    text = arguments.text("text")
    if not text:
        raise bad_request("Message text is empty")
    if len(text.encode("utf-8", "replace")) > MAX_RAW_TEXT:
        raise bad_request("Text is too long")
    match arguments.text("parse_mode").lower():
        case "html":
            formatted = parse_html(text)
        case "" | "none":
            given = arguments.json("entities", "Can't parse entities JSON object")
            formatted = Formatted(text, entities_from_wire(given))
        case _:
            raise bad_request("Unsupported parse_mode")
    content = with_found(tidied(formatted))
    if len(content.text) > MAX_TEXT:
        raise bad_request("Message is too long")
    return content


def _reply_to(arguments: Arguments, room: Room) -> int | None:
    parameters = arguments.json("reply_parameters", "Can't parse reply parameters JSON object")
    match parameters:
        case None:
            return None
        case {"message_id": int(message_id)} if message_id in room.messages:
            return message_id
        case {"allow_sending_without_reply": True}:
            return None
        case dict():
            raise bad_request("message to be replied not found")
        case _:
            raise bad_request("Object expected as reply parameters")
