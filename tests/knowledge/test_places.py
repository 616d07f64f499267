from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.places import (
    ASSOCIATES,
    MEMBERS,
    Membership,
    is_country,
    membership,
    name,
    recognise,
)
from knowledge.terms import Lang

TABLE = Path(__file__).parents[1] / "questions" / "countries.yaml"
ROWS: dict[str, list[tuple[str, str | None]]] = {
    lang: [(text, code) for text, code in rows]
    for lang, rows in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("lang", Lang)
def test_every_country_of_the_table_is_recognised_and_no_other_word(lang: Lang) -> None:
    rows = ROWS[lang]
    assert len(rows) >= 60
    assert len({text for text, _ in rows}) == len(rows)
    missed = {
        text: (found, code) for text, code in rows if (found := recognise(text, lang)) != code
    }
    assert missed == {}


@pytest.mark.parametrize("lang", Lang)
def test_every_programme_country_is_recognised_by_its_own_name(
    lang: Lang,
) -> None:
    codes = sorted(MEMBERS | ASSOCIATES)
    assert {code: recognise(name(code, lang), lang) for code in codes} == dict(
        zip(codes, codes, strict=True)
    )


@pytest.mark.parametrize("lang", Lang)
def test_a_country_is_recognised_in_the_other_languages_too(lang: Lang) -> None:
    codes = sorted((MEMBERS | ASSOCIATES) - {"IS"})
    for other in Lang:
        missed = [code for code in codes if recognise(name(code, other), lang) != code]
        assert missed == [], other


def test_the_programme_has_27_members_and_6_associates() -> None:
    assert (len(MEMBERS), len(ASSOCIATES)) == (27, 6)
    assert membership("LV") is Membership.MEMBER
    assert membership("NO") is Membership.ASSOCIATED
    assert membership("CH") is Membership.OUTSIDE
    assert all(is_country(code) for code in MEMBERS | ASSOCIATES)


def test_what_is_no_country_has_no_code() -> None:
    assert [code for code in ("EU", "ZZ", "XA", "lv", "LVA", "", "1") if is_country(code)] == []


def test_a_name_is_in_the_language_asked_for() -> None:
    assert [name("DE", lang) for lang in Lang] == ["Vācija", "Germany", "Deutschland"]


@given(st.text(max_size=600), st.sampled_from(Lang))
def test_anything_typed_is_a_country_or_none(text: str, lang: Lang) -> None:
    found = recognise(text, lang)
    assert found is None or is_country(found)
    assert recognise(text, lang) == found
