"""The words of a language and how a written word is found among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from knowledge.fold import fold
from knowledge.stay.items import Item, Number, Part, Sign, UnitWord
from knowledge.stay.spelling import plain
from knowledge.stay.typos import Place, may_be_misspelt, nearest

LONGEST_PHRASE = 6
"""Words in the longest phrase of a lexicon."""
LONGEST_FORGIVEN = 4
"""Words in the longest phrase that may hold a typo."""
SHORTEST_PREFIX = 3
SMALLEST_JOINED = 20
"""The smallest count word that others are glued to: “divdesmitpieci”."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The folded words and phrases of one language."""

    words: Mapping[str, Item]
    folded: Mapping[str, Item]
    """The same words for chat spelling: “meenesi”, “fuenf”."""
    prefixes: Mapping[str, Item]
    """Counts that may be glued to a unit: “trīsmēnešu”."""
    forgiven: Mapping[tuple[Place, str], tuple[str, ...]]
    """By place and first letter, the words and phrases that may be misspelt."""


def lexicon(*entries: tuple[Item, str]) -> Lexicon:
    """A lexicon from meanings and their wordings.

    Args:
        entries: A meaning and its wordings, separated by commas. `dien|a u as` stands for
            “diena”, “dienu” and “dienas”. The first meaning of a wording counts.
    """
    words: dict[str, Item] = {}
    for item, wordings in entries:
        for wording in wordings.split(","):
            for word in _inflected(wording):
                words.setdefault(plain(word), item)
    folded: dict[str, Item] = {}
    forgiven: dict[tuple[Place, str], list[str]] = {}
    for word, item in words.items():
        folded.setdefault(fold(word), item)
        for place in Place:
            if may_be_misspelt(word, item, place):
                forgiven.setdefault((place, word[0]), []).append(word)
    return Lexicon(
        words=MappingProxyType(words),
        folded=MappingProxyType(folded),
        prefixes=MappingProxyType(
            {
                word: item
                for word, item in words.items()
                if _is_count(item) and len(word) >= SHORTEST_PREFIX
            }
        ),
        forgiven=MappingProxyType({key: tuple(found) for key, found in forgiven.items()}),
    )


def find_phrase(words: tuple[str, ...], lexicons: tuple[Lexicon, ...]) -> tuple[Item, int] | None:
    """The longest phrase that the words begin with, and how many words it takes."""
    # “Im vierten Jahr” is no misspelt “viertel Jahr”: a typo makes an unknown word.
    known = [
        (each, sum(1 for _ in takewhile(each.words.__contains__, words))) for each in lexicons
    ]
    for size in range(min(len(words), LONGEST_PHRASE), 1, -1):
        phrase = " ".join(words[:size])
        for each in lexicons:
            if phrase in each.words:
                return each.words[phrase], size
        astray = (each for each, count in known if count < size <= LONGEST_FORGIVEN)
        for meant in _forgiven(phrase, astray, Place.PHRASE):
            return meant, size
    return None


def find_word(
    word: str, lexicons: tuple[Lexicon, ...], places: tuple[Place, ...] = (Place.ANYTHING,)
) -> tuple[Item, ...]:
    """What a word means: as written, typed without its letters, glued, or with a typo.

    Args:
        word: Spelt plainly.
        lexicons: In the order in which they are asked.
        places: What may stand there, the likeliest first.

    Returns:
        One piece, two for a glued word (“trīsmēnešu”), none for a word of no lexicon.
    """
    for each in lexicons:
        if word in each.words:
            return (each.words[word],)
    folded = fold(word)
    for each in lexicons:
        if folded in each.folded:
            return (each.folded[folded],)
        if glued := _unglued(word, each):
            return glued
    guesses = (_forgiven(word, lexicons, place) for place in places)
    return next((guess for guess in guesses if guess), ())


def _inflected(wording: str) -> tuple[str, ...]:
    stem, _, endings = wording.strip().partition("|")
    return tuple(stem + ending for ending in endings.split()) or (stem,)


def _is_count(item: Item) -> bool:
    # The German article is a count: “einjährig”.
    return isinstance(item, Number | Part) or item is Sign.ARTICLE


def _unglued(word: str, language: Lexicon) -> tuple[Item, ...]:
    """“Trīsmēnešu”, and counts that German writes in one: “hundertzwanzig”."""
    for end in range(SHORTEST_PREFIX, len(word) - 1):
        count, rest = language.prefixes.get(word[:end]), language.words.get(word[end:])
        match count, rest:
            case (None, _) | (_, None):
                continue
            case (Number() | Part() | Sign(), UnitWord()):
                return (count, rest)
            case Number(low), Number(high) if low >= SMALLEST_JOINED and high < low:
                return (count, rest)
            case _:
                continue
    return ()


def _forgiven(typed: str, lexicons: Iterable[Lexicon], place: Place) -> tuple[Item, ...]:
    for each in lexicons:
        found = nearest(typed, place, each.forgiven.get((place, typed[0]), ()))
        meant = [each.words[word] for word in found]
        # “Ne igāk kā” is as near to “ne ilgāk kā” as to its opposite.
        if meant and not {Sign.LEAST, Sign.MOST} <= set(meant):
            return (meant[0],)
    return ()
