"""The usual bot that is measured beside ours is the usual one."""

from collections.abc import Mapping

from knowledge.quality.naive import NaiveBot, Nearest, Scorer

PHRASES: Mapping[str, str] = {
    "money.sum": "how much money do I get",
    "stay.length": "how long may I stay",
}


def bot(scorer: Scorer) -> NaiveBot:
    return NaiveBot(scorer, tuple(PHRASES), tuple(text.lower() for text in PHRASES.values()))


def test_it_answers_with_the_nearest_phrase() -> None:
    for scorer in Scorer:
        found = bot(scorer).nearest("How LONG may I stay?!")
        assert found == Nearest("stay.length", 100)
        assert bot(scorer).answers(found)


def test_below_the_cut_off_it_does_not_know() -> None:
    assert not bot(Scorer.WRATIO).answers(Nearest("money.sum", 79.9))
    assert bot(Scorer.WRATIO).answers(Nearest("money.sum", 80))
    assert not bot(Scorer.SET).answers(Nearest("money.sum", 69.9))
    assert bot(Scorer.SET).answers(Nearest("money.sum", 70))


def test_one_shared_word_is_enough_for_wratio() -> None:
    long = "do you know a nice place near the river where one could eat well tonight"
    assert bot(Scorer.WRATIO).answers(bot(Scorer.WRATIO).nearest(long))
    assert not bot(Scorer.SET).answers(bot(Scorer.SET).nearest(long))
