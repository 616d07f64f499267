"""The search: from what a person typed to an answer, up to three suggestions, or nothing.

One pure function; the rest of the house knows `search` and its three outcomes, not how it ranks.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz

from knowledge.index import Bag, Index, Side, bag, tokens_of
from knowledge.model import EntryId
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may answer."""

    entry: EntryId
    score: float
    """0..1; comparable within a language."""
    question: str
    """The known wording, or title, that was understood, in the asker's language."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One entry answers clearly."""

    hit: Hit
    others: tuple[Hit, ...]
    """The next best, at most two."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """One to three entries may answer; the person chooses."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No entry answers."""

    best: Hit | None
    """What came nearest, for whoever looks into it; not for the person."""


Outcome = Answer | Suggestions | Nothing


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the three zones part, as scores."""

    answer: float
    """From here on the best hit answers, if it leads."""
    lead: float
    """By how much it must lead the second."""
    suggest: float
    """From here on hits are suggested."""


# How they were found: 183 questions a language that stand in no wording (half of them written
# without sight of the content) and 133 out-of-scope messages were searched in the whole index, for
# several values of each limit. Taken were those that leave no wrong answer among the questions and
# let three of a hundred out-of-scope messages through to a suggestion. A second half of questions
# and messages, held back until then, gave 2 wrong answers to 330 questions and answered 1 of 99
# messages. What the limits give today is held by tests/knowledge/test_search.py.
THRESHOLDS: Final[Mapping[Lang, Thresholds]] = {
    Lang.LV: Thresholds(answer=0.55, lead=0.05, suggest=0.48),
    Lang.EN: Thresholds(answer=0.57, lead=0.05, suggest=0.49),
    Lang.DE: Thresholds(answer=0.55, lead=0.05, suggest=0.47),
}

_CERTAIN: Final = 1.0
"""The score of a wording typed as it stands in the content; it needs no lead."""
_LEAD_OF_ONE_WORD: Final = 0.1
"""One word leaves open what is asked (“certificate” of what?): it must lead by more."""
_SHOWN: Final = 3
_NEAR: Final = 0.6
"""A suggestion scores at least this share of the best one."""
_PHRASING: Final = 0.5
"""The share of the nearest wording in the score; the rest is what the entry says as a whole."""
_SPELT: Final = 0.3
"""The share of likeness letter by letter in the score of those that lead."""
_COMPARED: Final = 8
_BARE: Final = 0.75
"""What a shared word proves beside a shared concept: anybody may say “open” or “child”."""
_FOREIGN: Final = 0.9
"""What a hit in another language than the person's counts."""


def search(index: Index, lang: Lang, text: str) -> Outcome:
    """What the knowledge base says to a message.

    The person's language is looked at first; where that gives nothing clear the others are, too.

    Args:
        index: From `knowledge.index.build`.
        lang: The person's language.
        text: What they typed: anything, of any length; a long text is cut.

    Returns:
        An outcome, always; for a text without words `Nothing(None)`.
    """
    limits = THRESHOLDS[lang]
    hits = rank(index.sides[lang], text)
    if not hits or hits[0].score < limits.answer:
        hits = _with_other_languages(index, lang, text, hits)
    lead = limits.lead if len(tokens_of(text)) > 1 else _LEAD_OF_ONE_WORD
    return _decided(hits, limits, lead)


def _decided(hits: tuple[Hit, ...], limits: Thresholds, lead: float) -> Outcome:
    match hits:
        case ():
            return Nothing(None)
        case (best, *_) if best.score < limits.suggest:
            return Nothing(best)
        case (best, *others) if best.score >= limits.answer and _leads(hits, lead):
            return Answer(best, tuple(others[: _SHOWN - 1]))
        case _:
            least = max(limits.suggest, _NEAR * hits[0].score)
            return Suggestions(tuple(hit for hit in hits[:_SHOWN] if hit.score >= least))


def _leads(hits: tuple[Hit, ...], by: float) -> bool:
    best = hits[0].score
    return best >= _CERTAIN or len(hits) == 1 or best - hits[1].score >= by


def _with_other_languages(
    index: Index, lang: Lang, text: str, own: tuple[Hit, ...]
) -> tuple[Hit, ...]:
    """The hits of all languages together, each entry once, shown in the person's language."""
    best = {hit.entry: hit for hit in own}
    titles = index.sides[lang].titles
    for other in Lang:
        if other is lang:
            continue
        for hit in rank(index.sides[other], text):
            score = hit.score * _FOREIGN
            if hit.entry not in best or best[hit.entry].score < score:
                best[hit.entry] = Hit(hit.entry, score, titles[hit.entry])
    return _sorted(best)


def _sorted(hits: Mapping[EntryId, Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits.values(), key=lambda hit: (-hit.score, hit.entry)))


def rank(side: Side, text: str) -> tuple[Hit, ...]:
    """All entries that share anything with a message, best first, in one language."""
    said = bag(side, text)
    if not said.norm:
        return ()
    nearest = _nearest_phrasings(side, said)
    hits = {
        entry: Hit(
            entry,
            _PHRASING * nearest.get(entry, (0.0, ""))[0] + (1 - _PHRASING) * covered,
            nearest.get(entry, (0.0, side.titles[entry]))[1],
        )
        for entry, covered in _coverage(side, said).items()
    }
    folded = " ".join(tokens_of(text))
    literal = side.by_text.get(folded)
    if literal:
        hits[literal.entry] = Hit(literal.entry, _CERTAIN, literal.text)
    leading, others = _parted(_sorted(hits))
    compared = (_compared(side, folded, hit) for hit in leading)
    return _sorted({hit.entry: hit for hit in (*compared, *others)})


def _parted(hits: tuple[Hit, ...]) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    return hits[:_COMPARED], tuple(
        replace(hit, score=hit.score * (1 - _SPELT)) for hit in hits[_COMPARED:]
    )


def _compared(side: Side, folded: str, hit: Hit) -> Hit:
    """A hit with its wordings compared letter by letter: siblings differ in their small words."""
    spelt = max(fuzz.ratio(folded, each.folded) for each in side.of_entry[hit.entry]) / 100
    if hit.score >= _CERTAIN:
        return hit
    return replace(hit, score=(1 - _SPELT) * hit.score + _SPELT * spelt)


def _evidence(feature: str) -> float:
    return _BARE if feature.startswith("=") else 1.0


def _nearest_phrasings(side: Side, said: Bag) -> Mapping[EntryId, tuple[float, str]]:
    """The cosine of each entry's most similar wording, and the wording."""
    products: dict[int, float] = defaultdict(float)
    for feature, weight in said.weights.items():
        for number, other in side.by_phrasing.get(feature, ()):
            products[number] += weight * other * _evidence(feature)
    nearest: dict[EntryId, tuple[float, str]] = {}
    for number, product in products.items():
        phrasing = side.phrasings[number]
        cosine = product / (said.norm * phrasing.norm)
        if cosine > nearest.get(phrasing.entry, (0.0, ""))[0]:
            nearest[phrasing.entry] = (cosine, phrasing.text)
    return nearest


def _coverage(side: Side, said: Bag) -> Mapping[EntryId, float]:
    """How much of what a message says stands anywhere in each entry, 0..1."""
    covered: dict[EntryId, float] = defaultdict(float)
    for feature, weight in said.weights.items():
        for entry, worth in side.by_entry.get(feature, ()):
            covered[entry] += weight * weight * worth * _evidence(feature)
    whole = said.norm * said.norm
    return {entry: mass / whole for entry, mass in covered.items()}
