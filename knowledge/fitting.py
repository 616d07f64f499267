"""Fitting: what the ranker's and the gate's parts count, found by leaving wordings out.

Runs where content is made, never in the bot: `python -m knowledge fit` writes what is found into
`knowledge/fitted.py`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from knowledge.model import EntryId
from knowledge.ranker import (
    PARTS,
    Evidence,
    Fitted,
    Gate,
    Ranking,
    Thresholds,
    Weights,
)
from knowledge.terms import Lang

_Doubles = NDArray[np.float64]

_SPARING: Final = 0.001
"""How much large weights are held back."""
_MOST_WRONG: Final = 0.21
"""The share of practice questions that may be given a wrong answer. They are harder than people's
own: half of what is known is missing, and wordings are written so as to differ. So many of
them are one in twenty of the questions of the examinations (docs/quality.md)."""
_LONG: Final = 9
"""From so many words on length does not matter."""
_REFUSED: Final = 0.83
_REFUSED_NEAR: Final = 0.72
"""The shares of the bank that must be refused: of plain messages, and of near ones. For the same
reasons far more is refused of what people ask."""
_LEAST: Final = 0.45
"""Nor do suggestions begin far below even odds, however easily a language's bank is refused."""
_NEAR: Final = 0.05
_SECOND_LOOK: Final = ("concepts", "covered", "learned")
"""What counts once the classifier has been asked: it knows the wordings better than they do."""
_STEPS: Final = np.linspace(0.02, 0.98, 193)


@dataclass(frozen=True, slots=True)
class Sample:
    """A message that the base did not know when it was ranked."""

    lang: Lang
    entry: EntryId | None
    """What answers it; None: nothing does."""
    ranking: Ranking
    near: bool = False
    """Nothing answers it although it shares our words."""


def fit_rough(samples: Sequence[Sample]) -> Fitted:
    """The weights for a base of which nothing has been learned yet."""
    rough = _evidence_weights(samples, [part for part in PARTS if part != "learned"])
    return _fitted(samples, rough, rough)


def fit(samples: Sequence[Sample], rough: Evidence) -> Fitted:
    """The weights for a base of which everything has been learned.

    Args:
        samples: Messages as that base ranks them.
        rough: The weights for the first look.
    """
    return _fitted(samples, rough, _evidence_weights(samples, _SECOND_LOOK))


def _fitted(samples: Sequence[Sample], rough: Evidence, evidence: Evidence) -> Fitted:
    judged = [_Judged.by(each, evidence) for each in samples]
    gate = _gate_weights(judged)
    return Fitted(
        Weights(rough, evidence, gate),
        {lang: _thresholds([each for each in judged if each.lang is lang], gate) for lang in Lang},
    )


def _table(ranking: Ranking) -> _Doubles:
    return np.array([astuple(each.evidence) for each in ranking.candidates])


def _evidence_weights(samples: Iterable[Sample], parts: Sequence[str]) -> Evidence:
    """A conditional logistic regression: the right entry against the others that lead."""
    columns = [PARTS.index(part) for part in parts]
    tables: list[_Doubles] = []
    for each in samples:
        entries = [candidate.entry for candidate in each.ranking.candidates]
        if each.entry in entries:
            table = _table(each.ranking)[:, columns]
            tables.append(
                np.delete(table, entries.index(each.entry), 0) - table[entries.index(each.entry)]
            )
    others = np.stack([table for table in tables if len(table) == max(map(len, tables))])

    def loss(weights: _Doubles) -> tuple[float, _Doubles]:
        odds = np.exp(np.minimum(others @ weights, 50))
        whole = 1 + odds.sum(1)
        slope = np.einsum("ij,ijk->k", odds / whole[:, None], others) / len(others)
        spared = _SPARING * weights
        return float(np.log(whole).mean() + spared @ weights / 2), slope + spared

    found = minimize(
        loss, np.ones(len(parts)), jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(parts)
    )
    weights = dict(zip(parts, found.x.tolist(), strict=True))
    return Evidence(*(weights.get(part, 0.0) for part in PARTS))


@dataclass(frozen=True, slots=True)
class _Judged:
    """A sample ranked by the new weights."""

    lang: Lang
    words: int
    ours: bool
    near: bool
    right: bool
    among_three: bool
    chance: float
    gate: Gate

    @classmethod
    def by(cls, sample: Sample, weights: Evidence) -> Self:
        table = _table(sample.ranking)
        sums = table @ np.array(astuple(weights))
        order = np.argsort(-sums, kind="stable")
        entries = [sample.ranking.candidates[place].entry for place in order[:3]]
        best = sample.ranking.candidates[order[0]].evidence
        chances = np.exp(sums - sums.max())
        return cls(
            lang=sample.lang,
            words=len(sample.ranking.message.typed),
            ours=sample.entry is not None,
            near=sample.near,
            right=entries[0] == sample.entry,
            among_three=sample.entry in entries,
            chance=float(chances.max() / chances.sum()),
            gate=sample.ranking.gate.of(best),
        )


def _gate_weights(judged: Sequence[_Judged]) -> Gate:
    """A logistic regression: ours or not.

    Both count the same, however many there are, and at every length: the bank's messages are
    shorter than wordings, and short questions are not to be refused for that.
    """
    table = np.array([astuple(each.gate) for each in judged])
    ours = np.array([each.ours for each in judged])
    side = np.where(ours, 1.0, -1.0)
    share = _balanced(ours, np.array([each.words for each in judged]))

    def loss(weights: _Doubles) -> tuple[float, _Doubles]:
        margin = np.clip(side * (table @ weights), -50, 50)
        slope = table.T @ (-side * share / (1 + np.exp(margin)))
        spared = _SPARING * weights
        return float(share @ np.log1p(np.exp(-margin)) + spared @ weights / 2), slope + spared

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B")
    return Gate(*np.asarray(found.x).tolist())


def _balanced(ours: NDArray[np.bool_], words: NDArray[np.intp]) -> _Doubles:
    """What each message counts, so that ours and others do alike for each number of words."""
    share = np.zeros(len(ours))
    lengths = np.minimum(words, _LONG)
    for length in np.unique(lengths):
        here = lengths == length
        others = here & ~ours
        whole = others.sum() / max(1, (~ours).sum())
        for some in (others, here & ours):
            share[some] = 0.5 * whole / max(1, some.sum())
    return share


def _thresholds(judged: Sequence[_Judged], gate: Gate) -> Thresholds:
    """The lowest limits that keep wrong answers and what is out of scope below their shares."""
    ours = np.array([each.ours for each in judged])
    right = np.array([each.right for each in judged])
    likely = np.array([each.gate.weighed(gate) for each in judged])
    chance = np.array([each.chance for each in judged])
    near = np.array([each.near for each in judged])
    refused = _lowest(
        lambda limit: (
            np.mean(likely[~ours & ~near] < limit) >= _REFUSED
            and np.mean(likely[near] < limit) >= _REFUSED_NEAR
        )
    )
    suggest = max(refused, _LEAST)
    shown = likely >= suggest
    answer = _lowest(
        lambda limit: np.mean((shown & (chance >= limit))[ours] & ~right[ours]) <= _MOST_WRONG
    )
    return Thresholds(answer=answer, suggest=suggest, near=_NEAR)


def _lowest(holds: Callable[[float], bool]) -> float:
    return next((round(float(limit), 3) for limit in _STEPS if holds(limit)), float(_STEPS[-1]))


def written(learned: Fitted, neighbours: Fitted, wordings: Mapping[Lang, int]) -> str:
    """The module `knowledge.fitted` with what was found, and from how many wordings."""
    return _MODULE.format(
        learned=_written(learned),
        neighbours=_written(neighbours),
        wordings=", ".join(f"Lang.{lang.name}: {count}" for lang, count in wordings.items()),
    )


def _written(fitted: Fitted) -> str:
    thresholds = ", ".join(
        f"Lang.{lang.name}: Thresholds({limits.answer}, {limits.suggest}, {limits.near})"
        for lang, limits in fitted.thresholds.items()
    )
    weights = fitted.weights
    rough, evidence = _values(weights.rough), _values(weights.evidence)
    looks = f"Evidence({rough}), Evidence({evidence}), Gate({_values(weights.gate)})"
    return f"Fitted(Weights({looks}), {{{thresholds}}})"


def _values(weights: Evidence | Gate) -> str:
    return ", ".join(f"{part}={value:.3f}" for part, value in asdict(weights).items())


_MODULE: Final = '''"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = {learned}
"""With what the classifier has learned."""

NEIGHBOURS: Final = {neighbours}
"""As long as nothing has been learned."""

WORDINGS: Final = {{{wordings}}}
"""How many there were; `python -m knowledge check` says when they have become others."""
'''
