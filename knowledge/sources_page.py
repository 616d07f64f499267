"""The page of sources: every address that something rests on, and what rests on it.

It is generated into `docs/sources.md`, for whoever wants to check what the bot says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from knowledge.known import Known
from knowledge.model import EntryId, FactId

_INTRODUCTION: Final = """\
# Sources

Every page that the bot's content rests on, grouped by site, with the year of the page (or the
earliest it can be from) and what rests on it: the facts of `knowledge/content/facts.yaml` that it
states, the entries that name it as their source, the entries that tell those facts, and the
actions, rules, agencies and countries that it speaks of.

`make documents` writes this page; it is not edited by hand.
"""


class Resting(StrEnum):
    """What rests on a page; the value is the heading."""

    FACT = "facts"
    ENTRY = "entries"
    TELLING = "entries that tell these facts"
    ACTION = "actions"
    RULE = "rules of 2014–2020"
    AGENCY = "agencies"
    COUNTRY = "countries"


class _Rest(NamedTuple):
    """Something that rests on a page."""

    address: str
    year: int | None
    kind: Resting
    name: str


def sources_page(known: Known) -> str:
    """Every source with what rests on it, as Markdown."""
    pages: dict[str, list[_Rest]] = defaultdict(list)
    for rest in _rests(known):
        pages[rest.address].append(rest)
    sites: dict[str, list[str]] = defaultdict(list)
    for address in sorted(pages):
        sites[_site(address)].append(address)
    counted = f"{len(pages)} pages of {len(sites)} sites; {len(known.facts)} facts."
    grouped = (
        f"\n## {site}\n\n{''.join(_page(address, pages[address]) for address in sites[site])}"
        for site in sorted(sites)
    )
    return "".join((_INTRODUCTION, f"\n{counted}\n", *grouped, _document(known), _advice(known)))


def _rests(known: Known) -> Iterator[_Rest]:
    return chain(
        _facts(known),
        (
            _Rest(entry.source, entry.year, Resting.ENTRY, _code(name))
            for name, entry in known.entries.items()
            if entry.source
        ),
        (
            _Rest(each.source, each.year, Resting.ACTION, _code(name))
            for name, each in known.programme.actions.items()
        ),
        (
            _Rest(each.source, each.year, Resting.RULE, _code(each.fact or f"before[{at + 1}]"))
            for at, each in enumerate(known.programme.before)
        ),
        (
            _Rest(each.source, each.year, Resting.AGENCY, f"{each.name} ({each.country})")
            for each in known.agencies
        ),
        (
            _Rest(each.source, each.year, Resting.COUNTRY, country)
            for country, each in known.country_notes.items()
        ),
    )


def _facts(known: Known) -> Iterator[_Rest]:
    telling = _telling(known)
    for name, fact in known.facts.items():
        for page in fact.sources:
            yield _Rest(page.url, page.year, Resting.FACT, _code(name))
            for entry in telling.get(name, ()):
                if known.entries[entry].source != page.url:
                    yield _Rest(page.url, None, Resting.TELLING, _code(entry))


def _telling(known: Known) -> Mapping[FactId, list[EntryId]]:
    telling: dict[FactId, list[EntryId]] = defaultdict(list)
    for name, entry in known.entries.items():
        for fact in entry.facts:
            telling[fact].append(name)
    return telling


def _site(address: str) -> str:
    return (urlsplit(address).hostname or address).removeprefix("www.")


def _page(address: str, rests: Iterable[_Rest]) -> str:
    years = ", ".join(sorted({str(rest.year) for rest in rests if rest.year}))
    lines = [f"- <{address}>{f' ({years})' if years else ''}"]
    for kind in Resting:
        # A page that states two facts of one entry names that entry once.
        if names := dict.fromkeys(rest.name for rest in rests if rest.kind is kind):
            lines.append(f"  - {kind}: {', '.join(names)}")
    return "".join(f"{line}\n" for line in lines)


def _document(known: Known) -> str:
    """The source document is a text without an address: its facts by section."""
    telling = _telling(known)
    lines = [f"\n## The source document: “{known.document.title}”", ""]
    for section, headed in known.document.sections.items():
        lines.append(f"- {headed.title}")
        lines += (
            f"  - {_code(fact)}: {', '.join(map(_code, telling.get(fact, ()))) or 'no entry'}"
            for fact, stated in known.document.facts.items()
            if stated.section == section
        )
    return "".join(f"{line}\n" for line in lines)


def _advice(known: Known) -> str:
    """Entries without a page: general advice, which names whom to ask."""
    without = [
        f"- {_code(name)}: {entry.contact}\n"
        for name, entry in known.entries.items()
        if entry.source is None
    ]
    if not without:
        return ""
    return f"\n## General advice, without a page, and whom it leads to\n\n{''.join(without)}"


def _code(name: str) -> str:
    return f"`{name}`"
