"""Countries: what they are called, how they belong to the programme, which one a text names."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Final

from babel import Locale

from knowledge.model import Agency, CountryCode
from knowledge.terms import Lang, Sector

MEMBERS: Final = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
"""The Member States of the European Union."""
ASSOCIATES: Final = frozenset(["IS", "LI", "MK", "NO", "RS", "TR"])
"""The third countries associated to the programme of 2021-2027.

Source: https://erasmus-plus.ec.europa.eu/programme-guide/part-a/eligible-countries (2024).
"""
PROGRAMME_COUNTRIES: Final = MEMBERS | ASSOCIATES

# CLDR's territories that nobody can go to: unions, pseudo-locales, uninhabited or part of another.
_NO_COUNTRY: Final = frozenset(
    (
        *("AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "HM", "IC", "IO", "QO", "TA"),
        *("TF", "UM", "UN", "XA", "XB", "ZZ"),
    )
)
_CODE_LETTERS: Final = 2


class Membership(StrEnum):
    """How a country belongs to the programme."""

    MEMBER = "member"
    ASSOCIATED = "associated"
    OUTSIDE = "outside"


def membership(code: CountryCode) -> Membership:
    """How a country belongs to today's programme."""
    if code in MEMBERS:
        return Membership.MEMBER
    return Membership.ASSOCIATED if code in ASSOCIATES else Membership.OUTSIDE


@cache
def codes() -> frozenset[CountryCode]:
    """The countries there are."""
    territories = map(str, Locale.parse(Lang.EN.value).territories)
    two = (code for code in territories if len(code) == _CODE_LETTERS and code.isalpha())
    return frozenset(two) - _NO_COUNTRY


def is_country(code: str) -> bool:
    """Whether a text is the code of a country (ISO 3166-1 alpha-2, capital letters)."""
    return code in codes()


def name(code: CountryCode, lang: Lang) -> str:
    """The name of a country in a language, as CLDR has it.

    Raises:
        KeyError: There is no such country.
    """
    return str(Locale.parse(lang.value).territories[code])


def agencies_for(
    agencies: Iterable[Agency], country: CountryCode, sector: Sector | None
) -> tuple[Agency, ...]:
    """The agencies to turn to in a country, in their order.

    Those of the sector; where none is known to be in charge of it, or no sector is asked for, all
    of the country's, since each can say who is.
    """
    there = tuple(agency for agency in agencies if agency.country == country)
    return tuple(agency for agency in there if sector in agency.sectors) or there
