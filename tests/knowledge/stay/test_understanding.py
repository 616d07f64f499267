"""What holds for every text, and the cases a table cannot tell apart."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.stay import Ambiguous, Reading, Refusal, Refused, Stay, understand
from knowledge.stay.reading import LONGEST_DAYS
from knowledge.stay.tokens import LONGEST_TEXT, pieces
from knowledge.terms import Lang

TODAY = date(2027, 1, 10)

langs = st.sampled_from(Lang)
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))
FRAGMENTS = """
    0 1 2 3 15 31 90 2027 2,5 1.9 1.9. 01.02.2027 2027-02-30 31.6. 1/2 ½ - – + / , . ? !
    no līdz vismaz ne vairāk kā pusotru pus gadu gada mēneši nedēļas man ir vecs pēc īsu laiku
    from to and or at least a half between months year fortnight March end of next ago few
    vom bis zwischen ein halbes Jahr Wochen Monate Mitte September anderthalb seit ein paar
    99999999999999999999
"""
parts = st.lists(st.sampled_from(FRAGMENTS.split()), max_size=14)
texts = st.text() | parts.map(" ".join) | parts.map("".join)


def stays_in(reading: Reading) -> tuple[Stay, ...]:
    match reading:
        case Stay():
            return (reading,)
        case Ambiguous(likely):
            return likely
        case Refused() | None:
            return ()


@given(texts, langs, days)
def test_any_text_is_read_the_same_twice_and_within_bounds(
    text: str, lang: Lang, today: date
) -> None:
    reading = understand(text, lang, today)
    assert reading == understand(text, lang, today)
    for stay in stays_in(reading):
        ends = [end for end in (stay.min_days, stay.max_days) if end is not None]
        assert ends == sorted(ends)
        assert ends
        assert all(1 <= end <= LONGEST_DAYS for end in ends)


@given(st.integers(min_value=1, max_value=365), langs)
def test_any_number_of_days_is_that_number(count: int, lang: Lang) -> None:
    word = {Lang.LV: "dienas", Lang.EN: "days", Lang.DE: "Tage"}[lang]
    assert understand(f"{count} {word}", lang, TODAY) == Stay(count, count)


@given(days, st.integers(min_value=0, max_value=LONGEST_DAYS - 1), langs)
def test_two_dates_are_counted_with_both_ends(start: date, more: int, lang: Lang) -> None:
    end = start + timedelta(days=more)
    stay = Stay(more + 1, more + 1)
    assert understand(f"{start} - {end}", lang, TODAY) == stay
    assert understand(f"{start:%d.%m.%Y}.–{end:%d.%m.%Y}.", lang, TODAY) == stay


@given(texts | texts.map(lambda text: text * 100), langs)
@example("\u0301" * LONGEST_TEXT + "3 dienas", Lang.LV)
@example("\ufdfa" * LONGEST_TEXT, Lang.EN)
def test_only_the_beginning_of_a_long_text_is_read(text: str, lang: Lang) -> None:
    # A combining mark vanishes and U+FDFA becomes four words when letters are evened out.
    found = pieces(text, lang)
    assert found == pieces(text[:LONGEST_TEXT], lang)
    assert len(found) <= LONGEST_TEXT


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0 dienas", Refusal.ZERO),
        ("zero weeks", Refusal.ZERO),
        ("0", Refusal.ZERO),
        ("-3 mēneši", Refusal.NEGATIVE),
        ("minus zwei Wochen", Refusal.NEGATIVE),
        ("15.06.2027 - 01.02.2027", Refusal.NEGATIVE),
        ("1000 gadus", Refusal.ABSURD),
        ("11 years", Refusal.ABSURD),
        ("für immer", Refusal.ABSURD),
        ("1.1.2027-1.1.2077", Refusal.ABSURD),
    ],
)
def test_a_length_nobody_can_stay_is_refused_with_its_reason(text: str, reason: Refusal) -> None:
    assert understand(text, Lang.LV, TODAY) == Refused(reason)


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("3", (Stay(21, 21), Stay(90, 90))),
        ("2-3", (Stay(14, 21), Stay(60, 90))),
        ("īsu laiku", ()),
        ("2 nedēļas, nē, tomēr 3 nedēļas", (Stay(14, 14), Stay(21, 21))),
    ],
)
def test_what_is_ambiguous_offers_what_is_likely(text: str, likely: tuple[Stay, ...]) -> None:
    assert understand(text, Lang.LV, TODAY) == Ambiguous(likely)


@pytest.mark.parametrize(
    ("today", "length"),
    [(date(2027, 1, 10), 150), (date(2027, 2, 1), 150), (date(2027, 2, 2), 151)],
)
def test_dates_without_a_year_are_the_next_ones(today: date, length: int) -> None:
    # February to June 2028 has a leap day; 1 February is still ahead on the day itself.
    assert understand("no februāra līdz jūnijam", Lang.LV, today) == Stay(length, length)


def test_a_date_that_no_calendar_has_is_none() -> None:
    assert understand("30.02.2027 - 31.06.2027", Lang.LV, TODAY) is None
