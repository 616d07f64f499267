"""Grammar of counts: “divdesmit viens”, “two and a half”, “2–3”."""

from fractions import Fraction

from knowledge.stay.items import Number, Ordinal, Part, Sign
from knowledge.stay.rewriting import Items, rule

UNIT = "l*[UVJ]"
"""A unit, adjectives included."""
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_PAIR = 2


def _negative(items: Items) -> Items | None:
    match items:
        case (_, Number(low, high, digits)):
            return (Number(-high, -low, digits=digits),)
        case _:
            return None


def _composed(items: Items) -> Items | None:
    """Number words that make one number: twenty one, two hundred, hundred and ten."""
    found = [item for item in items if isinstance(item, Number)]
    if any(item.digits for item in found):
        return None
    total = found[0].low
    for item in found[1:]:
        joined = _joined(total, item.low)
        if joined is None:
            return None
        total = joined
    return (Number.of(total),)


def _joined(before: Fraction, after: Fraction) -> Fraction | None:
    if after in {_HUNDRED, _THOUSAND} and 0 < before < after:
        return before * after
    for size in (_THOUSAND, _HUNDRED, _TEN):
        if before >= size and before % size == 0:
            fits = 1 <= after < size and after.denominator == 1 and before >= 2 * _TEN
            return before + after if fits else None
    return None


def _placed(items: Items) -> Items | None:
    """“Divdesmit pirmais”, “twenty first”."""
    match items:
        case (Number(low, digits=False), Ordinal(place)) if low in {20, 30} and place < _TEN:
            return (Ordinal(int(low) + place),)
        case _:
            return None


def _mixed(items: Items) -> Items | None:
    match items[0], items[-1]:
        case Number(low, digits=False), Part() as part if low == 1 and len(items) == _PAIR:
            return (part,)  # “one half”
        case Number(low, high), Part(part) if low == high:
            return (Number(low + part, high + part),)
        case _:
            return None


def _one_more(items: Items) -> Items:
    """The article of “ein, zwei Wochen” and “a thousand” is a count."""
    return (Number.of(Fraction(1)), *items[1:])


def _range(items: Items) -> Items | None:
    """“2–3”; the larger first only where a word says that it is a range: not in “I'm 17, 2 …”."""
    found = [item for item in items if isinstance(item, Number)]
    if found[0].low > found[-1].low and {Sign.AND, Sign.COMMA} & set(items[:-1]):
        return None
    low, high = min(item.low for item in found), max(item.high for item in found)
    return (Number(low, high, digits=found[0].digits),)


def _neighbours(items: Items) -> Items | None:
    """“Divas trīs nedēļas” is two to three."""
    match items:
        case (Number(low), Number(_, high)) if low < high:
            return (Number(low, high),)
        case _:
            return None


def _corrected(items: Items) -> Items:
    return items[-1:]


NUMBERS = (
    rule("mN", _negative),
    rule("N(?:u?N)+", _composed),
    rule("NO", _placed),
    rule(f"a(?=ua?%{UNIT})", _one_more),
    rule("N%", _mixed),
    rule("Nua?%(?!a)", _mixed),
)
"""Counts of several words."""

RANGES = (
    rule("a(?=k?s?[dtoT/]s?N|kN)", _one_more),
    # not one month but two
    rule(f"n[sA]*N[ks]+N(?={UNIT})", _corrected),
    rule(f"[fb]?N(?:d?[kdtou/][sA]*N)+(?={UNIT})", _range),
    rule("bNuN", _range),
    rule("[fb]?N[dto/][sA]*N", _range),
    rule(f"NN(?={UNIT})", _neighbours),
)
"""Ranges of counts. Dates are read before: “1 to 15 March”."""
