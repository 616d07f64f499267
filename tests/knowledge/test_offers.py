import pytest

from knowledge.offers import offered
from knowledge.stay.model import Stay


@pytest.mark.parametrize(
    ("code", "days"), [("1d", 1), ("10d", 10), ("2w", 14), ("6m", 180), ("12m", 360), ("1y", 365)]
)
def test_a_code_is_a_number_of_days_weeks_months_or_years(code: str, days: int) -> None:
    assert offered(code) == Stay(days, days)


@pytest.mark.parametrize("code", ["", "2", "w", "0d", "02w", "2 w", "2W", "100d", "-1d", "1.5m"])
def test_anything_else_is_refused_by_name(code: str) -> None:
    with pytest.raises(ValueError, match=f"“{code}” is not a length"):
        offered(code)
