"""An editor is told which questions a change takes away from other entries."""

import re
from pathlib import Path

import pytest

from knowledge.__main__ import main
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change


def impact(capsys: pytest.CaptureFixture[str], after: Path, before: Path) -> list[str]:
    assert main(["impact", "--content", str(after), "--against", str(before)]) == 0
    return capsys.readouterr().out.splitlines()


KNOWN = (
    "when is the grant paid, when will the grant be paid, the grant is paid when, "
    "on which day is the grant paid, when do they pay the grant, is the grant paid soon, "
    "when was the grant paid, when is my grant paid"
)
TAKING = ", ".join(f"{each} to me" for each in KNOWN.split(", "))


def test_new_wordings_that_take_questions_away_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = write(tmp_path / "before"), write(tmp_path / "after")
    for content in (before, after):
        known = "when is it paid, which day, how soon, not yet, by when, at last, so late, in May"
        change(content, SUM, known, KNOWN)
    change(after, SUM, "in euros, per month]", f"in euros, per month, {TAKING}]")

    taken = [
        sentence
        for sentence in impact(capsys, after, before)
        if sentence.startswith("en: the new wording “")
        and " of money.sum takes " in sentence
        and "away from money.paid: " in sentence
    ]
    assert taken
    for sentence in taken:
        _, wording, _, question, *_ = re.split("[“”]", sentence)
        assert wording in TAKING
        assert question in KNOWN


def test_where_nothing_changes_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path / "content")
    assert impact(capsys, content, content) == ["No question leads elsewhere than before."]


def test_broken_content_has_no_impact_but_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path / "content")
    change(content, SUM, "period: both", "period: never")
    assert main(["impact", "--content", str(content)]) == 1
    assert "period" in capsys.readouterr().err
