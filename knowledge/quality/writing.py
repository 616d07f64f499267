"""Ways of writing: the same question as people type it on telephones and in chats.

Every way is a function of the text alone: chance is drawn from a checksum of the text, so that the
same question is written alike on every machine and in every year.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, assert_never
from zlib import crc32

from knowledge.fold import fold
from knowledge.terms import Lang


class Way(StrEnum):
    """A way of writing; in the order of the tables and of the letters in the record."""

    CLEAN = "clean"
    BARE = "no diacritics"
    CHAT = "chat spelling"
    TYPOS = "typos"
    ORDER = "word order"


_LATVIAN: Final = str.maketrans(
    {
        "ā": "aa",
        "ē": "ee",
        "ī": "ii",
        "ū": "uu",
        "š": "sh",
        "č": "ch",
        "ž": "zh",
        "ņ": "nj",
        "ļ": "lj",
        "ķ": "kj",
        "ģ": "gj",
    }
)
_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ENGLISH: Final = {"you": "u", "your": "ur", "are": "r", "please": "pls", "because": "cuz"}
_APOSTROPHES: Final = re.compile(r"['’]")
_END: Final = " .!?…"
_MARKS: Final = ".,:;?!()„“”–…"

_QWERTY: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS: Final = {
    Lang.LV: _QWERTY,
    Lang.EN: _QWERTY,
    Lang.DE: ("qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
}
_LONG: Final = 5
"""From how many letters on a word is long enough for a slip."""
_WORDS_A_SLIP: Final = 5
"""One slip for so many words, at least one."""


def written(text: str, lang: Lang, way: Way) -> str:
    """A question written in one way."""
    match way:
        case Way.CLEAN:
            return text
        case Way.BARE:
            return _bare(text)
        case Way.CHAT:
            return _chat(text, lang)
        case Way.TYPOS:
            return _with_slips(text, lang)
        case Way.ORDER:
            return _in_another_order(text)
        case never:
            assert_never(never)


def _bare(text: str) -> str:
    """Without diacritics, as on a keyboard that has none; ß stays a sharp sound."""
    apart = unicodedata.normalize("NFD", text.replace("ß", "ss"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _chat(text: str, lang: Lang) -> str:
    """Small letters without marks at the end, and long vowels and soft letters spelt out."""
    plain = text.lower().rstrip(_END)
    match lang:
        case Lang.LV:
            return plain.translate(_LATVIAN)
        case Lang.DE:
            return plain.translate(_GERMAN)
        case Lang.EN:
            words = _APOSTROPHES.sub("", plain).split()
            return " ".join(_ENGLISH.get(word, word) for word in words)
        case never:
            assert_never(never)


def _with_slips(text: str, lang: Lang) -> str:
    """A slip of the pen in the longest words; a text without long words stays as it is."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word.strip(_MARKS)) >= _LONG]
    longest = sorted(long, key=lambda at: (-len(words[at]), at))
    for at in longest[: max(1, round(len(words) / _WORDS_A_SLIP))]:
        words[at] = _slipped(words[at], lang, crc32(f"{text} {at}".encode()))
    return " ".join(words)


def _slipped(word: str, lang: Lang, chance: int) -> str:
    """A word with two letters swapped, one lost, one doubled, or its neighbour hit."""
    inner = [
        at
        for at in range(1, len(word) - 1)
        if word[at].isalpha() and word[at + 1].isalpha() and word[at] != word[at + 1]
    ]
    if not inner:
        return word
    kind, at = chance % 4, inner[chance // 4 % len(inner)]
    before, letter, after = word[:at], word[at], word[at + 1 :]
    match kind:
        case 0:
            return before + after[0] + letter + after[1:]
        case 1:
            return before + after
        case 2:
            return before + letter + letter + after
        case _:
            near = tuple(_near(_bare(letter).lower(), lang)) or (letter,)
            return before + near[chance // 64 % len(near)] + after


def _near(letter: str, lang: Lang) -> Iterator[str]:
    """The keys beside a key."""
    for row in _KEYS[lang]:
        at = row.find(letter)
        if at >= 0:
            yield from row[max(0, at - 1) : at] + row[at + 1 : at + 2]


def _in_another_order(text: str) -> str:
    """The words in an order that is not theirs; marks at their edges fall away."""
    words = [bare for word in text.split() if fold(bare := word.strip(_MARKS))]
    mixed = sorted(enumerate(words), key=lambda each: crc32(f"{text} {each[0]}".encode()))
    order = [word for _, word in mixed]
    same = order == words
    return " ".join(order[1:] + order[:1] if same else order)
