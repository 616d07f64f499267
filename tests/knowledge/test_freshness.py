from datetime import date
from pathlib import Path

import pytest

from knowledge.__main__ import main
from knowledge.freshness import outlived, perishing
from knowledge.load import load
from knowledge.terms import Lang
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change

LAST = date(2027, 6, 30)
UNTIL = f"valid_until: {LAST}"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


def found(content: Path, today: date, soon: int = 60) -> list[str]:
    return [str(each) for each in perishing(load(content), today, soon)]


PLACES = {
    "an entry": (
        SUM,
        "related: [money.sum]",
        f"related: [money.sum]\n    {UNTIL}",
        "topics/money.yaml: entries.paid",
    ),
    "an action": (
        "programme.yaml",
        "key_action: ka2,",
        f"key_action: ka2, {UNTIL},",
        "programme.yaml: actions.all",
    ),
    "a rule": (
        "programme.yaml",
        "audiences: [student],",
        f"audiences: [student], {UNTIL},",
        "programme.yaml: before[1]",
    ),
    "an agency": (
        "agencies.yaml",
        "country: BE,",
        f"country: BE, {UNTIL},",
        "agencies.yaml: agencies[2]",
    ),
    "a note": (
        "country-notes.yaml",
        "country: CH,",
        f"country: CH, {UNTIL},",
        "country-notes.yaml: notes[1]",
    ),
    "the programme": (
        "programme.yaml",
        "until: 2027-12-31",
        f"until: {LAST}",
        "programme.yaml: until",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "place"), PLACES.values(), ids=PLACES)
def test_whatever_holds_until_a_day_is_named_before_and_after(
    content: Path, file: str, old: str, new: str, place: str
) -> None:
    change(content, file, old, new)
    assert found(content, date(2027, 5, 30), 30) == []
    assert found(content, date(2027, 5, 31), 30) == [f"{place}: expires on {LAST} (in 30 days)"]
    assert found(content, date(2027, 6, 29), 30) == [f"{place}: expires on {LAST} (tomorrow)"]
    assert found(content, LAST, 30) == [f"{place}: expires on {LAST} (today)"]
    assert found(content, date(2027, 7, 1), 30) == [f"{place}: expired on {LAST} (yesterday)"]
    assert found(content, date(2027, 7, 2), 30) == [f"{place}: expired on {LAST} (2 days ago)"]


def stale(content: Path) -> None:
    change(content, "facts.yaml", "statement:", "stale_after: 2026-12-31\n    statement:")


def test_a_fact_to_be_checked_again_is_named_but_nobody_says_it_expired(content: Path) -> None:
    stale(content)
    (fact,) = perishing(load(content), date(2027, 1, 1))
    assert (
        str(fact) == "facts.yaml: facts.what: must be checked again after 2026-12-31 (yesterday)"
    )
    assert not fact.is_expired


def test_the_longest_expired_comes_first(content: Path) -> None:
    stale(content)
    change(content, SUM, "related: [money.sum]", f"related: [money.sum]\n    {UNTIL}")
    named = [each.until for each in perishing(load(content), date(2028, 1, 1))]
    assert named == [date(2026, 12, 31), LAST, date(2027, 12, 31)]


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ("", ["what"]),
        ("    valid_until: 2027-01-01\n", ["what"]),
        ("    valid_until: 2026-12-31\n", []),
    ],
)
def test_an_entry_that_outlives_its_fact_is_hinted_at(
    content: Path, valid: str, expected: list[str]
) -> None:
    stale(content)
    change(content, SUM, "    facts:", f"{valid}    facts:")
    assert [each.fact for each in outlived(load(content))] == expected


def test_the_check_lists_what_expires_and_fails_only_where_asked(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stale(content)
    late = ("check", "--content", str(content), "--today", "2028-01-01")
    assert main(late) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-3:] == [
        "Hint: topics/money.yaml: entries.sum: tells what, which must be checked again after "
        "2026-12-31 - let `valid_until` be no later",
        "facts.yaml: facts.what: must be checked again after 2026-12-31 (366 days ago)",
        "programme.yaml: until: expired on 2027-12-31 (yesterday)",
    ]
    assert main((*late, "--strict")) == 1


def test_a_day_that_is_none_is_refused_with_its_cure(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(("check", "--today", "tomorrow"))
    assert ended.value.code == 2
    assert "“tomorrow” is no day; write it as 2027-01-31" in capsys.readouterr().err


def test_a_strict_check_passes_while_everything_holds(content: Path) -> None:
    stale(content)
    on = ("check", "--content", str(content), "--strict", "--soon", "5000", "--today")
    assert main((*on, "2027-12-31")) == 0
    assert main((*on, "2028-01-01")) == 1


def test_content_that_outgrew_the_limits_of_the_search_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path / "content")
    main(("check", "--content", str(content)))

    hints = [line for line in capsys.readouterr().out.splitlines() if "were fitted to" in line]
    assert len(hints) == len(Lang)
    assert all("run `python -m knowledge fit`" in hint for hint in hints)
