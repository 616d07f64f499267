import asyncio
from collections.abc import Sequence

import pytest

from bot.grouped import Grouped


async def others() -> None:
    """Gives every other task of the loop a turn."""
    await asyncio.sleep(0)


async def test_those_who_wait_meanwhile_are_served_together() -> None:
    groups: list[list[int]] = []
    begun, go = asyncio.Event(), asyncio.Event()

    async def double(items: Sequence[int]) -> Sequence[int]:
        groups.append(list(items))
        begun.set()
        await go.wait()
        return [2 * item for item in items]

    grouped = Grouped(double)
    first = asyncio.create_task(grouped(0))
    await begun.wait()
    late = [asyncio.create_task(grouped(number)) for number in range(1, 251)]
    await others()
    go.set()
    assert await asyncio.gather(first, *late) == [2 * number for number in range(251)]
    assert [len(group) for group in groups] == [1, 100, 100, 50]


async def test_one_that_fails_does_not_spoil_the_others() -> None:
    async def careful(items: Sequence[int]) -> Sequence[int]:
        if 3 in items:
            raise ValueError("no threes")
        return items

    grouped = Grouped(careful)
    outcomes = await asyncio.gather(*[grouped(n) for n in range(6)], return_exceptions=True)
    assert [o for o in outcomes if isinstance(o, int)] == [0, 1, 2, 4, 5]
    with pytest.raises(ValueError, match="no threes"):
        await grouped(3)


async def test_one_who_leaves_does_not_hold_up_the_others() -> None:
    go = asyncio.Event()

    async def later(items: Sequence[int]) -> Sequence[int]:
        await go.wait()
        return items

    grouped = Grouped(later)
    leaving, staying = asyncio.create_task(grouped(1)), asyncio.create_task(grouped(2))
    await others()
    leaving.cancel()
    go.set()
    assert await staying == 2
