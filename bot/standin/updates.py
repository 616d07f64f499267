"""The queue of updates: numbers, what is allowed, what is confirmed, and who polls."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.standin.refusals import (
    OTHER_POLLER,
    POLL_ENDED_BY_WEBHOOK,
    WEBHOOK_ACTIVE,
    Refusal,
    RefusedError,
    bad_request,
    too_many_requests,
)
from bot.standin.wire import Arguments, Json, JsonObject

LIFE: Final = 24 * 3600.0
"""Seconds for which Telegram keeps an update that nobody fetches."""
MAX_TIMEOUT: Final = 50
_MAX = 2**31 - 1
_ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    """One update.

    Attributes:
        update_id: Counted up.
        kind: The field that carries it ("message", "callback_query" …).
        payload: The value of that field.
        at: Unix time of its arrival, in seconds.
    """

    update_id: int
    kind: str
    payload: Json
    at: float

    def wire(self) -> JsonObject:
        """The `Update` of the wire."""
        return {"update_id": self.update_id, self.kind: self.payload}


class Updates:
    """Keeps updates until they are confirmed, like Telegram for one bot."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        # A stand-in started later must not repeat numbers that the bot remembers as done.
        self._next_id = int(now())
        self._waiting: list[Update] = []
        self._allowed: frozenset[str] | None = None
        self._webhook = ""
        self._webhook_set_at = float("-inf")
        self._poll = 0
        self._open_poll: int | None = None
        self._poll_end = OTHER_POLLER

    @property
    def pending(self) -> tuple[Update, ...]:
        """The updates that are not confirmed yet, the oldest first."""
        return tuple(self._waiting)

    def put(self, kind: str, payload: Json) -> Update:
        """Adds an update; one whose kind the bot did not ask for is not kept, only numbered."""
        update = Update(self._next_id, kind, payload, self._now())
        self._next_id += 1
        if self._is_allowed(kind):
            self._waiting.append(update)
        return update

    def put_again(self, update: Update) -> None:
        """Adds an update once more under its old number, as happens after lost confirmations."""
        self._waiting = sorted([*self._waiting, update], key=lambda waiting: waiting.update_id)

    def begin_poll(self, arguments: Arguments) -> int:
        """Confirms what the offset confirms and ends the poll before; returns the poll's number.

        Raises:
            RefusedError: A webhook is set.
        """
        if self._webhook:
            raise RefusedError(WEBHOOK_ACTIVE)
        self._forget(arguments.integer("offset", 0, -_MAX, _MAX))
        allowed = arguments.json("allowed_updates", "Can't parse allowed_updates JSON object")
        if isinstance(allowed, list):
            self._allowed = frozenset(map(str, allowed)) or None
        self._poll += 1
        self._open_poll, self._poll_end = self._poll, OTHER_POLLER
        return self._poll

    def poll_end(self, poll: int) -> Refusal | None:
        """Why a waiting poll has to end, None while it may wait."""
        return None if poll == self._open_poll else self._poll_end

    def get_updates(self, arguments: Arguments) -> Json:
        """`getUpdates` without the waiting, which is the doors' affair."""
        self.begin_poll(arguments)
        limit = arguments.integer("limit", 100, 1, 100)
        return [update.wire() for update in self._waiting[:limit]]

    def set_webhook(self, arguments: Arguments) -> Json:
        """`setWebhook`; the address must be https, twice within a second is too often."""
        url = arguments.text("url")
        now = self._now()
        if url and now < self._webhook_set_at + 1:
            raise RefusedError(too_many_requests(1))
        if url and not url.startswith("https://"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if url:
            self._webhook_set_at = now
            self._open_poll, self._poll_end = None, POLL_ENDED_BY_WEBHOOK
        if arguments.flag("drop_pending_updates"):
            self._waiting.clear()
        self._webhook = url
        return True

    def delete_webhook(self, arguments: Arguments) -> Json:
        """`deleteWebhook`."""
        if arguments.flag("drop_pending_updates"):
            self._waiting.clear()
        self._webhook = ""
        return True

    def webhook_info(self, _: Arguments) -> Json:
        """`getWebhookInfo`."""
        return {
            "url": self._webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self._waiting),
            **({"allowed_updates": [*sorted(self._allowed)]} if self._allowed else {}),
        }

    def _is_allowed(self, kind: str) -> bool:
        return kind not in _ON_REQUEST_ONLY if self._allowed is None else kind in self._allowed

    def _forget(self, offset: int) -> None:
        oldest = self._now() - LIFE
        kept = [update for update in self._waiting if update.at > oldest]
        if offset < 0:
            kept = kept[offset:]
        self._waiting = [update for update in kept if update.update_id >= offset]
