"""The lengths offered as buttons, written in content as `2w` or `6m`."""

import re

from knowledge.stay.model import Stay

_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_CODE = re.compile(r"([1-9]\d?)([dwmy])")


def offered(code: str) -> Stay:
    """The stay that a code means: a number and d, w, m or y (a month is 30 days, a year 365).

    Raises:
        ValueError: The code has another form.
    """
    found = _CODE.fullmatch(code)
    if not found:
        raise ValueError(f"“{code}” is not a length like 10d, 2w, 6m or 1y")
    days = int(found[1]) * _DAYS[found[2]]
    return Stay(days, days)
