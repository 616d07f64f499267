from pathlib import Path

import pytest

from knowledge.load import load
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change, faults


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


WORDINGS = {
    "a wording in two entries": (
        "[kad maksā,",
        "[Cik ir NAUDAS?, kad maksa,",
        "topics/money.yaml:29: entries.paid.lv.questions[1]: “Cik ir NAUDAS?” leads to money.sum "
        "too - keep it where the answer fits better",
    ),
    "a wording without a word": (
        "[kad maksā,",
        "['?!', kad maksā,",
        "topics/money.yaml:29: entries.paid.lv.questions[1]: “?!” has no word - "
        "write a question in words",
    ),
    "a wording of one word that is no term": (
        "[kad maksā,",
        "[izmaksa, kad maksā,",
        "topics/money.yaml:29: entries.paid.lv.questions[1]: “izmaksa” is one word and no term - "
        "write at least two words, or list it in `terms` of concepts.yaml",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), WORDINGS.values(), ids=WORDINGS)
def test_a_wording_that_tells_nothing_apart_is_a_fault(
    content: Path, old: str, new: str, expected: str
) -> None:
    change(content, SUM, old, new)
    assert expected in faults(content)


def test_the_same_wording_in_two_languages_is_no_fault(content: Path) -> None:
    change(content, SUM, "[when is it paid,", "[wann zahlt man,")
    assert load(content).entries


def test_a_term_may_be_a_wording_of_one_word(content: Path) -> None:
    change(content, SUM, "[kad maksā,", "['VĀRDS?', kad maksā,")
    assert load(content).entries


def alike(content: Path, often: int) -> None:
    """Bring the Latvian wordings to two hundred, and so many of them to one opening."""
    others = [f"n{number} a" for number in range(200 - 16 - often)]
    wordings = ", ".join([*(f"Kad tad {number}" for number in range(often)), *others])
    change(content, SUM, "no kad, ap kad]", f"no kad, ap kad, {wordings}]")


def test_an_opening_begins_one_wording_in_twenty(content: Path) -> None:
    alike(content, 10)
    assert load(content).entries


def test_an_opening_that_begins_more_is_a_fault(content: Path) -> None:
    alike(content, 11)
    assert faults(content) == [
        "topics/money.yaml:29: entries.paid.lv.questions[9]: “Kad tad” opens 11 of 200 wordings, "
        "more than one in 20 - begin some otherwise, most of them in money"
    ]


def test_a_few_wordings_may_begin_as_they_like(content: Path) -> None:
    change(content, SUM, "no kad, ap kad]", f"{', '.join(f'no kad {at}' for at in range(99))}]")
    assert load(content).entries
