"""The index: what the search must know of every wording, made once from the content.

A text is a bag of *features*: the stems of its words and the concepts they stand for, each
weighing what it tells (rare among the entries: much; in nearly all of them: nothing).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.fold import words
from knowledge.lexicon import Concept, LexiconWords, Vocabulary
from knowledge.model import Entry, EntryId
from knowledge.plain_text import bare
from knowledge.stem import stem
from knowledge.terms import Lang

Feature = str
"""`=stem` or `#concept`."""

Shares = Mapping[Feature, float]
"""Features with the share of their rarity that they weigh."""

MOST_WORDS: Final = 40
MOST_LETTERS: Final = 600
"""More of a message is not looked at: the work for one message is bounded."""

_LONGEST_WORD: Final = 40
_ORDINARY: Final = 0.3
"""What a word that says little weighs beside another."""
_UNSEEN: Final = 1.2
"""What a word that stands nowhere weighs, as a share of the rarest one."""
_OFF_TOPIC: Final = 2.0
"""What a sign weighs that something else is meant."""
_LEAST: Final = 1.5
_LEAST_WITHOUT_CONCEPT: Final = 2.1
"""The least norm of a message: words that say little cannot add up to certainty."""
_DOUBT: Final = 0.2
"""How much of a corrected word counts as unseen all the same."""
_POWER: Final = 0.3
"""How much rarity matters: rare words are as often beside the point as telling."""
_CONCEPT: Final = 1.0
_STEM_OF_CONCEPT: Final = 0.5
"""Where a concept is known the word itself matters less, known or not (“Kindergeld”)."""
_TITLE: Final = 0.9
_ANSWER: Final = 0.65
_ELSEWHERE: Final = 0.5
"""What the title, the answer, and the other languages' concepts count beside a wording."""
_NO_CONCEPT: Final[frozenset[Concept]] = frozenset()
_MARKS: Final = ".,:;?!()„“”–"
"""Marks at a word's edge; folding takes them off as well."""
_CORRECTABLE: Final = 4
_TWO_SLIPS: Final = 7
"""From how many letters on a word may have a slip, or two."""


@dataclass(frozen=True, slots=True)
class Bag:
    """What a text says: the weight of each feature, and its length as a vector."""

    weights: Mapping[Feature, float]
    norm: float
    """Words that stand nowhere lengthen it: they count against every match."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One wording of one entry."""

    entry: EntryId
    text: str
    folded: str
    norm: float


@dataclass(frozen=True, slots=True)
class Side:
    """The index in one language."""

    lang: Lang
    vocabulary: Vocabulary
    rarity: Mapping[Feature, float]
    rarest: float
    phrasings: tuple[Phrasing, ...]
    by_phrasing: Mapping[Feature, tuple[tuple[int, float], ...]]
    """Which phrasings have the feature, and its weight there."""
    by_entry: Mapping[Feature, tuple[tuple[EntryId, float], ...]]
    """Which entries say it anywhere, 0..1: in a wording, title, answer, another language."""
    by_text: Mapping[str, Phrasing]
    """The phrasing by its folded text, for who types it as it stands."""
    of_entry: Mapping[EntryId, tuple[Phrasing, ...]]
    titles: Mapping[EntryId, str]
    spellings: tuple[str, ...]
    """Every folded word, for correcting slips."""
    known_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything the search needs, as one value that can be exchanged whole."""

    sides: Mapping[Lang, Side]


def tokens_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, of a long one only the beginning."""
    return tuple(word[:_LONGEST_WORD] for word in words(text[:MOST_LETTERS])[:MOST_WORDS])


_Word = Callable[[str, frozenset[Concept]], Shares]
"""Says what a word says, and what it says together with the words after it."""


def _word(
    token: str, together: frozenset[Concept], *, vocabulary: Vocabulary, lang: Lang
) -> Shares:
    concepts = vocabulary.concepts.of_word(token) | together
    share = _STEM_OF_CONCEPT if concepts else 1.0
    if token in vocabulary.ordinary or token.isdigit():
        share = _ORDINARY
    return {f"={stem(token, lang)}": share} | {f"#{concept}": _CONCEPT for concept in concepts}


def _features(tokens: tuple[str, ...], vocabulary: Vocabulary, word: _Word) -> Shares:
    concepts = vocabulary.concepts
    features: dict[Feature, float] = {}
    for at, token in enumerate(tokens):
        together = concepts.of_words(tokens, at) if token in concepts.several else _NO_CONCEPT
        features.update(word(token, together))
    return features


def _weighed(features: Shares, rarity: Mapping[Feature, float], rarest: float) -> Bag:
    weights: dict[Feature, float] = {}
    unseen = 0.0
    for feature, share in features.items():
        if feature in rarity:
            weights[feature] = share * rarity[feature]
        elif feature.startswith("="):
            unseen += (share * rarest * _UNSEEN) ** 2
    norm = math.sqrt(sum(weight * weight for weight in weights.values()) + unseen)
    return Bag(weights, norm)


def bag(side: Side, text: str) -> Bag:
    """What a message says, its slips of the pen corrected towards words that are known."""
    typed = tokens_of(text)
    meant = tuple(_corrected(side, token) for token in typed)
    word = partial(_word, vocabulary=side.vocabulary, lang=side.lang)
    said = _weighed(_features(meant, side.vocabulary, word), side.rarity, side.rarest)
    doubt = sum(was != became for was, became in zip(typed, meant, strict=True))
    strange = doubt * _DOUBT * _UNSEEN**2 + _elsewhere(side, meant) * _OFF_TOPIC**2
    norm = math.sqrt(said.norm**2 + strange * side.rarest**2)
    named = any(feature.startswith("#") for feature in said.weights)
    least = _LEAST if named else _LEAST_WITHOUT_CONCEPT
    return Bag(said.weights, max(norm, least) if said.weights else 0.0)


def _elsewhere(side: Side, tokens: tuple[str, ...]) -> int:
    """How many signs there are that something else is meant."""
    signs = side.vocabulary.elsewhere
    return sum(
        bool(signs.of_words(tokens, at))
        or (f"={stem(token, side.lang)}" not in side.rarity and bool(signs.of_word(token)))
        for at, token in enumerate(tokens)
    )


def _corrected(side: Side, token: str) -> str:
    if len(token) < _CORRECTABLE or _is_known(side, token):
        return token
    slips = 1 if len(token) < _TWO_SLIPS else 2
    nearest = process.extractOne(token, side.spellings, scorer=OSA.distance, score_cutoff=slips)
    return token if nearest is None else nearest[0]


def _is_known(side: Side, token: str) -> bool:
    return (
        token in side.known_words
        or f"={stem(token, side.lang)}" in side.rarity
        or bool(side.vocabulary.concepts.of_word(token))
        or bool(side.vocabulary.elsewhere.of_word(token))
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the content, read once."""

    text: str
    tokens: tuple[str, ...]
    features: Shares


@dataclass(frozen=True, slots=True)
class _Texts:
    """What an entry says in one language."""

    questions: tuple[_Text, ...]
    title: _Text
    answer: _Text

    def worths(self) -> Iterator[tuple[_Text, float]]:
        """Each text with what a word in it counts."""
        yield from ((question, 1.0) for question in self.questions)
        yield self.title, _TITLE
        yield self.answer, _ANSWER


_Read = Mapping[EntryId, _Texts]


def build(entries: Mapping[EntryId, Entry], lexicon: LexiconWords) -> Index:
    """The index of all entries in every language."""
    vocabularies = {lang: Vocabulary.of(lexicon, lang) for lang in Lang}
    read = {lang: _read(entries, lang, vocabularies[lang]) for lang in Lang}
    shared = {
        entry_id: frozenset(
            feature
            for lang in Lang
            for text in (*read[lang][entry_id].questions, read[lang][entry_id].title)
            for feature in text.features
            if feature.startswith("#")
        )
        for entry_id in entries
    }
    return Index({lang: _side(read[lang], lang, vocabularies[lang], shared) for lang in Lang})


def _read(entries: Mapping[EntryId, Entry], lang: Lang, vocabulary: Vocabulary) -> _Read:
    # Most words stand in many texts: each is folded and looked up once.
    folded = cache(words)
    word = cache(partial(_word, vocabulary=vocabulary, lang=lang))

    def text(written: str) -> _Text:
        tokens = tuple(chain.from_iterable(folded(part.strip(_MARKS)) for part in written.split()))
        return _Text(written, tokens, _features(tokens, vocabulary, word))

    return {
        entry_id: _Texts(
            questions=tuple(text(question) for question in entry.words[lang].questions),
            title=text(entry.words[lang].title),
            answer=text(bare(entry.words[lang].answer)),
        )
        for entry_id, entry in entries.items()
    }


def _side(
    read: _Read,
    lang: Lang,
    vocabulary: Vocabulary,
    shared: Mapping[EntryId, frozenset[Feature]],
) -> Side:
    said: dict[EntryId, dict[Feature, float]] = {}
    spellings: set[str] = set(vocabulary.ordinary)
    for entry_id, texts in read.items():
        here = said[entry_id] = dict.fromkeys(shared[entry_id], _ELSEWHERE)
        for text, worth in texts.worths():
            spellings.update(text.tokens)
            for feature in text.features:
                here[feature] = max(here.get(feature, 0.0), worth)
    rarity = _rarity(said)
    rarest = max(rarity.values(), default=1.0)
    phrasings, by_phrasing = _phrasings(read, rarity, rarest)
    by_entry: dict[Feature, list[tuple[EntryId, float]]] = defaultdict(list)
    for entry_id, features in said.items():
        for feature, worth in features.items():
            by_entry[feature].append((entry_id, worth))
    return Side(
        lang=lang,
        vocabulary=vocabulary,
        rarity=rarity,
        rarest=rarest,
        phrasings=phrasings,
        by_phrasing=by_phrasing,
        by_entry={feature: tuple(found) for feature, found in by_entry.items()},
        by_text={phrasing.folded: phrasing for phrasing in reversed(phrasings)},
        of_entry=_grouped(phrasings),
        titles={entry_id: texts.title.text for entry_id, texts in read.items()},
        spellings=tuple(
            sorted(spelling for spelling in spellings if len(spelling) >= _CORRECTABLE)
        ),
        known_words=frozenset(spellings),
    )


def _rarity(said: Mapping[EntryId, Mapping[Feature, float]]) -> Mapping[Feature, float]:
    counts = Counter(chain.from_iterable(said.values()))
    return {
        feature: math.log(1 + len(said) / count) ** _POWER for feature, count in counts.items()
    }


def _phrasings(
    read: _Read, rarity: Mapping[Feature, float], rarest: float
) -> tuple[tuple[Phrasing, ...], Mapping[Feature, tuple[tuple[int, float], ...]]]:
    phrasings: list[Phrasing] = []
    by_phrasing: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
    for entry_id, texts in read.items():
        for text in (*texts.questions, texts.title):
            said = _weighed(text.features, rarity, rarest)
            for feature, weight in said.weights.items():
                by_phrasing[feature].append((len(phrasings), weight))
            phrasings.append(Phrasing(entry_id, text.text, " ".join(text.tokens), said.norm))
    return tuple(phrasings), {feature: tuple(found) for feature, found in by_phrasing.items()}


def _grouped(phrasings: tuple[Phrasing, ...]) -> Mapping[EntryId, tuple[Phrasing, ...]]:
    groups: dict[EntryId, list[Phrasing]] = defaultdict(list)
    for phrasing in phrasings:
        groups[phrasing.entry].append(phrasing)
    return {entry: tuple(group) for entry, group in groups.items()}
