"""How long somebody wants to stay, understood from what they type."""

from knowledge.stay.model import Ambiguous, Reading, Refusal, Refused, Stay
from knowledge.stay.reading import understand

__all__ = ["Ambiguous", "Reading", "Refusal", "Refused", "Stay", "understand"]
