"""`python -m dialogs`: the doors of the conversation for editors and tests."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from dialogs.draw import drawing, walk
from dialogs.stay_door import Fault, answered, answered_line
from knowledge.terms import Lang

Command = Callable[[argparse.Namespace], int]
"""What a sub-command does; returns the exit status."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m dialogs", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_stay(commands)
    _add_draw(commands)
    parsed = parser.parse_args(arguments)
    command: Command = parsed.command
    return command(parsed)


def _add_stay(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("stay", help="show which length of stay a text means")
    parser.add_argument("text", nargs="?", help="what somebody types, such as “pusgadu”")
    parser.add_argument("--lang", type=Lang, choices=tuple(Lang), default=Lang.LV)
    parser.add_argument(
        "--today", type=date.fromisoformat, help="YYYY-MM-DD; the day dates are counted from"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help='read {"lang", "text", "today"} a line from stdin'
    )
    parser.set_defaults(command=_stay, refuse=parser.error)


def _add_draw(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("draw", help="draw the dialog as a Mermaid diagram")
    parser.set_defaults(command=_draw)


def _draw(_parsed: argparse.Namespace) -> int:
    print(drawing(walk()), end="")
    return 0


def _stay(parsed: argparse.Namespace) -> int:
    today = parsed.today or _today()
    if parsed.jsonl:
        return _stay_lines(today)
    if parsed.text is None:
        parsed.refuse("give a text to understand, or --jsonl to read questions from stdin")
    print(answered(parsed.text, parsed.lang, today).model_dump_json())
    return 0


def _today() -> date:
    return datetime.now(UTC).astimezone().date()  # noqa: TID251 - an edge; nothing brings a time


def _stay_lines(today: date) -> int:
    faulty = False
    for line in sys.stdin.buffer:
        answer = answered_line(line, today)
        faulty = faulty or isinstance(answer, Fault)
        print(answer.model_dump_json(), flush=True)
    return int(faulty)


if __name__ == "__main__":
    sys.exit(main())
