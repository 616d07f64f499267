"""Lengths and dates in words, by Babel; in the nominative, so sentences set them apart."""

from datetime import date

from babel.dates import format_date
from babel.units import format_unit

from dialogs.speech import Speech
from knowledge.model import Action, Days, Lang
from knowledge.phrases import Phrase
from knowledge.stay.model import Stay

_UNITS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))
_MONTH = 30


def days(lang: Lang, count: int) -> str:
    """A number of days, such as “61 diena”."""
    return _unit(lang, count, "day")


def day(lang: Lang, when: date) -> str:
    """A date, such as “2027. gada 31. dec.”; abbreviated, since Babel knows no other case."""
    return format_date(when, "medium", locale=lang)


def short(speech: Speech, stay: Stay) -> str:
    """A stay in its largest whole unit, for a button: “5 mēneši”, “2–3 nedēļas”."""
    ends = [end for end in (stay.min_days, stay.max_days) if end is not None]
    size, unit = next(
        (size, unit) for size, unit in _UNITS if all(end % size == 0 for end in ends)
    )
    return _between(speech, stay.min_days, stay.max_days, size, unit)


def full(speech: Speech, stay: Stay) -> str:
    """A stay as it was understood, with its days where the unit is another one."""
    named = short(speech, stay)
    in_days = _between(speech, stay.min_days, stay.max_days, 1, "day")
    return named if named == in_days else f"{named} ({in_days})"


def limits(speech: Speech, action: Action) -> str:
    """The limits of an action: days for people, months for the projects of organisations."""
    size, unit = (_MONTH, "month") if action.goal else (1, "day")
    return _range(speech, action.days, size, unit)


def missing(speech: Speech, action: Action, count: int) -> str:
    """By how much a plan misses an action's limits; a month that has begun counts as one."""
    return (
        _unit(speech.lang, -(-count // _MONTH), "month")
        if action.goal
        else days(speech.lang, count)
    )


def _range(speech: Speech, days_: Days, size: int, unit: str) -> str:
    if days_.min is None and days_.max is None:
        return speech.say(Phrase.NO_LIMIT)
    return _between(speech, days_.min, days_.max, size, unit)


def _between(speech: Speech, least: int | None, most: int | None, size: int, unit: str) -> str:
    """“2–3 nedēļas”, “3 mēneši vai ilgāk”; days that make no whole unit are rounded down."""
    low = None if least is None else least // size
    high = None if most is None else most // size
    if high is None:
        return speech.say(Phrase.OR_MORE, length=_unit(speech.lang, low or 0, unit))
    if low is None:
        return speech.say(Phrase.OR_LESS, length=_unit(speech.lang, high, unit))
    named = _unit(speech.lang, high, unit)
    return named if low == high else f"{low}–{named}"


def _unit(lang: Lang, count: int, unit: str) -> str:
    return format_unit(count, unit, length="long", locale=lang)
