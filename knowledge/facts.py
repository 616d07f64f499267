"""The registers of facts on which answers rest: the programme's, and the source document's."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from knowledge.model import Content, FactId, Text, Url, Year
from knowledge.terms import Certainty, Period


class StatedOn(Content):
    """A page that states a fact."""

    url: Url
    year: Year | None = None


class Fact(Content):
    """A fact of the programme, on which answers rest, in English for who looks after them."""

    period: Period
    statement: Text
    certainty: Certainty = Certainty.VERIFIED
    stale_after: date | None = None
    """From then on it must be checked again."""
    sources: tuple[StatedOn, ...] = Field(min_length=1)


class Section(Content):
    """A section of the source document."""

    title: Text
    """Its heading in the document, in Latvian."""


class DocumentFact(Content):
    """A fact of the source document and the section that states it."""

    section: str
    period: Period = Period.BEFORE


class SourceDocument(Content):
    """The Latvian text that the knowledge base began with."""

    title: Text
    sections: Mapping[str, Section]
    facts: Mapping[FactId, DocumentFact]
