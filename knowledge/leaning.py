"""Leaning: what a conversation says about a question before the question says anything.

Who asks, and what they have just read, tell apart entries that a message alone leaves level: “and
for how long?” after an entry on traineeships is about traineeships.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from knowledge.model import Entry, EntryId
from knowledge.terms import Audience
from knowledge.variants import general_of

_THEIRS: Final = 0.7
"""What it counts that an entry is for who asks, beside the sum of evidence: a tie is broken, a
clear lead is not."""
_OTHERS: Final = -0.7
_NEAR: Final = 1.0
FEW: Final = 4
"""Words of a message up to which it may follow on what was read last."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """What is added to the evidence for entries, in the units of its sum."""

    asker: Mapping[EntryId, float]
    last: Mapping[EntryId, float]
    """Only for a message of few words."""

    def towards(self, entry: EntryId, words: int) -> float:
        """What is added for an entry when a message has so many words."""
        last = self.last.get(entry, 0.0) if words <= FEW else 0.0
        return self.asker.get(entry, 0.0) + last


LEVEL: Final = Leaning({}, {})
"""Nothing is known of who asks."""


def leaning(
    entries: Mapping[EntryId, Entry], audience: Audience | None, last: EntryId | None
) -> Leaning:
    """Where a conversation leans.

    Args:
        entries: All entries.
        audience: Who asks, where they have said so.
        last: The entry that was shown last.
    """
    return Leaning(_towards_asker(entries, audience), _towards_last(entries, last))


def _towards_asker(
    entries: Mapping[EntryId, Entry], audience: Audience | None
) -> Mapping[EntryId, float]:
    if audience is None:
        return {}
    return {
        name: _THEIRS if audience in entry.audiences else _OTHERS
        for name, entry in entries.items()
        if entry.audiences
    }


def _towards_last(
    entries: Mapping[EntryId, Entry], last: EntryId | None
) -> Mapping[EntryId, float]:
    """What lies near the last entry: forms of its question, the same people, what it names."""
    if last is None:
        return {}
    shown = entries[last]
    named = {last, general_of(entries, last), *shown.variants, *shown.related}
    theirs = set(shown.audiences)
    return {
        name: _NEAR
        for name, entry in entries.items()
        if name in named or theirs & set(entry.audiences)
    }
