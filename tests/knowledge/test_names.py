import pytest

from knowledge.model import Choice
from knowledge.names import LONGEST, Named, names_of
from knowledge.terms import Lang


def choice(*, lv: tuple[str, ...], en: tuple[str, ...], de: tuple[str, ...]) -> Choice:
    """A choice whose first wording is its button."""
    words = {"lv": lv, "en": en, "de": de}
    return Choice.model_validate(
        {
            "button": {lang: said[0] for lang, said in words.items()},
            "wordings": {lang: said[1:] for lang, said in words.items()},
        }
    )


NAMES = names_of(
    {
        "pupil": choice(lv=("skolēns",), en=("pupil",), de=("Schüler", "Schülerin")),
        "school": choice(lv=("skola",), en=("school",), de=("Schule",)),
        "head": choice(lv=("skolas direktors",), en=("head of school",), de=("Schulleiter",)),
        "teacher": choice(lv=("skolotājs", "skolotāja"), en=("teacher",), de=("Lehrer",)),
    }
)


def found(text: str, lang: Lang = Lang.LV) -> Named[str] | None:
    return NAMES.find(text, lang)


def key(text: str, lang: Lang = Lang.LV) -> str | None:
    named = found(text, lang)
    return named.key if named else None


@pytest.mark.parametrize("text", ["skolēns", "SKOLĒNS", "skolens", "esmu skolēns!", "skolēnam"])
def test_a_name_is_found_in_any_form(text: str) -> None:
    assert key(text) == "pupil"


def test_a_small_typing_error_is_forgiven() -> None:
    assert key("skolotjāa") == "teacher"
    assert key("teahcer", Lang.EN) == "teacher"


def test_short_words_must_be_right() -> None:
    assert key("pupa", Lang.EN) is None


def test_of_words_with_one_stem_the_one_that_was_said_is_meant() -> None:
    assert key("Schule", Lang.DE) == "school"
    assert key("Schüler", Lang.DE) == "pupil"


def test_all_words_of_a_name_must_be_said() -> None:
    assert key("direktors") is None
    assert key("skolas direktors") == "head"


def test_the_name_that_explains_more_is_meant() -> None:
    assert key("skola") == "school"
    assert key("skolas direktors, tas esmu es") == "head"


def test_the_share_tells_an_answer_from_a_passing_mention() -> None:
    answer, mention = found("esmu skolotāja"), found("cik naudas saņem skolotāja par praksi")
    assert answer is not None
    assert mention is not None
    assert answer.share == 1
    assert mention.share < 0.5


def test_the_words_of_another_language_are_found_too() -> None:
    assert key("teacher", Lang.LV) == "teacher"
    assert key("Lehrer", Lang.EN) == "teacher"


@pytest.mark.parametrize("text", ["", " ", "123", "!?", "es esmu", "ich bin", "nauda"])
def test_a_text_without_a_name_names_nothing(text: str) -> None:
    assert found(text) is None


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert key("vārds " * LONGEST + "skolotāja") is None
    assert key("skolotāja " + "vārds " * LONGEST * 100) == "teacher"


def test_the_first_of_equal_names_is_meant_every_time() -> None:
    twins = names_of(
        {
            one: choice(lv=("kamera",), en=("chamber",), de=("Kammer",))
            for one in ("first", "second")
        }
    )
    named = twins.find("kamera", Lang.LV)
    assert named is not None
    assert named.key == "first"
