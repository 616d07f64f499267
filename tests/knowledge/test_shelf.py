"""The library is opened the same way whether what takes long to make was kept or not."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.classifier import learn
from knowledge.index import Index
from knowledge.library import Library
from knowledge.search import search
from knowledge.shelf import Shelf, learned_library, open_library
from knowledge.terms import Lang

ASKED = ("cik ilgi var palikt", "kad maksā stipendiju", "kā pabarot kaķi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def new(folder: Path) -> Library:
    return open_library(folder)


@pytest.fixture(scope="module")
def learned(folder: Path, new: Library) -> Library:
    shelf = Shelf(folder)
    assert shelf.library().index.learned is None
    return shelf.settled(seconds=300)


def outcomes(index: Index) -> list[object]:
    return [search(index, Lang.LV, text) for text in ASKED]


def test_a_kept_index_answers_as_a_new_one_does(folder: Path, new: Library) -> None:
    assert outcomes(open_library(folder).index) == outcomes(new.index)


def test_an_index_is_kept_once(folder: Path, new: Library) -> None:
    (first,) = folder.iterdir()
    written = first.stat().st_mtime_ns
    open_library(folder)
    assert [file.stat().st_mtime_ns for file in folder.iterdir()] == [written]


def test_a_damaged_index_is_made_anew(
    tmp_path: Path, folder: Path, new: Library, caplog: pytest.LogCaptureFixture
) -> None:
    (kept,) = folder.iterdir()
    (tmp_path / kept.name).write_bytes(kept.read_bytes()[:1000])
    assert outcomes(open_library(tmp_path).index) == outcomes(new.index)
    assert "made anew" in caplog.text


def test_what_is_learned_in_another_process_takes_its_place(
    new: Library, learned: Library
) -> None:
    here = learn(new.index).learned
    assert here is not None
    assert learned.index.learned is not None
    for lang in Lang:
        there = learned.index.learned[lang]
        assert there.unit == pytest.approx(here[lang].unit, rel=0.01)
        np.testing.assert_allclose(there.roots, here[lang].roots, atol=2)


def test_what_was_learned_is_there_at_the_next_start(folder: Path, learned: Library) -> None:
    assert outcomes(open_library(folder).index) == outcomes(learned.index)
    assert outcomes(learned_library(folder).index) == outcomes(learned.index)


def test_where_nothing_can_be_kept_the_library_opens_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    assert open_library(taken).known.entries
    assert "cannot be kept" in caplog.text
