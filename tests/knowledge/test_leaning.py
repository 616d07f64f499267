"""Who asks, and what they read last, break ties and nothing else."""

from knowledge.leaning import FEW, LEVEL, Leaning, leaning
from knowledge.ranker import Ranking, rank
from knowledge.search import fitted
from knowledge.terms import Audience, Lang
from tests.dialogs.house import library
from tests.knowledge.test_search import asked

CLEAR = 0.8
"""The chance from which on nobody speaks of a tie."""


def ranked(text: str, towards: Leaning) -> Ranking:
    index = library().index
    ranking = rank(index, Lang.LV, text, fitted(index).weights, towards)
    assert ranking
    return ranking


def test_ties_go_to_those_who_ask_and_what_is_clear_stays() -> None:
    entries = library().known.entries
    towards = leaning(entries, Audience.PUPIL, None)
    turned = 0
    for each in asked(Lang.LV):
        level, leant = ranked(each.asks, LEVEL), ranked(each.asks, towards)
        before, after = level.candidates[0], leant.candidates[0]
        if before.entry != after.entry:
            turned += 1
            assert before.chance < CLEAR
            theirs = entries[after.entry].audiences
            assert (
                Audience.PUPIL in theirs or Audience.PUPIL not in entries[before.entry].audiences
            )

    assert turned


def test_a_few_words_lean_to_what_was_read_last_and_many_do_not() -> None:
    entries = library().known.entries
    towards = leaning(entries, None, "stay.coaches")
    related = entries["stay.coaches"].related

    assert related
    for near in ("stay.coaches", *related):
        assert towards.towards(near, FEW) > 0
        assert towards.towards(near, FEW + 1) == 0
    assert towards.towards("abroad.visa", FEW) == 0

    def chance(ranking: Ranking) -> float:
        return next(each.chance for each in ranking.candidates if each.entry == "stay.coaches")

    assert chance(ranked("cik ilgi sportā?", towards)) > chance(ranked("cik ilgi sportā?", LEVEL))


def test_whether_anything_answers_does_not_depend_on_who_asks() -> None:
    towards = leaning(library().known.entries, Audience.PUPIL, "stay.vet")
    for each in asked(Lang.LV):
        assert ranked(each.asks, LEVEL).ours == ranked(each.asks, towards).ours
