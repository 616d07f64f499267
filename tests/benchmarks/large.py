"""A knowledge base as large as it may become, made by combining real wordings."""

from collections.abc import Iterator, Mapping
from itertools import count

from knowledge.classifier import learn
from knowledge.index import Index, build
from knowledge.load import load
from knowledge.load_lexicon import load_lexicon
from knowledge.model import Entry, EntryId, PerLang, Wording
from knowledge.quality.load_questions import asked_by_hand
from knowledge.quality.writing import Way, written
from knowledge.terms import Lang

LANG = Lang.LV


def index_of(phrasings: int) -> Index:
    """An index with so many phrasings in Latvian; titles stand among them."""
    index = learn(build(enlarged(load().entries, phrasings), load_lexicon()))
    assert len(index.sides[LANG].phrasings) == phrasings
    return index


def enlarged(entries: Mapping[EntryId, Entry], phrasings: int) -> Mapping[EntryId, Entry]:
    """So many phrasings: the entries again and again, their wordings crossed with each other's."""
    large: dict[EntryId, Entry] = {}
    left = phrasings
    for ident, entry in _without_end(entries):
        if not left:
            break
        wordings = entry.words[LANG].questions[: left - 1]
        large[ident] = _with(entry, wordings)
        left -= len(wordings) + 1
    return large


def _without_end(entries: Mapping[EntryId, Entry]) -> Iterator[tuple[EntryId, Entry]]:
    yield from entries.items()
    idents = tuple(entries)
    for turn in count(1):
        for at, (ident, entry) in enumerate(entries.items()):
            other = entries[idents[(at + turn * 7) % len(idents)]]
            crossed = tuple(
                _crossed(one, two)
                for one, two in zip(
                    entry.words[LANG].questions, other.words[LANG].questions, strict=False
                )
            )
            yield f"{ident}-{turn}", _with(entry, crossed)


def _crossed(one: str, two: str) -> str:
    """The beginning of one wording and the end of another."""
    begin, end = one.split(), two.split()
    return " ".join(begin[: (len(begin) + 1) // 2] + end[len(end) // 2 :])


def _with(entry: Entry, questions: tuple[str, ...]) -> Entry:
    words = {lang: entry.words[lang].model_copy(update={"questions": ()}) for lang in Lang}
    words[LANG] = words[LANG].model_copy(update={"questions": questions})
    return entry.model_copy(update={"words": PerLang[Wording](words)})


def messages() -> tuple[str, ...]:
    """What people type: questions and other messages, in every way of writing, all different."""
    return tuple(
        dict.fromkeys(
            written(each.text, LANG, way)
            for way in Way
            for each in asked_by_hand()
            if each.lang is LANG
        )
    )
