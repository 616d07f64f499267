"""The lexicons: every wording is found, and ordinary words are not taken for misspelt units."""

import pytest

from knowledge.stay.english import ENGLISH
from knowledge.stay.german import GERMAN
from knowledge.stay.items import MonthName, Number, Part, Sign, UnitWord
from knowledge.stay.latvian import LATVIAN
from knowledge.stay.lexicon import LONGEST_PHRASE, Lexicon, find_phrase, find_word
from knowledge.stay.spelling import plain
from knowledge.stay.typos import Place
from knowledge.terms import Lang

LEXICONS = (LATVIAN, ENGLISH, GERMAN)

ORDINARY = """
    nedeva galdus dienests gandrīz vienmēr semināri jauniešu manuprāt domāju mācība
    skolotāja stipendija projekts partneri moment money mouth weak today teacher seminar yeast
    marching mandate daughter wachen machen kochen Wolken Stunden Montag Minute Tagung Jugend
    Semmel Lehrer vielen Sprache Monitor
"""


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_no_phrase_is_longer_than_the_search_for_phrases(lexicon: Lexicon) -> None:
    assert lexicon.words
    assert max(len(phrase.split()) for phrase in lexicon.words) <= LONGEST_PHRASE


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_every_wording_is_spelt_as_texts_are(lexicon: Lexicon) -> None:
    assert [word for word in lexicon.words if plain(word) != word or not word] == []


@pytest.mark.parametrize("word", ORDINARY.split())
def test_an_ordinary_word_is_no_misspelt_unit_number_or_month(word: str) -> None:
    found = find_word(plain(word), LEXICONS)
    assert not any(isinstance(item, UnitWord | Number | MonthName) for item in found)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mēnešiiem", "mēnešiem"),
        ("nedlēas", "nedēļas"),
        ("semstris", "semestris"),
        ("monhts", "months"),
        ("wekks", "weeks"),
        ("febuary", "february"),
        ("septmeber", "september"),
        ("Wohcen", "Wochen"),
        ("Semseter", "Semester"),
        ("divpadmsit", "divpadsmit"),
    ],
)
def test_a_typo_is_forgiven(typed: str, meant: str) -> None:
    assert find_word(plain(typed), LEXICONS) == find_word(plain(meant), LEXICONS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tow", "two"), ("fuor", "four"), ("drie", "drei"), ("zewi", "zwei"), ("divs", "divas")],
)
def test_a_short_number_with_a_typo_is_forgiven_before_a_unit_alone(
    typed: str, meant: str
) -> None:
    assert find_word(typed, LEXICONS) == ()
    assert find_word(typed, LEXICONS, (Place.COUNT,)) == find_word(meant, LEXICONS)


@pytest.mark.parametrize(
    "word",
    ["sie", "nein", "neue", "dein", "fine", "none", "the", "šie", "viņa", "par", "seit", "ohne"],
)
def test_an_ordinary_word_before_a_unit_is_no_misspelt_number(word: str) -> None:
    found = find_word(plain(word), LEXICONS, (Place.COUNT,))
    assert not any(isinstance(item, Number | Part) for item in found)


def test_a_bound_of_two_words_is_forgiven_a_typo() -> None:
    assert find_phrase(("at", "leats", "two"), LEXICONS) == (Sign.LEAST, 2)
    assert find_phrase(("at", "work", "two"), LEXICONS) is None


@pytest.mark.parametrize(
    ("typed", "parts"),
    [("hundertzwanzig", ("hundert", "zwanzig")), ("divdesmitpiecas", ("divdesmit", "piecas"))],
)
def test_counts_written_in_one_are_parted(typed: str, parts: tuple[str, str]) -> None:
    first, second = parts
    assert find_word(typed, LEXICONS) == (
        *find_word(first, LEXICONS),
        *find_word(second, LEXICONS),
    )


def test_every_language_has_its_lexicon() -> None:
    assert len(LEXICONS) == len(Lang)
