"""Where a statement comes from, as people see it."""

from html import escape

from knowledge.model import Url, Year


def link(source: Url, year: Year) -> str:
    """A source as a link with its site and the year of the page."""
    site = source.split("/")[2].removeprefix("www.")
    return f'<a href="{escape(source)}">{escape(site)}</a> ({year})'
