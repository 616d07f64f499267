"""A fall of more than a point is seen, and the questions that changed are named."""

from collections.abc import Iterable

import pytest

from knowledge.quality.impact import impact
from knowledge.quality.record import Fall, Measure, changes, falls, figures, recorded
from knowledge.quality.trial import Kind, Question, Tried, Verdict, judged
from knowledge.quality.writing import Way
from knowledge.search import Answer, Hit, Nothing, Suggestions
from knowledge.terms import Lang

RIGHT, OFFERED, WRONG, MISLED, NOTHING = Verdict


def tried(
    number: int,
    verdict: Verdict,
    *,
    kind: Kind = Kind.WORDING,
    shown: tuple[Hit, ...] = (),
    chat: Verdict | None = None,
) -> Tried:
    finds = frozenset({"money.sum"} if kind is Kind.WORDING else ())
    question = Question(kind, Lang.EN, "money.sum", f"how much {number}", finds)
    ways = {Way.CLEAN: verdict} | ({Way.CHAT: chat} if chat else {})
    return Tried(question, ways, shown)


def all_of(verdicts: Iterable[Verdict], kind: Kind = Kind.WORDING) -> tuple[Tried, ...]:
    return tuple(tried(number, verdict, kind=kind) for number, verdict in enumerate(verdicts))


def hit(entry: str, question: str = "a wording") -> Hit:
    return Hit(entry, 0.9, question)


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Answer(hit("a.a"), (hit("b.b"),)), RIGHT),
        (Answer(hit("b.b"), (hit("a.a"),)), WRONG),
        (Suggestions((hit("b.b"), hit("a.a"))), OFFERED),
        (Suggestions((hit("b.b"),)), MISLED),
        (Nothing(hit("a.a")), NOTHING),
    ],
)
def test_what_is_shown_is_judged_as_the_person_sees_it(
    outcome: Answer | Suggestions | Nothing, verdict: Verdict
) -> None:
    assert judged(outcome, frozenset({"a.a", "c.c"})) is verdict


def test_a_record_counts_every_verdict_of_a_way() -> None:
    record = recorded(
        (tried(1, RIGHT, chat=OFFERED), tried(2, WRONG, chat=NOTHING), tried(3, MISLED))
    )
    clean = figures(record, Kind.WORDING, Lang.EN, Way.CLEAN)
    chat = figures(record, Kind.WORDING, Lang.EN, Way.CHAT)
    assert (clean.asked, clean.right, clean.wrong, clean.misled) == (3, 1, 1, 1)
    assert (chat.asked, chat.offered, chat.nothing) == (2, 1, 1)
    assert figures(record, Kind.WORDING, Lang.LV, Way.CLEAN).asked == 0


def test_the_questions_that_changed_are_named() -> None:
    record = recorded((tried(1, RIGHT), tried(2, RIGHT), tried(3, NOTHING)))
    now = (tried(1, RIGHT), tried(2, WRONG), tried(3, NOTHING), tried(4, WRONG))
    changed = tuple(changes(record, now))
    assert [(each.tried.question.text, each.was, each.now) for each in changed] == [
        ("how much 2", RIGHT, WRONG)
    ]


def test_a_fall_of_a_point_is_borne_and_of_more_is_refused() -> None:
    record = recorded(all_of([RIGHT] * 300))
    assert falls(record, all_of([NOTHING] * 3 + [RIGHT] * 297)) == ()
    assert falls(record, all_of([NOTHING] * 4 + [RIGHT] * 296)) == (
        Fall(Kind.WORDING, Lang.EN, Way.CLEAN, Measure.RIGHT, 300, 300, 296),
        Fall(Kind.WORDING, Lang.EN, Way.CLEAN, Measure.FOUND, 300, 300, 296),
    )


def test_one_question_of_a_few_is_borne_and_two_are_refused() -> None:
    record = recorded(all_of([RIGHT] * 40))
    assert falls(record, all_of([OFFERED, *[RIGHT] * 39])) == ()
    (fall,) = falls(record, all_of([OFFERED] * 2 + [RIGHT] * 38))
    assert fall.measure is Measure.RIGHT
    assert str(fall) == ("wordings, en, clean: right fell from 40 to 38 of 40 questions")


def test_more_wrong_answers_are_refused_though_as_many_are_right() -> None:
    record = recorded(all_of([NOTHING] * 100))
    (fall,) = falls(record, all_of([WRONG] * 2 + [NOTHING] * 98))
    assert fall.measure is Measure.NOT_WRONG


def test_fewer_rejections_out_of_scope_are_refused() -> None:
    record = recorded(all_of([NOTHING] * 100, Kind.PLAIN))
    (fall,) = falls(record, all_of([MISLED] * 2 + [NOTHING] * 98, Kind.PLAIN))
    assert fall.measure is Measure.REJECTED


def test_what_fell_names_the_questions_that_became_worse() -> None:
    record = recorded((*all_of([RIGHT] * 40), *all_of([NOTHING], Kind.PLAIN)))
    now = (*all_of([OFFERED, WRONG] + [RIGHT] * 38), *all_of([WRONG], Kind.PLAIN))
    (fall, *_) = falls(record, now)
    assert [str(each) for each in changes(record, now) if fall.concerns(each)] == [
        "en, clean, money.sum: “how much 0” was RIGHT, is OFFERED",
        "en, clean, money.sum: “how much 1” was RIGHT, is WRONG",
    ]


def test_each_way_of_writing_is_held_by_itself() -> None:
    record = recorded(tried(number, RIGHT, chat=RIGHT) for number in range(100))
    now = tuple(tried(number, RIGHT, chat=WRONG) for number in range(100))
    assert {fall.way for fall in falls(record, now)} == {Way.CHAT}


def test_what_the_record_does_not_know_is_not_compared() -> None:
    assert falls(recorded(()), all_of([WRONG] * 100)) == ()


def test_the_impact_names_what_takes_questions_away_and_what_gains() -> None:
    record = recorded(
        (*(tried(number, RIGHT) for number in range(3)), tried(3, NOTHING), tried(4, RIGHT))
    )
    taken = (hit("stay.overview", "how much is it"),)
    now = (
        *(tried(number, WRONG, shown=taken) for number in range(3)),
        tried(3, OFFERED, shown=(hit("stay.overview"), hit("money.sum"))),
        tried(4, NOTHING),
    )
    assert impact(record, now, frozenset({(Lang.EN, "stay.overview", "how much is it")})) == (
        "en: the new wording “how much is it” of stay.overview takes 3 questions away from "
        "money.sum: “how much 0”; “how much 1”; “how much 2”",
        "en: not knowing takes 1 question away from money.sum: “how much 4”",
        "en: money.sum gains 1 question: “how much 3”",
    )


def test_an_answer_that_is_only_offered_now_is_a_loss() -> None:
    record = recorded((tried(1, RIGHT),))
    now = (tried(1, OFFERED, shown=(hit("money.sum"), hit("stay.overview"))),)
    assert impact(record, now, frozenset()) == (
        "en: stay.overview takes 1 question away from money.sum: “how much 1”",
    )


def test_the_impact_of_nothing_is_nothing() -> None:
    before = all_of([RIGHT, WRONG, NOTHING])
    assert impact(recorded(before), before, frozenset()) == ()


def test_a_message_out_of_scope_that_is_answered_now_is_named() -> None:
    record = recorded((tried(1, NOTHING, kind=Kind.PLAIN),))
    now = (tried(1, WRONG, kind=Kind.PLAIN, shown=(hit("stay.overview"),)),)
    assert impact(record, now, frozenset()) == (
        "en: stay.overview takes 1 question away from “that I do not know”: “how much 1”",
    )
