"""The tables of tests/questions/stay.*.yaml decide what a length is."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from knowledge.stay import Ambiguous, Reading, Refused, Stay, understand
from knowledge.terms import Lang

TABLES = Path(__file__).parents[2] / "questions"
FEWEST_ROWS = 220
FEWEST_UNANSWERED = 60


class Table(BaseModel):
    """The file of one language: what is typed and what it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lang: Lang
    today: date
    stay: tuple[tuple[str, int] | tuple[str, int | None, int | None], ...]
    ambiguous: tuple[str, ...]
    none: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    lang: Lang
    today: date
    text: str
    meant: Stay | str

    def read(self, text: str) -> Reading:
        return understand(text, self.lang, self.today)


@cache
def table(lang: Lang) -> Table:
    text = (TABLES / f"stay.{lang}.yaml").read_text(encoding="utf-8")
    return Table.model_validate(yaml.safe_load(text))


def rows() -> tuple[Row, ...]:
    found: list[Row] = []
    for lang in Lang:
        page = table(lang)
        for text, *ends in page.stay:
            found.append(Row(lang, page.today, text, Stay(ends[0], ends[-1])))
        found.extend(Row(lang, page.today, text, "ambiguous") for text in page.ambiguous)
        found.extend(Row(lang, page.today, text, "none") for text in page.none)
    return tuple(found)


ROWS = rows()
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.lang}: {row.text}")


def meaning(reading: Reading) -> Stay | str:
    match reading:
        case Stay():
            return reading
        case Ambiguous():
            return "ambiguous"
        case Refused() | None:
            return "none"


def without_diacritics(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))


@pytest.mark.parametrize("lang", Lang)
def test_every_table_is_long_enough_and_says_nothing_twice(lang: Lang) -> None:
    page = table(lang)
    texts = [row.text for row in ROWS if row.lang is lang]
    assert page.lang is lang
    assert len(texts) >= FEWEST_ROWS
    assert len(page.ambiguous) + len(page.none) >= FEWEST_UNANSWERED
    assert len(set(texts)) == len(texts)


@each_row
def test_a_text_is_understood_as_meant(row: Row) -> None:
    assert meaning(row.read(row.text)) == row.meant


@pytest.mark.parametrize(
    "written",
    [str.upper, without_diacritics, "  {} 😊 ".format],
    ids=["upper case", "no diacritics", "spaces and an emoji"],
)
@pytest.mark.parametrize("lang", Lang)
def test_how_it_is_written_changes_nothing(lang: Lang, written: Callable[[str], str]) -> None:
    own = [row for row in ROWS if row.lang is lang]
    assert own
    assert [row.text for row in own if row.read(written(row.text)) != row.read(row.text)] == []
