"""A fault of the content: where it stands, what is wrong, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import override

Loc = tuple[str | int, ...]
"""The way to a place in a file: keys, and numbers within lists counted from zero."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; as text one line, `file:line: where: what - and what to do`."""

    file: str
    """Relative to the content folder, with `/`."""
    line: int | None
    """Counted from one; none while nobody has looked it up, or for a file as a whole."""
    where: Loc
    what: str
    cure: str

    @override
    def __str__(self) -> str:
        at = self.file if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(filter(None, (at, path(self.where), f"{self.what} - {self.cure}")))


class BrokenContent(Exception):  # noqa: N818 - it says what is the matter, as the rest of the house does
    """The content cannot be used; carries every fault found, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def path(where: Loc) -> str:
    """The way to a place as people read it: `entries.paid-when.lv.questions[3]`, from one."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in where)
    return text.removeprefix(".")
