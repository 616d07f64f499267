"""An answer says for whom it is, what it rests on, and leads on."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.events import (
    AskerChangeAsked,
    ContactsAsked,
    CountryGiven,
    EntryChosen,
    OthersAsked,
    TopicsAsked,
)
from dialogs.keyboard import LIKELY
from dialogs.model import Message
from dialogs.presses import data_of
from dialogs.render import render
from dialogs.replies import ShowEntry
from dialogs.speech import Speech
from knowledge.known import Known
from knowledge.model import EntryId
from knowledge.phrases import Phrase
from knowledge.terms import AUDIENCES, Audience, Certainty, Contact, Group, Lang
from tests.dialogs.house import (
    AFTERWARDS,
    TODAY,
    VARIANTS,
    assert_sendable,
    buttons,
    plain,
    varied,
)

KNOWN = varied().known


def page(lang: Lang, asked: ShowEntry, known: Known = KNOWN, today: date = TODAY) -> Message:
    message = render(Speech(known, lang), asked, today)
    assert_sendable(message)
    return message


def data(message: Message) -> list[str | None]:
    found = [button.data for button in buttons(message)]
    assert len(found) == len(set(found)), "two buttons that do the same"
    return found


def told(entry: EntryId, **changed: object) -> Known:
    """What is known, with one entry changed."""
    other = KNOWN.entries[entry].model_copy(update=changed)
    return replace(KNOWN, entries={**KNOWN.entries, entry: other})


@pytest.mark.parametrize("lang", Lang)
def test_the_general_question_is_answered_for_who_asks_and_says_so(lang: Lang) -> None:
    for general, theirs in VARIANTS.items():
        for variant, audiences in theirs.items():
            for audience in audiences:
                shown = page(lang, ShowEntry(general, audience=audience))
                words = KNOWN.people.audiences[audience]
                assert KNOWN.entries[variant].words[lang].title in plain(shown)
                assert words.plan[lang] in plain(shown)
                change = data_of(AskerChangeAsked(general))
                (label,) = (each.text for each in buttons(shown) if each.data == change)
                assert words.button[lang] in label
                assert data_of(OthersAsked(general)) in data(shown)


@pytest.mark.parametrize("lang", Lang)
def test_a_general_answer_leads_to_its_variants_by_their_titles(lang: Lang) -> None:
    for general, theirs in VARIANTS.items():
        for audience in (None, Audience.COMPANY):
            shown = page(lang, ShowEntry(general, audience=audience))
            titles = [KNOWN.entries[one].words[lang].title for one in theirs]
            assert [each.text for each in buttons(shown)][: len(titles)] == titles
            assert data(shown)[: len(titles)] == [data_of(EntryChosen(one)) for one in theirs]


def test_a_variant_for_others_keeps_its_answer_and_offers_that_of_the_asker_first() -> None:
    shown = page(Lang.EN, ShowEntry("stay.vet", "How long?", Audience.PUPIL))
    assert KNOWN.entries["stay.vet"].words[Lang.EN].title in plain(shown)
    assert "Meant for: Vocational learner, apprentice; Vocational graduate" in plain(shown)
    assert data(shown)[:2] == ["1:entry:stay.pupils", "1:other:stay.overview"]
    assert "1:asker:stay.overview" not in data(shown)


def test_a_group_of_which_nobody_is_missing_is_named_as_a_whole() -> None:
    shown = page(Lang.DE, ShowEntry("money.staff"))
    assert "Gilt für: Ich arbeite in der Bildung" in plain(shown)
    fewer = told("money.staff", audiences=(*AUDIENCES[Group.STAFF][1:], Audience.STUDENT))
    fewer_named = plain(page(Lang.DE, ShowEntry("money.staff"), fewer))
    assert "Gilt für: Studierende/r; Berufsschullehrer/in" in fewer_named


def test_an_answer_for_some_without_variants_says_for_whom_and_offers_no_change() -> None:
    known = told("documents.ects", audiences=(Audience.STUDENT,))
    shown = page(Lang.LV, ShowEntry("documents.ects", audience=Audience.PUPIL), known)
    assert "Kam domāts: Students augstskolā" in plain(shown)
    assert not [each for each in data(shown) if each and each.startswith(("1:asker", "1:other"))]


def test_who_is_meant_need_not_be_told() -> None:
    known = told("documents.ects", audiences=(Audience.STUDENT,))
    shown = page(Lang.LV, ShowEntry("documents.ects", audience=Audience.STUDENT), known)
    assert "Kam domāts" not in plain(shown)


def test_of_many_for_whom_an_answer_is_the_first_three_are_named() -> None:
    known = told("documents.ects", audiences=AUDIENCES[Group.STAFF][1:6])
    shown = plain(page(Lang.LV, ShowEntry("documents.ects"), known))
    (line,) = (line for line in shown.splitlines() if line.startswith("Kam domāts"))
    assert line.count(";") == 2
    assert line.endswith("…")


def test_a_variant_of_two_questions_leads_back_to_the_one_that_was_asked() -> None:
    known = told("money.repay", variants=("stay.vet",))
    for asked in ("stay.overview", "money.repay"):
        shown = data(page(Lang.EN, ShowEntry(asked, audience=Audience.VET_LEARNER), known))
        assert shown[:2] == [f"1:other:{asked}", f"1:asker:{asked}"]


def test_what_is_related_does_not_lead_back_to_the_same_answer() -> None:
    known = told("stay.vet", related=("stay.overview", "stay.students", "money.sum"))
    theirs = data(page(Lang.EN, ShowEntry("stay.overview", audience=Audience.VET_LEARNER), known))
    assert "1:entry:stay.overview" not in theirs
    assert {"1:entry:stay.students", "1:entry:money.sum"} <= set(theirs)
    student = data(page(Lang.EN, ShowEntry("stay.vet", audience=Audience.STUDENT), known))
    assert student.count("1:entry:stay.students") == 1
    assert "1:entry:stay.overview" not in student


def leads_to_agency(shown: Message, lang: Lang) -> bool:
    likely = data_of(CountryGiven(LIKELY[lang][0]))
    return {likely, data_of(ContactsAsked()), data_of(TopicsAsked())} <= set(data(shown))


@pytest.mark.parametrize("lang", Lang)
def test_an_expired_answer_leads_to_the_agency(lang: Lang) -> None:
    known = told("money.repay", valid_until=date(2026, 12, 31))
    assert leads_to_agency(page(lang, ShowEntry("money.repay"), known, AFTERWARDS), lang)
    assert not leads_to_agency(page(lang, ShowEntry("money.repay"), known, TODAY), lang)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("contact", Contact)
def test_general_advice_names_whom_to_ask_and_leads_to_the_agency_where_that_is_the_one(
    contact: Contact, lang: Lang
) -> None:
    phrase = Phrase(f"contact_{contact}")
    known = told(
        "money.repay",
        source=None,
        year=None,
        valid_until=None,
        certainty=Certainty.ADVICE,
        contact=contact,
    )
    shown = page(lang, ShowEntry("money.repay"), known)
    assert KNOWN.phrases[phrase][lang] in plain(shown)
    assert leads_to_agency(shown, lang) is (contact is Contact.AGENCY)
