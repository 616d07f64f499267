"""The files of the content folder, by name, and where in them an entry stands."""

from typing import Final

from knowledge.fault import Fault, Loc
from knowledge.model import EntryId

PHRASES: Final = "phrases.yaml"
PEOPLE: Final = "people.yaml"
COMMANDS: Final = "commands.yaml"
PROGRAMME: Final = "programme.yaml"
AGENCIES: Final = "agencies.yaml"
COUNTRY_NOTES: Final = "country-notes.yaml"
DOCUMENT: Final = "source-document.yaml"
FACTS: Final = "facts.yaml"
SMALL_TALK: Final = "small-talk.yaml"
OTHER_LANGUAGES: Final = "other-languages.yaml"


def topic_file(topic: str) -> str:
    """The file of a topic, relative to the content folder."""
    return f"topics/{topic}.yaml"


def topic_of(entry: EntryId) -> str:
    """The topic that an entry belongs to."""
    return entry.partition(".")[0]


def within(entry: EntryId, where: Loc = ()) -> Loc:
    """The way to a place of an entry in its topic's file."""
    return ("entries", entry.partition(".")[2], *where)


def entry_fault(entry: EntryId, where: Loc, what: str, cure: str) -> Fault:
    """A fault at a place of an entry; nobody has looked up its line yet."""
    return Fault(topic_file(topic_of(entry)), None, within(entry, where), what, cure)
