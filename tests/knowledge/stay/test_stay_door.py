"""`python -m dialogs stay`, run as a program."""

import asyncio
import json
import subprocess
import sys
from datetime import date

import pytest

from dialogs.stay_door import Fault, answered_line

# -E: a PYTHONUNBUFFERED of the surroundings would hide a missing flush.
COMMAND = (sys.executable, "-E", "-m", "dialogs", "stay")
NONE = {"kind": "none", "min_days": None, "max_days": None}
HALF_A_YEAR = {"kind": "stay", "min_days": 180, "max_days": 180}


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_a_text_is_answered_with_one_line() -> None:
    done = run("--lang", "lv", "pusgadu")
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [HALF_A_YEAR]


def test_the_day_of_today_can_be_given() -> None:
    done = run("--lang", "de", "--today", "2027-05-01", "vom 1.2. bis 1.3.")
    # February 2028 has 29 days.
    assert json.loads(done.stdout) == {"kind": "stay", "min_days": 30, "max_days": 30}


def test_every_line_gets_one_line_and_a_faulty_one_says_what_to_do() -> None:
    lines = (
        '{"lang": "lv", "text": "pusgadu", "today": "2027-01-10"}',
        '{"lang": "en", "text": "at least a week"}',
        '{"lang": "de", "text": "kurz"}',
        '{"lang": "fr", "text": "un mois"}',
        "pusgadu",
        '{"lang": "lv", "text": "0 dienas"}',
    )
    done = run("--jsonl", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers[:3] == [
        HALF_A_YEAR,
        {"kind": "stay", "min_days": 7, "max_days": None},
        {"kind": "ambiguous", "min_days": None, "max_days": None},
    ]
    assert [list(answer) for answer in answers[3:5]] == [["error"], ["error"]]
    assert all("write one JSON object a line" in answer["error"] for answer in answers[3:5])
    assert answers[5] == NONE
    assert len(answers) == len(lines)
    assert done.returncode == 1
    assert done.stderr == ""


async def test_a_line_is_answered_before_the_next_is_asked() -> None:
    program = await asyncio.create_subprocess_exec(
        *COMMAND, "--jsonl", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(b'{"lang": "lv", "text": "pusgadu"}\n')
    await program.stdin.drain()
    try:
        async with asyncio.timeout(30):
            assert json.loads(await program.stdout.readline()) == HALF_A_YEAR
    finally:
        program.stdin.close()
        await program.wait()


@pytest.mark.parametrize(
    "line", [b"", b"\xff\xfe", b"[]", b'{"lang": "lv"}', b'{"lang": "lv", "text": 3}']
)
def test_a_line_that_is_no_question_is_a_fault_with_its_cure(line: bytes) -> None:
    fault = answered_line(line, date(2027, 1, 10))
    assert isinstance(fault, Fault)
    assert "write one JSON object a line" in fault.error


@pytest.mark.parametrize("arguments", [(), ("--today", "tomorrow", "pusgadu")])
def test_a_call_that_cannot_be_answered_is_refused(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "error:" in done.stderr
