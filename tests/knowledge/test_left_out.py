"""Each wording, left out of the base, still finds its entry."""

import pytest

from knowledge.evaluation import FOLDS, Found, Part, fold, found
from knowledge.fitted import LEARNED
from knowledge.load import load
from knowledge.load_bank import load_bank
from knowledge.load_lexicon import load_lexicon
from knowledge.terms import Lang


@pytest.fixture(scope="module")
def places() -> dict[Lang, Found]:
    """Of one fifth of the wordings; `make eval` asks them all."""
    without = fold(load().entries, load_lexicon(), load_bank().messages(), Part(FOLDS - 1, FOLDS))
    return dict(found(iter((without,)), LEARNED.weights))


@pytest.mark.parametrize("lang", Lang)
def test_each_wording_left_out_finds_its_entry_among_the_first_three(
    places: dict[Lang, Found], lang: Lang
) -> None:
    assert places[lang].asked >= 500
    assert places[lang].among_three >= 0.85 * places[lang].asked, places[lang]
    assert places[lang].first >= 0.65 * places[lang].asked, places[lang]
