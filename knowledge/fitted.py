"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = Fitted(
    Weights(
        Evidence(
            learned=1.753,
            nearest=0.208,
            near=0.000,
            entry=1.830,
            answer=1.921,
            line=1.870,
            concepts=3.251,
            abroad=4.222,
            spelt=1.284,
            covered=3.788,
        ),
        Gate(
            best=0.453,
            lead=-0.145,
            learned=1.306,
            nearest=-0.315,
            entry=0.677,
            answer=0.469,
            line=0.442,
            concepts=1.818,
            abroad=-0.675,
            spelt=0.238,
            covered=0.766,
            unknown_letters=-1.057,
            unknown_stems=-0.293,
            unknown_pairs=-1.693,
            elsewhere=-2.025,
            refused=-2.448,
            none=-3.218,
            named=-0.545,
            one_word=-0.294,
            always=-3.399,
        ),
    ),
    {
        Lang.LV: Thresholds(0.495, 0.55, 0.12),
        Lang.EN: Thresholds(0.51, 0.55, 0.12),
        Lang.DE: Thresholds(0.5, 0.55, 0.12),
    },
)
"""With what the classifier has learned."""

NEIGHBOURS: Final = Fitted(
    Weights(
        Evidence(
            learned=0.005,
            nearest=1.559,
            near=1.067,
            entry=3.383,
            answer=1.892,
            line=1.866,
            concepts=4.112,
            abroad=4.870,
            spelt=1.498,
            covered=4.089,
        ),
        Gate(
            best=0.601,
            lead=-0.121,
            learned=0.000,
            nearest=-0.532,
            entry=0.561,
            answer=0.291,
            line=0.203,
            concepts=1.413,
            abroad=-1.449,
            spelt=0.070,
            covered=0.277,
            unknown_letters=-1.119,
            unknown_stems=-0.140,
            unknown_pairs=-1.532,
            elsewhere=-2.040,
            refused=-3.976,
            none=0.000,
            named=-0.907,
            one_word=-0.225,
            always=-3.582,
        ),
    ),
    {
        Lang.LV: Thresholds(0.47, 0.55, 0.12),
        Lang.EN: Thresholds(0.47, 0.55, 0.12),
        Lang.DE: Thresholds(0.455, 0.55, 0.12),
    },
)
"""As long as nothing has been learned."""
