import asyncio
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.closing import Closing
from bot.lanes import Lanes
from bot.post import Asked
from dialogs.model import Incoming, Typed

DEADLINE_S = 10.0


async def others() -> None:
    """Gives every other task of the loop a turn."""
    await asyncio.sleep(0)


def asked(chat_id: int, number: int) -> Asked:
    return Asked(number, chat_id, Incoming(Typed(str(number))))


@dataclass
class Diary:
    """Work that writes down what it does, over a store in memory."""

    stored: dict[int, deque[Asked]] = field(default_factory=lambda: defaultdict(deque))
    served: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    at_work: set[int] = field(default_factory=set)
    gates: dict[int, asyncio.Event] = field(default_factory=dict)
    largest: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def keep(self, one: Asked) -> Asked:
        self.stored[one.chat_id].append(one)
        return one

    async def catch_up(self, chat_id: int, limit: int) -> Sequence[Asked]:
        found = list(self.stored[chat_id])[:limit]
        await others()
        self.largest = max(self.largest, len(found))
        return found

    async def serve(self, one: Asked) -> Sequence[int]:
        assert one.chat_id not in self.at_work, "two updates of a chat at once"
        self.at_work.add(one.chat_id)
        if one.chat_id in self.gates:
            await self.gates[one.chat_id].wait()
        await others()
        self.stored[one.chat_id].remove(one)
        self.served[one.chat_id].append(one.update_id)
        self.at_work.discard(one.chat_id)
        self.changed.set()
        if one.incoming.act == Typed("13"):
            raise RuntimeError("thirteen")
        return ()

    async def until(self, chat_id: int, count: int) -> None:
        async with asyncio.timeout(DEADLINE_S):
            while len(self.served[chat_id]) < count:
                self.changed.clear()
                await self.changed.wait()


async def test_a_chat_keeps_its_order_however_much_comes() -> None:
    diary = Diary()
    lanes = Lanes(diary, Closing())
    for number in range(20, 520):
        lanes.put(diary.keep(asked(1, number)))
        if number % 7 == 0:
            await others()
    await diary.until(1, 500)
    assert diary.served[1] == list(range(20, 520))
    assert diary.largest <= 32


async def test_a_chat_that_is_held_up_holds_up_no_other() -> None:
    diary = Diary(gates={1: asyncio.Event()})
    lanes = Lanes(diary, Closing())
    lanes.put(diary.keep(asked(1, 20)))
    lanes.put(diary.keep(asked(2, 21)))
    await diary.until(2, 1)
    assert diary.served[1] == []
    diary.gates[1].set()
    await diary.until(1, 1)


async def test_what_waits_in_the_store_comes_before_what_arrives_now() -> None:
    diary = Diary()
    lanes = Lanes(diary, Closing())
    for number in range(20, 90):
        diary.keep(asked(1, number))
    lanes.wake(1)
    for number in range(90, 100):
        lanes.put(diary.keep(asked(1, number)))
        await others()
    await diary.until(1, 80)
    assert diary.served[1] == list(range(20, 100))


async def test_a_lane_that_broke_goes_on_in_order() -> None:
    diary = Diary()
    lanes = Lanes(diary, Closing())
    for number in (12, 13, 20, 21):
        lanes.put(diary.keep(asked(1, number)))
    await diary.until(1, 2)
    lanes.put(diary.keep(asked(1, 22)))
    await diary.until(1, 5)
    assert diary.served[1] == [12, 13, 20, 21, 22]


async def test_the_end_takes_up_nothing_new() -> None:
    diary, closing = Diary(gates={1: asyncio.Event()}), Closing()
    lanes = Lanes(diary, closing)
    for number in (20, 21, 22):
        lanes.put(diary.keep(asked(1, number)))
    await others()
    closing.begin()
    diary.gates[1].set()
    await lanes.finish(DEADLINE_S)
    assert diary.served[1] == [20]


async def test_the_end_does_not_wait_for_ever() -> None:
    diary, closing = Diary(gates={1: asyncio.Event()}), Closing()
    lanes = Lanes(diary, closing)
    lanes.put(diary.keep(asked(1, 20)))
    await others()
    closing.begin()
    await lanes.finish(0.05)
    assert diary.served[1] == []
    assert list(diary.stored[1]) == [asked(1, 20)]
