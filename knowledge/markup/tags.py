"""The letters of Telegram's HTML: text, character references and tags, read one at a time."""

import re
from dataclasses import dataclass

_SPACES = b" \t\r\n\0\x0b"
_RUN = re.compile(rb"[^<&]+")
_TAG_NAME = re.compile(rb"[^ \t\r\n\0\x0b>]*")
_ATTRIBUTE = re.compile(rb"[^ \t\r\n\0\x0b=>/\"']*")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_BLANK = re.compile(rb"[ \t\r\n\x0b]*")
_REFERENCE = re.compile(rb"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*));?")
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_MAX_REFERENCE = 10
_LAST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_NAMES = frozenset(
    {
        *("a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "pre", "code"),
        *("blockquote", "tg-spoiler", "tg-emoji", "tg-time"),
    }
)


class MarkupError(ValueError):
    """The markup is not Telegram's HTML; the message is Telegram's reason and place."""


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A start tag with the one value that matters for it (link, language, emoji …)."""

    name: str
    argument: str


class TagReader:
    """Goes over markup from left to right; places are counted in bytes of UTF-8."""

    def __init__(self, markup: str) -> None:
        # The zero byte at the end stands for the end, as in the C++ original.
        self._bytes = markup.encode("utf-8", "replace") + b"\0"
        self._size = len(self._bytes) - 1
        self._at = 0

    def at_end(self) -> bool:
        """Whether everything has been read."""
        return self._at >= self._size

    def at_end_tag(self) -> bool:
        """Whether an end tag begins here."""
        return self._bytes.startswith(b"</", self._at)

    def text(self) -> str | None:
        """The next piece of text, or None before a tag."""
        match self._bytes[self._at : self._at + 1]:
            case b"<":
                return None
            case b"&":
                return self._character()
            case _:
                run = self._take(_RUN)
                return (run[:-1] if self._at > self._size else run).decode()

    def start_tag(self) -> OpenTag:
        """Reads a start tag with its attributes.

        Raises:
            MarkupError: It is unknown or broken.
        """
        begin = self._at
        self._at += 1
        name = self._take(_TAG_NAME).decode("utf-8", "replace").lower()
        if self._here() == 0:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        if name not in _NAMES:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {begin}')
        argument = ""
        while self._here() != ord(">"):
            argument = self._attribute(name, begin, argument)
        self._at += 1
        if name == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        return OpenTag(name, argument)

    def end_tag(self, expected: str | None) -> None:
        """Reads an end tag, which must fit the innermost open one.

        Raises:
            MarkupError: It does not, or nothing is open, or it is broken.
        """
        begin = self._at
        if expected is None:
            raise MarkupError(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        name = self._take(_TAG_NAME).decode("utf-8", "replace").lower()
        self._take(_BLANK)
        if self._here() != ord(">"):
            raise MarkupError(f"Unclosed end tag at byte offset {begin}")
        if name not in {"", expected}:
            raise MarkupError(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{expected}>", found "</{name}>"'
            )
        self._at += 1

    def _here(self) -> int:
        return self._bytes[self._at]

    def _take(self, pattern: re.Pattern[bytes]) -> bytes:
        found = pattern.match(self._bytes, self._at)
        if found is None:
            return b""
        self._at = found.end()
        return found[0]

    def _character(self) -> str:
        """A character reference, or the ampersand alone where it is none."""
        decoded = self._reference()
        if decoded is None:
            self._at += 1
            return "&"
        return decoded

    def _reference(self) -> str | None:
        found = _REFERENCE.match(self._bytes, self._at)
        if found is None:
            return None
        hexadecimal, decimal, name = found.groups()
        if name is not None:
            character = _NAMED.get(name)
        else:
            digits = found[0].rstrip(b";")
            code = int(hexadecimal or b"0", 16) if decimal is None else int(decimal or b"0")
            is_known = 0 < code < _LAST_CHARACTER and len(digits) < _MAX_REFERENCE
            if is_known and code in _SURROGATES:
                raise MarkupError(
                    "Text contains invalid Unicode characters after decoding HTML entities, "
                    "check for unmatched surrogate code units"
                )
            character = chr(code) if is_known else None
        if character is not None:
            self._at = found.end()
        return character

    def _attribute(self, tag: str, begin: int, argument: str) -> str:
        """Reads one attribute; returns the tag's argument, changed if this attribute gives it."""
        self._take(_BLANK)
        if self._here() == ord(">"):
            return argument
        name = self._take(_ATTRIBUTE).decode("utf-8", "replace")
        if not name:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._take(_BLANK)
        value: str | None = None
        if self._here() == ord("="):
            self._at += 1
            self._take(_BLANK)
            self._must_go_on(begin, f' "{tag}"')
            value = self._value()
            self._must_go_on(begin, "")
        else:
            self._must_go_on(begin, f' "{tag}"')
        return _argument(tag, name, value, argument)

    def _must_go_on(self, begin: int, tag: str) -> None:
        if self._here() == 0:
            raise MarkupError(f"Unclosed start tag{tag} at byte offset {begin}")

    def _value(self) -> str:
        quote = self._here()
        if quote not in b"\"'":
            begin = self._at
            token = self._take(_TOKEN).decode().lower()
            if self._here() not in _SPACES + b">":
                raise MarkupError(f"Unexpected end of name token at byte offset {begin}")
            return token
        self._at += 1
        pieces: list[bytes] = []
        while self._here() not in (quote, 0):
            if self._here() == ord("&"):
                pieces.append(self._character().encode())
            else:
                pieces.append(self._bytes[self._at : self._at + 1])
                self._at += 1
        if self._here() == quote:
            self._at += 1
        return b"".join(pieces).decode("utf-8", "replace")


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    """What an attribute says about its tag; attributes that say nothing are passed over."""
    match tag, name, value:
        case ("blockquote", "expandable", _):
            return "1"
        case ("a", "href", str(link)):
            return link
        case ("code", "class", str(language)) if language.startswith("language-"):
            return language.removeprefix("language-")
        case ("span", "class", str(style)) if style.startswith("tg-"):
            return style.removeprefix("tg-")
        case ("tg-emoji", "emoji-id", str(identifier)):
            return identifier
        case _:
            return before
