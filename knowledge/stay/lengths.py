"""Grammar of lengths: a count and a unit, sums, ranges and bounds."""

from dataclasses import replace
from fractions import Fraction

from knowledge.stay.items import Length, Number, Part, Sign, Unit, UnitWord
from knowledge.stay.numbers import UNIT
from knowledge.stay.rewriting import Items, rule

_ONE = Fraction(1)
_DAYS = {
    Unit.DAY: 1,
    Unit.WEEK: 7,
    Unit.FORTNIGHT: 14,
    Unit.MONTH: 30,
    Unit.QUARTER: 90,
    Unit.SEMESTER: 150,
    Unit.HALF_YEAR: 180,
    Unit.ACADEMIC_YEAR: 300,  # two semesters
    Unit.YEAR: 365,
}
_LONGEST_INVERTED = 60


def days(count: Fraction, unit: Unit) -> Fraction:
    """The days of so many units.

    A part of a year is reckoned in months, so that half a year has 180 days and a quarter 90.
    """
    if unit is Unit.YEAR:
        years = count // 1
        return years * _DAYS[unit] + (count - years) * 12 * _DAYS[Unit.MONTH]
    return count * _DAYS[unit]


def _length(low: Fraction, high: Fraction, unit: Unit) -> Length:
    return Length(days(low, unit), days(high, unit), unit)


def _unit_in(items: Items) -> Unit | None:
    return next((item.unit for item in items if isinstance(item, UnitWord | Length)), None)


def _counts_in(items: Items) -> list[Number]:
    return [item for item in items if isinstance(item, Number)]


def _lengths_in(items: Items) -> list[Length]:
    return [item for item in items if isinstance(item, Length)]


def _counted(items: Items) -> Items | None:
    """“3 months”; with a sign for “or more” behind the number, at least so many."""
    count, unit = _counts_in(items), _unit_in(items)
    if not count or unit is None:
        return None
    found = _length(count[0].low, count[0].high, unit)
    return (replace(found, high=None) if Sign.MORE in items else found,)


def _inverted(items: Items) -> Items | None:
    """“Nedēļas divas”."""
    short = all(item.high <= _LONGEST_INVERTED for item in _counts_in(items))
    return _counted(items) if short else None


def _part(items: Items) -> Items | None:
    """“Half a year”, and one of a unit where no part is named: “a year”."""
    unit = _unit_in(items)
    if unit is None:
        return None
    part = next((item.value for item in items if isinstance(item, Part)), _ONE)
    return (_length(part, part, unit),)


def _part_or_whole(items: Items) -> Items | None:
    """“Ein halbes oder ein ganzes Jahr”."""
    match _part(items):
        case (Length(low=low, unit=unit),):
            return (Length(low, days(_ONE, unit), unit),)
        case _:
            return None


def _genitive(items: Items) -> Items | None:
    """“No nedēļas līdz …”: the Latvian genitive singular looks like a plural."""
    return (items[0], *(_part(items[1:]) or ()))


def _and_a_half(items: Items) -> Items | None:
    match items[0], items[-1]:
        case Length(Fraction() as low, Fraction() as high, unit), Part(value):
            more = days(value, unit)
            return (Length(low + more, high + more, unit),)
        case _:
            return None


def _sum(items: Items) -> Items | None:
    """“2 mēneši un 1 nedēļa”; without “and” only from the larger unit to the smaller."""
    match _lengths_in(items):
        case [Length(Fraction() as a, Fraction() as b, first), Length(Fraction() as c, d, second)]:
            falls = _DAYS[first] > _DAYS[second]
            if d is None or a != b or not (falls or Sign.AND in items or Sign.MORE in items):
                return None
            return (Length(a + c, b + d, second),)
        case _:
            return None


def _range(items: Items) -> Items | None:
    found = _lengths_in(items)
    lows = [each.low for each in found if each.low is not None]
    highs = [each.high for each in found if each.high is not None]
    if len(lows) != len(found) or len(highs) != len(found):
        return None
    return (Length(min(lows), max(highs), found[-1].unit),)


def _to_count(items: Items) -> Items | None:
    """“A week or two”, “3 months to 5”: the second count takes the unit of the first."""
    match _lengths_in(items), _counts_in(items):
        case [Length(Fraction() as low, Fraction() as high, unit)], [Number(least, most)]:
            ends = (low, high, days(least, unit), days(most, unit))
            return (Length(min(ends), max(ends), unit),)
        case _:
            return None


def _to_count_in_words(items: Items) -> Items | None:
    """“A week, two”; figures would rather be an age: “3 weeks, 17”."""
    return None if any(item.digits for item in _counts_in(items)) else _to_count(items)


def _bounded_both(items: Items) -> Items | None:
    """“Vismaz 3, maksimums 5 mēneši”."""
    match _counts_in(items), _lengths_in(items):
        case [Number(low)], [Length(high=Fraction() as high, unit=unit)]:
            ends = (days(low, unit), high)
            return (Length(min(ends), max(ends), unit),)
        case _:
            return None


def _negative(items: Items) -> Items | None:
    """“Minus a month”."""
    match _lengths_in(items):
        case [Length(Fraction() as low, Fraction() as high, unit)]:
            return (Length(-high, -low, unit),)
        case _:
            return None


def _corrected(items: Items) -> Items | None:
    count, unit = _counts_in(items), _lengths_in(items)[0].unit
    return (_length(count[0].low, count[0].high, unit),)


def _at_least(items: Items) -> Items | None:
    match _lengths_in(items):
        case [Length(low=Fraction()) as found]:
            return (replace(found, high=None),)
        case _:
            return None


def _at_most(items: Items) -> Items | None:
    match _lengths_in(items):
        case [Length(high=Fraction()) as found]:
            return (replace(found, low=None),)
        case _:
            return None


def _both_bounds(items: Items) -> Items | None:
    match _lengths_in(items):
        case [Length(Fraction() as low, None), Length(None, Fraction() as high, unit)]:
            return (Length(min(low, high), max(low, high), unit),)
        case [Length(None, Fraction() as high, unit), Length(Fraction() as low, None)]:
            return (Length(min(low, high), max(low, high), unit),)
        case _:
            return None


def _first(items: Items) -> Items:
    return items[:1]


def _vague(_: Items) -> Items:
    return (Sign.VAGUE,)


def _rejected(_: Items) -> Items:
    return (Sign.UNKNOWN,)


def _dropped(_: Items) -> Items:
    return (Sign.FILLER,)


_SOFT = "[sArla]*"
"""Words that may stand between a bound and its length."""

LENGTHS = (
    # some 3 months, but some months
    rule("v(?=A?N)", _dropped),
    rule(f"a?v[sA]*{UNIT}", _vague),
    rule("a?%[otd/](?:al*|l+)U", _part_or_whole),
    rule("a?%[sfa]*l*[UVJ]", _part),
    rule(f"NPl*[UVJ]|NA?s?{UNIT}", _counted),
    rule(f"(?<!a)[UV]A?N(?!{UNIT})", _inverted),
    # a month, a month's stay
    rule("^ahl*U|al*[UV]", _part),
    rule("[fb]V(?=s?[td])", _genitive),
    # mēnesi, unless an unknown word leads up to it
    rule(r"(?:^|(?<=[srALTftbuodklnP@!?/]))U", _part),
    # six weeks long
    rule("@w(?![td])", _first),
    rule("@ua?%(?!l*[UV])|@%(?!l*[UV])", _and_a_half),
    # between … and … before sums, sums before ranges
    rule("bs*@u[sA]*@", _range),
    rule("@(?:k?u|P)[sA]*@|@k?A?@", _sum),
    rule(f"m{_SOFT}@", _negative),
    # not one month but two
    rule(f"n{_SOFT}@[ks]+N(?!{UNIT})", _corrected),
    rule(f"[fb]?@(?:k?[dto/]{_SOFT}@)+", _range),
    rule(f"[fb]?@k?[dto/][sA]*N(?!{UNIT})", _to_count),
    rule("@ks[sA]*N(?![xlUVJ])", _to_count),
    rule("@kN$", _to_count_in_words),
    rule(f"@k?{_SOFT}(?:T{_SOFT}N|NT)(?!{UNIT})", _to_count),
    rule(f"(?:[LT]{_SOFT})?N[ksu]*[LT]{_SOFT}@", _bounded_both),
    # not 3 months; a week is too short
    rule(f"n{_SOFT}@", _rejected),
    rule(f"@[sx]{{0,2}}X|X{_SOFT}@", _rejected),
    rule(f"[Lf]{_SOFT}@|@k?s?(?:P|L(?!{_SOFT}[N@]))", _at_least),
    rule(f"[Tt]{_SOFT}@|W[td]{_SOFT}@|@k?s?(?:S|T(?!{_SOFT}[N@]))", _at_most),
    rule("@[uksto]*@", _both_bounds),
)
"""Lengths from their parts to their bounds; a later rule joins what the earlier ones made."""
