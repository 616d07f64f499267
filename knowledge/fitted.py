"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = Fitted(
    Weights(
        Evidence(
            learned=3.055,
            nearest=0.120,
            near=0.000,
            entry=1.983,
            answer=1.844,
            line=1.655,
            concepts=3.123,
            abroad=4.350,
            spelt=1.540,
            covered=3.457,
        ),
        Gate(
            best=0.540,
            lead=-0.064,
            learned=-1.009,
            nearest=-0.490,
            entry=0.421,
            answer=0.286,
            line=0.236,
            concepts=1.157,
            abroad=-0.752,
            spelt=0.143,
            covered=0.396,
            unknown_letters=-1.369,
            unknown_stems=-0.234,
            unknown_pairs=-1.821,
            elsewhere=-1.986,
            refused=-1.682,
            none=-5.539,
            named=-0.223,
            one_word=-0.274,
            always=-2.613,
        ),
    ),
    {
        Lang.LV: Thresholds(0.585, 0.625, 0.12),
        Lang.EN: Thresholds(0.585, 0.685, 0.12),
        Lang.DE: Thresholds(0.56, 0.595, 0.12),
    },
)
"""With what the classifier has learned."""

NEIGHBOURS: Final = Fitted(
    Weights(
        Evidence(
            learned=0.006,
            nearest=1.268,
            near=0.926,
            entry=3.222,
            answer=1.835,
            line=1.750,
            concepts=3.656,
            abroad=4.885,
            spelt=1.776,
            covered=3.674,
        ),
        Gate(
            best=0.592,
            lead=-0.086,
            learned=0.000,
            nearest=-0.709,
            entry=0.337,
            answer=0.139,
            line=0.027,
            concepts=1.121,
            abroad=-0.929,
            spelt=-0.069,
            covered=0.520,
            unknown_letters=-1.399,
            unknown_stems=0.042,
            unknown_pairs=-1.720,
            elsewhere=-2.138,
            refused=-4.061,
            none=0.000,
            named=-0.682,
            one_word=-0.216,
            always=-3.451,
        ),
    ),
    {
        Lang.LV: Thresholds(0.565, 0.685, 0.12),
        Lang.EN: Thresholds(0.56, 0.68, 0.12),
        Lang.DE: Thresholds(0.54, 0.65, 0.12),
    },
)
"""As long as nothing has been learned."""
