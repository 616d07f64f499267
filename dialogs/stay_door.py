"""The command-line door to the understanding of lengths: one question in, one answer out."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.stay import Ambiguous, Refused, Stay, understand
from knowledge.terms import Lang


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Question(_Line):
    """What a line of input asks."""

    lang: Lang
    text: str
    today: date | None = None
    """The day from which dates without a year are counted."""


class Answer(_Line):
    """What was understood; the ends are days and null unless `kind` is `stay`."""

    kind: Literal["stay", "ambiguous", "none"]
    min_days: int | None = None
    max_days: int | None = None


class Fault(_Line):
    """Why a line could not be read, and what to do."""

    error: str


def answered(text: str, lang: Lang, today: date) -> Answer:
    """What a text says about the length of a stay; a refused length counts as none."""
    match understand(text, lang, today):
        case Stay(low, high):
            return Answer(kind="stay", min_days=low, max_days=high)
        case Ambiguous():
            return Answer(kind="ambiguous")
        case Refused() | None:
            return Answer(kind="none")


def answered_line(line: bytes, today: date) -> Answer | Fault:
    """Answer a line of JSON such as `{"lang": "lv", "text": "pusgadu", "today": "2027-01-10"}`.

    Args:
        line: The line as it came, in UTF-8; `today` may be left out of it.
        today: The day that counts then.
    """
    try:
        question = Question.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        return Fault(
            error=f"{where}: {first['msg']} - write one JSON object a line with "
            '"lang" (lv, en or de), "text" and, if wanted, "today" (YYYY-MM-DD)'
        )
    return answered(question.text, question.lang, question.today or today)
