from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.tally import tally
from knowledge.terms import Lang
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change, faults


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


ENTRIES = {
    "a title twice": (
        SUM,
        "title: When it is paid",
        "title: how MUCH",
        "topics/money.yaml:32: entries.paid.en.title: money.sum has the title “how MUCH” too - "
        "say what tells the two apart",
    ),
    "a relation into the void": (
        SUM,
        "related: [money.sum]",
        "related: [money.bonus]",
        "topics/money.yaml:26: entries.paid.related[1]: there is no entry money.bonus - "
        "write topic.entry of one that is there, or remove it",
    ),
    "a relation to itself": (
        SUM,
        "related: [money.sum]",
        "related: [money.paid]",
        "topics/money.yaml:26: entries.paid.related[1]: this is the entry itself - remove it",
    ),
    "a fact that nobody stated": (
        SUM,
        "facts: [s-what, what]",
        "facts: [s-what, what, s-why]",
        "topics/money.yaml:8: entries.sum.facts[3]: there is no fact s-why - "
        "write one of facts.yaml or source-document.yaml, or remove it",
    ),
    "a fact that nobody tells": (
        SUM,
        "[s-what, what]",
        "[what]",
        "source-document.yaml:5: facts.s-what: no entry tells this fact - "
        "name it in `facts` of the entry whose answer tells it",
    ),
    "a registered fact that nobody tells": (
        SUM,
        "[s-what, what]",
        "[s-what]",
        "facts.yaml:2: facts.what: no entry tells this fact - "
        "name it in `facts` of the entry whose answer tells it",
    ),
    "an answer too long": (
        SUM,
        "answer: Soon.",
        f"answer: {'a' * 3501}",
        "topics/money.yaml:34: entries.paid.en.answer: the answer has 3501 characters - "
        "keep to 3500, or make two entries",
    ),
    "a name with capitals": (
        SUM,
        "  paid:",
        "  Paid:",
        "topics/money.yaml:21: entries.Paid: money.Paid cannot be a name - "
        "use a-z, 0-9 and hyphens for the topic's file and the entry",
    ),
    "a name too long for a button": (
        SUM,
        "  paid:",
        f"  {'p' * 51}:",
        f"topics/money.yaml:21: entries.{'p' * 51}: a button for it needs 65 bytes, "
        "there are 64 - shorten the name",
    ),
    "a section that is not there": (
        "source-document.yaml",
        "section: about",
        "section: end",
        "source-document.yaml:5: facts.s-what.section: there is no section end - "
        "name one of `sections`",
    ),
    "a phrase without words": (
        "phrases.yaml",
        "welcome: {lv: vārds, en: word, de: Wort}\n",
        "",
        "phrases.yaml:1: welcome is missing - add it",
    ),
    "words without a phrase": (
        "phrases.yaml",
        "welcome:",
        "wellcome: {lv: a, en: b, de: c}\nwelcome:",
        "phrases.yaml:1: wellcome: no code says this phrase - "
        "remove it, or add it to Phrase in knowledge/phrases.py",
    ),
    "a placeholder in one language": (
        "phrases.yaml",
        "welcome: {lv: vārds,",
        "welcome: {lv: 'vārds {days} {name}',",
        "phrases.yaml:1: welcome.de: {days}, {name} stands in other languages - "
        "use it here as well, or nowhere",
    ),
    "a brace left open": (
        "phrases.yaml",
        "welcome: {lv: vārds,",
        "welcome: {lv: 'vārds {days',",
        "phrases.yaml:1: welcome.lv: a brace is amiss: expected '}' before end of string - "
        "close the braces, or double them to show them",
    ),
    "a length offered in no unit": (
        "people.yaml",
        "stays: [2w, 10d, 1y]",
        "stays: [2w, 10]",
        "people.yaml:9: audiences.vet_learner.stays[2]: "
        "“10” is not a length like 10d, 2w, 6m or 1y - write a number and d, w, m or y",
    ),
    "a button too long": (
        "people.yaml",
        "lv: vārds",
        f"lv: {'v' * 33}",
        "people.yaml:2: groups.learner.button.lv: the text has 33 characters - keep to 32",
    ),
    "one word for two commands": (
        "commands.yaml",
        "[help lv]",
        "[Start LV]",
        "commands.yaml:6: help.wordings.lv[1]: “Start LV” means start too - "
        "keep it for one of them",
    ),
    "an audience without an action": (
        "programme.yaml",
        "audiences: [vet_learner, ",
        "audiences: [",
        "programme.yaml:23: actions: vet_learner has no action - name it in one's `audiences`",
    ),
    "an action explained by no entry": (
        "programme.yaml",
        "applicant: person,",
        "applicant: person, entry: money.bonus,",
        "programme.yaml:24: actions.all.entry: there is no entry money.bonus - "
        "write topic.entry of one that is there",
    ),
    "days the wrong way round": (
        "programme.yaml",
        "min: 2, max: 365",
        "min: 365, max: 2",
        "programme.yaml:24: actions.all.days: the least (365) is more than the most (2) - "
        "exchange them",
    ),
    "a rule on a fact that nobody stated": (
        "programme.yaml",
        "fact: s-what",
        "fact: s-why",
        "programme.yaml:26: before[1].fact: there is no fact s-why - "
        "write one that stands in source-document.yaml",
    ),
    "a country without an agency": (
        "agencies.yaml",
        "country: AT",
        "country: CH",
        "agencies.yaml:1: agencies: AT has no agency for vet - add the country's agency",
    ),
    "a note on a programme country": (
        "country-notes.yaml",
        "country: CH",
        "country: NO",
        "country-notes.yaml:2: notes[1].country: NO belongs to the programme - "
        "remove it; its agencies answer",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), ENTRIES.values(), ids=ENTRIES)
def test_pieces_that_do_not_fit_are_said_with_line_and_cure(
    content: Path, file: str, old: str, new: str, expected: str
) -> None:
    change(content, file, old, new)
    assert expected in faults(content)


VARIANTS = {
    "of nobody in particular": (
        "related: [money.sum]",
        "variants: [money.sum]",
        "topics/money.yaml:26: entries.paid.variants[1]: money.sum is not written for an "
        "audience - name its `audiences`, or remove it here",
    ),
    "that is not there": (
        "related: [money.sum]",
        "variants: [money.bonus]",
        "topics/money.yaml:26: entries.paid.variants[1]: there is no entry money.bonus - "
        "write topic.entry of one that is there, or remove it",
    ),
    "that has variants itself": (
        "related: [money.sum]",
        "variants: [money.late]",
        "topics/money.yaml:26: entries.paid.variants[1]: money.late has variants itself - "
        "name those instead",
    ),
    "for an audience that has one": (
        "related: [money.sum]",
        "variants: [money.late, money.later]",
        "topics/money.yaml:26: entries.paid.variants[2]: "
        "money.late is written for student too - leave each audience to one of them",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), VARIANTS.values(), ids=VARIANTS)
def test_a_variant_that_leads_nobody_to_one_answer_is_a_fault(
    content: Path, old: str, new: str, expected: str
) -> None:
    change(content, SUM, old, new)
    text = (content / SUM).read_text(encoding="utf-8")
    late = text[text.index("  paid:") :].replace(
        new, "audiences: [student]\n    variants: [money.sum]"
    )
    both = late.replace("paid:", "late:") + late.replace("paid:", "later:")
    (content / SUM).write_text(text + both, encoding="utf-8")
    assert expected in faults(content)


def test_the_tally_counts_entries_and_wordings(content: Path) -> None:
    ((topic, money),) = tally(load(content)).items()
    assert (topic, money.entries) == ("money", 2)
    assert {lang: money.wordings[lang] for lang in Lang} == dict.fromkeys(Lang, 16)
