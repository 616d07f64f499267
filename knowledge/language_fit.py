"""What tells languages apart, counted: in ours from what the bot says and is asked."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.known import Known
from knowledge.language import LONGEST_GROUP, STEP, Tongues, groups_of, words_of
from knowledge.plain_text import with_addresses
from knowledge.terms import Lang

_LETTERS: Final = "āēīūščžņļķģäöüß"
_AS_TYPED: Final = "aa ee ii uu sh ch zh nj lj kj gj ae oe ue ss"
_NO_KEYBOARD: Final = str.maketrans(dict(zip(_LETTERS, _AS_TYPED.split(), strict=True)))
"""How Latvian and German are written where their letters are missing."""
_ALIKE: Final = 20
"""A word is shared where no language of ours uses it so many times as often as another."""
_OFTEN: Final = 10
"""So many times a word is used that counts as frequent."""
_UNSEEN: Final = 0.3
"""How much of Witten and Bell's share for groups of letters not yet seen is set aside."""


def fit_to(known: Known) -> Tongues:
    """Count what speaks for each language in everything that is known."""
    return fit({lang: texts_of(known, lang) for lang in Lang}, known.other_languages)


def texts_of(known: Known, lang: Lang) -> Iterator[str]:
    """Everything that the bot says or understands in one of its languages."""
    for entry in known.entries.values():
        wording = entry.words[lang]
        yield from (wording.title, *wording.questions, with_addresses(wording.answer))
    people = known.people
    for choice in chain(people.groups.values(), people.goals.values(), people.audiences.values()):
        yield from (choice.button[lang], *choice.wordings[lang])
    for command in known.commands.values():
        yield from command.wordings[lang]
    for kind in known.small_talk.kinds.values():
        yield from (kind.words[lang].reply, *kind.words[lang].wordings)
    yield from (with_addresses(phrase[lang]) for phrase in known.phrases.values())


def fit(ours: Mapping[Lang, Iterable[str]], others: Mapping[str, Iterable[str]]) -> Tongues:
    """Count what speaks for each language.

    Args:
        ours: Texts in each of our languages.
        others: Sentences in other languages, by ISO 639-1 code.
    """
    spoken = [_counted(ours[lang]) for lang in Lang]
    groups = [_groups(words) for words in (*spoken, *map(_counted, others.values()))]
    kept = _kept(groups[: len(spoken)], groups[len(spoken) :])
    return Tongues(
        names=(*Lang, *others),
        rows={group: row for row, group in enumerate(kept)},
        evidence=_evidence(kept, groups),
        shared=_shared(spoken),
        frequent=frozenset(
            word for words in spoken for word, times in words.items() if times >= _OFTEN
        ),
    )


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(map(words_of, texts)))


def _spellings(word: str) -> frozenset[str]:
    """A word as it is written, without diacritics, and as people write it in chats."""
    apart = unicodedata.normalize("NFKD", word.replace("ß", "ss"))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return frozenset((word, bare, word.translate(_NO_KEYBOARD)))


@dataclass(frozen=True, slots=True)
class _Groups:
    """The groups of letters of one language."""

    weights: Mapping[str, float]
    """How often each is written; a frequent word counts by its root."""
    words: Mapping[str, int]
    """In how many words each stands."""


def _groups(written: Mapping[str, int]) -> _Groups:
    weights: dict[str, float] = {}
    words: dict[str, int] = {}
    for word, times in written.items():
        spellings = _spellings(word)
        share = sqrt(times) / len(spellings)
        groups = tuple(chain.from_iterable(map(groups_of, spellings)))
        for group in groups:
            weights[group] = weights.get(group, 0.0) + share
        for group in set(groups):
            words[group] = words.get(group, 0) + 1
    return _Groups(weights, words)


def _kept(ours: Iterable[_Groups], others: Iterable[_Groups]) -> tuple[str, ...]:
    """The groups that are worth their place: those of one word of ours alone are not."""
    words: Counter[str] = Counter()
    for language in ours:
        words.update(language.words)
    often = (group for group, times in words.items() if times > 1)
    return tuple(dict.fromkeys(chain(often, *(language.weights for language in others))))


def _evidence(kept: tuple[str, ...], groups: list[_Groups]) -> NDArray[np.int8]:
    """The logarithm of each group's share among those of its length, around the languages' mean.

    A language of which little is known sets more aside for groups not yet seen (Witten and Bell,
    “The Zero-Frequency Problem”, 1991), so that it neither gains nor loses by that.
    """
    lengths = np.array([len(group) for group in kept])
    weights = np.array([[each.weights.get(group, 0.0) for each in groups] for group in kept])
    logs = np.empty_like(weights)
    for length in range(1, LONGEST_GROUP + 1):
        alike = weights[lengths == length]
        total, kinds = alike.sum(axis=0), _UNSEEN * (alike > 0).sum(axis=0)
        aside = kinds / (total + kinds)
        shares = alike / total
        anywhere = shares.mean(axis=1, keepdims=True)
        logs[lengths == length] = np.log((1 - aside) * shares + aside * anywhere)
    steps = (logs - logs.mean(axis=1, keepdims=True)) / STEP
    most = np.iinfo(np.int8).max
    return np.asarray(np.clip(steps.round(), -most, most), dtype=np.int8)


def _shared(spoken: list[Counter[str]]) -> frozenset[str]:
    """The words that all languages of ours use about as often."""
    sizes = [words.total() for words in spoken]
    rates = {
        word: [words[word] / size for words, size in zip(spoken, sizes, strict=True)]
        for word in spoken[0]
    }
    return frozenset(word for word, rate in rates.items() if max(rate) < _ALIKE * min(rate))
