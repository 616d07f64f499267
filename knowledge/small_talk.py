"""Small talk: whether a message is nothing but thanks, a greeting and the like, and of which kind.

A message is small talk only where every word of it belongs to a known phrase, so that a question
beside it goes to the search.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import words
from knowledge.model import SmallTalk
from knowledge.terms import Lang

GREETING: Final = "greeting"
"""The kind that the conversation answers with where one is."""

_LONGEST_MESSAGE: Final = 120
"""Characters; nobody says more without saying something."""
_MOST_WORDS: Final = 12
_TYPO_LETTERS: Final = 6
"""Letters of a word from which on one may be wrong."""
_MOST_SLIPS: Final = 2
"""Words that may be misspelt."""
_MOST_COURTESIES: Final = 3
"""Before a question, and as many after it."""
_PARTS: Final = re.compile(r"[^.!?…,;:\n]+[.!?…,;:\n]*")
_SYLLABLES: Final = re.compile(r"(\w{2})\1+")
_NO_SIGN: Final = re.compile("[\\s\ufe0f\u200d\U0001f3fb-\U0001f3ff]+")
"""What stands between and within signs: spaces, variants, joiners, shades of skin."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of small talk, ready to be looked up."""

    phrases: Mapping[Lang, Mapping[Phrase, str]]
    """The kind of each phrase."""
    kinds: tuple[str, ...]
    """All kinds, in their order."""
    courtesies: frozenset[str]
    """Those that may stand before and after a question."""
    beside: frozenset[str]
    """Words that may stand beside a phrase."""
    signs: Mapping[str, str]
    """The kind of each sign that needs no words."""
    known: frozenset[str]
    """All words of phrases, and those beside."""
    spellings: Mapping[str, tuple[str, ...]]
    """The longer ones, by their first letter."""
    longest: int
    """Words of the longest phrase."""


def phrasebook(talk: SmallTalk) -> Phrasebook:
    """Fold what the editors wrote."""
    said = tuple(
        (lang, wording, kind)
        for kind, each in talk.kinds.items()
        for lang in Lang
        for wording in each.words[lang].wordings
    )
    phrases: dict[Lang, dict[Phrase, str]] = {lang: {} for lang in Lang}
    for lang, wording, kind in said:
        if folded := folded_phrase(wording):
            phrases[lang][folded] = kind
    beside = frozenset(word for lang in Lang for text in talk.beside[lang] for word in words(text))
    every = tuple(phrase for each in phrases.values() for phrase in each)
    known = beside.union(*every)
    return Phrasebook(
        phrases=phrases,
        kinds=tuple(talk.kinds),
        courtesies=frozenset(kind for kind, each in talk.kinds.items() if each.courtesy),
        beside=beside,
        signs={_sign(wording): kind for _, wording, kind in said if not words(wording)},
        known=known,
        spellings=_by_letter(known),
        longest=max(map(len, every), default=0),
    )


def folded_phrase(text: str) -> Phrase:
    """The words of a text as they are compared: folded, repeated syllables (hahaha) twice."""
    return tuple(_SYLLABLES.sub(r"\1\1", word) for word in words(text))


def kind_of(book: Phrasebook, lang: Lang, text: str) -> str | None:
    """Which kind of small talk a message is, and None for all that says anything else.

    Of several kinds the one further down in the content counts.
    """
    if len(text) > _LONGEST_MESSAGE:
        return None
    said = folded_phrase(text)
    if len(said) > _MOST_WORDS:
        return None
    if sum(word not in book.known for word in said) > _MOST_SLIPS:
        return None
    spelt = tuple(_spelt(book, word) for word in said)
    bare = tuple(word for word in spelt if word not in book.beside)
    kinds = _kinds(book, lang, spelt) or _kinds(book, lang, bare) or _kinds_of_signs(book, text)
    return max(kinds or (), key=book.kinds.index, default=None)


def beyond(book: Phrasebook, lang: Lang, text: str) -> str:
    """A message without the courtesies before and after what it says.

    They are looked for between full stops, commas and the like. A message that is nothing but
    courtesies keeps the last one.
    """
    parts = [(part.start(), part.end()) for part in _PARTS.finditer(text)]
    for place in (0, -1):
        for _ in range(_MOST_COURTESIES):
            if (
                len(parts) > 1
                and kind_of(book, lang, text[slice(*parts[place])]) in book.courtesies
            ):
                parts.pop(place)
    return text[parts[0][0] : parts[-1][1]].strip() if parts else text


def _sign(text: str) -> str:
    return _NO_SIGN.sub("", text)


def _by_letter(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    letters: dict[str, list[str]] = {}
    for word in sorted(known):
        if len(word) >= _TYPO_LETTERS:
            letters.setdefault(word[0], []).append(word)
    return {letter: tuple(each) for letter, each in letters.items()}


def _spelt(book: Phrasebook, word: str) -> str:
    """A longer word as the phrases spell it, if it differs by one letter or by two exchanged."""
    near = () if word in book.known else book.spellings.get(word[0], ())
    found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found else word


def _kinds_of_signs(book: Phrasebook, text: str) -> tuple[str, ...]:
    """The kinds of a message without words, if each of its signs is known."""
    signs = [book.signs.get(sign) for sign in _sign(text)]
    known = tuple(kind for kind in signs if kind)
    return known if len(known) == len(signs) else ()


def _kinds(book: Phrasebook, lang: Lang, said: Phrase) -> tuple[str, ...] | None:
    """The kinds of the phrases that make up a message; None if they do not."""
    if not said:
        return ()
    for length in range(min(book.longest, len(said)), 0, -1):
        for kind in _meant(book, lang, said[:length]):
            rest = _kinds(book, lang, said[length:])
            if rest is not None:
                return (kind, *rest)
    return _kinds(book, lang, said[1:]) if said[0] in book.beside else None


def _meant(book: Phrasebook, lang: Lang, phrase: Phrase) -> Iterator[str]:
    """What a phrase means, in the person's language before the others."""
    for each in (lang, *Lang):
        if kind := book.phrases[each].get(phrase):
            yield kind
            return
