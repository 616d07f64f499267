"""The answers are as good as recorded: a part of the exam is sat again."""

from functools import cache
from pathlib import Path

import pytest

from knowledge.load import CONTENT
from knowledge.quality.load_measured import load_measured, load_record
from knowledge.quality.page import page
from knowledge.quality.record import changes, falls
from knowledge.quality.sitting import Extent, part_of
from knowledge.quality.trial import Kind, Tried
from knowledge.quality.writing import Way
from knowledge.terms import Lang

PAGE = Path(__file__).parents[2] / "docs" / "quality.md"
PART = 0


@cache
def sat() -> tuple[Tried, ...]:
    """Every second wording of one part of five, of a base that has learned without that part."""
    return part_of(PART, CONTENT, Extent((Way.CHAT, Way.TYPOS), beside=False, every=2)).tried


def test_nothing_falls_by_more_than_a_point() -> None:
    record = load_record()
    fell = falls(record, sat())
    worse = [each for each in changes(record, sat()) if any(fall.concerns(each) for fall in fell)]

    assert not fell, "\n".join(
        map(str, (*fell, *worse, "If this is meant, record it by `make eval`."))
    )


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", [Kind.WORDING, Kind.PLAIN, Kind.NEAR])
def test_most_questions_are_on_record(kind: Kind, lang: Lang) -> None:
    record = load_record()
    asked = [each for each in sat() if (each.question.kind, each.question.lang) == (kind, lang)]
    known = [each for each in asked if record.verdict(each, Way.CLEAN)]

    assert len(asked) >= 20
    assert len(known) >= 0.9 * len(asked), "run `make eval`: the content has outgrown the record"


@pytest.mark.parametrize("lang", [Lang.LV, Lang.DE])
def test_letters_spelt_out_in_chats_cost_nothing(lang: Lang) -> None:
    in_both = [each for each in sat() if Way.CHAT in each.verdicts and each.question.lang is lang]

    assert len(in_both) >= 50
    lost = [
        each.question.text
        for each in in_both
        if each.verdicts[Way.CHAT] is not each.verdicts[Way.CLEAN]
    ]
    assert len(lost) <= 0.005 * len(in_both), lost


def test_the_page_says_what_is_recorded() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(load_measured()), "run `make eval`"
