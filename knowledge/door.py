"""The command-line door to the search: one question in, one outcome out, for editors and tests."""

from collections.abc import Mapping
from typing import Literal, assert_never

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.index import Index
from knowledge.model import Entry, EntryId
from knowledge.plain_text import with_addresses
from knowledge.search import Answer, Hit, Nothing, Suggestions, search
from knowledge.terms import Lang


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Question(_Line):
    """What a line of input asks."""

    lang: Lang
    text: str


class Suggestion(_Line):
    """An entry that may answer: what its button says, and its answer."""

    entry: EntryId
    title: str
    text: str


class Outcome(_Line):
    """What the search says; `text` is the answer alone, as plain text."""

    kind: Literal["answer", "suggest", "none"]
    entry: EntryId | None = None
    score: float | None = None
    """0..1; of an answer, or of the best suggestion."""
    text: str | None = None
    suggestions: tuple[Suggestion, ...] = ()


class Unreadable(_Line):
    """Why a line could not be read, and what to do."""

    error: str


def asked(index: Index, entries: Mapping[EntryId, Entry], lang: Lang, text: str) -> Outcome:
    """What the knowledge base says to a question."""
    match search(index, lang, text):
        case Answer(hit):
            answer = with_addresses(entries[hit.entry].words[lang].answer)
            return Outcome(kind="answer", entry=hit.entry, score=_score(hit), text=answer)
        case Suggestions(hits):
            offered = tuple(_suggestion(entries[hit.entry], hit, lang) for hit in hits)
            return Outcome(kind="suggest", score=_score(hits[0]), suggestions=offered)
        case Nothing():
            return Outcome(kind="none")
        case never:
            assert_never(never)


def asked_line(
    index: Index, entries: Mapping[EntryId, Entry], line: bytes
) -> Outcome | Unreadable:
    """Answer a line of JSON in UTF-8 such as `{"lang": "lv", "text": "cik ilgi var palikt"}`."""
    try:
        question = Question.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        return Unreadable(
            error=f"{where}: {first['msg']} - write one JSON object a line "
            'with "lang" (lv, en or de) and "text"'
        )
    return asked(index, entries, question.lang, question.text)


def for_people(outcome: Outcome) -> str:
    """An outcome as lines to read in a terminal."""
    match outcome.kind:
        case "answer":
            return f"answer · {outcome.entry} · {outcome.score:.2f}\n\n{outcome.text}"
        case "suggest":
            offers = (f"  {offer.entry} · {offer.title}" for offer in outcome.suggestions)
            return "\n".join((f"suggest · {outcome.score:.2f}", *offers))
        case "none":
            return "none: no entry answers this"
        case never:
            assert_never(never)


def _suggestion(entry: Entry, hit: Hit, lang: Lang) -> Suggestion:
    wording = entry.words[lang]
    return Suggestion(entry=hit.entry, title=wording.title, text=with_addresses(wording.answer))


def _score(hit: Hit) -> float:
    return round(hit.score, 3)
