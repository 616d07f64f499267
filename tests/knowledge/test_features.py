"""What the search sees in a text."""

from functools import cache

import numpy as np
import pytest

from knowledge.features import Features, Kind, features, tokens_of
from knowledge.lexicon import Vocabulary
from knowledge.load_lexicon import load_lexicon
from knowledge.terms import Lang
from knowledge.vectors import WHOLE, Coefficients, Table


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.of(load_lexicon(), Lang.EN)


def seen(text: str) -> Features:
    return features(tokens_of(text), vocabulary(), Lang.EN)


def test_telling_words_keep_company_in_any_order_and_pairs_do_not() -> None:
    one, other = seen("deposit for the room"), seen("room for the deposit")

    assert one.kinds[Kind.COMPANY]
    assert one.kinds[Kind.COMPANY] == other.kinds[Kind.COMPANY]
    assert one.kinds[Kind.PAIR] != other.kinds[Kind.PAIR]


def test_ordinary_words_keep_no_company_and_weigh_less() -> None:
    said = seen("where can I get the deposit")

    assert not said.kinds[Kind.COMPANY]
    assert said.kinds[Kind.STEM]["=deposit"] > said.kinds[Kind.STEM]["=the"]


def test_words_far_apart_keep_no_company() -> None:
    said = seen("deposit landlord kitchen Friday window teacher")
    company = "".join(said.kinds[Kind.COMPANY])

    assert "=deposit =landlord" in company
    assert not any("deposit" in pair and "teacher" in pair for pair in said.kinds[Kind.COMPANY])


def test_a_product_adds_what_the_rows_have_in_each_column() -> None:
    rows, columns = np.array([0, 0, 1], np.int32), np.array([0, 2, 2], np.int32)
    table = Table.of(rows, columns, np.array([1.0, 0.5, 0.25], np.float32), (3, 4))

    both = table.product(np.array([0, 1], np.int32), np.array([1.0, 2.0], np.float32))

    assert both == pytest.approx([1.0, 0.0, 1.0, 0.0], abs=2 / WHOLE)
    assert table.product(np.zeros(0, np.int32), np.zeros(0, np.float32)).tolist() == [0.0] * 4


def test_coefficients_keep_their_sign_and_the_small_ones_their_size() -> None:
    exact = np.array([[2.5, -0.01], [0.02, -1.0]], np.float32)
    kept = Coefficients.of(exact)
    each = [kept.said(np.array([0, 1]), np.array(heard, np.float32)) for heard in ([1, 0], [0, 1])]

    assert np.stack(each, axis=1) == pytest.approx(exact, rel=0.2)
    assert kept.said(np.array([1]), np.array([1, 1], np.float32)) == pytest.approx(
        [-0.98], rel=0.05
    )
