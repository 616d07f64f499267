"""From a text to the length it states: the grammar applied, then a decision."""

import re
from datetime import date
from fractions import Fraction
from itertools import chain

from knowledge.stay.asides import ASIDES, PLACES
from knowledge.stay.dates import DATES, stay_of
from knowledge.stay.items import Length, Number, Period, Sign, Unit
from knowledge.stay.lengths import LENGTHS, days
from knowledge.stay.model import Ambiguous, Reading, Refusal, Refused, Stay
from knowledge.stay.numbers import NUMBERS, RANGES
from knowledge.stay.rewriting import Items, codes, rewrite
from knowledge.stay.tokens import pieces
from knowledge.terms import Lang

LONGEST_DAYS = 3650
"""Ten years; what is longer is no stay."""
_LARGEST_BARE = 366
"""A number alone above this counts no days, weeks or months of a stay."""

_GRAMMAR = (*NUMBERS, *DATES, *RANGES, *ASIDES, *LENGTHS, *PLACES)
_QUESTION = re.compile(
    r"""
      K                   # how long
    | ^[skar]*q           # what, why
    | ^[sk]*[CJ].*\?      # when …? (“wo” is an abbreviated week as well)
    | [jX].*\?            # … enough? … too short?
    | ^[sk]*[oj].*[jX]  # the same without the mark: “vai pietiek …”
    | ^j(?!s)             # “reichen zwei …”, but not “must be …”
    """,
    re.VERBOSE,
)
"""Asks for a rule instead of answering."""
_ANSWER = re.compile(r"[sArlakdtofTLPSbuipjvnwVUDHFGI!?]*")
"""An answer in which nothing remains unknown."""
_ONE_END = re.compile(r"[ftTLb][sr]*[FGHD]?D|[ftTL][sr]*w")
_LOOSE = re.compile(r"[wvVD]")


def understand(text: str, lang: Lang, today: date) -> Reading:
    """What a text says about how long somebody wants to stay.

    - A week is 7 days, a month 30, a quarter 90, a semester 150, half a year 180, an academic
      year (two semesters) 300, a year 365; half a day counts as one.
    - Dates count both ends, months are meant whole; without a year the next such dates count.
    - “Less than a year” is up to a year: the border belongs to the range.
    - “A couple”, “pāris” and “ein paar” are as uncertain as “a few”.
    - “All of July” is that month; a number without a unit, a single date, “in July” and a season
      are `Ambiguous`.
    - A question about rules (“how long …”, “is … enough?”) is None: it wants an answer. “Can I
      go for 3 months?” states a length.
    - Several lengths that do not belong together are `Ambiguous`, each of them likely.
    - Days of the calendar count before a counted length, and that before whole months.

    Args:
        text: What was typed; only the beginning is read.
        lang: The language tried first; the others are understood as well.
        today: The day from which dates without a year are counted.
    """
    sentences = [rewrite(sentence, _GRAMMAR) for sentence in _sentences(pieces(text, lang))]
    answers = [each for each in sentences if not _QUESTION.search(codes(each))]
    items = tuple(chain.from_iterable(answers))
    return _stated(items, today) or _hinted(items)


def _sentences(items: Items) -> list[Items]:
    result: list[Items] = []
    start = 0
    for place, item in enumerate(items, start=1):
        if item in {Sign.STOP, Sign.ASKED}:
            result.append(items[start:place])
            start = place
    return [*result, items[start:]]


def _stated(items: Items, today: date) -> Reading:
    """The length that is stated in full: days of the calendar before counts before months."""
    periods = [item for item in items if isinstance(item, Period)]
    of_days = [stay_of(each, today) for each in periods if each.last.day is not None]
    of_months = [stay_of(each, today) for each in periods if each.last.day is None]
    counted = [_stay(item) for item in items if isinstance(item, Length)]
    readings = tuple(dict.fromkeys(_checked(each) for each in of_days or counted or of_months))
    stays = tuple(each for each in readings if isinstance(each, Stay))
    match stays, readings:
        case (), ():
            return Refused(Refusal.ABSURD) if Sign.EVER in items else None
        case (), (refused, *_):
            return refused
        case (stay,), _:
            return stay
        case _:
            return Ambiguous(stays)


def _hinted(items: Items) -> Reading:
    """What is left to ask back when no length was stated."""
    shape = codes(items)
    if Sign.VAGUE in items or _ONE_END.search(shape):
        return Ambiguous()
    match [item for item in items if isinstance(item, Number)]:
        case [number] if _ANSWER.fullmatch(shape.replace("N", "")):
            return _bare(number)
        case [] if _ANSWER.fullmatch(shape) and _LOOSE.search(shape):
            return Ambiguous()
        case _:
            return None


def _bare(number: Number) -> Reading:
    """A number without a unit."""
    if number.high <= 0:
        return Refused(Refusal.NEGATIVE if number.high else Refusal.ZERO)
    if number.high > _LARGEST_BARE:
        return None
    likely = (
        _checked(_stay(Length(days(number.low, unit), days(number.high, unit), unit)))
        for unit in (Unit.WEEK, Unit.MONTH)
    )
    return Ambiguous(tuple(each for each in likely if isinstance(each, Stay)))


def _stay(length: Length) -> Stay:
    return Stay(_rounded(length.low), _rounded(length.high))


def _rounded(value: Fraction | None) -> int | None:
    """Whole days; a half day is counted as one."""
    return None if value is None else int((value + Fraction(1, 2)) // 1)


def _checked(reading: Stay | Refused) -> Stay | Refused:
    """A stay that somebody can make, or why not."""
    if isinstance(reading, Refused):
        return reading
    low, high = reading.min_days, reading.max_days
    if any(end is not None and end < 0 for end in (low, high)):
        return Refused(Refusal.NEGATIVE)
    if high == 0 or (high is None and low == 0):
        return Refused(Refusal.ZERO)
    if max(low or 0, high or 0) > LONGEST_DAYS:
        return Refused(Refusal.ABSURD)
    return Stay(low or None, high)
