"""Small talk is told from questions, whatever stands beside it."""

from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.known import Known
from knowledge.load import load
from knowledge.small_talk import Phrasebook, beyond, kind_of, phrasebook
from knowledge.terms import Lang

QUESTIONS = Path(__file__).parents[1] / "questions"


@cache
def known() -> Known:
    return load()


@cache
def book() -> Phrasebook:
    return phrasebook(known().small_talk)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Paldies!!!", "thanks"),
        ("paldieeees ❤️", "thanks"),
        ("pladies", "thanks"),
        ("Labdien! Vai tu esi robots?", "who-are-you"),
        ("cau ka tev iet", "how-are-you"),
        ("čau, liels paldies par palīdzību", "thanks"),
        ("tu esi ļoti stulbs", "insult"),
        ("thank you so much, you are the best", "thanks"),
        ("Hi bot, how are you?", "how-are-you"),
        ("hahahahaha", "laughing"),
        ("😂😂", "laughing"),
        ("👍🏽", "praise"),
        ("Danke, du bist super!", "thanks"),
        ("Grüß Gott", "greeting"),
        ("HEEEY", "greeting"),
        ("ok danke tschüss", "thanks"),
        ("Can you help me, please?", "help"),
        ("tests", "test"),
    ],
)
def test_small_talk_is_known_by_its_kind(text: str, kind: str) -> None:
    assert kind_of(book(), Lang.LV, text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "paldies! un cik ilgi var palikt?",
        "hi, how much money do i get",
        "Hallo, wie lange darf ich bleiben?",
        "čau, esmu students",
        "thanks 3 months",
        "labdien Vācija",
        "lūdzu",
        "nekad",
        "?!",
        "",
        "💥",
        "paldies " * 40,
    ],
)
def test_what_says_anything_else_is_no_small_talk(text: str) -> None:
    assert kind_of(book(), Lang.LV, text) is None


@pytest.mark.parametrize("lang", Lang)
def test_every_wording_is_understood_in_every_language_of_the_person(lang: Lang) -> None:
    kinds = known().small_talk.kinds
    said = [
        (kind, text)
        for kind, each in kinds.items()
        for spoken in Lang
        for text in each.words[spoken].wordings
    ]
    assert len(said) > 300
    assert not [text for _, text in said if kind_of(book(), lang, text) is None]
    own = [(kind, text) for kind in kinds for text in kinds[kind].words[lang].wordings]
    assert not [text for kind, text in own if kind_of(book(), lang, text) != kind]


@pytest.mark.parametrize("lang", Lang)
def test_no_question_is_small_talk(lang: Lang) -> None:
    asked = yaml.safe_load((QUESTIONS / f"asked.{lang}.yaml").read_text(encoding="utf-8"))
    entries = known().entries.values()
    wordings = [text for entry in entries for text in entry.words[lang].questions]
    questions = [*(each["asks"] for each in asked), *wordings]
    assert len(questions) > 1000
    assert not [text for text in questions if kind_of(book(), lang, text)]


@pytest.mark.parametrize("lang", Lang)
def test_nobody_who_says_who_they_are_is_taken_for_chatting(lang: Lang) -> None:
    people = known().people
    said = [
        text
        for choice in (*people.audiences.values(), *people.goals.values())
        for text in (choice.button[lang], *choice.wordings[lang])
        if text != "HEI"
    ]
    assert said
    assert not [text for text in said if kind_of(book(), lang, text)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Paldies par atbildi! Vai varu braukt ar bērnu?", "Vai varu braukt ar bērnu?"),
        ("labdien, cik ilgi var palikt? paldies jau iepriekš", "cik ilgi var palikt?"),
        ("Hi! I have a question: who pays? Thanks in advance.", "who pays?"),
        (
            "Sveiki, sveiki! Kas apmaksā ceļu, paldies, un kad?",
            "Kas apmaksā ceļu, paldies, un kad?",
        ),
        ("tests, OLS", "tests, OLS"),
        ("paldies, paldies", "paldies"),
        ("kas maksā līdz 15.03.", "kas maksā līdz 15.03."),
        ("!?", "!?"),
    ],
)
def test_courtesies_around_a_question_are_passed_over(text: str, left: str) -> None:
    assert beyond(book(), Lang.LV, text) == left


@given(st.text(max_size=300))
def test_anything_may_be_said(text: str) -> None:
    assert kind_of(book(), Lang.EN, text) in {None, *book().kinds}
    assert beyond(book(), Lang.EN, text) in text
