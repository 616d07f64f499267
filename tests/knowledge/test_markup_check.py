from pathlib import Path

import pytest

from tests.knowledge.small_content import SUM, TEXTS, write
from tests.knowledge.test_load import change, faults


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


MARKUP = {
    "a tag that Telegram does not know": (
        SUM,
        "answer: Soon.",
        "answer: <p>Soon.</p>",
        "topics/money.yaml:34: entries.paid.en.answer: Telegram would refuse this: "
        'Unsupported start tag "p" at byte offset 0',
    ),
    "a tag left open": (
        "phrases.yaml",
        "welcome: {lv: vārds,",
        "welcome: {lv: <b>vārds,",
        "phrases.yaml:1: welcome.lv: Telegram would refuse this: "
        'Can\'t find end tag corresponding to start tag "b"',
    ),
    "a tag closed twice": (
        "programme.yaml",
        "apart: a}, en:",
        "apart: a</i>}, en:",
        "programme.yaml:24: actions.all.lv.apart: Telegram would refuse this: "
        "Unexpected end tag at byte offset 1",
    ),
    "a sign of less": (
        "country-notes.yaml",
        "en: not yet",
        "en: <2 years",
        "country-notes.yaml:2: notes[1].en: Telegram would refuse this: "
        'Unsupported start tag "2" at byte offset 0',
    ),
    "a tag in the plan": (
        "people.yaml",
        f"plan: {TEXTS}",
        "plan: {lv: <u>, en: a, de: b}",
        "people.yaml:9: audiences.vet_learner.plan.lv: Telegram would refuse this: "
        'Can\'t find end tag corresponding to start tag "u"',
    ),
    "an agency's note": (
        "agencies.yaml",
        "sectors: [vet],",
        "sectors: [vet], note: {lv: a, en: <br>, de: b},",
        "agencies.yaml:2: agencies[1].note.en: Telegram would refuse this: "
        'Unsupported start tag "br" at byte offset 0',
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), MARKUP.values(), ids=MARKUP)
def test_what_telegram_would_refuse_is_said_with_line_and_reason(
    content: Path, file: str, old: str, new: str, expected: str
) -> None:
    change(content, file, old, new)
    cure = " - close every tag, and write `&lt;` for a “<” of the text itself"
    assert f"{expected}{cure}" in faults(content)


def test_a_link_that_leads_nowhere_is_a_fault(content: Path) -> None:
    change(content, SUM, "answer: Drīz.", "answer: <a href='viaa'>Drīz.</a>")
    change(content, SUM, "answer: Bald.", "answer: <a href='https://example.org'>Bald.</a>")
    assert faults(content) == [
        "topics/money.yaml:30: entries.paid.lv.answer: “viaa” is no link to Telegram - "
        "write a whole address such as https://example.org/page"
    ]
