"""The engine of the grammar: rules that replace a run of pieces by fewer ones.

A rule is a regular expression over the codes of the pieces and a function that makes the new
pieces. Rules run one after the other, so a later rule sees what the earlier ones made: numbers,
then dates, then lengths, then ranges.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knowledge.stay.items import Item

Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Replace each run whose codes match `pattern` by what `make` makes of it."""

    pattern: re.Pattern[str]
    make: Callable[[Items], Items | None]
    """None leaves the run as it is."""


def rule(pattern: str, make: Callable[[Items], Items | None]) -> Rule:
    """A rule from the text of its pattern."""
    return Rule(re.compile(pattern), make)


def codes(items: Items) -> str:
    """One letter for each piece."""
    return "".join(item.code for item in items)


def rewrite(items: Items, rules: Iterable[Rule]) -> Items:
    """Apply every rule once, from left to right and without overlap."""
    for each in rules:
        items = _apply(each, items)
    return items


def _apply(rule_: Rule, items: Items) -> Items:
    result: list[Item] = []
    done = 0
    for found in rule_.pattern.finditer(codes(items)):
        start, end = found.span()
        made = rule_.make(items[start:end])
        if made is not None:
            result.extend((*items[done:start], *made))
            done = end
    return (*result, *items[done:])
