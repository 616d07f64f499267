"""How the search keeps up with the usual bot in the same run, and what the bot takes."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from knowledge.quality.naive import NaiveBot, Scorer
from knowledge.search import search
from tests.benchmarks.large import LANG, index_of, messages
from tests.benchmarks.memory import learned, resident_mb

ASKED = 150


def test_a_question_among_5_000_phrasings_takes_less_than_the_usual_bot() -> None:
    index = index_of(5_000)
    bot = NaiveBot.of(index.sides[LANG], Scorer.WRATIO)
    texts = messages()[:ASKED]
    assert len(texts) == ASKED

    assert took(lambda text: search(index, LANG, text), texts) < took(bot.nearest, texts) / 2


def took(ask: Callable[[str], object], texts: tuple[str, ...]) -> float:
    """The median, in seconds."""
    times: list[float] = []
    for text in texts:
        began = perf_counter()
        ask(text)
        times.append(perf_counter() - began)
    return median(times)


async def test_the_whole_bot_stays_within_195_mb(tmp_path: Path) -> None:
    await learned(tmp_path)
    assert await resident_mb(tmp_path) <= 195
