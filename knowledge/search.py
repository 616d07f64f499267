"""The search: from what a person typed to an answer, up to three suggestions, or nothing.

One pure function; the rest of the house knows `search` and its three outcomes, not how it ranks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from knowledge.features import Kind, tokens_of
from knowledge.fitted import LEARNED, NEIGHBOURS
from knowledge.index import Index
from knowledge.leaning import LEVEL, Leaning
from knowledge.model import EntryId
from knowledge.ranker import Fitted, Ranking, Thresholds, rank
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may answer."""

    entry: EntryId
    score: float
    """0..1; how likely it is that this entry answers."""
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

_ONE_WORD: Final = 0.75
"""The chance from which on even a single word is answered; below, it is asked back."""
_CERTAIN: Final = 1.0
"""The score of a wording typed as it stands in the content."""
_SHOWN: Final = 3
_FOREIGN: Final = 0.9
"""What a hit in another language than the person's counts."""
_STRANGE: Final = 0.2
"""From this share of unknown words on a message may be in another language."""
_ALIEN: Final = 0.5
"""From this share on it is, even if an entry seems to answer it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message understood: the hits of all languages that were looked at, best first."""

    hits: tuple[Hit, ...]
    ours: float
    """How likely it is that any entry answers, 0..1."""
    chance: float
    """How likely it is that the best hit answers if any entry does, 0..1."""
    rankings: Mapping[Lang, Ranking]
    """How the hits came about, by the language in which the message was read."""


def search(index: Index, lang: Lang, text: str, leaning: Leaning = LEVEL) -> Outcome:
    """What the knowledge base says to a message.

    The person's language is looked at first; where that gives nothing clear and has unknown words
    the others are, too.

    Args:
        index: From `knowledge.index.build`.
        lang: The person's language.
        text: What they typed: anything, of any length; a long text is cut.
        leaning: What the conversation says about entries that the text alone leaves level.

    Returns:
        An outcome, always; for a text without words `Nothing(None)`.
    """
    return decided(understand(index, lang, text, leaning), fitted(index).thresholds[lang])


def fitted(index: Index) -> Fitted:
    """The weights and limits that hold for an index, learned or not yet."""
    return LEARNED if index.learned else NEIGHBOURS


def understand(index: Index, lang: Lang, text: str, leaning: Leaning = LEVEL) -> Reading:
    """What a message may mean, before it is decided whether that is enough to answer."""
    literal = _literal(index, lang, text)
    weights = fitted(index).weights
    own = rank(index, lang, text, weights, leaning)
    if own is None:
        return Reading((), 0.0, 0.0, {})
    rankings = {lang: own}
    limits = fitted(index).thresholds[lang]
    clear = own.ours >= limits.suggest and own.candidates[0].chance >= limits.answer
    strange = own.message.unknown[Kind.STEM] >= (_ALIEN if clear else _STRANGE)
    if literal is None and strange:
        for other in Lang:
            if other is not lang and (found := rank(index, other, text, weights, leaning)):
                rankings[other] = found
    hits = {
        hit.entry: hit
        for hit in sorted(_hits(index, lang, rankings), key=lambda hit: (hit.score, hit.entry))
    }
    ours = max(_share(lang, spoken) * each.ours for spoken, each in rankings.items())
    if literal is not None:
        hits[literal.entry] = literal
        return Reading(_sorted(hits.values()), _CERTAIN, _CERTAIN, rankings)
    best, *others = _sorted(hits.values())
    return Reading((best, *others), ours, _chance(best, rankings), rankings)


def _literal(index: Index, lang: Lang, text: str) -> Hit | None:
    """The entry of which this is a wording as it stands, in the person's language or another."""
    folded = " ".join(tokens_of(text))
    for spoken in (lang, *Lang):
        phrasing = index.sides[spoken].by_text.get(folded)
        if phrasing is not None:
            question = (
                phrasing.text if spoken is lang else index.sides[lang].titles[phrasing.entry]
            )
            return Hit(phrasing.entry, _CERTAIN, question)
    return None


def _hits(index: Index, lang: Lang, rankings: Mapping[Lang, Ranking]) -> Iterator[Hit]:
    """The hits of several languages, shown in the person's own."""
    titles = index.sides[lang].titles
    for spoken, ranking in rankings.items():
        for each in ranking.candidates:
            score = _share(lang, spoken) * ranking.ours * each.chance
            question = each.question if spoken is lang else titles[each.entry]
            yield Hit(each.entry, score, question)


def _chance(best: Hit, rankings: Mapping[Lang, Ranking]) -> float:
    candidates = chain.from_iterable(each.candidates for each in rankings.values())
    return max(each.chance for each in candidates if each.entry == best.entry)


def _share(lang: Lang, spoken: Lang) -> float:
    return 1.0 if spoken is lang else _FOREIGN


def _sorted(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.entry)))


def _is_one_word(reading: Reading) -> bool:
    return any(len(each.message.typed) == 1 for each in reading.rankings.values())


def decided(reading: Reading, limits: Thresholds) -> Outcome:
    """Which of the three outcomes a reading has."""
    if not reading.hits:
        return Nothing(None)
    best, *others = reading.hits
    if reading.ours < limits.suggest:
        return Nothing(best)
    if reading.chance >= max(limits.answer, _ONE_WORD if _is_one_word(reading) else 0.0):
        return Answer(best, tuple(others[: _SHOWN - 1]))
    near = (hit for hit in others[: _SHOWN - 1] if hit.score >= limits.near * best.score)
    return Suggestions((best, *near))
