"""Work of many callers done together: one transaction serves everybody who waits meanwhile."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_LARGEST: Final = 100


class Grouped(Generic[_In, _Out]):
    """Calls a function of many items with as many as wait; an item alone does not wait.

    While one group is at work the next one gathers. Where a group fails its items are tried
    one by one, so that each caller gets the outcome of its own item.
    """

    def __init__(self, together: Callable[[Sequence[_In]], Awaitable[Sequence[_Out]]]) -> None:
        """Groups for a function whose results stand in the order of its items."""
        self._together = together
        self._waiting: deque[tuple[_In, asyncio.Future[_Out]]] = deque()
        self._work: asyncio.Task[None] | None = None

    async def __call__(self, item: _In) -> _Out:
        """The outcome for one item; raises what the function raises for it."""
        outcome: asyncio.Future[_Out] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, outcome))
        if self._work is None:
            self._work = asyncio.create_task(self._serve())
        return await outcome

    async def _serve(self) -> None:
        while self._waiting:
            size = min(len(self._waiting), _LARGEST)
            await self._settle([self._waiting.popleft() for _ in range(size)])
        self._work = None

    async def _settle(self, group: Sequence[tuple[_In, asyncio.Future[_Out]]]) -> None:
        (result,) = await asyncio.gather(self._attempt(group), return_exceptions=True)
        if isinstance(result, BaseException) and len(group) > 1:
            for one in group:
                await self._settle([one])
            return
        for place, (_, outcome) in enumerate(group):
            if outcome.done():  # its caller has gone
                continue
            if isinstance(result, BaseException):
                outcome.set_exception(result)
            else:
                outcome.set_result(result[place])

    async def _attempt(self, group: Sequence[tuple[_In, asyncio.Future[_Out]]]) -> Sequence[_Out]:
        return await self._together([item for item, _ in group])
