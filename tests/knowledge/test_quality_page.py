"""The page says what was measured, in percent."""

from pathlib import Path

import pytest

from knowledge.quality.benchmark import BenchmarkError, speed_of
from knowledge.quality.exam import Compared, naive_figures
from knowledge.quality.load_measured import (
    NotRecordedError,
    keep_exam,
    keep_public,
    keep_speed,
    load_measured,
)
from knowledge.quality.measured import Figure, SearchSpeed, Speed
from knowledge.quality.naive import Scorer
from knowledge.quality.page import page
from knowledge.quality.public import PublicFigures
from knowledge.quality.record import recorded
from knowledge.quality.trial import Kind, Question, Tried, Verdict
from knowledge.quality.writing import Way
from knowledge.terms import Lang

RIGHT, OFFERED, WRONG, MISLED, NOTHING = Verdict
SPEED = Speed(
    cores=2,
    python="3.11.7",
    searches=(SearchSpeed(phrasings=5000, p50_ms=0.84, p99_ms=3.2, naive_p50_ms=7.5),),
    others=(Figure(name="the whole bot, resident", value=170.4, unit="MB"),),
)
SET = PublicFigures(
    name="clinc150",
    lang=Lang.EN,
    known=1500,
    asked=1000,
    right=853,
    joint=0.84,
    naive={Scorer.WRATIO: 100, Scorer.SET: 590},
)


def question(kind: Kind, number: int) -> Question:
    finds = frozenset({"a.a"} if kind is Kind.WORDING else ())
    return Question(kind, Lang.LV, "a.a", f"{number}", finds)


def sitting() -> tuple[Tried, ...]:
    wordings = (RIGHT, RIGHT, OFFERED, WRONG, MISLED, NOTHING, RIGHT, RIGHT)
    messages = (NOTHING, NOTHING, NOTHING, WRONG)
    return (
        *(
            Tried(question(Kind.WORDING, number), {Way.CLEAN: verdict}, ())
            for number, verdict in enumerate(wordings)
        ),
        *(
            Tried(question(Kind.NEAR, number), {Way.CLEAN: verdict}, ())
            for number, verdict in enumerate(messages)
        ),
    )


def beside() -> tuple[Compared, ...]:
    return tuple(
        Compared(scorer, question(kind, number), Way.CLEAN, is_right, verdict, RIGHT)
        for scorer in Scorer
        for kind, number, is_right, verdict in (
            (Kind.WORDING, 0, True, NOTHING),
            (Kind.WORDING, 1, False, WRONG),
            (Kind.NEAR, 2, False, WRONG),
        )
    )


def test_every_measurement_stands_on_the_page(tmp_path: Path) -> None:
    keep_exam(recorded(sitting()), naive_figures(beside()), tmp_path)
    keep_public((SET,), tmp_path)
    keep_speed(SPEED, tmp_path)
    lines = page(load_measured(tmp_path)).splitlines()

    assert "| Latvian | clean | 8 | 50.0 | 62.5 | 12.5 | 12.5 | 12.5 |" in lines
    assert "| Latvian | clean | 0 | – | – | 4 | 75.0 | 25.0 |" in lines
    assert "| Latvian | clean | WRatio | 2 | 50.0 | 0.0 | 100.0 | 50.0 | – | 0.0 |" in lines
    assert "| clinc150 | English | 1500 | 1000 | 85.3 | 84.0 | 10.0 | 59.0 |" in lines
    assert "| 5,000 phrasings | 0.84 | 3.20 | 7.50 |" in lines
    assert "| the whole bot, resident | 170.4 MB |" in lines


def test_what_was_not_measured_is_left_out(tmp_path: Path) -> None:
    keep_exam(recorded(sitting()), naive_figures(beside()), tmp_path)
    written = page(load_measured(tmp_path))
    assert "## Wordings" in written
    assert "## Public sets" not in written
    assert "## Speed" not in written


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    record = recorded(sitting())
    keep_exam(record, naive_figures(beside()), tmp_path)
    assert load_measured(tmp_path).record == record


def test_without_a_record_it_is_said_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotRecordedError, match="run `make eval`"):
        load_measured(tmp_path)


def test_a_benchmark_brings_its_figures(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    file.write_text(
        '{"machine_info": {"cpu": {"count": 2}, "python_version": "3.11.7"}, "benchmarks": ['
        '{"extra_info": {"phrasings": 5000, "p50_ms": 0.84, "p99_ms": 3.2, "naive_p50_ms": 7.5}},'
        '{"extra_info": {"name": "the whole bot, resident", "value": 170.4, "unit": "MB"}}]}',
        encoding="utf-8",
    )
    assert speed_of(file) == SPEED


def test_a_benchmark_that_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="run `make bench`"):
        speed_of(tmp_path / "none.json")
