"""The page of topics: what the bot can be asked, counted and listed.

It is generated into `docs/knowledge.md`, for whoever looks after the content.
"""

from collections.abc import Iterable
from typing import Final

from knowledge.files import topic_of
from knowledge.known import Known
from knowledge.model import Entry
from knowledge.tally import Tally, tally, whole
from knowledge.terms import Certainty, Lang

_INTRODUCTION: Final = """\
# What the bot knows

The topics in the order in which the bot shows them: how many entries each has, in how many
wordings people's questions are known, how well the answers are backed, and the soonest day after
which one of them no longer holds.

`make documents` writes this page; it is not edited by hand.
"""


def topics_page(known: Known) -> str:
    """A table of the topics, and below it one of each topic's entries, as Markdown."""
    topics = tally(known)
    table = _table(
        ("topic", "entries", *(f"wordings {lang}" for lang in Lang), *Certainty, "soonest end"),
        (
            *(_counted(topic, count) for topic, count in topics.items()),
            _counted("in all", whole(known)),
        ),
    )
    listed = (f"\n## {topic}\n\n{_entries(known, topic)}" for topic in topics)
    return f"{_INTRODUCTION}\n{table}{''.join(listed)}"


def _counted(topic: str, count: Tally) -> tuple[str, ...]:
    counts = (count.entries, *count.wordings.values(), *count.certainties.values())
    return (topic, *map(str, counts), str(count.holds_until or ""))


def _entries(known: Known, topic: str) -> str:
    named = ", ".join(f"{known.topics[topic][lang]} ({lang})" for lang in Lang)
    rows = (
        (name.removeprefix(f"{topic}."), *_about(entry))
        for name, entry in known.entries.items()
        if topic_of(name) == topic
    )
    heads = ("entry", *Lang, "period", "certainty", "for")
    return f"{named}\n\n{_table(heads, rows)}"


def _about(entry: Entry) -> tuple[str, ...]:
    titles = (entry.words[lang].title for lang in Lang)
    return (*titles, entry.period, entry.certainty, ", ".join(entry.audiences))


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
