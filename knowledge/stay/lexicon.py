"""The words of a language and how a written word is found among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import fold
from knowledge.stay.items import Item, MonthName, Number, Part, Sign, UnitWord
from knowledge.stay.spelling import plain

LONGEST_PHRASE = 6
"""Words in the longest phrase of a lexicon."""
SHORTEST_PREFIX = 3
SHORTEST_FORGIVEN = 5
"""A shorter word is too close to others to be a typo of one of them."""
SHORTEST_EXPECTED = 4
"""The same for a unit behind a count and a count before a unit, which are expected there."""
SHORTEST_SWAPPED = 3
SHORTEST_FORGIVEN_PHRASE = 8
"""“At least”."""
SMALLEST_JOINED = 20
"""The smallest count word that others are glued to: “divdesmitpieci”."""
TWO_TYPOS_FROM = 9
"""Letters from which a second typo is forgiven."""


class Expected(StrEnum):
    """What a word may be by its place, so that shorter ones are forgiven a typo."""

    ANYTHING = "anything"
    UNIT = "unit"
    """Behind a count."""
    COUNT = "count"
    """Before a unit."""
    BOUND = "bound"
    """A phrase such as “at least”."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The folded words and phrases of one language."""

    words: Mapping[str, Item]
    folded: Mapping[str, Item]
    """The same words for chat spelling: “meenesi”, “fuenf”."""
    prefixes: Mapping[str, Item]
    """Counts that may be glued to a unit: “trīsmēnešu”."""
    forgiven: Mapping[tuple[Expected, str], tuple[str, ...]]
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
    forgiven: dict[tuple[Expected, str], list[str]] = {}
    for word, item in words.items():
        folded.setdefault(fold(word), item)
        for place in Expected:
            if _may_be_misspelt(word, item, place):
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


def find_phrase(words: tuple[str, ...], lexicons: Iterable[Lexicon]) -> tuple[Item, int] | None:
    """The longest phrase that the words begin with, and how many words it takes."""
    for size in range(min(len(words), LONGEST_PHRASE), 1, -1):
        phrase = " ".join(words[:size])
        for each in lexicons:
            if phrase in each.words:
                return each.words[phrase], size
    for size in range(min(len(words), LONGEST_PHRASE), 1, -1):
        for bound in _forgiven(" ".join(words[:size]), lexicons, Expected.BOUND):
            return bound, size
    return None


def find_word(
    word: str, lexicons: tuple[Lexicon, ...], expected: Expected = Expected.ANYTHING
) -> tuple[Item, ...]:
    """What a word means: as written, typed without its letters, glued, or with a typo.

    Args:
        word: Spelt plainly.
        lexicons: In the order in which they are asked.
        expected: What may stand in its place.

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
    return _forgiven(word, lexicons, expected)


def _inflected(wording: str) -> tuple[str, ...]:
    stem, _, endings = wording.strip().partition("|")
    return tuple(stem + ending for ending in endings.split()) or (stem,)


def _is_count(item: Item) -> bool:
    # The German article is a count: “einjährig”.
    return isinstance(item, Number | Part) or item is Sign.ARTICLE


def _may_be_misspelt(word: str, item: Item, place: Expected) -> bool:
    """Whether a typo in this word of a lexicon is forgiven in that place.

    Short number words and months are a letter away from ordinary words.
    """
    bound = item in {Sign.LEAST, Sign.MOST}
    if " " in word or place is Expected.BOUND:
        return bound and place is Expected.BOUND and len(word) >= SHORTEST_FORGIVEN_PHRASE
    match place, item:
        case Expected.COUNT, Number() | Part():
            return len(word) >= SHORTEST_SWAPPED
        case _, UnitWord():
            return len(word) >= SHORTEST_EXPECTED
        case _, Number() | MonthName():
            return len(word) > SHORTEST_FORGIVEN
        case _:
            return bound and len(word) > SHORTEST_FORGIVEN


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


def _forgiven(word: str, lexicons: Iterable[Lexicon], place: Expected) -> tuple[Item, ...]:
    shortest = SHORTEST_FORGIVEN if place is Expected.ANYTHING else SHORTEST_EXPECTED
    # Shorter words are forgiven a swap alone: “tow weeks”, “a yaer”, but not “sie”.
    if len(word) < min(shortest, SHORTEST_SWAPPED):
        return ()
    allowed = 1 if len(word) < TWO_TYPOS_FROM or place is Expected.BOUND else 2
    for each in lexicons:
        candidates = each.forgiven.get((place, word[0]), ())
        near = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=allowed)
        if near is None:
            continue
        if min(len(word), len(near[0])) >= shortest or sorted(word) == sorted(near[0]):
            return (each.words[near[0]],)
    return ()
