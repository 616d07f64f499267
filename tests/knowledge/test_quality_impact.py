"""An editor is told which questions a change takes away from other entries."""

from pathlib import Path

import pytest

from knowledge.__main__ import main
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change


def impact(capsys: pytest.CaptureFixture[str], after: Path, before: Path) -> list[str]:
    assert main(["impact", "--content", str(after), "--against", str(before)]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_new_wording_that_takes_a_question_away_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = write(tmp_path / "before"), write(tmp_path / "after")
    change(
        after,
        SUM,
        "in euros, per month]",
        "in euros, per month, which day is it, when is it paid by you]",
    )
    assert (
        "en: the new wording “which day is it” of money.sum takes 1 question away from "
        "money.paid: “which day”"
    ) in impact(capsys, after, before)


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
