"""Places: the countries, how they belong to the programme, and which one a text names."""

from knowledge.places.countries import (
    ASSOCIATES,
    MEMBERS,
    PROGRAMME_COUNTRIES,
    Membership,
    agencies_for,
    is_country,
    membership,
    name,
)
from knowledge.places.recognition import recognise

__all__ = [
    "ASSOCIATES",
    "MEMBERS",
    "PROGRAMME_COUNTRIES",
    "Membership",
    "agencies_for",
    "is_country",
    "membership",
    "name",
    "recognise",
]
