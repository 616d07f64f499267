"""Grammar of what is measured in years and weeks, or counted, but is not the length of a stay.

Age, school years, money, frequency, past and future: each becomes one unknown piece, so that the
grammar of lengths does not see it.
"""

from knowledge.stay.items import Number, Ordinal, Sign, Unit, UnitWord
from knowledge.stay.numbers import UNIT
from knowledge.stay.rewriting import Items, rule

_YOUNGEST = 7
"""Years from which “man ir … gadi” tells an age rather than the time somebody has."""


def _aside(_: Items) -> Items:
    return (Sign.UNKNOWN,)


def _units(items: Items) -> set[Unit]:
    return {item.unit for item in items if isinstance(item, UnitWord)}


def _age(items: Items) -> Items | None:
    years = [item.low for item in items if isinstance(item, Number)]
    in_years = _units(items) <= {Unit.YEAR}
    return (Sign.UNKNOWN,) if in_years and years and years[0] >= _YOUNGEST else None


def _numbered(items: Items) -> Items | None:
    """“Year 10”; but “mēneši 4”, spelt plainly, looks like a singular and is a count."""
    return None if _units(items) == {Unit.MONTH} else (Sign.UNKNOWN,)


def _years_of_doing(items: Items) -> Items | None:
    return (Sign.UNKNOWN,) if _units(items) == {Unit.YEAR} else None


def _that_semester(items: Items) -> Items | None:
    """“Uz otro semestri” is a stay of one semester; “otrajā semestrī” is a time."""
    if _units(items) != {Unit.SEMESTER}:
        return None
    return tuple(item for item in items if not isinstance(item, Ordinal))


def _filler(_: Items) -> Items:
    return (Sign.FILLER,)


def _season(_: Items) -> Items:
    """“Gada beigas” is a time of the year, as Christmas is."""
    return (Sign.LOOSE,)


ASIDES = (
    # 10. klase, key action 1
    rule(f"[ONY][sl]*c|c[sd]?[ON](?!{UNIT})", _aside),
    rule("rs?Ol*U", _that_semester),
    # the second year
    rule(f"Os?{UNIT}", _aside),
    # 20 years old, vecums 18, man ir 18
    rule(f"N(?:{UNIT})?s?y|y[sA]*N(?!{UNIT})", _aside),
    rule(f"i[sA]*N(?:{UNIT})?", _age),
    # mēneša alga, year 10
    rule("[UV]z", _aside),
    rule(f"UN(?!{UNIT})", _numbered),
    # 300 euros a month
    rule(f"(?:zN(?!{UNIT})|N?z)(?:[aresp/]{{0,2}}{UNIT})?", _aside),
    rule("l*U[FGH]|[FGH][sa]*l*U", _season),
    # every second week, next month, in two years, 5 years ago
    rule(f"e[NO]?{UNIT}", _aside),
    rule(f"I{UNIT}", _aside),
    rule(f"p[Aa]*[NO]?{UNIT}", _aside),
    rule(f"[Na]{UNIT}s*g", _aside),
    rule(f"B[^N!?@kfLT]{{0,5}}N{UNIT}", _years_of_doing),
    # a nice day (but “a good month” is one)
    rule(f"(?<!^a)h(?:{UNIT}|W)", _aside),
)
"""What is no length."""

PLACES = (rule("[rptdf]x", _filler),)
"""“Uz Itāliju”: one unknown word behind a preposition says where, not how long."""
