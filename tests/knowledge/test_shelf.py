"""The library is opened the same way whether its index was kept or not."""

from pathlib import Path

import pytest

from knowledge.search import search
from knowledge.shelf import open_library
from knowledge.terms import Lang


def test_a_kept_index_answers_as_a_new_one_does(tmp_path: Path) -> None:
    new = open_library(tmp_path)
    kept = open_library(tmp_path)
    assert kept.index == new.index
    for text in ("cik ilgi var palikt", "kad maksā stipendiju", "kā pabarot kaķi"):
        assert search(kept.index, Lang.LV, text) == search(new.index, Lang.LV, text)


def test_an_index_is_kept_once(tmp_path: Path) -> None:
    open_library(tmp_path)
    (first,) = tmp_path.iterdir()
    written = first.stat().st_mtime_ns
    open_library(tmp_path)
    assert [file.stat().st_mtime_ns for file in tmp_path.iterdir()] == [written]


def test_a_damaged_index_is_built_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    index = open_library(tmp_path).index
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:1000])
    assert open_library(tmp_path).index == index
    assert "built anew" in caplog.text


def test_where_nothing_can_be_kept_the_library_opens_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    assert open_library(taken).known.entries
    assert "cannot be kept" in caplog.text
