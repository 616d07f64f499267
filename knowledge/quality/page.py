"""The page `docs/quality.md`, made from what was measured."""

from collections.abc import Iterable, Iterator
from typing import Final

from knowledge.quality.exam import NAIVE_EVERY, WAYS_EVERY
from knowledge.quality.measured import Measured, NaiveFigures, Speed
from knowledge.quality.naive import CUT_OFF, Scorer
from knowledge.quality.public import FEW, PublicFigures
from knowledge.quality.record import figures
from knowledge.quality.trial import Figures, Kind
from knowledge.quality.writing import Way
from knowledge.terms import Lang

_NAMES: Final = {Lang.LV: "Latvian", Lang.EN: "English", Lang.DE: "German"}

_HEAD: Final = """# Quality: how good the answers are

Written by `make eval`, `make benchmark-public` and `make bench`; not to be changed by hand. What
became of every single question is recorded in `knowledge/quality/recorded/`; a test asks a part of
them again, refuses what falls by more than a point and names the questions that changed.

Figures are for the thresholds that are shipped, in percent of the questions asked:

- **right**: the right entry was given as the answer;
- **+ offered**: that, or the right entry was among the suggestions, three at most;
- **wrong**: another entry was given as the answer;
- **misled**: only other entries were suggested;
- **nothing**: the bot said that it does not know.

The ways of writing are made from the question by rule (`knowledge/quality/writing.py`): *no
diacritics*; *chat spelling* (aa, sh, nj, ae, small letters, no marks at the end; in English u, r,
ur); *typos*, one slip for five words, in the longest ones (two letters swapped, one lost, one
doubled, a key beside the right one); *word order*, all words shuffled.
"""
_WORDINGS: Final = """## Wordings that the base did not know

Each wording of the content was left out of the base, together with those at the same place in the
other languages, which may be its translations, and then asked (five parts, each left out once; the
classifier learned anew each time). All are asked as they stand; every {every}th is asked in the
other ways as well.
"""
_ASKED: Final = """## Questions written without sight of the content

They stand in `tests/questions/asked.*.yaml`; no wording was taken from them and no weight is
fitted to them, but how strict the limits are was set with them in view. The whole base is asked.
"""
_BLIND: Final = """## Questions written from the titles alone

They stand in `tests/questions/blind.*.yaml`; their writers saw the titles of the entries and
nothing else. For them the same holds.
"""
_OUTSIDE: Final = """## Out of scope

*Plain* messages have nothing to do with the programme, *near* ones share its words. Those of the
bank (`knowledge/content/out-of-scope.yaml`) were each left out of it when they were asked.
Rejected: nothing was shown; wrong: an entry was given as the answer.
"""
_OUTSIDE_BY_HAND: Final = """Messages that the bank does not have: *mixed* ones, plain and near
(`tests/questions/out-of-scope.yaml`), and those that were written with the blind questions
(`blind-out-of-scope.yaml`).
"""
_BANK: Final = ((Kind.PLAIN, "plain"), (Kind.NEAR, "near"))
_BY_HAND: Final = (
    (Kind.OUTSIDE, "mixed"),
    (Kind.BLIND_PLAIN, "plain"),
    (Kind.BLIND_NEAR, "near"),
)
_NAIVE: Final = """## Beside it: the usual bot

The nearest known phrase by rapidfuzz's `extractOne`, with the cut-offs that are usual in such bots
({cut_offs}), on every {every}th wording and a part of the messages, with the
same wordings left out. *Nearest*: how often the nearest phrase was of the right entry, however far
it was. *Ours* is the share right of this bot on the same questions.
"""
_PUBLIC: Final = """## Public sets

The engine as it is shipped, nothing fitted to a set: labels are entries, texts for learning are
wordings. *Right* is the share of questions for which the best entry is the right one; *joint* the
mean of the shares right and rejected at the best single cut-off. Where labels have many texts, the
set is tried with {few} of each as well. Beside it, how often the usual bot's nearest phrase is
right; “–” where that takes too long. Sources: Tilde NLU-datasets (CC BY-SA 4.0), clinc/oos-eval
(CC BY 3.0), PolyAI Banking77 (CC BY 4.0).
"""
_SPEED: Final = """## Speed and size

Measured by `make bench` on one core of a machine with {cores}, Python {python}. Milliseconds
hold for that machine; the tests hold ratios to the usual bot in the same run.
"""


def page(measured: Measured) -> str:
    """Everything that was measured, as Markdown."""
    return "\n".join(_lines(measured))


def _lines(measured: Measured) -> Iterator[str]:
    yield _HEAD
    yield _WORDINGS.format(every=WAYS_EVERY)
    yield from _in_scope(measured, Kind.WORDING)
    yield _ASKED
    yield from _in_scope(measured, Kind.ASKED)
    yield _BLIND
    yield from _in_scope(measured, Kind.BLIND)
    yield _OUTSIDE
    yield from _out_of_scope(measured, _BANK)
    yield _OUTSIDE_BY_HAND
    yield from _out_of_scope(measured, _BY_HAND)
    yield _NAIVE.format(
        cut_offs=", ".join(f"{scorer} {CUT_OFF[scorer]}" for scorer in Scorer),
        every=NAIVE_EVERY,
    )
    yield from _naive(measured.naive)
    if measured.public:
        yield _PUBLIC.format(few=FEW)
        yield from _public(measured.public)
    if measured.speed:
        yield _SPEED.format(cores=f"{measured.speed.cores} cores", python=measured.speed.python)
        yield from _speed(measured.speed)


def _in_scope(measured: Measured, kind: Kind) -> Iterator[str]:
    yield from _table_head(
        "language", "written", "asked", "right", "+ offered", "wrong", "misled", "nothing"
    )
    for lang in Lang:
        for way in Way:
            found = figures(measured.record, kind, lang, way)
            yield _row(
                _NAMES[lang],
                way,
                str(found.asked),
                _share(found.right, found.asked),
                _share(found.right + found.offered, found.asked),
                _share(found.wrong, found.asked),
                _share(found.misled, found.asked),
                _share(found.nothing, found.asked),
            )
    yield ""


def _out_of_scope(measured: Measured, kinds: tuple[tuple[Kind, str], ...]) -> Iterator[str]:
    columns = ("asked", "rejected", "wrong")
    names = [f"{name} {column}" for _, name in kinds for column in columns]
    yield from _table_head("language", "written", *names)
    for lang in Lang:
        for way in Way:
            cells: list[str] = []
            for kind, _ in kinds:
                cells.extend(_refusals(figures(measured.record, kind, lang, way)))
            yield _row(_NAMES[lang], way, *cells)
    yield ""


def _refusals(found: Figures) -> tuple[str, str, str]:
    return (
        str(found.asked),
        _share(found.nothing, found.asked),
        _share(found.wrong, found.asked),
    )


def _naive(lines: Iterable[NaiveFigures]) -> Iterator[str]:
    yield from _table_head(
        "language",
        "written",
        "scorer",
        "asked",
        "nearest",
        "right",
        "ours",
        "wrong",
        "plain rejected",
        "near rejected",
    )
    for line in lines:
        yield _row(
            _NAMES[line.lang],
            line.way,
            line.scorer,
            str(line.asked),
            _share(line.nearest, line.asked),
            _share(line.right, line.asked),
            _share(line.ours, line.asked),
            _share(line.wrong, line.asked),
            _share(line.plain_rejected, line.plain),
            _share(line.near_rejected, line.near),
        )
    yield ""


def _public(sets: Iterable[PublicFigures]) -> Iterator[str]:
    yield from _table_head("set", "language", "known", "asked", "right", "joint", *Scorer)
    for each in sets:
        naive = each.naive or {}
        beside = [_share(naive.get(scorer, 0), each.asked if naive else 0) for scorer in Scorer]
        yield _row(
            each.name,
            _NAMES[each.lang],
            str(each.known),
            str(each.asked),
            _share(each.right, each.asked),
            f"{100 * each.joint:.1f}" if each.joint is not None else "–",
            *beside,
        )
    yield ""


def _speed(speed: Speed) -> Iterator[str]:
    yield from _table_head("one question among", "p50, ms", "p99, ms", "the usual bot, p50, ms")
    for each in speed.searches:
        yield _row(
            f"{each.phrasings:,} phrasings",
            f"{each.p50_ms:.2f}",
            f"{each.p99_ms:.2f}",
            f"{each.naive_p50_ms:.2f}",
        )
    yield ""
    yield from _table_head("what", "measured")
    for figure in speed.others:
        yield _row(figure.name, f"{figure.value:,.1f} {figure.unit}")
    yield ""


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def _table_head(*names: str) -> Iterator[str]:
    yield _row(*names)
    yield _row(*("---" for _ in names))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
