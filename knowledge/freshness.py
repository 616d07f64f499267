"""What no longer holds, or soon will not: for people who look after the content.

The day comes in as data; nothing here reads a clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Final, assert_never

from typing_extensions import override

from knowledge.fault import Loc, path
from knowledge.files import (
    AGENCIES,
    COUNTRY_NOTES,
    FACTS,
    PROGRAMME,
    topic_file,
    topic_of,
    within,
)
from knowledge.known import Known
from knowledge.model import Dated, EntryId, FactId

SOON: Final = 60
"""Days ahead in which people who look after the content want to know."""


class Limit(StrEnum):
    """What the day means that a statement has."""

    HOLDS = "holds"
    """It holds until then; the bot shows it with a warning afterwards."""
    TRUSTED = "trusted"
    """A fact of the register: afterwards nobody should rely on it anew without checking it."""


@dataclass(frozen=True, slots=True)
class Perishing:
    """A statement with a last day, and how many days are left until then."""

    file: str
    where: Loc
    limit: Limit
    until: date
    left: int
    """Days after today; less than none once the last day is over."""

    @property
    def is_expired(self) -> bool:
        """Whether the bot says what no longer holds."""
        return self.limit is Limit.HOLDS and self.left < 0

    @override
    def __str__(self) -> str:
        match self.limit:
            case Limit.HOLDS:
                when = "expired on" if self.is_expired else "expires on"
            case Limit.TRUSTED:
                when = "must be checked again after"
            case _:
                assert_never(self.limit)
        return f"{self.file}: {path(self.where)}: {when} {self.until} ({_apart(self.left)})"


@dataclass(frozen=True, slots=True)
class Outlived:
    """An entry that claims to hold longer than a fact it tells."""

    entry: EntryId
    fact: FactId
    stale_after: date

    @override
    def __str__(self) -> str:
        place = f"{topic_file(topic_of(self.entry))}: {path(within(self.entry))}"
        return (
            f"{place}: tells {self.fact}, which must be checked again after {self.stale_after} - "
            "let `valid_until` be no later"
        )


def perishing(known: Known, today: date, soon: int = SOON) -> tuple[Perishing, ...]:
    """What is expired or will be soon, the longest expired first.

    Args:
        known: All content.
        today: The day from which it is looked at.
        soon: Days from today that still count as soon.
    """
    found = (
        Perishing(file, where, limit, until, (until - today).days)
        for file, where, limit, until in _ends(known)
        if (until - today).days <= soon
    )
    return tuple(sorted(found, key=lambda each: (each.until, each.file)))


def outlived(known: Known) -> tuple[Outlived, ...]:
    """Entries that hold longer than what they rest on, or for ever."""
    return tuple(
        Outlived(ident, fact, stale_after)
        for ident, entry in known.entries.items()
        for fact in entry.facts
        if (stale_after := _stale_after(known, fact))
        and (entry.valid_until is None or entry.valid_until > stale_after)
    )


def _stale_after(known: Known, fact: FactId) -> date | None:
    registered = known.facts.get(fact)
    return registered.stale_after if registered else None


def _ends(known: Known) -> Iterator[tuple[str, Loc, Limit, date]]:
    """The last day of everything that has one."""
    yield PROGRAMME, ("until",), Limit.HOLDS, known.programme.until
    for fact, registered in known.facts.items():
        if registered.stale_after:
            yield FACTS, ("facts", fact), Limit.TRUSTED, registered.stale_after
    for file, where, dated in _dated(known):
        if dated.valid_until:
            yield file, where, Limit.HOLDS, dated.valid_until


def _dated(known: Known) -> Iterator[tuple[str, Loc, Dated]]:
    programme = known.programme
    return chain(
        ((topic_file(topic_of(name)), within(name), each) for name, each in known.entries.items()),
        ((PROGRAMME, ("actions", name), each) for name, each in programme.actions.items()),
        ((PROGRAMME, ("before", at), each) for at, each in enumerate(programme.before)),
        ((AGENCIES, ("agencies", at), each) for at, each in enumerate(known.agencies)),
        (
            (COUNTRY_NOTES, ("notes", at), each)
            for at, each in enumerate(known.country_notes.values())
        ),
    )


def _apart(days: int) -> str:
    match days:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
        case -1:
            return "yesterday"
        case _ if days < 0:
            return f"{-days} days ago"
        case _:
            return f"in {days} days"
