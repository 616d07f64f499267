"""The end of the program's work, known to everybody who waits for something."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

_T = TypeVar("_T")


class Closing:
    """Says whether the program is about to end; pauses end early when it is."""

    def __init__(self) -> None:
        self._begun = asyncio.Event()
        self._fault: Exception | None = None

    @property
    def fault(self) -> Exception | None:
        """Why the program cannot go on, where that is the reason of its end."""
        return self._fault

    @property
    def has_begun(self) -> bool:
        """Whether no new work may be taken up."""
        return self._begun.is_set()

    def begin(self, fault: Exception | None = None) -> None:
        """Asks everybody to finish what is in hand; a fault named later was not the reason."""
        if not self._begun.is_set():
            self._fault = fault
        self._begun.set()

    async def wait(self) -> None:
        """Returns when the end begins."""
        await self._begun.wait()

    async def pause(self, seconds: float) -> None:
        """Waits, but not longer than the program works."""
        try:
            async with asyncio.timeout(seconds):
                await self._begun.wait()
        except TimeoutError:
            return

    async def or_end(self, work: Awaitable[_T]) -> _T | None:
        """The outcome of work, or None where the end begins first; the work is then given up."""
        task = asyncio.ensure_future(work)
        end = asyncio.ensure_future(self._begun.wait())
        try:
            await asyncio.wait({task, end}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            task.cancel()
            end.cancel()
