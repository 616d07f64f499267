"""Which actions fit a plan: today's rules decide, the source document's stand beside them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.model import Action, Days, Programme, Rule
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Goal

BORDER_DAYS = 5
"""How near the limit of an action a stay must be for the advice to say what changes there."""


class Side(StrEnum):
    """On which side of an action's limits something lies."""

    SHORTER = "shorter"
    LONGER = "longer"


@dataclass(frozen=True, slots=True)
class Border:
    """What changes where a fitting stay becomes some days shorter or longer."""

    side: Side
    days: int
    """How many days away, at least 1."""
    at: int
    """The length in days from which, or up to which, it is different."""
    opens: tuple[str, ...]
    """The actions that begin to fit there; none: the stay fits nothing beyond."""


@dataclass(frozen=True, slots=True)
class Fit:
    """An action whose limits hold the stay, the whole of it or a part."""

    id: str
    action: Action
    whole: bool
    borders: tuple[Border, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A nearest action that would fit if the stay were longer or shorter."""

    id: str
    action: Action
    side: Side
    """What the stay would have to become."""
    days: int


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything that the rules say of a plan."""

    fits: tuple[Fit, ...]
    near: tuple[Near, ...]
    """Where nothing fits: the nearest action on either side, and those as near."""
    before: Rule | None
    """The source document's rule for this audience, 2014-2020."""
    before_fits: bool
    expired: bool
    """Whether the programme period is over."""


def advise(
    programme: Programme, audience: Audience, goal: Goal | None, stay: Stay, today: date
) -> Advice:
    """Match a plan with the actions open to an audience.

    Args:
        programme: The rules.
        audience: Who asks.
        goal: What an organisation wants; None for persons.
        stay: The stay in days; for organisations the length of the project.
        today: The day on which it is asked.
    """
    open_to = {
        name: action
        for name, action in programme.actions.items()
        if audience in action.audiences and action.goal is goal
    }
    fits = tuple(
        Fit(name, action, _holds(action.days, stay), tuple(_borders(action, stay, open_to)))
        for name, action in open_to.items()
        if _meets(action.days, stay)
    )
    before = next(
        (rule for rule in programme.before if audience in rule.audiences and rule.goal is goal),
        None,
    )
    return Advice(
        fits=tuple(sorted(fits, key=lambda fit: not fit.whole)),
        near=() if fits else tuple(_nearest(open_to, stay)),
        before=before,
        before_fits=before is not None and _holds(before.days, stay),
        expired=today > programme.until,
    )


def _holds(days: Days, stay: Stay) -> bool:
    """Whether a whole stay lies within the limits; an open end is held only by an open limit."""
    long_enough = days.min is None or (stay.min_days is not None and stay.min_days >= days.min)
    short_enough = days.max is None or (stay.max_days is not None and stay.max_days <= days.max)
    return long_enough and short_enough


def _meets(days: Days, stay: Stay) -> bool:
    """Whether a part of a stay lies within the limits."""
    return _short_of(days, stay) == 0 and _beyond(days, stay) == 0


def _short_of(days: Days, stay: Stay) -> int:
    """How many days even the longest reading of a stay is too short by."""
    if days.min is None or stay.max_days is None:
        return 0
    return max(0, days.min - stay.max_days)


def _beyond(days: Days, stay: Stay) -> int:
    """How many days even the shortest reading of a stay is too long by."""
    if days.max is None or stay.min_days is None:
        return 0
    return max(0, stay.min_days - days.max)


def _borders(action: Action, stay: Stay, open_to: dict[str, Action]) -> Iterator[Border]:
    """The limits near a stay; a project's length goes by months, and no day of it decides."""
    if action.goal:
        return
    least, most = action.days.min, action.days.max
    if most is not None and stay.max_days is not None and 0 <= most - stay.max_days < BORDER_DAYS:
        yield _border(Side.LONGER, most + 1 - stay.max_days, most + 1, open_to, most)
    if least and stay.min_days is not None and 0 <= stay.min_days - least < BORDER_DAYS:
        yield _border(Side.SHORTER, stay.min_days - least + 1, least - 1, open_to, least)


def _border(side: Side, days: int, at: int, open_to: dict[str, Action], inside: int) -> Border:
    there, here = Stay(at, at), Stay(inside, inside)
    opens = tuple(
        name
        for name, action in open_to.items()
        if _holds(action.days, there) and not _holds(action.days, here)
    )
    return Border(side, days, at, opens)


def _nearest(open_to: dict[str, Action], stay: Stay) -> Iterator[Near]:
    """The nearest actions for a longer and those for a shorter stay, the nearer side first."""
    sides = (
        _nearest_of(open_to, stay, Side.LONGER, _short_of),
        _nearest_of(open_to, stay, Side.SHORTER, _beyond),
    )
    for nearest in sorted(filter(None, sides), key=lambda side: side[0].days):
        yield from nearest


def _nearest_of(
    open_to: dict[str, Action], stay: Stay, side: Side, missing: Callable[[Days, Stay], int]
) -> list[Near]:
    near = [
        Near(name, action, side, days)
        for name, action in open_to.items()
        if (days := missing(action.days, stay))
    ]
    least = min((each.days for each in near), default=0)
    return [each for each in near if each.days == least]
