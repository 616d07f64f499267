"""The engine over a few entries: comparing, learning, ranking, refusing, explaining."""

from functools import cache
from itertools import islice

import numpy as np
import pytest

from knowledge.classifier import RIDGE, learn
from knowledge.fitted import LEARNED
from knowledge.index import NO_BANK, Bank, Index, build
from knowledge.lexicon import LexiconWords
from knowledge.load import load
from knowledge.load_lexicon import load_lexicon
from knowledge.model import Entry
from knowledge.ranker import Ranking, kernel, rank
from knowledge.search import Nothing, search
from knowledge.terms import Lang
from knowledge.why import why

BANK: Bank = {**NO_BANK, Lang.EN: ("Which pizza is the best in town?", "How old are you?")}

ROUGH = 0.01
"""Likenesses are kept as 255ths."""


@cache
def lexicon() -> LexiconWords:
    return load_lexicon()


@cache
def entries() -> dict[str, Entry]:
    return dict(islice(load().entries.items(), 24))


@cache
def index(*, refusing: bool = False) -> Index:
    return learn(build(entries(), lexicon(), BANK if refusing else NO_BANK))


def ranked(index: Index, lang: Lang, text: str) -> Ranking:
    ranking = rank(index, lang, text, LEARNED.weights)
    assert ranking
    return ranking


@pytest.mark.parametrize("lang", Lang)
def test_a_wording_is_like_itself_more_than_like_any_other(lang: Lang) -> None:
    side = index().sides[lang]
    for number, phrasing in enumerate(side.phrasings):
        _, likeness = side.read(phrasing.text)
        wordings = likeness[: side.columns.bank]

        assert wordings.max() <= 1 + ROUGH
        assert wordings[number] >= wordings.max() - ROUGH


def test_words_that_stand_nowhere_make_a_message_less_like_any() -> None:
    side = index().sides[Lang.EN]
    text = side.phrasings[0].text
    known, alike = side.read(text)
    strange, less = side.read(f"{text} xylophonquartz")

    assert less.max() < alike.max()
    assert known.unknown[0] == 0 < strange.unknown[0] < 1


@pytest.mark.parametrize("lang", Lang)
def test_what_is_learned_leads_every_wording_to_its_entry(lang: Lang) -> None:
    side, learned = index().sides[lang], index().learned
    assert learned
    for phrasing in side.phrasings:
        _, likeness = side.read(phrasing.text)
        every = np.arange(len(side.entries))
        says = learned[lang].said(every, kernel(likeness[: side.columns.entries]))

        assert side.entries[int(np.argmax(says))] == phrasing.entry


@pytest.mark.parametrize("lang", Lang)
def test_what_is_learned_solves_the_equation_of_the_ridge(lang: Lang) -> None:
    side, learned = index().sides[lang], index().learned
    assert learned
    every = np.arange(len(side.entries))
    for number, phrasing in enumerate(side.phrasings):
        _, likeness = side.read(phrasing.text)
        heard = kernel(likeness[: side.columns.entries])
        itself = np.zeros_like(heard)
        itself[number] = RIDGE
        own = side.entries.index(phrasing.entry)

        assert learned[lang].said(every, heard + itself)[own] == pytest.approx(1, abs=0.15)


def test_the_classifier_says_none_of_them_to_a_message_of_the_bank() -> None:
    (message, _) = BANK[Lang.EN]
    wording = index().sides[Lang.EN].phrasings[0].text
    refusing = index(refusing=True)

    refused, ours = (ranked(refusing, Lang.EN, text).gate for text in (message, wording))

    assert refused.none > 0.5
    assert ours.none < 0.2
    assert refused.refused > 0.7 > ours.refused


def test_chances_fall_and_are_shares_of_at_most_one() -> None:
    chances = [each.chance for each in ranked(index(), Lang.LV, "kad maksā stipendiju").candidates]

    assert chances == sorted(chances, reverse=True)
    assert 0.9 < sum(chances) <= 1


def test_a_message_like_one_of_the_bank_is_less_likely_ours() -> None:
    text = "which pizza is best in our town"

    assert ranked(index(refusing=True), Lang.EN, text).ours < ranked(index(), Lang.EN, text).ours
    assert isinstance(search(index(refusing=True), Lang.EN, text), Nothing)


def test_a_slip_is_corrected_for_stems_and_stays_in_the_letters() -> None:
    message = ranked(index(), Lang.EN, "do i need helth insurance abroad").message

    assert "helth" in message.typed
    assert "helth" not in message.meant


def test_a_base_without_entries_in_a_bank_or_lexicon_can_be_asked() -> None:
    bare = lexicon().model_copy(update={"concepts": {}, "elsewhere": {}})
    assert rank(learn(build(entries(), bare)), Lang.DE, "Wie bewerbe ich mich?", LEARNED.weights)


def test_why_names_the_correction_the_concepts_and_what_speaks_for_the_first() -> None:
    text = why(index(), Lang.EN, "do i need helth insurance abroad")

    assert "helth -> health" in text
    assert "insurance" in text.split("concepts: ")[1].splitlines()[0]
    assert "1. abroad." in text
    assert "gate: ours " in text
