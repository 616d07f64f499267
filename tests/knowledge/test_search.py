from functools import cache
from pathlib import Path
from time import perf_counter
from typing import assert_never

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, RootModel

from knowledge.fitted import LEARNED, NEIGHBOURS
from knowledge.fold import fold
from knowledge.index import Index
from knowledge.known import Known
from knowledge.library import Library
from knowledge.load_bank import load_bank
from knowledge.ranker import Fitted
from knowledge.search import Answer, Nothing, Suggestions, search
from knowledge.shelf import KEEP, learned_library
from knowledge.terms import Lang

QUESTIONS = Path(__file__).parents[1] / "questions"


class Asked(BaseModel):
    """A question nobody wrote into the content, and the entries that answer it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    asks: str
    finds: frozenset[str]


class AskedFile(RootModel[tuple[Asked, ...]]):
    pass


class OutOfScope(RootModel[dict[Lang, tuple[str, ...]]]):
    pass


@cache
def library() -> Library:
    return learned_library(KEEP)


def known() -> Known:
    return library().known


def index() -> Index:
    return library().index


def asked(lang: Lang) -> tuple[Asked, ...]:
    text = (QUESTIONS / f"asked.{lang}.yaml").read_text(encoding="utf-8")
    return AskedFile.model_validate(yaml.safe_load(text)).root


def out_of_scope(lang: Lang) -> tuple[str, ...]:
    text = (QUESTIONS / "out-of-scope.yaml").read_text(encoding="utf-8")
    return OutOfScope.model_validate(yaml.safe_load(text)).root[lang]


def verdict(lang: Lang, question: Asked, text: str) -> str:
    match search(index(), lang, text):
        case Answer(hit):
            return "right" if hit.entry in question.finds else "wrong"
        case Suggestions(hits):
            return "offered" if question.finds & {hit.entry for hit in hits} else "missed"
        case Nothing():
            return "missed"
        case never:
            assert_never(never)


def without_a_letter(text: str) -> str:
    """A slip of the pen: the longest word lacks its third letter."""
    longest = max(text.split(), key=len)
    return text.replace(longest, longest[:2] + longest[3:])


def rated(lang: Lang, speaks: Lang, *, slips: bool) -> tuple[float, float, float, str]:
    """The shares right, right or offered, and wrong; and what was not right, for the message."""
    questions = asked(lang)
    texts = [without_a_letter(each.asks) if slips else each.asks for each in questions]
    verdicts = [verdict(speaks, each, text) for each, text in zip(questions, texts, strict=True)]
    right, offered, wrong = (
        verdicts.count(kind) / len(verdicts) for kind in ("right", "offered", "wrong")
    )
    misses = "\n".join(
        f"{kind}: {text}"
        for kind, text in zip(verdicts, texts, strict=True)
        if kind in {"wrong", "missed"}
    )
    return right, right + offered, wrong, misses


@pytest.mark.parametrize("lang", Lang)
def test_the_questions_asked_stand_in_no_wording(lang: Lang) -> None:
    wordings = {
        fold(text) for entry in known().entries.values() for text in entry.words[lang].questions
    }
    questions = asked(lang)

    assert len(questions) >= 60
    assert not [each.asks for each in questions if fold(each.asks) in wordings]
    assert not [each.asks for each in questions if not each.finds <= known().entries.keys()]


@pytest.mark.parametrize("lang", Lang)
def test_what_students_ask_is_answered_or_offered(lang: Lang) -> None:
    right, found, wrong, misses = rated(lang, lang, slips=False)

    assert right >= 0.85, misses
    assert found >= 0.9, misses
    assert wrong <= 0.08, misses


@pytest.mark.parametrize("lang", Lang)
def test_a_slip_of_the_pen_seldom_costs_the_answer(lang: Lang) -> None:
    right, found, wrong, misses = rated(lang, lang, slips=True)

    assert right >= 0.77, misses
    assert found >= 0.83, misses
    assert wrong <= 0.1, misses


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("speaks", Lang)
def test_a_question_in_another_language_of_ours_is_understood(lang: Lang, speaks: Lang) -> None:
    right, found, wrong, misses = rated(lang, speaks, slips=False)

    assert right >= 0.79, misses
    assert found >= 0.83, misses
    assert wrong <= 0.13, misses


@pytest.mark.parametrize("lang", Lang)
def test_what_is_out_of_scope_is_not_answered(lang: Lang) -> None:
    messages = out_of_scope(lang)
    outcomes = [(text, search(index(), lang, text)) for text in messages]
    answered = [text for text, outcome in outcomes if isinstance(outcome, Answer)]
    offered = [text for text, outcome in outcomes if isinstance(outcome, Suggestions)]

    assert len(messages) >= 60
    assert len(answered) <= 0.07 * len(messages), answered
    assert len(answered) + len(offered) <= 0.08 * len(messages), answered + offered


@pytest.mark.parametrize("lang", Lang)
def test_no_message_of_the_bank_is_answered(lang: Lang) -> None:
    messages = load_bank().messages()[lang]
    outcomes = [(text, search(index(), lang, text)) for text in messages]

    assert len(messages) >= 400
    assert not [text for text, outcome in outcomes if isinstance(outcome, Answer)]


@pytest.mark.parametrize("lang", Lang)
def test_missing_diacritics_and_capitals_change_nothing(lang: Lang) -> None:
    questions = [each.asks for each in asked(lang)]
    plain = str.maketrans("āčēģīķļņšūžäöü", "acegiklnsuzaou")

    assert questions
    assert [search(index(), lang, text) for text in questions] == [
        search(index(), lang, text.translate(plain).upper()) for text in questions
    ]


@pytest.mark.parametrize("lang", Lang)
def test_every_wording_finds_its_own_entry(lang: Lang) -> None:
    wordings = [
        (text, ident)
        for ident, entry in known().entries.items()
        for text in entry.words[lang].questions
    ]

    assert wordings
    lost = [text for text, ident in wordings if not answers(lang, text, ident)]
    assert not lost


def answers(lang: Lang, text: str, entry: str) -> bool:
    outcome = search(index(), lang, text)
    return isinstance(outcome, Answer) and outcome.hit.entry == entry


@pytest.mark.parametrize(
    ("lang", "word"), [(Lang.LV, "sertifikāts"), (Lang.EN, "certificate"), (Lang.DE, "Zertifikat")]
)
def test_one_word_that_several_entries_share_is_asked_back(lang: Lang, word: str) -> None:
    outcome = search(index(), lang, word)

    assert isinstance(outcome, Suggestions)
    assert "documents.certificate" in {hit.entry for hit in outcome.hits}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "siblings",
    [
        ("stay.overview", "stay.students", "stay.vet", "stay.pupils"),
        ("applying.deadline", "applying.deadline-students"),
        ("programme.key-actions", "mobility.what", "partnerships.what"),
        ("mobility.activities", "mobility.what", "mobility.organisers"),
    ],
)
def test_sibling_entries_keep_apart_without_capitals_marks_and_plus(
    lang: Lang, siblings: tuple[str, ...]
) -> None:
    wordings = [
        (text.lower().rstrip("?").replace("+", ""), ident)
        for ident in siblings
        for text in known().entries[ident].words[lang].questions
    ]

    assert wordings
    lost = [text for text, ident in wordings if not answers(lang, text, ident)]
    assert not lost


@pytest.mark.parametrize("lang", Lang)
def test_the_index_reads_word_by_word_what_folding_reads_whole(lang: Lang) -> None:
    phrasings = index().sides[lang].phrasings

    assert phrasings
    assert not [each.text for each in phrasings if each.folded != fold(each.text)]


@pytest.mark.parametrize("lang", Lang)
def test_the_question_understood_is_in_the_askers_language(lang: Lang) -> None:
    ours = {
        text
        for entry in known().entries.values()
        for text in (*entry.words[lang].questions, entry.words[lang].title)
    }
    outcomes = [search(index(), lang, each.asks) for typed in Lang for each in asked(typed)]
    shown = [outcome.hit.question for outcome in outcomes if isinstance(outcome, Answer)]

    assert shown
    assert not [question for question in shown if question not in ours]


@pytest.mark.parametrize("text", ["", " ", "?!", "🙂", "\x00", "\u200f"])
def test_a_message_without_words_finds_nothing(text: str) -> None:
    assert search(index(), Lang.LV, text) == Nothing(None)


@pytest.mark.parametrize("fitted", [LEARNED, NEIGHBOURS], ids=["learned", "neighbours"])
def test_the_limits_are_likelihoods(fitted: Fitted) -> None:
    assert set(fitted.thresholds) == set(Lang)
    for limits in fitted.thresholds.values():
        assert all(0 < limit < 1 for limit in (limits.answer, limits.suggest, limits.near))


@settings(deadline=None)
@given(st.text(), st.sampled_from(Lang))
def test_any_text_has_an_outcome_with_scores_between_nought_and_one(text: str, lang: Lang) -> None:
    match search(index(), lang, text):
        case Answer(hit, others):
            hits = (hit, *others)
        case Suggestions(hits):
            assert 1 <= len(hits) <= 3
        case Nothing(best):
            hits = (best,) if best else ()
        case never:
            assert_never(never)

    assert all(0 <= hit.score <= 1 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize(
    "text",
    ["stipendija " * 1_000, "x" * 10_000, "🙂" * 10_000, "\ufdfa" * 10_000, "ābece " * 2_000],
    ids=["one word many times", "one long word", "emoji", "ligatures", "many words"],
)
def test_ten_thousand_characters_cost_no_more_than_a_screenful(text: str) -> None:
    search(index(), Lang.LV, "warm")
    began = perf_counter()
    search(index(), Lang.LV, text)

    assert perf_counter() - began < 0.1
