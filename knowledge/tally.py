"""How much is known, by topic and language: for people who look after the content."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.model import Known
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class TopicTally:
    """How much a topic holds."""

    topic: str
    entries: int
    wordings: Mapping[Lang, int]


def tally(known: Known) -> tuple[TopicTally, ...]:
    """Count the entries and the wordings of each topic, in the order of the topics."""
    return tuple(_of(known, topic) for topic in known.topics)


def _of(known: Known, topic: str) -> TopicTally:
    entries = [entry for ident, entry in known.entries.items() if ident.partition(".")[0] == topic]
    return TopicTally(
        topic,
        len(entries),
        {lang: sum(len(entry.words[lang].questions) for entry in entries) for lang in Lang},
    )
