from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.fault import BrokenContent
from knowledge.load import load
from knowledge.terms import Lang
from tests.knowledge.small_content import SUM, write

Change = Callable[[str], str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}: the change would change nothing"
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder: Path) -> list[str]:
    with pytest.raises(BrokenContent) as broken:
        load(folder)
    return [str(fault) for fault in broken.value.faults]


def test_a_whole_folder_becomes_known(content: Path) -> None:
    known = load(content)
    assert set(known.entries) == {"money.sum", "money.paid"}
    assert known.topics["money"][Lang.DE] == "Geld"
    assert known.entries["money.paid"].words[Lang.EN].answer == "Soon."
    assert known.country_notes["CH"].words[Lang.EN] == "not yet"


def test_the_content_of_the_program_has_no_fault() -> None:
    known = load()
    assert known.entries
    assert known.agencies


SCHEMA = {
    "a key is missing": (
        "      answer: Bald.\n",
        "",
        "topics/money.yaml:35: entries.paid.de.answer: answer is missing - add it",
    ),
    "a key is misspelt": (
        "      title: Cik naudas",
        "      titel: Cik naudas",
        "topics/money.yaml:10: entries.sum.lv.titel: the key titel is not known - "
        "did you mean title?",
    ),
    "a language is missing": (
        "    de:\n      title: Wann gezahlt wird\n"
        "      questions: [wann zahlt man, welcher Tag, wie bald, nie da, "
        "bis wann, kommt es, zu spät, ab 1]\n"
        "      answer: Bald.\n",
        "",
        "topics/money.yaml:21: entries.paid: missing language: de - add it beside the others",
    ),
    "a language of no such name": (
        "    en:\n      title: How much",
        "    fr: non\n    en:\n      title: How much",
        "topics/money.yaml:13: entries.sum.fr: the key fr is not known - remove it, or use one "
        "of: checked, valid_until, certainty, period, source, year, contact, facts, audiences, "
        "variants, related, lv, en, de",
    ),
    "a value of a closed set": (
        "period: both",
        "period: always",
        "topics/money.yaml:4: entries.sum.period: always is not known here - "
        "write '2014-2020', '2021-2027', 'both' or '2028-2034'",
    ),
    "too few wordings": (
        "[kad maksā, kad nauda, kurā dienā, cikos nāk, vai drīz, vai ilgi, no kad, ap kad]",
        "[kad maksā, kad nauda]",
        "topics/money.yaml:29: entries.paid.lv.questions: only 2 of at least 8 are there - "
        "write more",
    ),
    "a text in place of a list": (
        "[kad maksā, kad nauda, kurā dienā, cikos nāk, vai drīz, vai ilgi, no kad, ap kad]",
        "kad maksā",
        "topics/money.yaml:29: entries.paid.lv.questions: a text stands here - "
        "write a list: one value a line after `- `",
    ),
    "an empty value": (
        "      answer: Drīz.",
        "      answer:",
        "topics/money.yaml:30: entries.paid.lv.answer: nothing stands here - "
        "write the value, or remove the key",
    ),
    "a title too long for a button": (
        "title: Kad maksā",
        f"title: {'ā' * 49}",
        "topics/money.yaml:28: entries.paid.lv.title: the text has 49 characters - keep to 48",
    ),
    "a day that is none": (
        "checked: 2026-01-15",
        "checked: 2026-02-30",
        "topics/money.yaml:7: entries.sum.checked: “2026-02-30” is not a day - "
        "write it as 2027-12-31",
    ),
    "a year in words": (
        "year: 2025",
        "year: soon",
        "topics/money.yaml:6: entries.sum.year: “soon” is not a whole number - "
        "write digits, as in 2027",
    ),
    "a year out of range": (
        "year: 2025",
        "year: 1999",
        "topics/money.yaml:6: entries.sum.year: 1999 is out of range - write at least 2010",
    ),
    "no source": (
        "    source: https://example.org/money\n    year: 2025\n",
        "",
        "topics/money.yaml:3: entries.sum: there is no source - "
        "name one with its year, or mark it `certainty: advice` with a `contact`",
    ),
    "a source without its year": (
        "    year: 2025\n",
        "",
        "topics/money.yaml:3: entries.sum: source and year belong together - give both or none",
    ),
    "advice without a contact": (
        "    source: https://example.org/money\n    year: 2025\n",
        "    certainty: advice\n",
        "topics/money.yaml:3: entries.sum: there is no source - "
        "name one with its year, or mark it `certainty: advice` with a `contact`",
    ),
    "half an address": (
        "source: https://example.org/money",
        "source: example.org",
        "topics/money.yaml:5: entries.sum.source: “example.org” has not the form it needs - "
        "write a whole address such as https://example.org/page",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), SCHEMA.values(), ids=SCHEMA)
def test_what_the_schema_refuses_is_said_with_line_and_cure(
    content: Path, old: str, new: str, expected: str
) -> None:
    change(content, SUM, old, new)
    assert expected in faults(content)


def test_advice_with_a_contact_needs_no_source(content: Path) -> None:
    cited = "    source: https://example.org/money\n    year: 2025\n"
    change(content, SUM, cited, "    certainty: advice\n    contact: coordinator\n")
    assert load(content).entries["money.sum"].source is None


SYNTAX = {
    "a key twice": (
        "    period: both\n",
        "    period: both\n    period: both\n",
        "topics/money.yaml:5: entries.sum.period: the key period is here twice, first in line 4 - "
        "keep one of the two",
    ),
    "a colon within a sentence": (
        "answer: Soon.",
        "answer: Soon: tomorrow.",
        "topics/money.yaml:34: not YAML: mapping values are not allowed in this context - "
        "put the sentence in quotes, or below the key after `>-`",
    ),
    "a tab": (
        "    period: both",
        "\tperiod: both",
        "topics/money.yaml:4: not YAML: found character that cannot start any token - "
        "put the value in quotes, and indent with spaces",
    ),
    "an alias": (
        "answer: Drīz.\n    en:\n      title: When it is paid",
        "answer: &soon Drīz.\n    en:\n      title: *soon",
        "topics/money.yaml:32: entries.paid.en.title: an alias (*name) stands here - "
        "write the value out",
    ),
    "an invisible character": (
        "Drīz.",
        "Drīz\x07.",
        "topics/money.yaml:30: there is a character that YAML does not allow - "
        "remove the invisible character",
    ),
    "a tag": (
        "answer: Soon.",
        "answer: !!python/name:os.system Soon.",
        "topics/money.yaml:34: entries.paid.en.answer: "
        "the tag tag:yaml.org,2002:python/name:os.system is not known - remove it or use quotes",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), SYNTAX.values(), ids=SYNTAX)
def test_what_yaml_would_swallow_is_a_fault(
    content: Path, old: str, new: str, expected: str
) -> None:
    change(content, SUM, old, new)
    assert expected in faults(content)


def test_words_that_yaml_takes_for_other_things_stay_words(content: Path) -> None:
    change(content, SUM, "answer: Soon.", "answer: no")
    change(content, SUM, "title: When it is paid", "title: 2026-01-15")
    english = load(content).entries["money.paid"].words[Lang.EN]
    assert (english.answer, english.title) == ("no", "2026-01-15")


def test_norway_keeps_its_code(content: Path) -> None:
    assert any(agency.country == "NO" for agency in load(content).agencies)


def test_a_file_that_is_not_utf_8_is_a_fault(content: Path) -> None:
    (content / SUM).write_bytes("topic:\n  lv: Nauda ā".encode("cp1257"))
    assert faults(content) == ["topics/money.yaml:2: this is not UTF-8 - save the file as UTF-8"]


def test_a_byte_order_mark_does_no_harm(content: Path) -> None:
    raw = (content / SUM).read_bytes()
    (content / SUM).write_bytes(b"\xef\xbb\xbf" + raw)
    assert load(content).topics


def test_an_empty_file_is_a_fault(content: Path) -> None:
    (content / "people.yaml").write_bytes(b"")
    assert faults(content) == [
        "people.yaml:1: the file is empty - write its content, or remove it"
    ]


FILES = (
    "agencies.yaml",
    "commands.yaml",
    "concepts.yaml",
    "country-notes.yaml",
    "facts.yaml",
    "people.yaml",
    "phrases.yaml",
    "programme.yaml",
    "source-document.yaml",
)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_a_fault(content: Path, file: str) -> None:
    (content / file).unlink()
    assert faults(content) == [f"{file}: the file is missing - put it back"]


def test_a_folder_without_topics_is_a_fault(content: Path) -> None:
    (content / SUM).unlink()
    told = "topics: there is no topic - put the topic files there, one `.yaml` for each topic"
    assert told in faults(content)


def test_the_faults_of_all_files_come_together(content: Path) -> None:
    change(content, SUM, "period: both", "period: always")
    change(content, SUM, "title: Kad maksā", "titel: Kad maksā")
    change(content, "people.yaml", "sector: vet", "sector: vett")
    change(content, "agencies.yaml", "country: AT", "country: Austria")
    (content / "commands.yaml").write_text("start: [", encoding="utf-8")
    (content / "country-notes.yaml").unlink()
    found = faults(content)
    for file in (SUM, "people.yaml", "agencies.yaml", "commands.yaml", "country-notes.yaml"):
        assert any(fault.startswith(file) for fault in found), file
    assert sum(fault.startswith(SUM) for fault in found) == 3


def test_an_entry_beside_a_broken_one_is_checked_too(content: Path) -> None:
    change(content, SUM, "period: both", "period: always")
    change(content, SUM, "related: [money.sum]", "related: [money.sum, money.som]")
    assert [fault.split(" - ")[0] for fault in faults(content)] == [
        "topics/money.yaml:4: entries.sum.period: always is not known here",
        "topics/money.yaml:26: entries.paid.related[2]: there is no entry money.som",
    ]
