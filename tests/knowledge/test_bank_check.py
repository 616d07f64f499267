"""The bank may hold only what no entry answers."""

from knowledge.bank import OutOfScope
from knowledge.bank_check import bank_faults
from knowledge.model import PerLang
from knowledge.terms import Lang
from tests.dialogs.house import library


def bank(near: str) -> OutOfScope:
    """A bank of one Latvian message that shares our words."""
    silent: dict[Lang, tuple[str, ...]] = dict.fromkeys(Lang, ())
    return OutOfScope(
        plain=PerLang[tuple[str, ...]](silent),
        near=PerLang[tuple[str, ...]]({**silent, Lang.LV: ("cik maksā saldējums", near)}),
    )


def test_a_message_that_an_entry_answers_is_a_fault_with_its_place_and_cure() -> None:
    wording = library().known.entries["abroad.insurance"].words[Lang.LV].questions[0]
    (fault,) = bank_faults(library().index, bank(wording))

    assert fault.where == ("near", "lv", 1)
    assert wording in str(fault)
    assert "abroad.insurance" in str(fault)
    assert "take it out of the bank" in str(fault)
