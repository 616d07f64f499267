"""Telegram's HTML, read by Telegram's rules.

Content is written in it, so the check of the content asks here whether Telegram would take a text;
the stand-in for Telegram asks the same and refuses in Telegram's words.
"""

from knowledge.markup.entities import Entity, EntityKind, Formatted, utf16_length
from knowledge.markup.links import LinkError, checked_link
from knowledge.markup.reading import Reading, read_html
from knowledge.markup.tags import MarkupError

__all__ = [
    "Entity",
    "EntityKind",
    "Formatted",
    "LinkError",
    "MarkupError",
    "Reading",
    "checked_link",
    "read_html",
    "utf16_length",
]
