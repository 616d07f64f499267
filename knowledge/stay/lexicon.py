"""The words of a language and how a written word is found among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
SHORTEST_FORGIVEN_UNIT = 4
"""The same for a unit behind a number, where a unit is expected."""
TWO_TYPOS_FROM = 9
"""Letters from which a second typo is forgiven."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The folded words and phrases of one language."""

    words: Mapping[str, Item]
    folded: Mapping[str, Item]
    """The same words for chat spelling: “meenesi”, “fuenf”."""
    prefixes: Mapping[str, Item]
    """Counts that may be glued to a unit: “trīsmēnešu”."""
    forgiven: Mapping[str, tuple[str, ...]]
    """By first letter, the words that may be misspelt."""


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
    forgiven: dict[str, list[str]] = {}
    for word, item in words.items():
        folded.setdefault(fold(word), item)
        if _may_be_misspelt(word, item):
            forgiven.setdefault(word[0], []).append(word)
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
    return None


def find_word(
    word: str, lexicons: tuple[Lexicon, ...], *, counted: bool = False
) -> tuple[Item, ...]:
    """What a word means: as written, typed without its letters, glued, or with a typo.

    Args:
        word: Spelt plainly.
        lexicons: In the order in which they are asked.
        counted: Whether a number stands before the word.

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
    return _forgiven(word, lexicons, SHORTEST_FORGIVEN_UNIT if counted else SHORTEST_FORGIVEN)


def _inflected(wording: str) -> tuple[str, ...]:
    stem, _, endings = wording.strip().partition("|")
    return tuple(stem + ending for ending in endings.split()) or (stem,)


def _is_count(item: Item) -> bool:
    # The German article is a count: “einjährig”.
    return isinstance(item, Number | Part) or item is Sign.ARTICLE


def _may_be_misspelt(word: str, item: Item) -> bool:
    if " " in word:
        return False
    match item:
        case UnitWord():
            return len(word) >= SHORTEST_FORGIVEN_UNIT
        case Number() | MonthName():
            # Short number words and months are a letter away from ordinary words.
            return len(word) > SHORTEST_FORGIVEN
        case _:
            return False


def _unglued(word: str, language: Lexicon) -> tuple[Item, ...]:
    for end in range(SHORTEST_PREFIX, len(word) - 1):
        count, unit = language.prefixes.get(word[:end]), language.words.get(word[end:])
        if count is not None and isinstance(unit, UnitWord):
            return (count, unit)
    return ()


def _forgiven(word: str, lexicons: Iterable[Lexicon], shortest: int) -> tuple[Item, ...]:
    if len(word) < shortest:
        return ()
    allowed = 1 if len(word) < TWO_TYPOS_FROM else 2
    for each in lexicons:
        candidates = [known for known in each.forgiven.get(word[0], ()) if len(known) >= shortest]
        near = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=allowed)
        if near is not None:
            return (each.words[near[0]],)
    return ()
