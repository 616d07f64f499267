"""`python -m knowledge`: the doors of the knowledge base for editors and tests."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from knowledge.bank_check import bank_faults
from knowledge.door import Unreadable, asked, asked_line, explained, for_people
from knowledge.fault import BrokenContent
from knowledge.fitted import WORDINGS
from knowledge.fitting import Sample, fit, fit_rough, written
from knowledge.freshness import SOON, outlived, perishing
from knowledge.known import Known
from knowledge.load import CONTENT, load
from knowledge.load_bank import BANK, load_bank
from knowledge.load_lexicon import LEXICON, load_lexicon
from knowledge.practice import folds_to_practise, samples
from knowledge.quality.impact import impact, new_wordings
from knowledge.quality.load_measured import NotRecordedError, load_record
from knowledge.quality.load_questions import QuestionsError
from knowledge.quality.record import recorded
from knowledge.quality.sitting import AS_IT_STANDS, sit
from knowledge.shelf import KEEP, learned_library, open_library
from knowledge.sources_page import sources_page
from knowledge.tally import tally, whole
from knowledge.terms import Lang
from knowledge.topics_page import topics_page

FITTED = Path(__file__).parent / "fitted.py"

_OUTGROWN: Final = 0.1
"""From which share on content has become another than that to which the limits were fitted."""

Command = Callable[[argparse.Namespace], int]
"""What a sub-command does; returns the exit status."""


def _ask(asking: argparse.Namespace) -> int:
    library = learned_library(_keep(asking.content), asking.content)
    if asking.jsonl:
        return max((_line(asked_line(library, line)) for line in sys.stdin.buffer), default=0)
    if asking.why:
        print(explained(library, asking.lang, asking.text))
        return 0
    outcome = asked(library, asking.lang, asking.text)
    print(outcome.model_dump_json() if asking.json else for_people(outcome))
    return 0


def _keep(content: Path) -> Path | None:
    """Where what takes long to make is kept; of content on trial nothing is."""
    return KEEP if content == CONTENT else None


def _learn(asking: argparse.Namespace) -> int:
    make = open_library if asking.index else learned_library
    make(asking.keep, asking.content)
    return 0


def _fit(fitting: argparse.Namespace) -> int:
    known, bank = load(fitting.content), load_bank(fitting.content / BANK.name)
    learned: list[Sample] = []
    neighbours: list[Sample] = []
    lexicon = load_lexicon(fitting.content / LEXICON.name)
    for without in folds_to_practise(known.entries, lexicon, bank):
        near = {lang: bank.near[lang] for lang in Lang}
        learned += samples(without.index, without, near)
        neighbours += samples(replace(without.index, learned=None), without, near)
    rough = fit_rough(neighbours)
    fitted = fit(learned, rough.weights.evidence)
    FITTED.write_text(written(fitted, rough, whole(known).wordings), encoding="utf-8")
    return 0


def _line(answer: BaseModel) -> int:
    print(answer.model_dump_json(), flush=True)
    return int(isinstance(answer, Unreadable))


def _check(checking: argparse.Namespace) -> int:
    library = open_library(_keep(checking.content), checking.content)
    known = library.known
    # Without what was learned: the check says the same before and after.
    index = replace(library.index, learned=None)
    if faults := tuple(bank_faults(index, load_bank(checking.content / BANK.name))):
        raise BrokenContent(faults)
    for topic, held in tally(known).items():
        wordings = ", ".join(f"{count} {lang}" for lang, count in held.wordings.items())
        print(f"{topic}: {held.entries} entries; wordings: {wordings}")
    print(f"In all {len(known.entries)} entries, no faults.")
    for hint in (*_outgrown(known), *outlived(known)):
        print(f"Hint: {hint}")
    found = perishing(known, checking.today or _today(), checking.soon)
    for each in found:
        print(each)
    return int(checking.strict and any(each.is_expired for each in found))


def _outgrown(known: Known) -> Iterator[str]:
    """In which languages the limits were fitted to far fewer wordings, or far more."""
    for lang, count in whole(known).wordings.items():
        if abs(count - WORDINGS[lang]) > _OUTGROWN * WORDINGS[lang]:
            yield (
                f"the limits for {lang} were fitted to {WORDINGS[lang]} wordings, now there are "
                f"{count} - run `python -m knowledge fit` and `make eval`"
            )


def _sources(asking: argparse.Namespace) -> int:
    print(sources_page(load(asking.content)), end="")
    return 0


def _topics(asking: argparse.Namespace) -> int:
    print(topics_page(load(asking.content)), end="")
    return 0


def _impact(asking: argparse.Namespace) -> int:
    try:
        entries = load(asking.content).entries
        before = (
            recorded(sit(asking.against, AS_IT_STANDS).tried) if asking.against else load_record()
        )
        now = sit(asking.content, AS_IT_STANDS)
    except (NotRecordedError, QuestionsError) as error:
        print(error, file=sys.stderr)
        return 1
    found = impact(before, now.tried, new_wordings(before, entries))
    for sentence in found or ("No question leads elsewhere than before.",):
        print(sentence)
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; write it as 2027-01-31") from error


def _today() -> date:
    return datetime.now(UTC).astimezone().date()  # noqa: TID251 - an edge; nothing brings a time


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    content = argparse.ArgumentParser(add_help=False)
    content.add_argument(
        "--content",
        type=Path,
        default=CONTENT,
        help="another folder of content than the program's",
    )
    commands = parser.add_subparsers(required=True)

    ask = commands.add_parser("ask", parents=[content], help="ask the knowledge base a question")
    ask.add_argument("--lang", type=Lang, choices=tuple(Lang), default=Lang.LV)
    form = ask.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the outcome as one JSON object")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"lang", "text"} a line from standard input, write an outcome a line',
    )
    form.add_argument("--why", action="store_true", help="show how the outcome came about")
    ask.add_argument("text", nargs="?", help="the question; not with --jsonl")
    ask.set_defaults(run=_ask, command=ask)

    learn = commands.add_parser(
        "learn", parents=[content], help="learn from the content what its texts say, and keep it"
    )
    learn.add_argument("keep", type=Path, nargs="?", default=KEEP, help="where (%(default)s)")
    learn.add_argument("--index", action="store_true", help="make the index alone")
    learn.set_defaults(run=_learn, command=learn)

    fit_weights = commands.add_parser(
        "fit",
        parents=[content],
        help="find anew what the parts of the evidence count, and write knowledge/fitted.py",
    )
    fit_weights.set_defaults(run=_fit, command=fit_weights)

    check = commands.add_parser(
        "check",
        parents=[content],
        help="look for faults in the content, and for what no longer holds",
    )
    check.add_argument(
        "--today",
        type=_day,
        metavar="DATE",
        help="the day on which to look, as in 2027-01-31; the machine's own where none is given",
    )
    check.add_argument(
        "--soon",
        type=int,
        metavar="DAYS",
        default=SOON,
        help="how far ahead to look for what expires (%(default)s)",
    )
    check.add_argument(
        "--strict", action="store_true", help="fail if the bot says what is expired"
    )
    check.set_defaults(run=_check, command=check)

    sources = commands.add_parser("sources", parents=[content], help="write docs/sources.md")
    sources.set_defaults(run=_sources, command=sources)

    topics = commands.add_parser("topics", parents=[content], help="write docs/knowledge.md")
    topics.set_defaults(run=_topics, command=topics)

    changed = commands.add_parser(
        "impact",
        parents=[content],
        help="say which questions lead elsewhere than before (takes minutes)",
    )
    changed.add_argument(
        "--against",
        type=Path,
        metavar="FOLDER",
        help="other content to compare with; the record of `make eval` where none is given",
    )
    changed.set_defaults(run=_impact, command=changed)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit status: 1 for faults in the content or in a line, and for what is expired where
        that is asked for; 2 for a wrong call.
    """
    asking = _parser().parse_args(arguments)
    if asking.run is _ask and asking.jsonl == (asking.text is not None):
        asking.command.error("give one question, or --jsonl and the questions on standard input")
    run: Command = asking.run
    try:
        return run(asking)
    except BrokenContent as broken:
        print(broken, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
