from pathlib import Path

import pytest

from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change, faults

TALK = "small-talk.yaml"
FAULTS = {
    "no greeting": (
        (TALK, "  greeting:\n", "  hello:\n"),
        "small-talk.yaml:2: kinds: there is no kind greeting - "
        "add it: the bot welcomes people by it",
    ),
    "one wording in two kinds": (
        (
            TALK,
            "kinds:\n",
            "kinds:\n  thanks:\n"
            "    lv: {wordings: [čau], reply: Lūdzu}\n"
            "    en: {wordings: [thanks], reply: Gladly}\n"
            "    de: {wordings: [danke], reply: Gern}\n",
        ),
        "small-talk.yaml:4: kinds.thanks.lv.wordings[1]: “čau” is understood as greeting - "
        "keep it for one kind, in few words",
    ),
    "a reply that is long": (
        (TALK, "reply: Hello", f"reply: {'Hello! ' * 40}"),
        "small-talk.yaml:5: kinds.greeting.en.reply: the text has 279 characters - keep to 200",
    ),
    "a reply that Telegram refuses": (
        (TALK, "reply: Hello", "reply: <b>Hello"),
        "small-talk.yaml:5: kinds.greeting.en.reply: Telegram would refuse this: ",
    ),
    "a question that is small talk": (
        (SUM, "[kad maksā,", "[čau!, kad maksā,"),
        "topics/money.yaml:29: entries.paid.lv.questions[1]: “čau!” is small talk (greeting) - "
        "word it otherwise, or take it out of small-talk.yaml",
    ),
    "another language by its name": (
        ("other-languages.yaml", "lt:", "lithuanian:"),
        "other-languages.yaml:1: sentences.lithuanian: “lithuanian” has not the form it needs - "
        "write it as ^[a-z]{2}$",
    ),
}


@pytest.mark.parametrize(("edit", "expected"), FAULTS.values(), ids=FAULTS)
def test_small_talk_that_cannot_be_used_is_a_fault_with_its_cure(
    tmp_path: Path, edit: tuple[str, str, str], expected: str
) -> None:
    file, old, new = edit
    content = write(tmp_path / "content")
    change(content, file, old, new)
    assert any(fault.startswith(expected) for fault in faults(content)), faults(content)
