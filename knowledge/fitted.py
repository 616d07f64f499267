"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = Fitted(
    Weights(
        Evidence(
            learned=2.765,
            nearest=0.458,
            near=0.000,
            entry=2.365,
            answer=2.058,
            line=1.741,
            concepts=3.083,
            abroad=4.122,
            spelt=1.876,
            covered=3.539,
        ),
        Gate(
            best=0.630,
            lead=-0.156,
            learned=-0.277,
            nearest=-0.611,
            entry=0.263,
            answer=0.185,
            line=0.096,
            concepts=1.093,
            abroad=-1.028,
            spelt=0.202,
            covered=0.281,
            unknown_letters=-0.912,
            unknown_stems=-0.112,
            unknown_pairs=-1.648,
            elsewhere=-2.068,
            refused=-2.375,
            none=-3.413,
            named=-0.494,
            one_word=-0.324,
            always=-3.225,
        ),
    ),
    {
        Lang.LV: Thresholds(0.57, 0.62, 0.12),
        Lang.EN: Thresholds(0.575, 0.705, 0.12),
        Lang.DE: Thresholds(0.575, 0.67, 0.12),
    },
)
"""With what the classifier has learned."""

NEIGHBOURS: Final = Fitted(
    Weights(
        Evidence(
            learned=0.004,
            nearest=1.332,
            near=0.963,
            entry=3.459,
            answer=2.003,
            line=1.781,
            concepts=3.623,
            abroad=4.567,
            spelt=2.086,
            covered=3.780,
        ),
        Gate(
            best=0.605,
            lead=-0.119,
            learned=0.000,
            nearest=-0.667,
            entry=0.384,
            answer=0.240,
            line=0.123,
            concepts=1.165,
            abroad=-1.106,
            spelt=0.186,
            covered=0.340,
            unknown_letters=-1.008,
            unknown_stems=0.006,
            unknown_pairs=-1.575,
            elsewhere=-2.083,
            refused=-3.925,
            none=0.000,
            named=-0.739,
            one_word=-0.262,
            always=-3.606,
        ),
    ),
    {
        Lang.LV: Thresholds(0.55, 0.7, 0.12),
        Lang.EN: Thresholds(0.545, 0.695, 0.12),
        Lang.DE: Thresholds(0.545, 0.635, 0.12),
    },
)
"""As long as nothing has been learned."""
