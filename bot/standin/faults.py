"""Faults to inject: what goes wrong, at which calls, how often."""

from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Delay:
    """The call takes longer, by seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Hang:
    """The call is never answered and has no effect."""


@dataclass(frozen=True, slots=True)
class RetryLater:
    """429 with `retry_after` seconds, without effect."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ServerError:
    """A 5xx with the page of a web server instead of JSON, without effect."""

    status: int = 502


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection breaks, before the call has its effect or after."""

    after_effect: bool


@dataclass(frozen=True, slots=True)
class BrokenBody:
    """The call has its effect, and the answer's body is cut short."""


Trouble: TypeAlias = Delay | Hang | RetryLater | ServerError | Reset | BrokenBody


@dataclass(frozen=True, slots=True)
class Fault:
    """Trouble for the calls that fit.

    Attributes:
        trouble: What goes wrong.
        method: The method concerned, None for every method.
        chat_id: The chat concerned, None for every call.
        times: How many calls are hit, None for all.
    """

    trouble: Trouble
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1

    def fits(self, method: str, chat_id: int | None) -> bool:
        """Whether it hits this call."""
        same_method = self.method is None or self.method.lower() == method.lower()
        return same_method and self.chat_id in {None, chat_id}


def take(
    faults: tuple[Fault, ...], method: str, chat_id: int | None
) -> tuple[tuple[Trouble, ...], tuple[Fault, ...]]:
    """The troubles that hit a call, and the faults left after it.

    Delays add up; of the other troubles only the first hits.
    """
    hits: list[Trouble] = []
    left: list[Fault] = []
    is_spoilt = False
    for fault in faults:
        is_delay = isinstance(fault.trouble, Delay)
        if not fault.fits(method, chat_id) or (is_spoilt and not is_delay):
            left.append(fault)
            continue
        hits.append(fault.trouble)
        is_spoilt = is_spoilt or not is_delay
        if fault.times is None:
            left.append(fault)
        elif fault.times > 1:
            left.append(replace(fault, times=fault.times - 1))
    return tuple(hits), tuple(left)
