"""Ordinary words around the name of a country, or all too near to one."""

from collections.abc import Mapping
from typing import Final

from knowledge.terms import Lang

SPEAKING: Final = (
    *("valod", "kurs", "nodarb", "test", "literat", "runa"),
    *("language", "course", "class", "lesson", "skill", "speak", "please", "level", "exam"),
    *("sprac", "kentnis", "unteric", "niveau", "prufung", "bite"),
)
"""Beginnings of folded words before which an adjective names a language, not a country."""

FROM: Final = frozenset(("no", "from", "aus", "von"))
TOWARDS: Final = frozenset(("uz", "to", "in", "nac"))
JOINING: Final = frozenset(("un", "vai", "and", "or", "und", "oder"))
"""Folded words before the name of a country: where from, where to, and one more of the same."""

ORDINARY: Final[Mapping[Lang, frozenset[str]]] = {
    Lang.LV: frozenset(
        (
            "gan",
            "gana",
            "gani",
            "ganu",
            "ganas",
            "mali",
            "sveic",
            "sveicu",
            "vina",
            "vinu",
            "vinas",
        )
    ),
    Lang.EN: frozenset(("island", "islands", "gana", "roma", "man")),
    Lang.DE: frozenset(("gana", "mali", "roma", "nice")),
}
"""Folded words that are no country, though one is called so: “gana” is enough, not Ghana."""

ORDINARY_BEGINNINGS: Final = (
    *("frakci", "polis", "serij", "sveik", "vakci", "valst"),
    *("creat", "fraic", "hungr", "polic", "poliz", "vacin", "vafl", "vhal"),
)
"""Of words one letter away from a country: an insurance policy is not Poland."""
