"""Reading content: the files of one folder become one `Known`, or every fault at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, Field, RootModel, ValidationError

from knowledge.check import check
from knowledge.draft import Draft
from knowledge.facts import Fact, SourceDocument
from knowledge.fault import BrokenContent, Fault
from knowledge.files import (
    AGENCIES,
    COMMANDS,
    COUNTRY_NOTES,
    DOCUMENT,
    FACTS,
    OTHER_LANGUAGES,
    PEOPLE,
    PHRASES,
    PROGRAMME,
    SMALL_TALK,
    topic_file,
)
from knowledge.known import Known
from knowledge.lexicon import LexiconWords
from knowledge.load_lexicon import LEXICON
from knowledge.model import (
    Agency,
    CommandWords,
    Content,
    CountryNote,
    Entry,
    EntryId,
    FactId,
    OtherLanguages,
    People,
    Programme,
    SmallTalk,
    Texts,
    Topic,
)
from knowledge.schema import validate
from knowledge.terms import Command
from knowledge.yaml_tree import Tree, read

M = TypeVar("M", bound=BaseModel)

CONTENT: Final = Path(__file__).parent / "content"
"""The content that comes with the program."""


class Phrases(RootModel[Mapping[str, Texts]]):
    """`phrases.yaml`: a sentence in every language by its name."""


class Commands(RootModel[Mapping[Command, CommandWords]]):
    """`commands.yaml`: a command's words by its name."""


class Agencies(Content):
    """`agencies.yaml`: the national agencies, those of a country in the order of showing."""

    agencies: tuple[Agency, ...] = Field(min_length=1)


class CountryNotes(Content):
    """`country-notes.yaml`: what holds in countries outside the programme."""

    notes: tuple[CountryNote, ...]


class Facts(Content):
    """`facts.yaml`: what is known of the programme, by name."""

    facts: Mapping[FactId, Fact]


def load(folder: Path = CONTENT) -> Known:
    """Read all content of a folder.

    Raises:
        BrokenContent: There are faults; it carries every one of every file, with line and cure.
    """
    reading = _Reading(folder)
    draft = reading.draft()
    found = tuple(reading.placed(fault) for fault in check(draft))
    known = _whole(draft)
    faults = (*reading.faults, *found)
    if faults or known is None:
        raise BrokenContent(sorted(faults, key=lambda fault: (fault.file, fault.line or 0)))
    return known


def _whole(draft: Draft) -> Known | None:
    """The knowledge that a draft amounts to, if no part of it is missing."""
    if (
        draft.phrases is None
        or draft.people is None
        or draft.commands is None
        or draft.programme is None
        or draft.agencies is None
        or draft.country_notes is None
        or draft.document is None
        or draft.facts is None
        or draft.small_talk is None
        or draft.other_languages is None
    ):
        return None
    return Known(
        phrases=draft.phrases,
        topics=draft.topics,
        entries=draft.entries,
        people=draft.people,
        commands=draft.commands,
        programme=draft.programme,
        agencies=draft.agencies,
        country_notes={note.country: note for note in draft.country_notes},
        document=draft.document,
        facts=draft.facts,
        small_talk=draft.small_talk,
        other_languages=draft.other_languages.sentences,
    )


@dataclass(frozen=True, slots=True)
class _Topics:
    names: Mapping[str, Texts]
    entries: Mapping[EntryId, Entry]
    unread: frozenset[EntryId] | None


class _Reading:
    """One reading of a folder: collects faults, and remembers the trees for their lines."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[Fault] = []
        self._folder = folder
        self._trees: dict[str, Tree] = {}

    def draft(self) -> Draft:
        """Read every file; what is broken is left out and its faults are kept."""
        phrases = self._file(PHRASES, Phrases)
        commands = self._file(COMMANDS, Commands)
        agencies = self._file(AGENCIES, Agencies)
        notes = self._file(COUNTRY_NOTES, CountryNotes)
        facts = self._file(FACTS, Facts)
        topics = self._topics()
        return Draft(
            phrases=phrases.root if phrases else None,
            topics=topics.names,
            entries=topics.entries,
            unread=topics.unread,
            people=self._file(PEOPLE, People),
            commands=commands.root if commands else None,
            programme=self._file(PROGRAMME, Programme),
            agencies=agencies.agencies if agencies else None,
            country_notes=notes.notes if notes else None,
            document=self._file(DOCUMENT, SourceDocument),
            facts=facts.facts if facts else None,
            small_talk=self._file(SMALL_TALK, SmallTalk),
            other_languages=self._file(OTHER_LANGUAGES, OtherLanguages),
            lexicon=self._file(LEXICON.name, LexiconWords),
        )

    def placed(self, fault: Fault) -> Fault:
        """The fault with its line looked up."""
        tree = self._trees.get(fault.file)
        return replace(fault, line=tree.line(fault.where)) if tree else fault

    def _file(self, file: str, model: type[M]) -> M | None:
        tree = self._tree(file)
        if tree is None:
            return None
        value, faults = validate(file, tree, model)
        self.faults.extend(faults)
        return value

    def _tree(self, file: str) -> Tree | None:
        try:
            raw = (self._folder / file).read_bytes()
        except FileNotFoundError:
            self.faults.append(Fault(file, None, (), "the file is missing", "put it back"))
            return None
        except OSError as error:
            why = f"the file cannot be read ({error.strerror})"
            self.faults.append(Fault(file, None, (), why, "see who may read it"))
            return None
        tree, faults = read(file, raw)
        self.faults.extend(faults)
        if tree is not None:
            self._trees[file] = tree
        return tree

    def _topics(self) -> _Topics:
        topics: dict[str, Topic] = {}
        entries: dict[EntryId, Entry] = {}
        unread: set[EntryId] | None = set()
        found = sorted(path.stem for path in (self._folder / "topics").glob("*.yaml"))
        if not found:
            cure = "put the topic files there, one `.yaml` for each topic"
            self.faults.append(Fault("topics", None, (), "there is no topic", cure))
        for stem in found:
            topic = self._file(topic_file(stem), Topic)
            if topic:
                topics[stem] = topic
                entries.update({f"{stem}.{name}": each for name, each in topic.entries.items()})
                continue
            rest = self._rest(stem)
            entries.update(rest.entries)
            unread = None if unread is None or rest.unread is None else unread | rest.unread
        names = {
            stem: topics[stem].topic
            for stem in sorted(topics, key=lambda stem: topics[stem].place)
        }
        return _Topics(names, entries, frozenset(unread) if unread is not None else None)

    def _rest(self, stem: str) -> _Topics:
        """What can be read of a topic file that has a fault, so that the rest is checked too."""
        tree = self._trees.get(topic_file(stem))
        data = tree.data if tree else None
        raw = data.get("entries") if isinstance(data, Mapping) else None
        if not isinstance(raw, Mapping):
            return _Topics({}, {}, None)
        entries: dict[EntryId, Entry] = {}
        unread: set[EntryId] = set()
        for name, each in raw.items():
            try:
                entries[f"{stem}.{name}"] = Entry.model_validate(each)
            except ValidationError:
                # Its faults are already among those of the file.
                unread.add(f"{stem}.{name}")
        return _Topics({}, entries, frozenset(unread))
