"""Grammar of dates, and the days between them."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from knowledge.stay.items import (
    CalendarYear,
    DayWord,
    Decimal,
    Item,
    Moment,
    MonthName,
    Number,
    Ordinal,
    Period,
    Sign,
    Today,
    Unit,
    UnitWord,
)
from knowledge.stay.model import Refusal, Refused, Stay
from knowledge.stay.numbers import UNIT
from knowledge.stay.rewriting import Items, rule
from knowledge.stay.tokens import moment

_MIDDLE_DAY = 15
_LAST_DAY = 31
_CENTURY = 2000
_SHORT_YEARS = range(24, 50)
"""Two figures behind a month that are a year."""


def stay_of(period: Period, today: date) -> Stay | Refused:
    """The days of a period, both ends counted.

    A month is meant whole. Where no year was said, the next such dates count: the start today or
    later, the end after the start.

    Returns:
        `Refused` where both years were said and the end lies before the start.
    """
    first, last = period.first, period.last
    if isinstance(first, Today):
        start = today + timedelta(days=first.ahead)
    elif first.year is not None:
        start = _first_day(first, first.year)
    elif last.year is not None:
        start = _latest_start(first, _last_day(last, last.year))
    else:
        start = _next_start(first, today)
    end = _next_end(last, start) if last.year is None else _last_day(last, last.year)
    if end < start:
        return Refused(Refusal.NEGATIVE)
    days = (end - start).days + 1
    return Stay(days, days)


def _first_day(of: Moment, year: int) -> date:
    return date(year, of.month, _clipped(of, year) if of.day else 1)


def _last_day(of: Moment, year: int) -> date:
    return date(year, of.month, _clipped(of, year))


def _clipped(of: Moment, year: int) -> int:
    days = monthrange(year, of.month)[1]
    return min(of.day or days, days)


def _latest_start(first: Moment, end: date) -> date:
    same_year = _first_day(first, end.year)
    return same_year if same_year <= end else _first_day(first, end.year - 1)


def _next_start(first: Moment, today: date) -> date:
    this_year = _first_day(first, today.year)
    return this_year if this_year >= today else _first_day(first, today.year + 1)


def _next_end(last: Moment, start: date) -> date:
    this_year = _last_day(last, start.year)
    return this_year if this_year > start else _last_day(last, start.year + 1)


def _year_of(items: Items) -> int | None:
    return next((item.value for item in items if isinstance(item, CalendarYear)), None)


def _month_in(items: Items) -> int | None:
    return next((item.month for item in items if isinstance(item, MonthName)), None)


def _days_in(items: Items) -> tuple[int, ...]:
    """The days of the month among the pieces; a number word is none."""
    found: list[int] = []
    for item in items:
        match item:
            case Ordinal(place):
                found.append(place)
            case Number(digits=True):
                found.append(int(item.low))
            case _:
                pass
    return tuple(found)


def _calendar_year(items: Items) -> Items | None:
    """“2027. gada” is one year of the calendar; “2000 dienas” is a count."""
    match items:
        case (CalendarYear() as year, UnitWord(unit=Unit.YEAR)):
            return (year,)
        case (CalendarYear(value), unit):
            return (Number.of(Fraction(value), digits=True), unit)
        case _:
            return None


def _named_year(items: Items) -> Items | None:
    """“Year 2027”."""
    match items:
        case (UnitWord(unit=Unit.YEAR), CalendarYear() as year):
            return (year,)
        case _:
            return None


def _dated(items: Items) -> Items:
    """A decimal among dates is a date: “1.9 bis 31.1”."""
    return tuple(item.date if isinstance(item, Decimal) else item for item in items)


def _counted(items: Items) -> Items:
    return tuple(
        Number.of(item.value, digits=True) if isinstance(item, Decimal) else item for item in items
    )


def _from_today(items: Items) -> Items:
    return tuple(Today(item.ahead) if isinstance(item, DayWord) else item for item in items)


def _slashed(items: Items) -> Items | None:
    match [int(item.low) for item in items if isinstance(item, Number)]:
        case [day, month, last_day, last_month]:
            return _period(moment(None, month, day), moment(None, last_month, last_day))
        case _:
            return None


def _period(first: Moment | None, last: Moment | None) -> Items | None:
    return (Period(first, last),) if first and last else None


def _days_of_a_month(items: Items) -> Items | None:
    """“1.–15. marts”, “March 1-15”."""
    month, year = _month_in(items), _year_of(items)
    match _days_in(items):
        case (first, last) if month is not None and first <= last:
            return _period(moment(year, month, first), moment(year, month, last))
        case _:
            return None


def _day(items: Items) -> Items | None:
    month = _month_in(items)
    match _days_in(items):
        case (day,) if month is not None:
            found = moment(_year_of(items), month, day)
            return None if found is None else (found,)
        case _:
            return None


def _short_year(items: Items) -> Items | None:
    """“1 Mar 27”."""
    match items:
        case (*date_, Number(low, digits=True)) if low in _SHORT_YEARS:
            return (*date_, CalendarYear(_CENTURY + int(low)))
        case _:
            return None


def _month(items: Items) -> Items | None:
    month = _month_in(items)
    return None if month is None else (Moment(_year_of(items), month, None),)


def _part_of_month(items: Items) -> Items | None:
    """“Mid-September”, “janvāra beigas”: the first, the fifteenth, the last day."""
    found = next((item for item in items if isinstance(item, Moment)), None)
    if found is None or found.day is not None:
        return None
    if Sign.START in items:
        return (replace(found, day=1),)
    return (replace(found, day=_MIDDLE_DAY if Sign.MIDDLE in items else _LAST_DAY),)


def _shared_month(items: Items) -> Items | None:
    """“1.–15.3.”: the first day borrows the month of the last."""
    last = items[-1]
    match last, _days_in(items):
        case Moment(year, month, int(last_day)), (day,) if day <= last_day:
            return _period(moment(_year_of(items) or year, month, day), last)
        case _:
            return None


def _between(items: Items) -> Items | None:
    ends: list[Item] = [item for item in items if isinstance(item, Moment | Today)]
    match ends[0], ends[-1]:
        case (Moment() | Today()) as first, Moment() as last:
            return (Period(first, last),)
        case _:
            return None


def _named_month(items: Items) -> Items | None:
    """“The month of July”, “jūlija mēnesis”."""
    month = next(item for item in items if isinstance(item, Moment))
    units = [item.unit for item in items if isinstance(item, UnitWord)]
    return (Sign.WHOLE, month) if units == [Unit.MONTH] and month.day is None else None


def _whole_month(items: Items) -> Items | None:
    match items[-1]:
        case Moment(day=None) as month:
            return (Period(month, month),)
        case _:
            return None


def _name(_: Items) -> Items:
    """“I am April”."""
    return (Sign.UNKNOWN,)


def _turned(items: Items) -> Items | None:
    """“Until the end of June from February”."""
    return _between(items[::-1])


_NO_UNIT = f"(?!(?:[dtou/k]s?[NE])?{UNIT})"
_DAY = "[ON]"

DATES = (
    rule("[UV]Y", _named_year),
    rule("Y[UVJ]", _calendar_year),
    rule(f"E(?=[dtu]s*[ED]{_NO_UNIT})", _dated),
    rule(f"D[dtu]s*E{_NO_UNIT}", _dated),
    rule("E", _counted),
    rule("[fb]Q|^Q(?=[td])", _from_today),
    rule(f"N/N[dt]s*N/N{_NO_UNIT}", _slashed),
    rule(f"{_DAY}s?MN(?!s?M){_NO_UNIT}", _short_year),
    rule(f"Y?{_DAY}s?[dtu]s*{_DAY}s?M(?:k?Y)?", _days_of_a_month),
    rule(f"Y?Ms?{_DAY}[dt]s*{_DAY}(?:k?Y)?{_NO_UNIT}", _days_of_a_month),
    rule(f"Y?{_DAY}s?M(?:k?Y)?", _day),
    rule(f"Y?M[sk]?{_DAY}(?:k?Y)?{_NO_UNIT}", _day),
    rule("iM(?![dtuk/])", _name),
    rule("Yk?M|Mk?Y|M", _month),
    # jūlija mēnesi, den Monat Juli, the month of July; but not “a month maybe in July”
    rule("DU|(?<=[lp])UD|(?<![aN])UsD", _named_month),
    rule("[FGH][sf]*D|D[FGH]", _part_of_month),
    rule(f"Y?{_DAY}s?[dtu]s*D", _shared_month),
    rule("tD[sk]*[fb]s*D", _turned),
    rule("[fb]?l*D(?:[dtuk/]*[sfrl]*D)+", _between),
    rule("l[sal]*D", _whole_month),
    # “I leave on 1 February and am back on 15 June”: two dates, whatever is told between them.
    rule("D[^DR@NUVo!?]{1,6}D", _between),
)
"""Dates, then the periods between them."""
