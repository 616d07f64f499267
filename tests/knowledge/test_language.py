"""In which language a message is, over messages that stand in no content."""

import pickle
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.known import Known
from knowledge.language import Tongues, language_of
from knowledge.language_fit import fit, fit_to
from knowledge.load import load
from knowledge.terms import Lang

QUESTIONS = Path(__file__).parents[1] / "questions"
OTHER = "other"
MOST_BYTES = 1_300_000
MOST_SECONDS = 0.003
"""Ten times what one message takes, since machines differ."""

LETTERS = "āēīūščžņļķģäöüß"
TYPED = "aa ee ii uu sh ch zh nj lj kj gj ae oe ue ss"
CHAT = str.maketrans(dict(zip(LETTERS, TYPED.split(), strict=True)))


@cache
def known() -> Known:
    return load()


@cache
def tongues() -> Tongues:
    return fit_to(known())


def without_diacritics(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def chat_spelt(text: str) -> str:
    return text.translate(CHAT)


SPELLINGS: tuple[Callable[[str], str], ...] = (str, without_diacritics, chat_spelt)


@cache
def written() -> dict[str, tuple[str, ...]]:
    """Messages written for this test, by language."""
    text = (QUESTIONS / "languages.yaml").read_text(encoding="utf-8")
    return {name: tuple(texts) for name, texts in yaml.safe_load(text).items()}


def asked(lang: Lang) -> tuple[str, ...]:
    """Questions of at least three words in one of our languages."""
    text = (QUESTIONS / f"asked.{lang}.yaml").read_text(encoding="utf-8")
    questions = (each["asks"] for each in yaml.safe_load(text))
    return (*(one for one in questions if len(one.split()) > 2), *written()[lang])


def mistaken(texts: Iterable[str], own: Lang, right: Lang | None) -> list[str]:
    return [text for text in texts if language_of(tongues(), text, own) is not right]


@pytest.mark.parametrize("spelt", SPELLINGS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("own", Lang)
@pytest.mark.parametrize("lang", Lang)
def test_a_question_is_known_by_its_language_however_it_is_spelt(
    lang: Lang, own: Lang, spelt: Callable[[str], str]
) -> None:
    questions = tuple(map(spelt, asked(lang)))
    assert len(questions) > 180
    wrong = mistaken(questions, own, lang)
    assert len(wrong) <= 0.02 * len(questions), wrong


@pytest.mark.parametrize("spelt", SPELLINGS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("lang", Lang)
def test_ones_own_language_is_never_taken_for_a_foreign_one(
    lang: Lang, spelt: Callable[[str], str]
) -> None:
    questions = tuple(map(spelt, asked(lang)))
    foreign = [one for one in questions if language_of(tongues(), one, lang) is None]
    assert not foreign


@pytest.mark.parametrize("lang", Lang)
def test_what_the_content_would_have_people_ask_is_in_their_language(lang: Lang) -> None:
    wordings = [text for entry in known().entries.values() for text in entry.words[lang].questions]
    assert len(wordings) > 1000
    assert len(mistaken(wordings, lang, lang)) <= len(wordings) // 200
    foreign = [one for one in wordings if language_of(tongues(), one, lang) is None]
    assert len(foreign) <= len(wordings) // 1000, foreign


@pytest.mark.parametrize("own", Lang)
def test_other_languages_are_other_languages(own: Lang) -> None:
    texts = written()[OTHER]
    assert len(texts) >= 60
    wrong = mistaken(texts, own, None)
    assert len(wrong) <= 0.05 * len(texts), wrong


@pytest.mark.parametrize(
    "text",
    [
        "cik ilgi var palikt arzemes",
        "vai jaaiesniedz vel kkads papirs",
        "vai learning agreement jāparaksta arī Universität Wien",
        "kā tikt uz Barcelona School of Economics",
        "ko nozīmē blended intensive programme",
        "kas ir blended intensive programme",
    ],
)
def test_names_and_terms_do_not_turn_a_latvian_sentence(text: str) -> None:
    assert language_of(tongues(), text, Lang.LV) is Lang.LV


@pytest.mark.parametrize(
    "text", ["Привет", "можно вопрос про Erasmus+", "我可以去多久", "γεια σου"]
)
def test_another_script_is_another_language_at_once(text: str) -> None:
    assert language_of(tongues(), text, Lang.LV) is None


@pytest.mark.parametrize(
    "text", ["how long", "wie lange", "Erasmus+", "KA122 KA121 KA220", "", "👍👍👍"]
)
@pytest.mark.parametrize("own", Lang)
def test_where_little_is_said_ones_own_language_holds(text: str, own: Lang) -> None:
    assert language_of(tongues(), text, own) is own


def test_what_is_known_of_languages_is_small_and_can_be_kept() -> None:
    kept = pickle.dumps(tongues(), pickle.HIGHEST_PROTOCOL)
    assert len(kept) < MOST_BYTES
    again = pickle.loads(kept)  # noqa: S301 - written one line above
    assert language_of(again, "wo finde ich eine Wohnung", Lang.LV) is Lang.DE


def test_a_message_is_recognised_in_well_under_a_millisecond() -> None:
    texts = [text for lang in Lang for text in asked(lang)]
    mistaken(texts, Lang.LV, Lang.LV)
    begun = process_time()
    mistaken(texts, Lang.LV, Lang.LV)
    assert (process_time() - begun) / len(texts) < MOST_SECONDS


@given(st.text(max_size=2000), st.sampled_from(Lang))
def test_anything_has_a_language(text: str, own: Lang) -> None:
    assert language_of(tongues(), text, own) in {None, *Lang}


def test_it_rests_on_what_it_was_fitted_to_alone() -> None:
    ours = {Lang.LV: ["aba baba"], Lang.EN: ["cdc dcdc"], Lang.DE: ["efe fefe"]}
    taught = fit(ours, {"lt": ["ghg hghg"]})
    assert language_of(taught, "dcd cdcd dcdc", Lang.LV) is Lang.EN
    assert language_of(taught, "hgh ghgh hghg", Lang.LV) is None
    assert language_of(taught, "xyz zyx yzx", Lang.DE) is Lang.DE
