"""Edit impact: what a change of the content does to the questions, in words for editors."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from knowledge.model import Entry, EntryId
from knowledge.quality.record import IN_SCOPE, Changed, Record, changes, checksum
from knowledge.quality.trial import Kind, Question, Tried
from knowledge.quality.writing import Way
from knowledge.search import Hit
from knowledge.terms import Lang

_NAMED: Final = 8
"""How many questions of one kind are named; the others are counted."""


Worded = tuple[Lang, EntryId, str]
"""A wording and where it stands."""


@dataclass(frozen=True, slots=True)
class _Taker:
    """What a question now leads to."""

    lang: Lang
    entry: EntryId | None
    wording: str | None
    """The nearest of its wordings, where that is new; an old one may be near to many."""


def impact(record: Record, tried: Iterable[Tried], new: frozenset[Worded]) -> tuple[str, ...]:
    """What has changed for the questions as they stand, one sentence each; worst first.

    Args:
        record: What became of the questions before.
        tried: What becomes of them now.
        new: The wordings that were added, from `new_wordings`.
    """
    changed = [each for each in changes(record, tried) if each.way is Way.CLEAN]
    worse = [each for each in changed if each.is_worse]
    better = [each for each in changed if not each.is_worse]
    return (*_losses(worse, new), *_gains(better))


def new_wordings(record: Record, entries: Mapping[EntryId, Entry]) -> frozenset[Worded]:
    """The wordings that the record does not know."""
    before = record.questions.get(Kind.WORDING, {})
    return frozenset(
        (lang, ident, text)
        for ident, entry in entries.items()
        for lang in Lang
        for text in entry.words[lang].questions
        if checksum(text) not in before.get(lang, {}).get(ident, {})
    )


def _taker(question: Question, shown: Iterable[Hit], new: frozenset[Worded]) -> _Taker:
    """The first of the entries shown that does not answer the question."""
    for hit in shown:
        if hit.entry not in question.finds:
            is_new = (question.lang, hit.entry, hit.question) in new
            return _Taker(question.lang, hit.entry, hit.question if is_new else None)
    return _Taker(question.lang, None, None)


def _losses(worse: Iterable[Changed], new: frozenset[Worded]) -> Iterator[str]:
    taken: dict[tuple[_Taker, str], list[Question]] = defaultdict(list)
    for each in worse:
        question = each.tried.question
        taken[_taker(question, each.tried.shown, new), _owner(question)].append(question)
    for (taker, owner), questions in sorted(taken.items(), key=lambda each: -len(each[1])):
        yield f"{_cause(taker)} {_counted(len(questions))} away from {owner}: {_named(questions)}"


def _cause(taker: _Taker) -> str:
    if taker.entry is None:
        return f"{taker.lang}: not knowing takes"
    if taker.wording is not None:
        return f"{taker.lang}: the new wording “{taker.wording}” of {taker.entry} takes"
    return f"{taker.lang}: {taker.entry} takes"


def _owner(question: Question) -> str:
    if question.kind not in IN_SCOPE:
        return "“that I do not know”"
    return " or ".join(sorted(question.finds))


def _gains(better: Iterable[Changed]) -> Iterator[str]:
    gained: dict[tuple[Lang, str], list[Question]] = defaultdict(list)
    for each in better:
        question = each.tried.question
        gained[question.lang, _owner(question)].append(question)
    for (lang, owner), questions in sorted(gained.items(), key=lambda each: -len(each[1])):
        yield f"{lang}: {owner} gains {_counted(len(questions))}: {_named(questions)}"


def _counted(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def _named(questions: list[Question]) -> str:
    shown = "; ".join(f"“{each.text}”" for each in questions[:_NAMED])
    rest = len(questions) - _NAMED
    return f"{shown}; and {rest} more" if rest > 0 else shown
