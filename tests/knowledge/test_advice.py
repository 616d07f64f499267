"""The advice by the content as it is: who, how long, and what fits then."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import pytest

from knowledge.advice import BORDER_DAYS, Advice, Side, advise
from knowledge.load import load
from knowledge.model import Programme
from knowledge.stay.model import Stay
from knowledge.terms import AUDIENCES, Audience, Goal, Group

TODAY = date(2026, 11, 23)
MONTH = 30

SHORT, LONG, GROUP, SKILLS = "vet-short", "vet-long", "vet-group", "vet-skills"
STAFF = {"staff-shadowing", "staff-teaching", "staff-courses"}
ALWAYS = {"capacity-vet"}
"""Actions of a company that know no limit."""


@cache
def programme() -> Programme:
    return load().programme


def advised(audience: Audience, stay: Stay, goal: Goal | None = None) -> Advice:
    return advise(programme(), audience, goal, stay, TODAY)


@dataclass(frozen=True, slots=True)
class Row:
    audience: Audience
    days: int
    fits: set[str]
    longer: dict[str, int] = field(default_factory=dict)
    """The nearest actions for which the stay is too short, and by how many days."""
    shorter: dict[str, int] = field(default_factory=dict)
    """The nearest actions for which the stay is too long."""


A = Audience
ROWS = (
    # vocational learners
    Row(A.VET_LEARNER, 1, {SKILLS}),
    Row(A.VET_LEARNER, 9, {GROUP, SKILLS}),
    Row(A.VET_LEARNER, 10, {SHORT, GROUP, SKILLS}),
    Row(A.VET_LEARNER, 11, {SHORT, GROUP}),
    Row(A.VET_LEARNER, 30, {SHORT, GROUP}),
    Row(A.VET_LEARNER, 31, {SHORT}),
    Row(A.VET_LEARNER, 89, {SHORT}),
    Row(A.VET_LEARNER, 90, {LONG}),
    Row(A.VET_LEARNER, 365, {LONG}),
    Row(A.VET_LEARNER, 366, set(), shorter={LONG: 1}),
    Row(A.VET_PREPARATORY, 1, set(), longer={GROUP: 1}),
    Row(A.VET_GRADUATE, 9, set(), longer={SHORT: 1}),
    Row(A.VET_GRADUATE, 10, {SHORT}),
    Row(A.VET_CONTINUING, 10, {SHORT, GROUP, SKILLS}),
    # higher education: between 31 and 59 days there is nothing
    Row(A.STUDENT, 4, set(), longer={"blended": 1, "doctoral": 1}),
    Row(A.STUDENT, 5, {"blended", "doctoral"}),
    Row(A.STUDENT, 30, {"blended", "doctoral"}),
    Row(
        A.STUDENT,
        31,
        set(),
        longer={"study": 29, "traineeship": 29},
        shorter={"blended": 1, "doctoral": 1},
    ),
    Row(
        A.STUDENT,
        59,
        set(),
        longer={"study": 1, "traineeship": 1},
        shorter={"blended": 29, "doctoral": 29},
    ),
    Row(A.STUDENT, 60, {"study", "traineeship"}),
    Row(A.STUDENT, 365, {"study", "traineeship"}),
    Row(A.STUDENT, 366, set(), shorter={"study": 1, "traineeship": 1}),
    Row(A.GRADUATE, 59, set(), longer={"traineeship": 1}),
    Row(A.GRADUATE, 60, {"traineeship"}),
    # school pupils, adults, young people
    Row(A.PUPIL, 1, set(), longer={"pupil-group": 1}),
    Row(A.PUPIL, 9, {"pupil-group"}),
    Row(A.PUPIL, 29, {"pupil-group", "pupil-short"}),
    Row(A.PUPIL, 30, {"pupil-group", "pupil-long"}),
    Row(A.PUPIL, 366, set(), shorter={"pupil-long": 1}),
    Row(A.ADULT_LEARNER, 1, set(), longer={"adult-group": 1, "adult-short": 1}),
    Row(A.ADULT_LEARNER, 14, {"adult-group", "adult-short"}),
    Row(A.ADULT_LEARNER, 31, {"adult-long"}),
    # staff
    *(Row(who, 1, set(), longer=dict.fromkeys(STAFF, 1)) for who in (A.VET_HEAD, A.SCHOOL_STAFF)),
    Row(A.VET_TEACHER, 2, STAFF),
    Row(A.VET_TEACHER, 30, STAFF),
    Row(A.VET_TRAINER, 31, {"staff-shadowing", "staff-teaching"}),
    Row(A.ADULT_STAFF, 60, {"staff-shadowing", "staff-teaching"}),
    Row(A.VET_COUNSELLOR, 61, {"staff-teaching"}),
    Row(A.VET_PLANNER, 366, set(), shorter={"staff-teaching": 1}),
    Row(A.HIGHER_STAFF, 60, {"higher-teaching", "higher-training"}),
    Row(A.HIGHER_STAFF, 61, set(), shorter={"higher-teaching": 1, "higher-training": 1}),
    Row(A.YOUTH_WORKER, 2, {"youth-workers"}),
    Row(A.YOUTH_WORKER, 61, set(), shorter={"youth-workers": 1}),
    Row(A.SPORT_COACH, 10, {"sport-shadowing", "sport-coaching"}),
    Row(A.SPORT_COACH, 15, {"sport-coaching"}),
    Row(A.SPORT_COACH, 46, set(), shorter={"sport-coaching": 1}),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.audience} {row.days}")
def test_today_s_rules_decide_what_fits(row: Row) -> None:
    advice = advised(row.audience, Stay(row.days, row.days))
    assert {fit.id for fit in advice.fits} == row.fits
    near = advice.near
    assert {each.id: each.days for each in near if each.side is Side.LONGER} == row.longer
    assert {each.id: each.days for each in near if each.side is Side.SHORTER} == row.shorter


def test_the_nearer_side_comes_first() -> None:
    sides = {days: advised(A.STUDENT, Stay(days, days)).near[0].side for days in (31, 59)}
    assert sides == {31: Side.SHORTER, 59: Side.LONGER}


def test_a_stay_that_fits_something_is_told_of_nothing_else() -> None:
    for days in range(1, 400):
        advice = advised(A.VET_LEARNER, Stay(days, days))
        assert bool(advice.fits) != bool(advice.near)


PROJECTS = (
    (A.COMPANY, Goal.SEND, 2, {"accreditation"}),
    (A.COMPANY, Goal.SEND, 3, {"accreditation", "youth-projects"}),
    (A.COMPANY, Goal.SEND, 5, {"accreditation", "youth-projects"}),
    (A.COMPANY, Goal.SEND, 6, {"accreditation", "youth-projects", "short-term-project"}),
    (A.COMPANY, Goal.SEND, 18, {"accreditation", "youth-projects", "short-term-project"}),
    (A.COMPANY, Goal.SEND, 19, {"accreditation", "youth-projects"}),
    (A.VET_CENTRE, Goal.SEND, 19, {"accreditation"}),
    (A.UNIVERSITY, Goal.SEND, 6, {"higher-mobility"}),
    (A.COMPANY, Goal.COOPERATE, 5, ALWAYS),
    (A.COMPANY, Goal.COOPERATE, 6, ALWAYS | {"small-scale"}),
    (A.COMPANY, Goal.COOPERATE, 12, ALWAYS | {"small-scale", "cooperation-partnership"}),
    (
        A.COMPANY,
        Goal.COOPERATE,
        24,
        ALWAYS | {"small-scale", "cooperation-partnership", "alliances"},
    ),
    (A.COMPANY, Goal.COOPERATE, 36, ALWAYS | {"cooperation-partnership", "alliances"}),
    (A.COMPANY, Goal.COOPERATE, 37, ALWAYS),
    (A.COMPANY, Goal.COOPERATE, 48, ALWAYS | {"excellence-centres"}),
    (
        A.ADMINISTRATION,
        Goal.COOPERATE,
        36,
        {"cooperation-partnership", "school-development"},
    ),
    (
        A.UNIVERSITY,
        Goal.COOPERATE,
        36,
        {"cooperation-partnership", "alliances", "jean-monnet"},
    ),
)


@pytest.mark.parametrize(
    ("audience", "goal", "months", "fits"),
    PROJECTS,
    ids=[f"{who} {goal} {months}" for who, goal, months, _ in PROJECTS],
)
def test_the_length_of_a_project_decides_for_organisations(
    audience: Audience, goal: Goal, months: int, fits: set[str]
) -> None:
    days = months * MONTH
    assert {fit.id for fit in advised(audience, Stay(days, days), goal).fits} == fits


@pytest.mark.parametrize("years", [1, 2, 3])
def test_years_and_months_of_a_project_mean_the_same(years: int) -> None:
    in_years, in_months = (
        {fit.id for fit in advised(A.COMPANY, Stay(days, days), Goal.COOPERATE).fits}
        for days in (years * 365, years * 12 * MONTH)
    )
    assert in_years == in_months


def test_a_person_has_no_goal_and_an_organisation_needs_one() -> None:
    assert not advised(A.STUDENT, Stay(90, 90), Goal.SEND).fits
    assert not advised(A.COMPANY, Stay(360, 360)).fits


def test_where_no_action_is_known_none_is_near_either() -> None:
    advice = advised(A.RESEARCH_CENTRE, Stay(360, 360), Goal.SEND)
    assert (advice.fits, advice.near) == ((), ())


@pytest.mark.parametrize("days", [85, 86, 87, 88, 89])
def test_just_below_a_border_the_advice_says_what_a_longer_stay_opens(days: int) -> None:
    (fit,) = advised(A.VET_LEARNER, Stay(days, days)).fits
    (border,) = fit.borders
    assert fit.id == SHORT
    assert (border.side, border.days, border.at) == (Side.LONGER, 90 - days, 90)
    assert border.opens == (LONG,)


@pytest.mark.parametrize("days", [90, 91, 92, 93, 94])
def test_just_above_a_border_the_advice_says_what_a_shorter_stay_opens(days: int) -> None:
    (fit,) = advised(A.VET_LEARNER, Stay(days, days)).fits
    (border,) = fit.borders
    assert fit.id == LONG
    assert (border.side, border.days, border.at) == (Side.SHORTER, days - 89, 89)
    assert border.opens == (SHORT,)


@pytest.mark.parametrize("days", [31, 60, 84, 95, 200, 360])
def test_far_from_a_border_nothing_is_said_of_it(days: int) -> None:
    assert not any(fit.borders for fit in advised(A.VET_LEARNER, Stay(days, days)).fits)


def test_a_border_behind_which_nothing_fits_opens_nothing() -> None:
    (fit,) = advised(A.GRADUATE, Stay(363, 363)).fits
    assert [(each.days, each.opens) for each in fit.borders] == [(3, ())]
    assert BORDER_DAYS > 3


def test_a_project_is_never_days_away_from_a_border() -> None:
    for months in (6, 12, 18, 24, 36, 48):
        for goal in Goal:
            advice = advised(A.COMPANY, Stay(months * MONTH, months * MONTH), goal)
            assert advice.fits
            assert not any(fit.borders for fit in advice.fits)


def test_a_range_within_the_limits_fits_as_a_whole_and_comes_first() -> None:
    advice = advised(A.VET_LEARNER, Stay(14, 30))
    assert {fit.id: fit.whole for fit in advice.fits} == {SHORT: True, GROUP: True}


def test_a_range_over_a_border_fits_in_part() -> None:
    advice = advised(A.VET_LEARNER, Stay(60, 120))
    assert {fit.id: fit.whole for fit in advice.fits} == {SHORT: False, LONG: False}


def test_what_fits_as_a_whole_comes_before_what_fits_in_part() -> None:
    advice = advised(A.VET_LEARNER, Stay(14, 60))
    assert [(fit.id, fit.whole) for fit in advice.fits] == [(SHORT, True), (GROUP, False)]


@pytest.mark.parametrize(
    ("stay", "fits"),
    [
        (Stay(90, None), {LONG: False}),
        (Stay(14, None), {SHORT: False, LONG: False, GROUP: False}),
        (Stay(None, 9), {GROUP: False, SKILLS: False}),
        (Stay(366, None), {}),
    ],
)
def test_an_open_end_fits_only_in_part(stay: Stay, fits: dict[str, bool]) -> None:
    assert {fit.id: fit.whole for fit in advised(A.VET_LEARNER, stay).fits} == fits


@pytest.mark.parametrize(
    ("audience", "days", "before_fits"),
    [
        (A.VET_LEARNER, 10, False),
        (A.VET_LEARNER, 13, False),
        (A.VET_LEARNER, 14, True),
        (A.VET_LEARNER, 365, True),
        (A.VET_LEARNER, 366, False),
        (A.VET_TEACHER, 1, False),
        (A.VET_TEACHER, 2, True),
        (A.VET_TEACHER, 60, True),
        (A.VET_TEACHER, 61, False),
    ],
)
def test_the_rule_of_the_source_document_stands_beside_today_s(
    audience: Audience, days: int, *, before_fits: bool
) -> None:
    advice = advised(audience, Stay(days, days))
    assert advice.before is not None
    assert advice.before_fits is before_fits


def test_whom_the_source_document_does_not_name_gets_no_old_rule() -> None:
    advice = advised(A.STUDENT, Stay(90, 90))
    assert advice.before is None
    assert advice.before_fits is False


def test_the_rules_expire_after_their_last_day() -> None:
    last = programme().until
    assert last == date(2027, 12, 31)
    for day, expired in ((last, False), (last + timedelta(days=1), True)):
        advice = advise(programme(), A.STUDENT, None, Stay(90, 90), day)
        assert advice.expired is expired


def test_every_audience_has_an_action_for_some_length() -> None:
    for audience in Audience:
        goals = tuple(Goal) if audience.group is Group.ORGANISATION else (None,)
        assert any(advised(audience, Stay(1, 3650), goal).fits for goal in goals)


def test_every_audience_belongs_to_exactly_one_group() -> None:
    listed = [audience for members in AUDIENCES.values() for audience in members]
    assert sorted(listed) == sorted(Audience)
    assert all(audience in AUDIENCES[audience.group] for audience in Audience)
