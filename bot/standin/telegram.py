"""Telegram as the bot and the person see it: the bot calls methods, the person acts.

One object holds the whole simulation. It does no I/O and knows no clock: time comes in as a
function. It belongs to one thread, that of the event loop which serves its doors.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from bot.standin.chats import ChatView, Message, Person, Press, RefusedCall
from bot.standin.entities import with_found
from bot.standin.faults import Fault, Trouble, take
from bot.standin.keyboards import Callback
from bot.standin.media import Media, MediaKind
from bot.standin.methods import methods
from bot.standin.profile import Account, Profile
from bot.standin.refusals import METHOD_NOT_FOUND, UNAUTHORIZED, Refusal, RefusedError
from bot.standin.rooms import Room, Rooms
from bot.standin.updates import Update, Updates
from bot.standin.wire import Arguments, Json
from knowledge.markup import Formatted

PREVIEW_TOKEN: Final = "7000000001:stand-in"  # noqa: S105  (opens nothing but the stand-in)
_KEPT_CALLS = 10_000
_KEPT_REFUSALS = 50


@dataclass(frozen=True, slots=True)
class Result:
    """An answer with `ok: true`; `value` is the wire's `result`."""

    value: Json


@dataclass(frozen=True, slots=True)
class Call:
    """A call that the bot has made; `at` is unix time in seconds."""

    method: str
    chat_id: int | None
    answer: Result | Refusal
    at: float


class StandIn:
    """The simulated Telegram of one bot.

    Attributes:
        token: The only token that is accepted.
        updates: The queue that the bot polls.
        profile: What the bot has told about itself.
    """

    def __init__(
        self,
        *,
        now: Callable[[], float],
        token: str = PREVIEW_TOKEN,
        account: Account | None = None,
    ) -> None:
        """Begins with no chat.

        Args:
            now: Unix time in seconds.
            token: The bot's token.
            account: The bot as BotFather has set it up.
        """
        account = account or Account()
        self.token = token
        self.updates = Updates(now)
        self.profile = Profile(account)
        self._now = now
        self._bot = account.wire()
        self._rooms = Rooms(now, self._bot)
        self._methods = methods(self.profile, self._rooms, self.updates)
        self._calls: deque[Call] = deque(maxlen=_KEPT_CALLS)
        self._refused: deque[RefusedCall] = deque(maxlen=_KEPT_REFUSALS)
        self._faults: tuple[Fault, ...] = ()
        self._listeners: tuple[Callable[[], None], ...] = ()
        self._revision = 0
        self._last_query = 4_000_000_000_000_000_000

    # The bot's side

    def call(
        self, method: str, params: Mapping[str, object], *, token: str | None = None
    ) -> Result | Refusal:
        """Carries out one method of the Bot API, without faults and without waiting.

        Args:
            method: Its name, in any case of letters.
            params: Its parameters; nested values as JSON in text or as values.
            token: The caller's token where the caller has one.
        """
        if token not in {None, self.token}:
            return UNAUTHORIZED
        arguments = Arguments.of(params)
        answer = self._answer(method, arguments)
        chat_id = arguments.identifier("chat_id") or None
        self._calls.append(Call(method, chat_id, answer, self._now()))
        if isinstance(answer, Refusal):
            self._refused.append(RefusedCall(method, chat_id, answer, self._now()))
        if isinstance(answer, Refusal) or not method.lower().startswith("get"):
            self._changed()
        return answer

    def begin_poll(self, arguments: Arguments) -> int:
        """Begins a waiting `getUpdates`, which ends the one before; returns its number.

        Raises:
            RefusedError: A webhook is set.
        """
        poll = self.updates.begin_poll(arguments)
        self._wake()
        return poll

    def inject(self, *faults: Fault) -> None:
        """Adds faults; the doors make them happen."""
        self._faults += faults

    def clear_faults(self) -> None:
        """Lets everything work again."""
        self._faults = ()

    def troubles(self, method: str, params: Mapping[str, object]) -> tuple[Trouble, ...]:
        """What goes wrong with this call; counts the faults down."""
        chat_id = Arguments.of(params).identifier("chat_id") or None
        hits, self._faults = take(self._faults, method, chat_id)
        return hits

    # The person's side

    def meet(self, person: Person) -> int:
        """Lets a person open the chat without saying anything; returns the chat's number."""
        self._rooms.enter(person)
        self._changed()
        return person.id

    def say(self, chat_id: int, text: str, *, reply_to: int | None = None) -> Update:
        """The person writes a text; longer ones than 4096 characters are the app's to split."""
        return self._arrive(chat_id, self._written(text, reply_to=reply_to))

    def send(self, chat_id: int, kind: MediaKind, caption: str = "") -> Update:
        """The person sends a sticker, a photo, a place or the like."""
        return self._arrive(chat_id, replace(self._written(caption), media=Media(kind)))

    def edit(self, chat_id: int, message_id: int, text: str) -> Update:
        """The person edits a message of their own.

        Raises:
            LookupError: There is no such message of the person.
        """
        room = self._rooms[chat_id]
        message = room.messages.get(message_id)
        if message is None or message.from_bot:
            raise LookupError(f"Chat {chat_id} has no message {message_id} of the person.")
        content = with_found(Formatted(text))
        edited = replace(message, content=content, edit_date=self._date())
        room.messages[message_id] = edited
        return self._put("edited_message", self._rooms.message_wire(room, edited))

    def press(self, chat_id: int, message_id: int, data: str) -> Update:
        """The person presses a button with this data, be it there or (any longer) not."""
        self._last_query += 1
        room = self._started(chat_id)
        press = Press(str(self._last_query), room.person.id, message_id, data, self._now())
        return self._put("callback_query", self._rooms.pressed(press))

    def press_at(self, chat_id: int, message_id: int, row: int, column: int) -> Update:
        """The person presses the button at a place of the keyboard, counted from 0.

        Raises:
            LookupError: There is no such button, or the bot hears nothing of it.
        """
        message = self._rooms[chat_id].messages.get(message_id)
        rows = message.keyboard.rows if message and message.keyboard else ()
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise LookupError(f"Message {message_id} of chat {chat_id} has no such button (now).")
        button = rows[row][column]
        match button.action:
            case Callback(data):
                return self.press(chat_id, message_id, data)
            case _:
                raise LookupError(f"The bot hears nothing of the button “{button.text}”.")

    def block(self, chat_id: int) -> Update:
        """The person blocks the bot."""
        return self._set_blocked(self._rooms[chat_id], is_blocked=True)

    def unblock(self, chat_id: int) -> Update:
        """The person takes the bot back."""
        return self._set_blocked(self._rooms[chat_id], is_blocked=False)

    def put(self, kind: str, payload: Json) -> Update:
        """An update of any kind and shape, broken ones included."""
        return self._put(kind, payload)

    def repeat(self, update: Update) -> None:
        """An update arrives once more under its old number, as after a lost confirmation."""
        self.updates.put_again(update)
        self._changed()

    # Observers

    def now(self) -> float:
        """The simulation's unix time, in seconds."""
        return self._now()

    @property
    def revision(self) -> int:
        """Counted up with every change."""
        return self._revision

    @property
    def calls(self) -> tuple[Call, ...]:
        """The last calls of the bot, the oldest first."""
        return tuple(self._calls)

    @property
    def refused(self) -> tuple[RefusedCall, ...]:
        """The last calls that were refused, in all chats and outside of them."""
        return tuple(self._refused)

    def knows(self, chat_id: int) -> bool:
        """Whether somebody with this number has met the bot."""
        return chat_id in self._rooms

    def view(self, chat_id: int) -> ChatView:
        """A chat as it is now.

        Raises:
            LookupError: Nobody with this number is known.
        """
        room = self._rooms[chat_id]
        return ChatView(
            person=room.person,
            messages=tuple(room.messages.values()),
            pending=self._rooms.pending(chat_id),
            answered=tuple(room.answered),
            refused=tuple(call for call in self._refused if call.chat_id in {None, chat_id}),
            typing_until=room.typing_until,
            is_blocked=room.is_blocked,
            revision=self._revision,
        )

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Has `listener` called after every change; returns how to stop that."""
        # A new function each time, so that one listener may subscribe twice.
        entry = partial(listener)
        self._listeners += (entry,)

        def stop() -> None:
            self._listeners = tuple(other for other in self._listeners if other is not entry)

        return stop

    def _answer(self, method: str, arguments: Arguments) -> Result | Refusal:
        run = self._methods.get(method.lower())
        if run is None:
            return METHOD_NOT_FOUND
        try:
            return Result(run(arguments))
        except RefusedError as refused:
            return refused.refusal

    def _written(self, text: str, *, reply_to: int | None = None) -> Message:
        content = with_found(Formatted(text))
        return Message(from_bot=False, date=self._date(), content=content, reply_to=reply_to)

    def _arrive(self, chat_id: int, message: Message) -> Update:
        room = self._started(chat_id)
        return self._put("message", self._rooms.message_wire(room, self._rooms.add(room, message)))

    def _started(self, chat_id: int) -> Room:
        """The chat of somebody who now acts in it; whoever has blocked the bot cannot."""
        room = self._rooms[chat_id]
        if room.is_blocked:
            raise LookupError(f"Person {chat_id} has blocked the bot; unblock it first.")
        room.is_started = True
        return room

    def _set_blocked(self, room: Room, *, is_blocked: bool) -> Update:
        room.is_blocked, room.is_started = is_blocked, True
        member: Json = {"user": self._bot, "status": "member"}
        kicked: Json = {"user": self._bot, "status": "kicked", "until_date": 0}
        return self._put(
            "my_chat_member",
            {
                "chat": room.person.chat_wire(),
                "from": room.person.wire(),
                "date": self._date(),
                "old_chat_member": member if is_blocked else kicked,
                "new_chat_member": kicked if is_blocked else member,
            },
        )

    def _put(self, kind: str, payload: Json) -> Update:
        update = self.updates.put(kind, payload)
        self._changed()
        return update

    def _date(self) -> int:
        return int(self._now())

    def _changed(self) -> None:
        self._revision += 1
        self._wake()

    def _wake(self) -> None:
        for listener in self._listeners:
            listener()
