"""Everything that is known, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.facts import Fact, SourceDocument
from knowledge.model import (
    Agency,
    CommandWords,
    CountryNote,
    Entry,
    EntryId,
    FactId,
    People,
    Programme,
    SmallTalk,
    Texts,
)
from knowledge.terms import Command


@dataclass(frozen=True, slots=True)
class Known:
    """Everything the bot knows, as one value that can be exchanged whole."""

    phrases: Mapping[str, Texts]
    topics: Mapping[str, Texts]
    entries: Mapping[EntryId, Entry]
    people: People
    commands: Mapping[Command, CommandWords]
    programme: Programme
    agencies: tuple[Agency, ...]
    country_notes: Mapping[str, CountryNote]
    document: SourceDocument
    facts: Mapping[FactId, Fact]
    small_talk: SmallTalk
    other_languages: Mapping[str, tuple[str, ...]]
    """Sentences by ISO 639-1 code."""
