"""Content on its way to being `Known`: what could be read of it, and what could not."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.facts import Fact, SourceDocument
from knowledge.lexicon import LexiconWords
from knowledge.model import (
    Agency,
    CommandWords,
    CountryNote,
    Entry,
    EntryId,
    FactId,
    OtherLanguages,
    People,
    Programme,
    SmallTalk,
    Texts,
)
from knowledge.terms import Command


@dataclass(frozen=True, slots=True)
class Draft:
    """What could be read; a part that could not is None, and what asks for it is left unchecked.

    So a fault in one file does not hide the faults of the others.
    """

    phrases: Mapping[str, Texts] | None
    topics: Mapping[str, Texts]
    entries: Mapping[EntryId, Entry]
    unread: frozenset[EntryId] | None
    """Entries that are there but broken; none if not even their names could be read."""
    people: People | None
    commands: Mapping[Command, CommandWords] | None
    programme: Programme | None
    agencies: tuple[Agency, ...] | None
    country_notes: tuple[CountryNote, ...] | None
    document: SourceDocument | None
    facts: Mapping[FactId, Fact] | None
    small_talk: SmallTalk | None
    other_languages: OtherLanguages | None
    lexicon: LexiconWords | None
    """No part of what is known, but wordings are checked by it."""
