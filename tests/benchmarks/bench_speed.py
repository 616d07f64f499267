"""Speed and size, recorded by `make bench`: each benchmark brings its figures as extra info."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from knowledge.index import Index, build
from knowledge.load import load
from knowledge.load_lexicon import load_lexicon
from knowledge.quality.measured import Figure, SearchSpeed
from knowledge.quality.naive import NaiveBot, Scorer
from knowledge.search import search
from knowledge.shelf import learned_library, open_library
from tests.benchmarks.large import LANG, enlarged, index_of, messages
from tests.benchmarks.memory import learned, resident_mb

ASKED = 1_000
NAIVE_ASKED = 60


@pytest.fixture(params=(5_000, 100_000))
def index(request: pytest.FixtureRequest) -> Index:
    return index_of(request.param)


def test_one_question(benchmark: BenchmarkFixture, index: Index) -> None:
    asked: Iterator[str] = cycle(messages())
    took: list[float] = []

    def ask() -> None:
        text = next(asked)
        began = perf_counter()
        search(index, LANG, text)
        took.append(perf_counter() - began)

    repeat(benchmark, ask, ASKED)
    bot = NaiveBot.of(index.sides[LANG], Scorer.WRATIO)
    speed = SearchSpeed(
        phrasings=len(index.sides[LANG].phrasings),
        p50_ms=1000 * median(took),
        p99_ms=1000 * quantiles(took, n=100)[98],
        naive_p50_ms=1000 * median(timed(bot.nearest, text) for text in messages()[:NAIVE_ASKED]),
    )
    benchmark.extra_info.update(speed.model_dump())


def timed(ask: Callable[[str], object], text: str) -> float:
    began = perf_counter()
    ask(text)
    return perf_counter() - began


def test_an_index_of_5_000_phrasings_is_built(benchmark: BenchmarkFixture) -> None:
    entries, lexicon = enlarged(load().entries, 5_000), load_lexicon()
    took: list[float] = []

    def make() -> None:
        began = perf_counter()
        build(entries, lexicon)
        took.append(perf_counter() - began)

    repeat(benchmark, make, 3)
    bring(benchmark, "an index of 5,000 phrasings built", min(took), "s")


def test_a_start_with_unchanged_content(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    learned_library(tmp_path)
    took: list[float] = []

    def start() -> None:
        began = perf_counter()
        open_library(tmp_path)
        took.append(perf_counter() - began)

    repeat(benchmark, start, 3)
    bring(benchmark, "what is known opened anew, content unchanged", min(took), "s")


async def test_the_whole_bot_at_its_first_start(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    resident = await resident_mb(tmp_path)
    repeat(benchmark, lambda: None, 1)
    bring(benchmark, "the whole bot, resident, first start", resident, "MB")


async def test_the_whole_bot(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    await learned(tmp_path)
    resident = await resident_mb(tmp_path)
    repeat(benchmark, lambda: None, 1)
    bring(benchmark, "the whole bot, resident, content unchanged", resident, "MB")


def repeat(benchmark: BenchmarkFixture, act: Callable[[], None], rounds: int) -> None:
    benchmark.pedantic(act, rounds=rounds)  # type: ignore[no-untyped-call]  # it has no types


def bring(benchmark: BenchmarkFixture, name: str, value: float, unit: str) -> None:
    benchmark.extra_info.update(Figure(name=name, value=value, unit=unit).model_dump())
