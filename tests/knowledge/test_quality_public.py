"""A public set is asked as a knowledge base would be, with nothing fitted to it."""

from pathlib import Path

import pytest

from knowledge.classifier import learn
from knowledge.index import build
from knowledge.load_lexicon import load_lexicon
from knowledge.quality.load_questions import QuestionsError, public_sets
from knowledge.quality.naive import Scorer
from knowledge.quality.public import (
    FEW,
    PublicFigures,
    PublicSet,
    answered,
    bank_of,
    entries_of,
    words_alone,
)
from knowledge.terms import Lang

LABELS = ("open an account", "card is lost", "change the address")
ASKS = {
    "open an account": "how do i open a new account",
    "card is lost": "my card is lost somewhere",
    "change the address": "we moved so change my address",
}
OUTSIDE = ("will it rain in paris", "tell me a joke about penguins")


def public(texts_a_label: int = 12, *, oos_test: tuple[str, ...] = OUTSIDE) -> PublicSet:
    return PublicSet(
        name="bank",
        lang=Lang.EN,
        train=tuple(
            (f"{ASKS[label]} {number}", label)
            for label in LABELS
            for number in range(texts_a_label)
        ),
        test=tuple((f"please {text}", label) for label, text in ASKS.items()),
        oos_train=("is it sunny in rome", "sing me a song"),
        oos_test=oos_test,
    )


def figures(each: PublicSet) -> PublicFigures:
    lexicon = words_alone(load_lexicon())
    return answered(learn(build(entries_of(each), lexicon, bank_of(each))), each)


def test_a_set_is_answered_and_what_is_outside_is_rejected() -> None:
    found = figures(public())
    assert (found.known, found.asked, found.right) == (36, 3, 3)
    assert found.joint == 1
    assert found.naive is not None
    assert found.naive[Scorer.SET] == 3


def test_a_message_outside_that_scores_as_well_as_a_question_lowers_the_joint_score() -> None:
    found = figures(public(oos_test=(OUTSIDE[0], "please my card is lost somewhere")))
    assert found.right == 3
    assert found.joint == pytest.approx(0.75, abs=0.1)
    assert found.joint is not None
    assert found.joint < 1


def test_without_messages_outside_there_is_no_joint_score() -> None:
    assert figures(public(oos_test=())).joint is None


def test_the_wrong_labels_are_counted_as_wrong() -> None:
    each = public()
    turned = dict(zip(LABELS, (*LABELS[1:], LABELS[0]), strict=True))
    wrong = each.model_copy(
        update={"test": tuple((text, turned[label]) for text, label in each.test)}
    )
    assert figures(wrong).right == 0


def test_a_set_with_many_texts_is_tried_with_few_as_well() -> None:
    few, whole = public(60).trials()
    assert len(whole.train) == 180
    assert len(few.train) == FEW * len(LABELS)
    assert set(few.train) < set(whole.train)
    assert few.name == "bank, 10 a label"


def test_a_small_set_is_tried_as_it_is() -> None:
    assert [each.name for each in public(12).trials()] == ["bank"]


def test_a_folder_without_sets_is_refused_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match="there is no public set - name a folder"):
        public_sets(tmp_path)


def test_a_broken_set_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(public().model_dump_json(), encoding="utf-8")
    assert public_sets(tmp_path) == (public(),)
    (tmp_path / "odd.json").write_text('{"name": "odd"}', encoding="utf-8")
    with pytest.raises(QuestionsError, match=r"odd\.json: no public set"):
        public_sets(tmp_path)
