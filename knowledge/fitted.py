"""What the ranker's and the gate's parts count, and where the zones part.

Written by `python -m knowledge fit`; not to be changed by hand.
"""

from typing import Final

from knowledge.ranker import Evidence, Fitted, Gate, Thresholds, Weights
from knowledge.terms import Lang

LEARNED: Final = Fitted(
    Weights(
        Evidence(
            nearest=4.928, entry=3.398, answer=2.480, concepts=8.860, covered=4.979, learned=0.000
        ),
        Evidence(
            nearest=0.000, entry=0.000, answer=0.000, concepts=6.192, covered=4.152, learned=5.231
        ),
        Gate(
            nearest=1.712,
            concepts=3.062,
            covered=3.018,
            learned=1.306,
            refused=-1.200,
            none=-6.798,
            elsewhere=-1.566,
            always=-3.068,
        ),
    ),
    {
        Lang.LV: Thresholds(0.325, 0.45, 0.05),
        Lang.EN: Thresholds(0.325, 0.485, 0.05),
        Lang.DE: Thresholds(0.34, 0.45, 0.05),
    },
)
"""With what the classifier has learned."""

NEIGHBOURS: Final = Fitted(
    Weights(
        Evidence(
            nearest=4.928, entry=3.398, answer=2.480, concepts=8.860, covered=4.979, learned=0.000
        ),
        Evidence(
            nearest=4.928, entry=3.398, answer=2.480, concepts=8.860, covered=4.979, learned=0.000
        ),
        Gate(
            nearest=3.152,
            concepts=4.317,
            covered=3.596,
            learned=0.000,
            refused=-4.008,
            none=0.000,
            elsewhere=-1.656,
            always=-3.729,
        ),
    ),
    {
        Lang.LV: Thresholds(0.295, 0.47, 0.05),
        Lang.EN: Thresholds(0.295, 0.495, 0.05),
        Lang.DE: Thresholds(0.295, 0.45, 0.05),
    },
)
"""As long as nothing has been learned."""

WORDINGS: Final = {Lang.LV: 9948, Lang.EN: 9644, Lang.DE: 9829}
"""How many there were; `python -m knowledge check` says when they have become others."""
