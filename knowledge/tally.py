"""How much is known, by topic and language: for people who look after the content."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.files import topic_of
from knowledge.known import Known
from knowledge.model import Entry
from knowledge.terms import Certainty, Lang


@dataclass(frozen=True, slots=True)
class Tally:
    """How much some entries hold together."""

    entries: int
    wordings: Mapping[Lang, int]
    certainties: Mapping[Certainty, int]
    """How many entries are backed how well."""
    holds_until: date | None
    """The soonest day after which one of its entries no longer holds."""


def tally(known: Known) -> Mapping[str, Tally]:
    """Count what each topic holds, in the order of the topics."""
    return {
        topic: _of([entry for name, entry in known.entries.items() if topic_of(name) == topic])
        for topic in known.topics
    }


def whole(known: Known) -> Tally:
    """Count what all topics hold together."""
    return _of(known.entries.values())


def _of(entries: Collection[Entry]) -> Tally:
    return Tally(
        len(entries),
        {lang: sum(len(entry.words[lang].questions) for entry in entries) for lang in Lang},
        {kind: sum(entry.certainty is kind for entry in entries) for kind in Certainty},
        min((entry.valid_until for entry in entries if entry.valid_until), default=None),
    )
