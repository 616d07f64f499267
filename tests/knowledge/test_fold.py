import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fold import fold, words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("cik ilgi var palikt", "Cik ilgi var palikt?"),
        ("uznemums", "uzņēmums"),
        ("uznjeemums", "uzņēmums"),
        ("shkjeersljus", "šķēršļus"),
        ("kaa pieteikties", "kā pieteikties"),
        ("zheel", "žēl"),
        ("fuer wie viele Monate", "für wie viele Monate"),
        ("STRASSE", "Straße"),
        ("whats", "what’s"),
        ("latwija", "Latvija"),
        ("cik 500 eur", "cik 500€"),
        ("Erasmus plus", "  Erasmus\u00ad\nplus… 🙂 "),
        ("office", "oﬀice"),
    ],
)
def test_what_is_typed_meets_what_is_written(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


def test_different_words_stay_different() -> None:
    typed = (
        "prakse",
        "pieteikties",
        "nauda",
        "Dauer",
        "due",
        "neue",
        "100",
        "10",
        "mācekļi",
        "mācības",
    )

    assert len({fold(word) for word in typed}) == len(typed)


def test_digits_are_kept_as_they_are() -> None:
    assert fold("KA122, 2000 EUR") == "ka122 2000 eur"


def test_words_are_in_their_order_without_punctuation() -> None:
    assert words("Kas ir Erasmus+? (īsi)") == ("kas", "ir", "erasmus", "isi")


def test_signs_without_words_fold_to_nothing() -> None:
    assert fold("?! \x00 \u200b 🙂 --") == ""


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_is_words_with_one_space_between(text: str) -> None:
    assert " ".join(words(text)) == fold(text)
