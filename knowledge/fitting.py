"""Fitting: what the ranker's and the gate's parts count, found by leaving wordings out.

Runs where content is made, never in the bot: `python -m knowledge fit` writes what is found into
`knowledge/fitted.py`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from knowledge.model import EntryId
from knowledge.ranker import (
    GATE_PARTS,
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
_MOST_WRONG: Final = 0.085
"""The share of questions that may be given a wrong answer."""
_LONG: Final = 9
"""From so many words on length does not matter."""
_REFUSED: Final = 0.935
_REFUSED_NEAR: Final = 0.87
"""The shares of the bank that must be refused: of plain messages, and of near ones."""
_STRICTEST: Final = 0.55
"""The suggestions begin here at the latest: questions of people who have not seen the content look
less like ours than wordings that are left out, and a suggestion costs less than a refusal."""
_NEAR: Final = 0.12
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


def fit(samples: Sequence[Sample]) -> Fitted:
    """The weights, and where the zones part in each language."""
    evidence = _evidence_weights([each for each in samples if each.entry])
    judged = [_Judged.by(each, evidence) for each in samples]
    gate = _gate_weights(judged)
    weights = Weights(Evidence(*evidence.tolist()), gate)
    return Fitted(
        weights,
        {lang: _thresholds([each for each in judged if each.lang is lang], gate) for lang in Lang},
    )


def _table(ranking: Ranking) -> _Doubles:
    return np.array(
        [[getattr(each.evidence, part) for part in PARTS] for each in ranking.candidates]
    )


def _evidence_weights(samples: Iterable[Sample]) -> _Doubles:
    """A conditional logistic regression: the right entry against the others that lead."""
    tables: list[_Doubles] = []
    for each in samples:
        entries = [candidate.entry for candidate in each.ranking.candidates]
        if each.entry in entries:
            table = _table(each.ranking)
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
        loss, np.ones(len(PARTS)), jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(PARTS)
    )
    return np.asarray(found.x)


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
    def by(cls, sample: Sample, weights: _Doubles) -> "_Judged":
        table = _table(sample.ranking)
        sums = table @ weights
        order = np.argsort(-sums, kind="stable")
        entries = [sample.ranking.candidates[place].entry for place in order[:3]]
        best = table[order[0]]
        chances = np.exp(sums - sums.max())
        lead = sums[order[0]] - (sums[order[1]] if len(order) > 1 else 0)
        gate = replace(
            sample.ranking.gate,
            best=float(sums[order[0]]),
            lead=float(lead),
            **{
                part: float(best[PARTS.index(part)])
                for part in PARTS
                if part in GATE_PARTS and part != "learned"
            },
        )
        return cls(
            sample.lang,
            len(sample.ranking.message.typed),
            sample.entry is not None,
            sample.near,
            entries[0] == sample.entry,
            sample.entry in entries,
            float(chances.max() / chances.sum()),
            gate,
        )


def _gate_weights(judged: Sequence[_Judged]) -> Gate:
    """A logistic regression: ours or not.

    Both count the same, however many there are, and at every length: the bank's messages are
    shorter than wordings, and short questions are not to be refused for that.
    """
    table = np.array([[getattr(each.gate, part) for part in GATE_PARTS] for each in judged])
    ours = np.array([each.ours for each in judged])
    side = np.where(ours, 1.0, -1.0)
    share = _balanced(ours, np.array([each.words for each in judged]))

    def loss(weights: _Doubles) -> tuple[float, _Doubles]:
        margin = np.clip(side * (table @ weights), -50, 50)
        slope = table.T @ (-side * share / (1 + np.exp(margin)))
        spared = _SPARING * weights
        return float(share @ np.log1p(np.exp(-margin)) + spared @ weights / 2), slope + spared

    found = minimize(loss, np.zeros(len(GATE_PARTS)), jac=True, method="L-BFGS-B")
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
    score = likely * np.array([each.chance for each in judged])
    near = np.array([each.near for each in judged])
    suggest = _lowest(
        lambda limit: (
            np.mean(likely[~ours & ~near] < limit) >= _REFUSED
            and np.mean(likely[near] < limit) >= _REFUSED_NEAR
        )
    )
    answer = _lowest(lambda limit: np.mean((score >= limit)[ours] & ~right[ours]) <= _MOST_WRONG)
    return Thresholds(answer=answer, suggest=min(suggest, _STRICTEST), near=_NEAR)


def _lowest(holds: Callable[[float], bool]) -> float:
    return next((round(float(limit), 3) for limit in _STEPS if holds(limit)), float(_STEPS[-1]))


def written(learned: Fitted, neighbours: Fitted) -> str:
    """The module `knowledge.fitted` with what was found."""
    return _MODULE.format(learned=_written(learned), neighbours=_written(neighbours))


def _written(fitted: Fitted) -> str:
    thresholds = ", ".join(
        f"Lang.{lang.name}: Thresholds({limits.answer}, {limits.suggest}, {limits.near})"
        for lang, limits in fitted.thresholds.items()
    )
    evidence = _values(fitted.weights.evidence)
    gate = _values(fitted.weights.gate)
    return f"Fitted(Weights(Evidence({evidence}), Gate({gate})), {{{thresholds}}})"


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
'''
