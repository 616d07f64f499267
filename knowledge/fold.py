"""Folding: what people type, brought to one spelling, so that it can be compared.

One folding serves all languages, so that a German word typed by a Latvian still meets itself. It
loses information on purpose: folded text is for comparing, never for showing.
"""

import re
import unicodedata

# Letters that Unicode does not take apart into base and mark, and a sign people type as a word.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "€": " eur ",
    }
)
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ`´](?=\w)")
_SEPARATORS = re.compile(r"[\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
# Latvian without its keyboard (sh ch zh nj lj kj gj) and German without its own (ae oe ue).
# “ue” after a vowel or q is no umlaut: Dauer, neue, question.
_DIGRAPHS = re.compile(r"([scz])h|([nlkg])j|([ao])e|(?<![aeiouyq])(u)e(?!u)")


def fold(text: str) -> str:
    """Bring a text to the one spelling in which texts are compared.

    - Compatibility forms are resolved (NFKC), letters are lower case, diacritics are off, ß is ss.
    - Chat spelling counts as the letter it stands for: doubled letters are one (aa, ee, ii, uu),
      sh ch zh nj lj kj gj lose their second letter, so do ae oe ue for umlauts; w is v.
      That Latvian, English and German words change alike does no harm: both sides are folded.
    - Digits stay as they are, doubled ones too. “€” is the word “eur”.
    - An apostrophe within a word goes (“what's” is “whats”), as do marks without width; all other
      punctuation, signs, emoji and control characters part words.

    Folding a folded text changes nothing.

    Args:
        text: Anything, of any length; the work grows in proportion.

    Returns:
        Words of letters and digits with one space between them; empty when there are none.
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = _NOT_ASCII.sub(_with_width, apart)
    spaced = _SEPARATORS.sub(" ", _APOSTROPHE.sub("", bare.translate(_LETTERS)))
    plain = _DOUBLED.sub(_letter, spaced.replace("w", "v"))
    return _DOUBLED.sub(_letter, _DIGRAPHS.sub(_letter, plain)).strip()


def _letter(several: re.Match[str]) -> str:
    """The one letter that several stand for; a function costs less than a template."""
    return several[several.lastindex or 0]


def _with_width(sign: re.Match[str]) -> str:
    return "" if unicodedata.category(sign[0]) in {"Mn", "Cf"} else sign[0]


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in their order."""
    return tuple(fold(text).split())
