"""Telegram's HTML: from markup to text with entities.

The rules are those of TDLib's parser: offsets are counted in UTF-16 units, places in errors in
bytes of UTF-8. The tags are those of core.telegram.org/bots/api#html-style.
"""

from dataclasses import dataclass, replace

from knowledge.markup.entities import Entity, EntityKind, Formatted, utf16_length
from knowledge.markup.links import LinkError, checked_link
from knowledge.markup.tags import MarkupError, OpenTag, TagReader

_KINDS = {
    "b": EntityKind.BOLD,
    "strong": EntityKind.BOLD,
    "i": EntityKind.ITALIC,
    "em": EntityKind.ITALIC,
    "u": EntityKind.UNDERLINE,
    "ins": EntityKind.UNDERLINE,
    "s": EntityKind.STRIKETHROUGH,
    "strike": EntityKind.STRIKETHROUGH,
    "del": EntityKind.STRIKETHROUGH,
    "span": EntityKind.SPOILER,
    "tg-spoiler": EntityKind.SPOILER,
    "code": EntityKind.CODE,
    "pre": EntityKind.PRE,
}


@dataclass(frozen=True, slots=True)
class _Opened:
    tag: OpenTag
    offset: int
    piece: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What Telegram makes of markup."""

    formatted: Formatted
    dead_links: tuple[str, ...]
    """Link targets that Telegram does not take: of such a link it keeps the text alone."""


def read_html(markup: str) -> Reading:
    """Read markup as Telegram does.

    Raises:
        MarkupError: The markup is not Telegram's HTML; says what and where.
    """
    reader = TagReader(markup)
    pieces: list[str] = []
    opened: list[_Opened] = []
    entities: list[Entity] = []
    dead_links: list[str] = []
    offset = 0
    while not reader.at_end():
        if (text := reader.text()) is not None:
            pieces.append(text)
            offset += utf16_length(text)
        elif reader.at_end_tag():
            top = opened.pop() if opened else None
            reader.end_tag(None if top is None else top.tag.name)
            if top is not None and offset > top.offset:
                _close(top, offset, "".join(pieces[top.piece :]), entities, dead_links)
        else:
            opened.append(_Opened(reader.start_tag(), offset, len(pieces)))
    if opened:
        name = opened[-1].tag.name
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{name}"')
    kept = (replace(e, argument="") if e.kind is EntityKind.CODE else e for e in entities)
    formatted = Formatted("".join(pieces), tuple(sorted(kept, key=_reading_order)))
    return Reading(formatted, tuple(dead_links))


def _reading_order(entity: Entity) -> tuple[int, int]:
    return entity.offset, -entity.length


def _close(
    top: _Opened, end: int, inner: str, entities: list[Entity], dead_links: list[str]
) -> None:
    """Adds the entity of a tag; where `pre` and `code` share a range, they become one.

    Until then `code` holds its language; code on its own has none in the end.
    """
    tag, length = top.tag, end - top.offset
    twin = entities[-1] if entities else None
    is_twin = twin is not None and (twin.offset, twin.length) == (top.offset, length)
    match tag.name:
        case "a":
            written = Entity(
                EntityKind.TEXT_LINK, top.offset, length, argument=tag.argument or inner
            )
            _link(written, entities, dead_links)
        case "tg-emoji":
            entities.append(
                Entity(EntityKind.CUSTOM_EMOJI, top.offset, length, argument=_emoji(tag.argument))
            )
        case "tg-time":
            pass
        case "blockquote":
            kind = EntityKind.EXPANDABLE if tag.argument else EntityKind.BLOCKQUOTE
            entities.append(Entity(kind, top.offset, length))
        case "pre" if is_twin and twin is not None and twin.argument and twin.kind == "code":
            entities[-1] = Entity(EntityKind.PRE, top.offset, length, argument=twin.argument)
        case "code" if is_twin and twin is not None and twin.kind == "pre" and tag.argument:
            entities[-1] = Entity(EntityKind.PRE, top.offset, length, argument=tag.argument)
        case "code":
            entities.append(Entity(EntityKind.CODE, top.offset, length, argument=tag.argument))
        case name:
            entities.append(Entity(_KINDS[name], top.offset, length))


def _link(written: Entity, entities: list[Entity], dead_links: list[str]) -> None:
    """Adds a link; where it leads nowhere its text stays and its target is named."""
    try:
        url = checked_link(written.argument)
    except LinkError:
        dead_links.append(written.argument)
    else:
        entities.append(replace(written, argument=url))


def _emoji(identifier: str) -> str:
    if not identifier.isascii() or not identifier.isdecimal() or int(identifier) == 0:
        raise MarkupError("Invalid custom emoji identifier specified")
    return identifier
