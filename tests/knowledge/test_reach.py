"""Whatever is told can be asked for."""

from collections.abc import Mapping

import pytest

from knowledge.index import Index, build
from knowledge.known import Known
from knowledge.load import load
from knowledge.load_lexicon import load_lexicon
from knowledge.model import EntryId, FactId
from knowledge.search import Answer, search
from knowledge.terms import Lang


@pytest.fixture(scope="module")
def known() -> Known:
    return load()


@pytest.fixture(scope="module")
def index(known: Known) -> Index:
    return build(known.entries, load_lexicon())


@pytest.mark.parametrize("lang", Lang)
def test_every_fact_is_answered_by_a_question_in_every_language(
    known: Known, index: Index, lang: Lang
) -> None:
    told = telling(known)
    assert told
    assert known.document.facts.keys() <= told.keys()
    assert [
        fact
        for fact, entries in told.items()
        if not any(answered(index, known, lang, entry) for entry in entries)
    ] == []


def telling(known: Known) -> Mapping[FactId, list[EntryId]]:
    """The entries that tell each fact, of those that any tells."""
    told: dict[FactId, list[EntryId]] = {}
    for name, entry in known.entries.items():
        for fact in entry.facts:
            told.setdefault(fact, []).append(name)
    return told


def answered(index: Index, known: Known, lang: Lang, entry: EntryId) -> bool:
    """Whether one of its wordings, typed as it stands, is answered by the entry."""
    return any(
        isinstance(outcome := search(index, lang, wording), Answer) and outcome.hit.entry == entry
        for wording in known.entries[entry].words[lang].questions
    )
