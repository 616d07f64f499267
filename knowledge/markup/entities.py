"""Formatted text: what is left of markup once it is read."""

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """Kinds of entities, named as on the wire."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    BLOCKQUOTE = "blockquote"
    EXPANDABLE = "expandable_blockquote"
    CODE = "code"
    PRE = "pre"
    TEXT_LINK = "text_link"
    CUSTOM_EMOJI = "custom_emoji"
    BOT_COMMAND = "bot_command"
    MENTION = "mention"
    HASHTAG = "hashtag"
    URL = "url"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning.

    Attributes:
        kind: Its meaning.
        offset: Where it begins, in UTF-16 units.
        length: How long it is, in UTF-16 units.
        argument: The link, the language of code, or the emoji's identifier; else empty.
    """

    kind: EntityKind
    offset: int
    length: int
    argument: str = ""

    @property
    def end(self) -> int:
        """The first UTF-16 unit after it."""
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text with its entities in reading order."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """Length in the units in which Telegram counts entities."""
    return len(text) + sum(c > "\uffff" for c in text)
