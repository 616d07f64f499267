"""What a text can say about the length of a stay."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Stay:
    """A length in days, both ends counted; None is an open end, equal ends are one length."""

    min_days: int | None
    max_days: int | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A length is meant, but not which (“īsu laiku”, “a few months”, “3”)."""

    likely: tuple[Stay, ...] = ()
    """Lengths worth offering when asking back."""


class Refusal(StrEnum):
    """Why a clearly stated length cannot be a stay."""

    ZERO = "zero"
    NEGATIVE = "negative"
    """Below zero days, or dates whose end lies before their start."""
    ABSURD = "absurd"
    """Longer than ten years, which no programme offers."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A length was stated that nobody can stay."""

    reason: Refusal


Reading = Stay | Ambiguous | Refused | None
"""None: the text does not say how long."""
