"""One update, and no way back: load the talk, converse, keep all that follows at once."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.post import Asked, Draft, Finished, Outgoing
from dialogs.codec import dump, load
from dialogs.model import Incoming, Message, Turn, Why
from dialogs.states import Talk


class Converse(Protocol):
    """The conversation: a pure function from an act to a turn."""

    def __call__(self, talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        """Answers one act; None stands for a person not met before."""
        ...


class Regret(Protocol):
    """The words for a person whom the conversation has failed."""

    def __call__(self, talk: Talk | None, incoming: Incoming) -> Message:
        """Asks for pardon in the language of the talk; None stands for a person not met before."""
        ...


def nobody_asks(chat_id: int, why: Why) -> None:
    """For where nobody wants to know why."""


@dataclass(frozen=True, slots=True)
class Handler:
    """Leads updates through the conversation.

    Attributes:
        find: `Store.talks` for one chat.
        finish: `Store.finish` for one update.
        converse: The conversation.
        regret: What to say where the conversation fails.
        today: The date where the people are.
        told: Hears after each turn why it came out so.
    """

    find: Callable[[int], Awaitable[str | None]]
    finish: Callable[[Finished], Awaitable[tuple[Outgoing, ...]]]
    converse: Converse
    regret: Regret
    today: Callable[[], date]
    told: Callable[[int, Why], None] = nobody_asks

    async def handle(self, asked: Asked) -> tuple[Outgoing, ...]:
        """Answers one update; returns what is now to be sent.

        A talk written by an older version that cannot be read any more begins anew.

        Raises:
            StoreError: Nothing has changed; it may be tried again.
        """
        talk = await self._talk(asked.chat_id)
        turn = self.converse(talk, asked.incoming, self.today())
        outgoing = await self.finish(
            Finished(
                asked.update_id,
                asked.chat_id,
                dump(turn.talk),
                tuple(_drafts(asked, turn.messages)),
            )
        )
        self.told(asked.chat_id, turn.why)
        return outgoing

    async def excuse(self, asked: Asked) -> Draft:
        """The word to the person whose update could not be handled.

        Raises:
            StoreError: It may be tried again.
        """
        talk = await self._talk(asked.chat_id)
        return Draft(asked.chat_id, self.regret(talk, asked.incoming), topic=asked.topic)

    async def _talk(self, chat_id: int) -> Talk | None:
        stored = await self.find(chat_id)
        return None if stored is None else load(stored)


def _drafts(asked: Asked, messages: Sequence[Message]) -> Iterator[Draft]:
    """Drafts of messages; only one of them can take the place of the pressed message."""
    edits = asked.edits
    for message in messages:
        if message.in_place:
            yield Draft(asked.chat_id, message, edits, asked.topic)
            edits = None
        else:
            yield Draft(asked.chat_id, message, topic=asked.topic)
