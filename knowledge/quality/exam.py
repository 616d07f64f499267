"""The exam: every question is asked of a base that does not know it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from knowledge.evaluation import Fold
from knowledge.index import Index
from knowledge.quality.measured import NaiveFigures
from knowledge.quality.naive import NaiveBot, Scorer
from knowledge.quality.trial import Kind, Question, Tried, Verdict, tried
from knowledge.quality.writing import Way, written
from knowledge.terms import Lang

Messages = Mapping[Kind, Mapping[Lang, tuple[str, ...]]]
"""Messages out of scope by their kind."""

WAYS_EVERY: Final = 4
"""Every so many wordings are asked in all ways of writing; messages and other questions always."""
NAIVE_EVERY: Final = 12
"""Every so many wordings are put to the usual bot, which is slow; a multiple of `WAYS_EVERY`."""
NAIVE_MESSAGES_EVERY: Final = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """What the usual bot made of a question that ours was asked as well."""

    scorer: Scorer
    question: Question
    way: Way
    nearest_is_right: bool
    verdict: Verdict
    ours: Verdict


def left_out(fold: Fold, bank: Messages) -> tuple[Question, ...]:
    """What a base was built without: wordings, and messages of the bank."""
    kinds = {
        (lang, text): kind
        for kind, texts in bank.items()
        for lang, several in texts.items()
        for text in several
    }
    wordings = (
        Question(Kind.WORDING, each.lang, each.entry, each.text, frozenset({each.entry}))
        for each in fold.asked
    )
    messages = (
        message(kinds[lang, text], lang, text)
        for lang, texts in fold.refused.items()
        for text in texts
    )
    return (*wordings, *messages)


def thinned(questions: Iterable[Question], every: int) -> tuple[Question, ...]:
    """Of the wordings only every so many; all other questions."""
    return tuple(each for each in questions if each.kind is not Kind.WORDING or _nth(each, every))


def message(kind: Kind, lang: Lang, text: str) -> Question:
    """A message that no entry answers."""
    return Question(kind, lang, kind, text, frozenset())


def examined(index: Index, questions: Iterable[Question], ways: Iterable[Way]) -> Iterator[Tried]:
    """Ask questions; those that are to be asked so in all of some ways of writing."""
    several = tuple(ways)
    for question in questions:
        yield tried(index, question, several if _in_all_ways(question) else ())


def compared(index: Index, ours: Iterable[Tried]) -> Iterator[Compared]:
    """Put a part of the questions to the usual bots, with the phrases of the same base."""
    bots = {
        lang: tuple(NaiveBot.of(index.sides[lang], scorer) for scorer in Scorer) for lang in Lang
    }
    for each in ours:
        question = each.question
        if not _in_part(question):
            continue
        for way, verdict in each.verdicts.items():
            text = written(question.text, question.lang, way)
            for bot in bots[question.lang]:
                yield _compared(bot, question, way, text, verdict)


def _compared(bot: NaiveBot, question: Question, way: Way, text: str, ours: Verdict) -> Compared:
    nearest = bot.nearest(text)
    is_right = nearest.entry in question.finds
    given = Verdict.RIGHT if is_right else Verdict.WRONG
    return Compared(
        scorer=bot.scorer,
        question=question,
        way=way,
        nearest_is_right=is_right,
        verdict=given if bot.answers(nearest) else Verdict.NOTHING,
        ours=ours,
    )


def _in_all_ways(question: Question) -> bool:
    return question.kind is not Kind.WORDING or _nth(question, WAYS_EVERY)


def _in_part(question: Question) -> bool:
    if question.kind is Kind.WORDING:
        return _nth(question, NAIVE_EVERY)
    return question.kind in {Kind.PLAIN, Kind.NEAR} and _nth(question, NAIVE_MESSAGES_EVERY)


def _nth(question: Question, every: int) -> bool:
    return crc32(question.text.encode()) % every == 0


def naive_figures(compared: Iterable[Compared]) -> tuple[NaiveFigures, ...]:
    """Count what the usual bots made of questions."""
    several: dict[tuple[Scorer, Lang, Way], list[Compared]] = defaultdict(list)
    for each in compared:
        several[each.scorer, each.question.lang, each.way].append(each)
    return tuple(
        _counted(scorer, lang, way, several[scorer, lang, way])
        for lang in Lang
        for way in Way
        for scorer in Scorer
    )


def _counted(scorer: Scorer, lang: Lang, way: Way, all_of_them: list[Compared]) -> NaiveFigures:
    inside = [each for each in all_of_them if each.question.kind is Kind.WORDING]
    plain = [each for each in all_of_them if each.question.kind is Kind.PLAIN]
    near = [each for each in all_of_them if each.question.kind is Kind.NEAR]
    return NaiveFigures(
        scorer=scorer,
        lang=lang,
        way=way,
        asked=len(inside),
        nearest=sum(each.nearest_is_right for each in inside),
        right=_with(inside, Verdict.RIGHT),
        wrong=_with(inside, Verdict.WRONG),
        ours=sum(each.ours is Verdict.RIGHT for each in inside),
        plain=len(plain),
        plain_rejected=_with(plain, Verdict.NOTHING),
        near=len(near),
        near_rejected=_with(near, Verdict.NOTHING),
    )


def _with(all_of_them: list[Compared], verdict: Verdict) -> int:
    return sum(each.verdict is verdict for each in all_of_them)
