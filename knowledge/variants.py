"""Answers that depend on who asks: a general entry and its variants, one for each audience."""

from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.model import Entry, EntryId
from knowledge.terms import Audience

Entries = Mapping[EntryId, Entry]


def variant_of(entries: Entries, entry: EntryId, audience: Audience | None) -> EntryId:
    """The variant of an entry for an audience; the entry itself where it has none for them."""
    variants = entries[entry].variants
    return next((one for one in variants if audience in entries[one].audiences), entry)


def general_of(entries: Entries, entry: EntryId) -> EntryId | None:
    """The general entry that an entry is a variant of."""
    return next((name for name, general in entries.items() if entry in general.variants), None)


def sibling_of(entries: Entries, entry: EntryId, audience: Audience | None) -> EntryId | None:
    """The other variant, by which an audience is answered the same question; None without one."""
    general = general_of(entries, entry)
    if general is None:
        return None
    sibling = variant_of(entries, general, audience)
    return None if sibling in {entry, general} else sibling


def one_question(entries: Entries, found: Sequence[EntryId]) -> EntryId | None:
    """The general entry, where all that was found are forms of it; None where they differ."""
    questions = {general_of(entries, one) or one for one in found}
    (question,) = questions if len(questions) == 1 else (None,)
    return question if question is not None and entries[question].variants else None


def fitted(
    entries: Entries, found: Sequence[EntryId], audience: Audience | None
) -> tuple[EntryId, ...]:
    """What was found, fitted to who asks.

    Where one question is found in several of its forms (a general entry and its variants), the
    variant for the audience stands for all of them and comes first.
    """
    questions = {one: general_of(entries, one) or one for one in found}
    times = Counter(questions.values())
    theirs = {
        question: own
        for question, count in times.items()
        if count > 1 and (own := variant_of(entries, question, audience)) != question
    }
    others = (one for one in found if questions[one] not in theirs)
    return (*theirs.values(), *others)
