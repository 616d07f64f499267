"""The command-line door to the search: one question in, one outcome out, for editors and tests."""

from typing import Literal, assert_never

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.hearing import Chat, Foreign, Question
from knowledge.library import Library
from knowledge.model import Entry, EntryId
from knowledge.phrases import Phrase
from knowledge.plain_text import with_addresses
from knowledge.search import Answer, Hit, Nothing, Suggestions, search
from knowledge.terms import Lang
from knowledge.why import why


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Line(_Line):
    """What a line of input asks."""

    lang: Lang
    text: str


class Suggestion(_Line):
    """An entry that may answer: what its button says, and its answer."""

    entry: EntryId
    title: str
    text: str


class Outcome(_Line):
    """What is answered; `text` is the answer alone, or the reply to small talk, as plain text."""

    kind: Literal["answer", "suggest", "none"]
    entry: EntryId | None = None
    score: float | None = None
    """0..1; of an answer, or of the best suggestion."""
    text: str | None = None
    suggestions: tuple[Suggestion, ...] = ()


class Unreadable(_Line):
    """Why a line could not be read, and what to do."""

    error: str


def asked(library: Library, lang: Lang, text: str) -> Outcome:
    """What is answered to a message, in its own language where that is one of ours."""
    known = library.known
    match library.ears.hear(lang, text):
        case Chat(kind):
            reply = known.small_talk.kinds[kind].words[lang].reply
            return Outcome(kind="none", text=with_addresses(reply))
        case Foreign():
            return Outcome(kind="none", text=with_addresses(known.phrases[Phrase.FOREIGN][lang]))
        case Question(spoken, question):
            return _searched(library, spoken, question)
        case never:
            assert_never(never)


def _searched(library: Library, lang: Lang, text: str) -> Outcome:
    entries = library.known.entries
    match search(library.index, lang, text):
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


def asked_line(library: Library, line: bytes) -> Outcome | Unreadable:
    """Answer a line of JSON in UTF-8 such as `{"lang": "lv", "text": "cik ilgi var palikt"}`."""
    try:
        question = Line.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        return Unreadable(
            error=f"{where}: {first['msg']} - write one JSON object a line "
            'with "lang" (lv, en or de) and "text"'
        )
    return asked(library, question.lang, question.text)


def explained(library: Library, lang: Lang, text: str) -> str:
    """How the outcome for a message came about, as lines to read in a terminal."""
    match library.ears.hear(lang, text):
        case Chat(kind):
            return f"none · small talk: {kind}"
        case Foreign():
            return "none · in another language than ours"
        case Question(spoken, question):
            return why(library.index, spoken, question)
        case never:
            assert_never(never)


def for_people(outcome: Outcome) -> str:
    """An outcome as lines to read in a terminal."""
    match outcome.kind:
        case "answer":
            return f"answer · {outcome.entry} · {outcome.score:.2f}\n\n{outcome.text}"
        case "suggest":
            offers = (f"  {offer.entry} · {offer.title}" for offer in outcome.suggestions)
            return "\n".join((f"suggest · {outcome.score:.2f}", *offers))
        case "none":
            return f"none\n\n{outcome.text}" if outcome.text else "none: no entry answers this"
        case never:
            assert_never(never)


def _suggestion(entry: Entry, hit: Hit, lang: Lang) -> Suggestion:
    wording = entry.words[lang]
    return Suggestion(entry=hit.entry, title=wording.title, text=with_addresses(wording.answer))


def _score(hit: Hit) -> float:
    return round(hit.score, 3)
