"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = Fitted(
    Weights(
        Evidence(
            learned=1.742,
            nearest=0.244,
            near=0.000,
            entry=1.837,
            answer=1.939,
            line=1.859,
            concepts=3.225,
            abroad=4.210,
            spelt=1.240,
            covered=3.806,
        ),
        Gate(
            best=0.450,
            lead=-0.150,
            learned=1.380,
            nearest=-0.314,
            entry=0.670,
            answer=0.469,
            line=0.438,
            concepts=1.858,
            abroad=-0.673,
            spelt=0.186,
            covered=0.788,
            unknown_letters=-1.040,
            unknown_stems=-0.277,
            unknown_pairs=-1.682,
            elsewhere=-2.025,
            refused=-2.451,
            none=-3.250,
            named=-0.560,
            one_word=-0.304,
            always=-3.369,
        ),
    ),
    {
        Lang.LV: Thresholds(0.57, 0.55, 0.12),
        Lang.EN: Thresholds(0.585, 0.7, 0.12),
        Lang.DE: Thresholds(0.575, 0.6, 0.12),
    },
)
"""With what the classifier has learned."""

NEIGHBOURS: Final = Fitted(
    Weights(
        Evidence(
            learned=0.005,
            nearest=1.584,
            near=1.016,
            entry=3.401,
            answer=1.913,
            line=1.843,
            concepts=4.113,
            abroad=4.870,
            spelt=1.463,
            covered=4.115,
        ),
        Gate(
            best=0.603,
            lead=-0.121,
            learned=0.000,
            nearest=-0.507,
            entry=0.562,
            answer=0.289,
            line=0.199,
            concepts=1.442,
            abroad=-1.474,
            spelt=0.045,
            covered=0.264,
            unknown_letters=-1.113,
            unknown_stems=-0.129,
            unknown_pairs=-1.525,
            elsewhere=-2.047,
            refused=-3.996,
            none=0.000,
            named=-0.915,
            one_word=-0.230,
            always=-3.563,
        ),
    ),
    {
        Lang.LV: Thresholds(0.545, 0.655, 0.12),
        Lang.EN: Thresholds(0.535, 0.67, 0.12),
        Lang.DE: Thresholds(0.54, 0.575, 0.12),
    },
)
"""As long as nothing has been learned."""
