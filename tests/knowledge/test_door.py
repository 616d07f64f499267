import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest

from knowledge.door import Outcome, Unreadable, asked, asked_line, explained, for_people
from knowledge.known import Known
from knowledge.library import Library
from knowledge.load import CONTENT
from knowledge.shelf import KEEP, learned_library
from knowledge.terms import Lang


@cache
def library() -> Library:
    return learned_library(KEEP)


def known() -> Known:
    return library().known


def ask(lang: Lang, text: str) -> Outcome:
    return asked(library(), lang, text)


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "knowledge", *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def wording_of(ident: str, lang: Lang) -> str:
    return known().entries[ident].words[lang].questions[0]


@pytest.mark.parametrize("lang", Lang)
def test_an_answer_is_the_entrys_text_alone_without_html(lang: Lang) -> None:
    outcome = ask(lang, wording_of("documents.youthpass", lang))

    assert (outcome.kind, outcome.entry, outcome.suggestions) == (
        "answer",
        "documents.youthpass",
        (),
    )
    assert outcome.text
    assert "<" not in outcome.text
    assert "(https://www." in outcome.text


@pytest.mark.parametrize("lang", Lang)
def test_no_answer_shows_html(lang: Lang) -> None:
    texts = [ask(lang, wording_of(ident, lang)).text or "" for ident in known().entries]

    assert texts
    assert all(texts)
    assert not [text for text in texts if "</" in text or "&amp;" in text]


def test_suggestions_have_titles_and_texts_and_no_answer() -> None:
    outcome = ask(Lang.EN, "documents")

    assert (outcome.kind, outcome.entry, outcome.text) == ("suggest", None, None)
    assert 1 <= len(outcome.suggestions) <= 3
    assert all(offer.title and offer.text for offer in outcome.suggestions)
    assert {offer.entry for offer in outcome.suggestions} <= known().entries.keys()


def test_nothing_is_all_empty() -> None:
    assert ask(Lang.LV, "Kā uzcept pankūkas?") == Outcome(kind="none")


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        (Lang.LV, "Paldies!", "thanks"),
        (Lang.EN, "Who are you?", "who-are-you"),
        (Lang.DE, "help", "help"),
    ],
)
def test_small_talk_is_none_with_a_reply(lang: Lang, text: str, kind: str) -> None:
    reply = known().small_talk.kinds[kind].words[lang].reply
    assert ask(lang, text) == Outcome(kind="none", text=reply)


def test_a_foreign_language_is_none_with_the_languages_that_are_spoken() -> None:
    outcome = ask(Lang.LV, "Как подать заявку?")
    assert outcome == Outcome(kind="none", text=known().phrases["foreign"][Lang.LV])


def test_a_question_is_answered_in_its_own_language() -> None:
    asked_in_english = max(known().entries["money.sum"].words[Lang.EN].questions, key=len)
    outcome = ask(Lang.LV, asked_in_english)
    assert (outcome.kind, outcome.entry) == ("answer", "money.sum")
    assert outcome == ask(Lang.EN, asked_in_english)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Paldies!", "none · small talk: thanks"),
        ("Как подать заявку?", "none · in another language than ours"),
        ("Was ist ein Youthpass-Zertifikat?", "read as de:"),
    ],
)
def test_it_is_explained_what_a_message_was_taken_for(text: str, says: str) -> None:
    assert says in explained(library(), Lang.LV, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Kas ir Youthpass sertifikāts?", "answer · documents.youthpass"),
        ("Kā uzcept pankūkas?", "none: "),
        ("Kas tu esi?", "none\n\nEsmu Ceļabiedrs"),
    ],
)
def test_an_outcome_is_readable_in_a_terminal(text: str, says: str) -> None:
    assert for_people(ask(Lang.LV, text)).startswith(says)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"rubbish", "the line: "),
        (b'{"lang": "fr", "text": "x"}', "lang: "),
        (b'{"lang": "lv"}', "text: "),
        (b'{"lang": "lv", "text": "x", "more": 1}', "more: "),
        (b"\xff\xfe", "the line: "),
    ],
)
def test_a_line_that_cannot_be_read_says_what_to_write(line: bytes, fault: str) -> None:
    match asked_line(library(), line):
        case Unreadable(error=error):
            assert error.startswith(fault)
            assert 'write one JSON object a line with "lang" (lv, en or de) and "text"' in error
        case Outcome() as outcome:
            pytest.fail(f"answered: {outcome}")


def test_one_question_gives_one_object() -> None:
    done = run("ask", "--json", "--lang", "de", wording_of("abroad.visa", Lang.DE))

    assert done.returncode == 0
    assert json.loads(done.stdout).keys() == {"kind", "entry", "score", "text", "suggestions"}
    assert json.loads(done.stdout)["entry"] == "abroad.visa"


def test_every_line_gets_a_line_and_a_bad_one_shows_in_the_exit_status() -> None:
    lines = ('{"lang": "lv", "text": "Youthpass"}', "rubbish", '{"lang": "en", "text": "ECTS"}')

    done = run("ask", "--jsonl", given="\n".join(lines))

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("entry") for answer in answers] == [
        "documents.youthpass",
        None,
        "documents.ects",
    ]
    assert "error" in answers[1]
    assert done.returncode == 1


@pytest.mark.parametrize("arguments", [("ask",), ("ask", "--jsonl", "a question"), ()])
def test_a_wrong_call_says_so(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert done.stderr


def test_the_content_that_comes_along_has_no_faults() -> None:
    done = run("check")

    assert done.returncode == 0, done.stderr
    assert f"In all {len(known().entries)} entries, no faults." in done.stdout


def test_every_fault_of_the_content_is_named(tmp_path: Path) -> None:
    content = Path(copytree(CONTENT, tmp_path / "content"))
    youth = content / "topics" / "youth.yaml"
    youth.write_text(youth.read_text("utf-8").replace("checked:", "chekced:", 1), "utf-8")
    concepts = content / "concepts.yaml"
    concepts.write_text(concepts.read_text("utf-8").replace("ordinary:", "ordnary:", 1), "utf-8")

    done = run("check", "--content", str(content))

    assert done.returncode == 1
    assert "did you mean checked?" in done.stderr
    assert "did you mean ordinary?" in done.stderr


def test_a_missing_lexicon_is_a_fault_with_its_cure(tmp_path: Path) -> None:
    content = Path(copytree(CONTENT, tmp_path / "content"))
    (content / "concepts.yaml").unlink()

    done = run("ask", "--content", str(content), "Youthpass")

    assert done.returncode == 1
    assert done.stderr == "concepts.yaml: the file is missing - put it back\n"
