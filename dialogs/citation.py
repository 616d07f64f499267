"""Where a statement comes from, as people see it."""

from html import escape

from knowledge.model import Cited


def link(cited: Cited) -> str:
    """A source as a link with its site and the year of the page."""
    site = cited.source.split("/")[2].removeprefix("www.")
    return f'<a href="{escape(cited.source)}">{escape(site)}</a> ({cited.year})'
