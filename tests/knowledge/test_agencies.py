import pytest

from knowledge.load import load
from knowledge.model import Agency
from knowledge.places import PROGRAMME_COUNTRIES, agencies_for, is_country
from knowledge.terms import Certainty, Lang, Sector

LIST = "https://erasmus-plus.ec.europa.eu/contacts/national-agencies"


@pytest.fixture(scope="module")
def agencies() -> tuple[Agency, ...]:
    return load().agencies


def test_every_programme_country_answers_for_every_sector(agencies: tuple[Agency, ...]) -> None:
    unanswered = [
        (country, sector)
        for country in PROGRAMME_COUNTRIES
        for sector in (*Sector, None)
        if not agencies_for(agencies, country, sector)
    ]
    assert unanswered == []


def test_only_agencies_of_the_sector_are_named_where_there_are_some(
    agencies: tuple[Agency, ...],
) -> None:
    names = [agency.name for agency in agencies_for(agencies, "LV", Sector.YOUTH)]
    assert names == ["Jaunatnes starptautisko programmu aģentūra (JSPA)"]
    assert len(agencies_for(agencies, "DE", None)) == 4


def test_a_sector_that_nobody_names_leads_to_the_country_s_agencies(
    agencies: tuple[Agency, ...],
) -> None:
    assert not any(Sector.SPORT in agency.sectors for agency in agencies if agency.country == "EE")
    assert len(agencies_for(agencies, "EE", Sector.SPORT)) == 1


def test_a_country_without_an_agency_has_none(agencies: tuple[Agency, ...]) -> None:
    assert agencies_for(agencies, "GB", Sector.HIGHER) == ()


def test_what_is_not_verified_leads_to_the_commission_s_list_and_says_so(
    agencies: tuple[Agency, ...],
) -> None:
    unverified = [agency for agency in agencies if agency.certainty is Certainty.ADVICE]
    assert unverified
    for agency in unverified:
        assert agency.website == LIST, agency.name
        assert agency.note, agency.name
        assert (agency.email, agency.phone, agency.address) == (None, None, None), agency.name


def test_contacts_come_with_a_note_on_how_far_to_trust_them(agencies: tuple[Agency, ...]) -> None:
    told = [agency for agency in agencies if agency.email or agency.phone or agency.address]
    assert told
    assert [agency.name for agency in told if agency.note is None] == []


def test_no_agency_stands_twice_and_each_has_a_country(agencies: tuple[Agency, ...]) -> None:
    named = [(agency.country, agency.name) for agency in agencies]
    assert len(set(named)) == len(named)
    assert all(is_country(country) for country, _ in named)


@pytest.mark.parametrize("lang", Lang)
def test_countries_on_their_way_into_the_programme_have_a_note(lang: Lang) -> None:
    notes = load().country_notes
    assert set(notes) == {"CH", "GB", "UA"}
    assert all(notes[code].words[lang] for code in notes)
