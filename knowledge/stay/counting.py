"""Short ways to write the entries of a lexicon."""

from fractions import Fraction

from knowledge.stay.items import Form, MonthName, Number, Unit, UnitWord


def number(value: int | str) -> Number:
    """A count as a word means it: `number(3)`, `number("3/2")`."""
    return Number.of(Fraction(value))


def counts(wordings: str, start: int = 1, step: int = 1) -> tuple[tuple[Number, str], ...]:
    """Counts that follow one another, separated by semicolons."""
    return tuple(
        (number(start + step * place), words) for place, words in enumerate(wordings.split(";"))
    )


def months(wordings: str) -> tuple[tuple[MonthName, str], ...]:
    """The twelve months, separated by semicolons."""
    return tuple(
        (MonthName(place), words) for place, words in enumerate(wordings.split(";"), start=1)
    )


def unit(unit_: Unit, one: str, many: str, short: str = "") -> tuple[tuple[UnitWord, str], ...]:
    """A unit in its singular, its plural and its abbreviations."""
    forms = ((Form.ONE, one), (Form.MANY, many), (Form.SHORT, short))
    return tuple((UnitWord(unit_, form), words) for form, words in forms if words)
