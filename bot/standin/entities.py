"""Formatted text in a chat: what Telegram makes of it, and its form on the wire."""

import re
from dataclasses import replace

from bot.standin.refusals import bad_request
from bot.standin.wire import Json, JsonObject, required_text
from knowledge.markup import Entity, EntityKind, Formatted, utf16_length

_FOUND_BY_ITSELF = (
    (EntityKind.URL, re.compile(r"https?://[^\s<>\"“”„]*[^\s<>\"“”„.,;:!?)\]]")),
    (EntityKind.EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        EntityKind.BOT_COMMAND,
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])"),
    ),
    (EntityKind.MENTION, re.compile(r"(?<![\w/])@[A-Za-z]\w{2,31}")),
    (EntityKind.HASHTAG, re.compile(r"(?<![\w/])#\w*[^\W\d]\w*")),
)
_HOLDS_NOTHING = frozenset({EntityKind.CODE, EntityKind.PRE, EntityKind.TEXT_LINK})
_SPACE_LIKE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_REMOVED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")


def entity_wire(entity: Entity) -> JsonObject:
    """Its form on the wire."""
    plain: JsonObject = {
        "type": str(entity.kind),
        "offset": entity.offset,
        "length": entity.length,
    }
    name = {
        EntityKind.TEXT_LINK: "url",
        EntityKind.PRE: "language",
        EntityKind.CUSTOM_EMOJI: "custom_emoji_id",
    }.get(entity.kind)
    return {**plain, name: entity.argument} if name and entity.argument else plain


def entities_from_wire(value: Json) -> tuple[Entity, ...]:
    """Entities that the bot names itself; kinds that only Telegram finds are passed over."""
    if not isinstance(value, list):
        return ()
    return tuple(sorted((_one(item) for item in value), key=lambda e: (e.offset, -e.length)))


def _one(item: Json) -> Entity:
    if not isinstance(item, dict):
        raise bad_request("Can't parse MessageEntity: expected an Object")
    name = required_text(item, "type")
    try:
        kind = EntityKind(name)
        offset = int(required_text(item, "offset"))
        length = int(required_text(item, "length"))
    except ValueError:
        raise bad_request("Can't parse MessageEntity: Unsupported type specified") from None
    argument = item.get("url") or item.get("language") or item.get("custom_emoji_id") or ""
    return Entity(kind, offset, length, str(argument))


def tidied(formatted: Formatted) -> Formatted:
    """Text as Telegram keeps it: without control characters and without outer blanks.

    Raises:
        RefusedError: Nothing is left.
    """
    text = _SPACE_LIKE.sub(" ", formatted.text)
    kept, entities = _without_removed(text, formatted.entities)
    kept = kept.rstrip(" \n")
    if not kept.strip():
        raise bad_request("Text must be non-empty")
    first = min((e.offset for e in entities), default=len(kept))
    lead = min(len(kept) - len(kept.lstrip(" \n")), first)
    end = utf16_length(kept)
    cut = (
        replace(e, offset=e.offset - lead, length=min(e.end, end) - e.offset)
        for e in entities
        if e.offset < end and e.length > 0
    )
    return Formatted(kept[lead:], tuple(cut))


def with_found(formatted: Formatted) -> Formatted:
    """Adds what Telegram finds by itself: links, addresses, commands, mentions, hashtags."""
    taken = [(e.offset, e.end) for e in formatted.entities if e.kind in _HOLDS_NOTHING]
    found: list[Entity] = []
    for kind, pattern in _FOUND_BY_ITSELF:
        for match in pattern.finditer(formatted.text):
            offset = utf16_length(formatted.text[: match.start()])
            end = offset + utf16_length(match[0])
            if all(end <= start or offset >= stop for start, stop in taken):
                taken.append((offset, end))
                found.append(Entity(kind, offset, end - offset))
    entities = sorted((*formatted.entities, *found), key=lambda e: (e.offset, -e.length))
    return Formatted(formatted.text, tuple(entities))


def _without_removed(text: str, entities: tuple[Entity, ...]) -> tuple[str, tuple[Entity, ...]]:
    gone = [utf16_length(text[: match.start()]) for match in _REMOVED.finditer(text)]
    if not gone:
        return text, entities

    def moved(place: int) -> int:
        return place - sum(at < place for at in gone)

    return _REMOVED.sub("", text), tuple(
        replace(e, offset=moved(e.offset), length=moved(e.end) - moved(e.offset)) for e in entities
    )
