"""`python -m knowledge.quality`: measures, records, and writes docs/quality.md."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from knowledge.classifier import learn
from knowledge.fault import BrokenContent
from knowledge.index import build
from knowledge.load import CONTENT
from knowledge.load_lexicon import load_lexicon
from knowledge.quality.benchmark import BenchmarkError, speed_of
from knowledge.quality.exam import naive_figures
from knowledge.quality.load_measured import (
    NotRecordedError,
    keep_exam,
    keep_public,
    keep_speed,
    load_measured,
)
from knowledge.quality.load_questions import QuestionsError, public_sets
from knowledge.quality.page import page
from knowledge.quality.public import PublicFigures, answered, bank_of, entries_of, words_alone
from knowledge.quality.record import recorded
from knowledge.quality.sitting import ALL, sit

PAGE: Final = Path(__file__).parents[2] / "docs" / "quality.md"


def _eval(_asking: argparse.Namespace) -> None:
    sitting = sit(CONTENT, ALL)
    keep_exam(recorded(sitting.tried), naive_figures(sitting.compared))


def _public(asking: argparse.Namespace) -> None:
    lexicon = words_alone(load_lexicon())
    figures: list[PublicFigures] = []
    for each in public_sets(asking.data):
        for trial in each.trials():
            index = learn(build(entries_of(trial), lexicon, bank_of(trial)))
            figures.append(answered(index, trial))
            print(figures[-1], file=sys.stderr, flush=True)
    keep_public(tuple(figures))


def _speed(asking: argparse.Namespace) -> None:
    keep_speed(speed_of(asking.file))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one thing, record it, and write the page.

    Returns:
        The exit status: 1 where the content or a file of questions is broken.
    """
    parser = argparse.ArgumentParser(prog="python -m knowledge.quality", description=__doc__)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("eval", help="ask every question").set_defaults(run=_eval)
    public = commands.add_parser("public", help="ask the public sets of a folder")
    public.add_argument("data", type=Path)
    public.set_defaults(run=_public)
    speed = commands.add_parser("speed", help="take over what pytest-benchmark measured")
    speed.add_argument("file", type=Path)
    speed.set_defaults(run=_speed)
    commands.add_parser("page", help="write the page anew").set_defaults(run=lambda _: None)
    asking = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], None] = asking.run
    try:
        run(asking)
        written = page(load_measured())
    except (BrokenContent, QuestionsError, BenchmarkError, NotRecordedError) as error:
        print(error, file=sys.stderr)
        return 1
    PAGE.write_text(written, encoding="utf-8")
    print(written)
    return 0


if __name__ == "__main__":
    sys.exit(main())
