"""Which entry answers whom."""

import pytest

from knowledge.model import Entry, EntryId
from knowledge.terms import Audience
from knowledge.variants import fitted, general_of, one_question, sibling_of, variant_of
from tests.dialogs.house import library, varied

ENTRIES = varied(
    {
        "stay.overview": {
            "stay.students": (Audience.STUDENT, Audience.GRADUATE),
            "stay.vet": (Audience.VET_LEARNER,),
            "stay.pupils": (Audience.PUPIL,),
        },
        "money.sum": {
            "money.vet": (Audience.VET_LEARNER,),
            "money.staff": (Audience.SCHOOL_STAFF,),
        },
    }
).known.entries


@pytest.mark.parametrize(
    ("entry", "audience", "answers"),
    [
        ("stay.overview", Audience.STUDENT, "stay.students"),
        ("stay.overview", Audience.GRADUATE, "stay.students"),
        ("stay.overview", Audience.VET_LEARNER, "stay.vet"),
        ("money.sum", Audience.VET_LEARNER, "money.vet"),
        ("money.sum", Audience.STUDENT, "money.sum"),
        ("stay.overview", Audience.COMPANY, "stay.overview"),
        ("stay.overview", None, "stay.overview"),
        ("stay.pupils", Audience.STUDENT, "stay.pupils"),
        ("money.repay", Audience.STUDENT, "money.repay"),
    ],
)
def test_an_entry_is_answered_by_the_variant_for_who_asks(
    entry: EntryId, audience: Audience | None, answers: EntryId
) -> None:
    assert variant_of(ENTRIES, entry, audience) == answers


def test_a_variant_knows_its_general_entry() -> None:
    assert general_of(ENTRIES, "stay.vet") == "stay.overview"
    assert general_of(ENTRIES, "money.vet") == "money.sum"
    assert general_of(ENTRIES, "stay.overview") is None
    assert general_of(ENTRIES, "money.repay") is None


@pytest.mark.parametrize(
    ("entry", "audience", "sibling"),
    [
        ("stay.vet", Audience.STUDENT, "stay.students"),
        ("stay.vet", Audience.VET_LEARNER, None),
        ("stay.vet", Audience.COMPANY, None),
        ("stay.vet", None, None),
        ("stay.overview", Audience.STUDENT, None),
        ("money.repay", Audience.STUDENT, None),
    ],
)
def test_a_sibling_is_another_variant_for_who_asks(
    entry: EntryId, audience: Audience | None, sibling: EntryId | None
) -> None:
    assert sibling_of(ENTRIES, entry, audience) == sibling


@pytest.mark.parametrize(
    ("found", "audience", "offered"),
    [
        (
            ["money.repay", "stay.vet", "stay.pupils"],
            Audience.PUPIL,
            ["stay.pupils", "money.repay"],
        ),
        (["stay.vet", "stay.pupils"], Audience.STUDENT, ["stay.students"]),
        (["stay.overview", "stay.vet"], Audience.STUDENT, ["stay.students"]),
        (
            ["money.staff", "stay.vet", "stay.pupils", "money.vet"],
            Audience.VET_LEARNER,
            ["money.vet", "stay.vet"],
        ),
        (["stay.vet", "money.repay"], Audience.STUDENT, ["stay.vet", "money.repay"]),
        (["stay.vet", "stay.pupils"], Audience.COMPANY, ["stay.vet", "stay.pupils"]),
        (["stay.vet", "stay.pupils"], None, ["stay.vet", "stay.pupils"]),
        ([], Audience.STUDENT, []),
    ],
)
def test_of_several_forms_of_one_question_that_for_who_asks_is_offered_first_and_alone(
    found: list[EntryId], audience: Audience | None, offered: list[EntryId]
) -> None:
    assert fitted(ENTRIES, found, audience) == tuple(offered)


@pytest.mark.parametrize(
    ("found", "question"),
    [
        (["stay.vet", "stay.students"], "stay.overview"),
        (["stay.vet", "stay.overview"], "stay.overview"),
        (["stay.overview"], "stay.overview"),
        (["stay.vet", "money.vet"], None),
        (["stay.overview", "money.repay"], None),
        (["money.repay"], None),
    ],
)
def test_what_was_found_is_one_question_where_all_of_it_are_its_forms(
    found: list[EntryId], question: EntryId | None
) -> None:
    assert one_question(ENTRIES, found) == question


def test_nobody_is_left_without_an_answer_to_any_entry() -> None:
    delivered: dict[EntryId, Entry] = dict(library().known.entries)
    assert len(delivered) > 100
    for name in delivered:
        for audience in (None, *Audience):
            shown = variant_of(delivered, name, audience)
            assert shown == name or audience in delivered[shown].audiences
