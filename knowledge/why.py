"""Why: how the outcome of a search came about, as lines to read in a terminal."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import assert_never

from knowledge.index import Index
from knowledge.ranker import Candidate, Ranking, Thresholds
from knowledge.search import Answer, Nothing, Suggestions, decided, fitted, understand
from knowledge.terms import Lang

_SHOWN = 5


def why(index: Index, lang: Lang, text: str) -> str:
    """The message as it was read, the entries that lead with what speaks for them, the gate."""
    reading = understand(index, lang, text)
    limits = fitted(index).thresholds[lang]
    match decided(reading, limits):
        case Answer(hit):
            outcome = f"answer · {hit.entry}"
        case Suggestions(hits):
            outcome = f"suggest · {', '.join(hit.entry for hit in hits)}"
        case Nothing():
            outcome = "none"
        case never:
            assert_never(never)
    lines = [f"{outcome} · {_limits(limits)}"]
    if reading.hits and reading.hits[0].score >= 1:
        lines.append("typed as it stands in the content")
    for spoken, ranking in reading.rankings.items():
        lines += ["", f"read as {spoken.value}:", *_ranking(index, ranking)]
    return "\n".join(lines)


def _limits(limits: Thresholds) -> str:
    return f"suggests from ours {limits.suggest:.2f}, answers from a chance of {limits.answer:.2f}"


def _ranking(index: Index, ranking: Ranking) -> Iterator[str]:
    message = ranking.message
    yield f"  folded: {' '.join(message.typed)}"
    slips = zip(message.typed, message.meant, strict=True)
    corrected = ", ".join(f"{typed} -> {meant}" for typed, meant in slips if typed != meant)
    yield f"  corrected: {corrected or 'nothing'}"
    concepts = ", ".join(sorted(each.removeprefix("#") for each in message.concepts))
    yield f"  concepts: {concepts or 'none'}"
    weights = fitted(index).weights
    for place, each in enumerate(ranking.candidates[:_SHOWN], 1):
        yield f"  {place}. {each.entry} · chance {each.chance:.2f} · {each.question}"
        yield f"     {_parts(each, asdict(weights.evidence))}"
    gate = asdict(weights.gate)
    parts = ", ".join(
        f"{part} {value:.2f} ({value * gate[part]:+.2f})"
        for part, value in asdict(ranking.gate).items()
    )
    yield f"  gate: ours {ranking.ours:.2f} from {parts}"


def _parts(candidate: Candidate, weights: dict[str, float]) -> str:
    """What speaks for an entry, and in brackets what it counts."""
    return ", ".join(
        f"{part} {value:.2f} ({value * weights[part]:+.2f})"
        for part, value in asdict(candidate.evidence).items()
    )
