"""Lengths and dates in words, by Babel; in the nominative, so sentences set them apart."""

from collections.abc import Callable, Mapping
from datetime import date

from babel.dates import format_date
from babel.units import format_unit

from dialogs.speech import Speech
from knowledge.model import Action
from knowledge.phrases import Phrase
from knowledge.stay.model import Stay
from knowledge.terms import Lang

_MONTH = 30
_YEAR = 365


def _months(count: int) -> int | None:
    """Whole months in so many days; 545 days are a year and six months, 720 are 24 months."""
    years, rest = divmod(count, _YEAR)
    if count % _MONTH == 0:
        return count // _MONTH
    return 12 * years + rest // _MONTH if rest % _MONTH == 0 else None


def _whole(size: int) -> Callable[[int], int | None]:
    return lambda count: None if count % size else count // size


_UNITS: Mapping[str, Callable[[int], int | None]] = {
    "year": _whole(_YEAR),
    "month": _months,
    "week": _whole(7),
    "day": _whole(1),
}
"""How many of a unit so many days are, where it is a whole number; the largest unit first."""


def days(lang: Lang, count: int) -> str:
    """A number of days, such as “61 diena”."""
    return _unit(lang, count, "day")


def day(lang: Lang, when: date) -> str:
    """A date, such as “2027. gada 31. dec.”; abbreviated, since Babel knows no other case."""
    return format_date(when, "medium", locale=lang)


def short(speech: Speech, stay: Stay) -> str:
    """A stay in its largest whole unit, for a button: “5 mēneši”, “2–3 nedēļas”."""
    ends = (stay.min_days, stay.max_days)
    unit, count = next(
        (unit, count)
        for unit, count in _UNITS.items()
        if all(end is None or count(end) is not None for end in ends)
    )
    low, high = (None if end is None else count(end) for end in ends)
    return _between(speech, low, high, unit)


def full(speech: Speech, stay: Stay) -> str:
    """A stay as it was understood, with its days where the unit is another one."""
    named = short(speech, stay)
    in_days = _between(speech, stay.min_days, stay.max_days, "day")
    return named if named == in_days else f"{named} ({in_days})"


def limits(speech: Speech, action: Action) -> str:
    """The limits of an action: days for people, months for the projects of organisations."""
    low, high = action.days.min, action.days.max
    if low is None and high is None:
        return speech.say(Phrase.NO_LIMIT)
    if action.goal is None:
        return _between(speech, low, high, "day")
    return _between(speech, low and low // _MONTH, high and high // _MONTH, "month")


def missing(speech: Speech, action: Action, count: int) -> str:
    """By how much a plan misses an action's limits; a month that has begun counts as one."""
    return (
        _unit(speech.lang, -(-count // _MONTH), "month")
        if action.goal
        else days(speech.lang, count)
    )


def _between(speech: Speech, low: int | None, high: int | None, unit: str) -> str:
    """“2–3 nedēļas”, “3 mēneši vai ilgāk”."""
    if high is None:
        return speech.say(Phrase.OR_MORE, length=_unit(speech.lang, low or 0, unit))
    named = _unit(speech.lang, high, unit)
    if low is None:
        return speech.say(Phrase.OR_LESS, length=named)
    return named if low == high else f"{low}–{named}"


def _unit(lang: Lang, count: int, unit: str) -> str:
    return format_unit(count, unit, length="long", locale=lang)
