"""What is known, made ready to be asked: one value that can be exchanged whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.fold import fold
from knowledge.hearing import Ears
from knowledge.index import Index
from knowledge.known import Known
from knowledge.language import Tongues
from knowledge.names import Names, names_of
from knowledge.small_talk import phrasebook
from knowledge.terms import AUDIENCES, Audience, Command, Goal, Group, Lang


@dataclass(frozen=True, slots=True)
class Library:
    """The knowledge and everything derived from it."""

    known: Known
    index: Index
    ears: Ears
    audiences: Names[Audience]
    members: Mapping[Group, Names[Audience]]
    groups: Names[Group]
    goals: Names[Goal]
    commands: Mapping[str, Command]
    """By the folded words that mean a command when they are all that is typed."""


def shelve(known: Known, index: Index, tongues: Tongues) -> Library:
    """Derive everything that answering needs; the same knowledge gives the same library."""
    people = known.people
    return Library(
        known=known,
        index=index,
        ears=Ears(phrasebook(known.small_talk), tongues),
        audiences=names_of(people.audiences),
        members={
            group: names_of({member: people.audiences[member] for member in members})
            for group, members in AUDIENCES.items()
        },
        groups=names_of(people.groups),
        goals=names_of(people.goals),
        commands={
            fold(phrase): command
            for command, words in known.commands.items()
            for lang in Lang
            for phrase in words.wordings[lang]
        },
    )
