"""The pieces a text is read as: numbers, units, months, dates, lengths and signs.

Every piece has a one-letter `code`, so that a grammar rule can be a regular expression over the
codes of a sentence (see `rewriting`).
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self


class Unit(StrEnum):
    """A measure of time."""

    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    HALF_YEAR = "half_year"
    ACADEMIC_YEAR = "academic_year"
    YEAR = "year"


class Form(StrEnum):
    """How a unit is written, which decides what it means without a number."""

    ONE = "U"
    """Singular: “mēnesi” alone is one month."""
    MANY = "V"
    """Plural: “weeks” alone leaves open how many."""
    SHORT = "J"
    """An abbreviation, which is a unit only after a number: “3m”."""


class Sign(StrEnum):
    """A word or mark that says how its neighbours are meant; the value is its code."""

    ARTICLE = "a"
    OPEN = "b"
    """Opens a range and says nothing alone: “between”, “von”."""
    GRADE = "c"
    """A numbered thing: “kurss”, “class”, “Leitaktion”."""
    DASH = "d"
    EACH = "e"
    FROM = "f"
    """Opens a range; alone it is a lower bound: “no”, “from”, “ab”."""
    PAST = "g"
    """Turns the length before it into a time or a record: “ago”, “pieredze”."""
    GREETING = "h"
    SELF = "i"
    """Introduces an age: “man ir”, “I am”."""
    JUDGED = "j"
    """Asks whether a length will do: “pietiek”, “enough”."""
    COMMA = "k"
    WHOLE = "l"
    """Says nothing about the length: “full”, “kalendāra”."""
    MINUS = "m"
    NOT = "n"
    OR = "o"
    WHEN = "p"
    """Turns the length after it into a time: “pēc”, “in”, “seit”."""
    ASKING = "q"
    """A question word that makes its sentence a question."""
    FOR = "r"
    FILLER = "s"
    """Carries nothing here: “es gribētu”, “please”."""
    TO = "t"
    """Links a range; alone it is an upper bound: “līdz”, “until”, “bis”."""
    AND = "u"
    SOME = "v"
    """An uncertain count: “dažas”, “several”."""
    LOOSE = "w"
    """An uncertain length if nothing else is said: “ilgi”, “summer”."""
    UNKNOWN = "x"
    OLD = "y"
    MEASURE = "z"
    """Counts something other than a stay: “eiro”, “km”, “hours”."""
    ABOUT = "A"
    BUSY = "B"
    """What somebody has been doing for years: “strādāju”, “arbeite”."""
    MAYBE_ASKING = "C"
    """A question word that also joins clauses: “kad”, “when”."""
    START = "F"
    MIDDLE = "G"
    FINISH = "H"
    """The beginning, middle and end of a month."""
    WHICH = "I"
    """Names one among many: “next”, “šo”."""
    LEAST = "L"
    MOST = "T"
    MORE = "P"
    """After a length: “or longer”."""
    LESS = "S"
    VAGUE = "W"
    """An uncertain length in any company: “kādu laiku”."""
    TOO = "X"
    """Rejects the length beside it: “too short”."""
    HOW_LONG = "K"
    EVER = "Z"
    """Without end: “forever”."""
    SLASH = "/"
    STOP = "!"
    ASKED = "?"

    @property
    def code(self) -> str:
        """The letter that stands for this sign in grammar rules."""
        return self.value


@dataclass(frozen=True, slots=True)
class Number:
    """A count, or a range of counts."""

    low: Fraction
    high: Fraction
    digits: bool = False
    """Whether it was written in digits."""

    @classmethod
    def of(cls, value: Fraction, *, digits: bool = False) -> Self:
        """One count."""
        return cls(value, value, digits=digits)

    @property
    def code(self) -> str:
        """N."""
        return "N"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one: half, quarter."""

    value: Fraction

    @property
    def code(self) -> str:
        """A percent sign."""
        return "%"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order: “3.”, “third”."""

    value: int

    @property
    def code(self) -> str:
        """O."""
        return "O"


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year of the calendar, such as 2027."""

    value: int

    @property
    def code(self) -> str:
        """Y."""
        return "Y"


@dataclass(frozen=True, slots=True)
class Decimal:
    """“1.9”: one and nine tenths, or the first of September."""

    value: Fraction
    date: "Moment"

    @property
    def code(self) -> str:
        """E for “either”."""
        return "E"


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A unit as written."""

    unit: Unit
    form: Form

    @property
    def code(self) -> str:
        """U, V or J."""
        return self.form.value


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month of the calendar, 1 to 12."""

    month: int

    @property
    def code(self) -> str:
        """M."""
        return "M"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date.

    Without `day` it is a whole month; without `year` none was said.
    """

    year: int | None
    month: int
    day: int | None

    @property
    def code(self) -> str:
        """D."""
        return "D"


@dataclass(frozen=True, slots=True)
class DayWord:
    """“Today”, “tomorrow”: a date only behind “from”."""

    ahead: int
    """Days from the day on which the text was written."""

    @property
    def code(self) -> str:
        """Q."""
        return "Q"


@dataclass(frozen=True, slots=True)
class Today:
    """The day on which the text was written, or one soon after it, as the start of a stay."""

    ahead: int = 0

    @property
    def code(self) -> str:
        """D, as it stands where a date stands."""
        return "D"


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another, both counted."""

    first: Moment | Today
    last: Moment

    @property
    def code(self) -> str:
        """R."""
        return "R"


@dataclass(frozen=True, slots=True)
class Length:
    """A length in days, not yet rounded; None is an open end."""

    low: Fraction | None
    high: Fraction | None
    unit: Unit
    """The last unit said, for counts that follow without one."""

    @property
    def code(self) -> str:
        """@, the aim of the grammar."""
        return "@"


Item = (
    Sign
    | Number
    | Part
    | Ordinal
    | CalendarYear
    | Decimal
    | UnitWord
    | MonthName
    | Moment
    | DayWord
    | Today
    | Period
    | Length
)
