"""A text as pieces: words looked up, figures read, marks named."""

import re
from calendar import monthrange
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from knowledge.stay.english import ENGLISH
from knowledge.stay.german import GERMAN
from knowledge.stay.items import (
    CalendarYear,
    Decimal,
    Item,
    Moment,
    Number,
    Ordinal,
    Part,
    Sign,
)
from knowledge.stay.latvian import LATVIAN
from knowledge.stay.lexicon import LONGEST_PHRASE, Lexicon, find_phrase, find_word
from knowledge.stay.rewriting import codes
from knowledge.stay.spelling import plain
from knowledge.stay.typos import Place, places
from knowledge.terms import Lang

LONGEST_TEXT = 400
"""Characters that are read; who says how long does so before."""
_NEIGHBOURS = 3
"""Pieces on either side that say what a misspelt word may be."""
_LEAP_YEAR = 2028
_CENTURY = 2000
_MONTHS_IN_A_YEAR = 12
_LEXICONS = {Lang.LV: LATVIAN, Lang.EN: ENGLISH, Lang.DE: GERMAN}
_FRACTIONS = str.maketrans({"½": " 1/2 ", "¼": " 1/4 ", "¾": " 3/4 ", "⁄": "/"})
_MARKS = {
    ",": Sign.COMMA,
    "?": Sign.ASKED,
    "!": Sign.STOP,
    ";": Sign.STOP,
    "\n": Sign.STOP,
    ".": Sign.STOP,
    "/": Sign.SLASH,
    "&": Sign.AND,
    "+/-": Sign.ABOUT,
    "±": Sign.ABOUT,
    "~": Sign.ABOUT,
    "≈": Sign.ABOUT,
    "<": Sign.MOST,
    "≤": Sign.MOST,
    ">": Sign.LEAST,
    "≥": Sign.LEAST,
    "+": Sign.MORE,
    "€": Sign.MEASURE,
    "$": Sign.MEASURE,
    "£": Sign.MEASURE,
    "%": Sign.MEASURE,
}

_JOINING_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W\d_])")
_APOSTROPHE = re.compile(r"['’ʼ`´]")
_PIECE = re.compile(
    r"""
      (?P<ymd>\d{4}([-./])\d{1,2}\2\d{1,2}\.?(?!\d))
    | (?P<dmy>\d{1,2}(?:\.\s?\d{1,2}\.\s?|/\d{1,2}/|-\d{1,2}-)\d{4}(?!\d)\.?
        |\d{1,2}([./])\d{1,2}\4\d{2}(?!\d)\.?)
    | (?P<my>\d{1,2}[./]\d{4}(?!\d)\.?)
    | (?P<dm>\d{1,2}\.\s?\d{1,2}\.(?!\d))
    | (?P<part>(?<!\d/)(?:1/2|1/4|3/4)(?![\d/]))
    | (?P<clock>\d{1,2}(?::\d\d|\.00)(?!\d)|24/7)
    | (?P<thousands>\d{1,3}(?:[ .,]\d{3})+(?!\d))
    | (?P<either>\d{1,2}\.\d{1,2}(?!\d))
    | (?P<year>(?:19|20)\d\d(?![\d,])\.?)
    | (?P<ordinal>\d{1,2}(?:(?:st|nd|rd|th)(?!\w)|\.(?=\s*[^\W_]|\s?[-–—])))
    | (?P<number>\d+(?:[.,]\d+)?)
    | (?P<word>[^\W\d_]+\d*)
    | (?P<dash>[-–—−]|\.\.+(?=\d))
    | (?P<mark>\+/-|±|[,?!;\n/&~≈<≤>≥+€$£%]|(?<=\w{5})\.(?=\s|$))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as spelt, not yet looked up."""

    text: str


def pieces(text: str, lang: Lang) -> tuple[Item, ...]:
    """Read the beginning of a text, words of other languages included."""
    scanned = _scan(text[:LONGEST_TEXT])
    lexicons = _lexicons(scanned, lang)
    glances = [_glance(piece, lexicons) for piece in scanned]
    result: list[Item] = []
    at = 0
    while at < len(scanned):
        after = "".join(glances[at + 1 : at + 1 + _NEIGHBOURS])
        likely = places(codes(tuple(result[-_NEIGHBOURS:])), after)
        found, taken = _looked_up(scanned[at : at + LONGEST_PHRASE], lexicons, likely)
        result.extend(found)
        at += taken
    return tuple(result)


def _glance(piece: Item | _Word, lexicons: tuple[Lexicon, ...]) -> str:
    """The codes of a piece as its neighbours see it, before it is read itself."""
    if isinstance(piece, _Word):
        return codes(find_word(piece.text, lexicons, (Place.UNIT,)) or (Sign.UNKNOWN,))
    return piece.code


def _lexicons(scanned: list[Item | _Word], lang: Lang) -> tuple[Lexicon, ...]:
    """The languages in the order of how much of the text each knows; the given one wins ties."""
    words = [piece.text for piece in scanned if isinstance(piece, _Word)]

    def known(candidate: Lang) -> tuple[int, bool]:
        lexicon = _LEXICONS[candidate]
        return sum(word in lexicon.words for word in words), candidate is lang

    return tuple(_LEXICONS[each] for each in sorted(Lang, key=known, reverse=True))


def _looked_up(
    ahead: list[Item | _Word], lexicons: tuple[Lexicon, ...], likely: tuple[Place, ...]
) -> tuple[tuple[Item, ...], int]:
    """What the next piece means, and how many pieces that takes."""
    first = ahead[0]
    if not isinstance(first, _Word):
        return (first,), 1
    words = tuple(
        piece.text
        for piece in takewhile(lambda piece: isinstance(piece, _Word), ahead)
        if isinstance(piece, _Word)
    )
    phrase = find_phrase(words, lexicons)
    if phrase is not None:
        return (phrase[0],), phrase[1]
    return find_word(first.text, lexicons, likely) or (Sign.UNKNOWN,), 1


def _scan(text: str) -> list[Item | _Word]:
    spelt = _APOSTROPHE.sub("", plain(text.translate(_FRACTIONS)))[:LONGEST_TEXT]
    joined = _JOINING_HYPHEN.sub(" ", spelt)
    return [_scanned(joined, found) for found in _PIECE.finditer(joined)]


def _scanned(text: str, found: re.Match[str]) -> Item | _Word:
    kind, written = found.lastgroup, found.group()
    match kind:
        case "word":
            return _Word(written) if written.isalpha() else Sign.UNKNOWN
        case "dash":
            return _dash(text, found)
        case "mark":
            return _MARKS[written]
        case "year":
            return CalendarYear(int(written.rstrip(".")))
        case "ordinal":
            return Ordinal(int(re.sub(r"\D", "", written)))
        case "thousands":
            return _count(re.sub(r"\D", "", written))
        case "number":
            return _count(written.replace(",", "."))
        case _:
            return _figures(str(kind), written)


def _dash(text: str, found: re.Match[str]) -> Sign:
    """A dash is a minus where it begins a figure that nothing leads up to."""
    before, after = text[: found.start()].rstrip(), text[found.end() :]
    leads = before[-1:].isalnum() or before.endswith((".", "%"))
    return Sign.DASH if leads or not after[:1].isdigit() else Sign.MINUS


def _figures(kind: str, written: str) -> Item:
    """What several figures mean together: a date, a fraction, or a decimal that may be a date."""
    match kind, [int(each) for each in re.findall(r"\d+", written)]:
        case "part", [top, bottom]:
            return Part(Fraction(top, bottom))
        case "ymd", [year, month, day]:
            return moment(year, month, day) or Sign.UNKNOWN
        case "dmy", [day, month, year]:
            full = year if year >= _CENTURY // 2 else _CENTURY + year
            # “3/15/2027” can only be the American order.
            return moment(full, month, day) or moment(full, day, month) or Sign.UNKNOWN
        case "my", [month, year] if 1 <= month <= _MONTHS_IN_A_YEAR:
            return Moment(year, month, None)
        case "dm", [day, month]:
            return moment(None, month, day) or Sign.UNKNOWN
        case "either", [day, month]:
            date = moment(None, month, day)
            return Decimal(Fraction(written), date) if date else _count(written)
        case _:
            return Sign.UNKNOWN


def _count(figures: str) -> Number:
    return Number.of(Fraction(figures), digits=True)


def moment(year: int | None, month: int, day: int) -> Moment | None:
    """A day of the calendar; None if there is no such day in any year or in that one."""
    if not 1 <= month <= _MONTHS_IN_A_YEAR or year == 0:
        return None
    days = monthrange(_LEAP_YEAR if year is None else year, month)[1]
    return Moment(year, month, day) if 1 <= day <= days else None
