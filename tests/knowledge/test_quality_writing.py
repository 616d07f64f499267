"""The ways of writing are those of people, and the same on every machine."""

from functools import cache

import pytest
from rapidfuzz.distance import OSA

from knowledge.fold import fold
from knowledge.load import load
from knowledge.quality.writing import Way, written
from knowledge.terms import Lang


@cache
def wordings(lang: Lang) -> tuple[str, ...]:
    return tuple(text for entry in load().entries.values() for text in entry.words[lang].questions)


@pytest.mark.parametrize(
    ("lang", "way", "text", "expected"),
    [
        (Lang.LV, Way.CLEAN, "Cik ilgi?", "Cik ilgi?"),
        (Lang.LV, Way.BARE, "Kāpēc ķert žagarus?", "Kapec kert zagarus?"),
        (Lang.LV, Way.CHAT, "Kāpēc ņemt līdzi šo?", "kaapeec njemt liidzi sho"),
        (Lang.EN, Way.CHAT, "Don’t you know your grant?", "dont u know ur grant"),
        (Lang.DE, Way.BARE, "Müßige Größe", "Mussige Grosse"),
        (Lang.DE, Way.CHAT, "Müßige Größe!", "muessige groesse"),
        (Lang.EN, Way.TYPOS, "how to get it", "how to get it"),
        (Lang.EN, Way.ORDER, "grants", "grants"),
    ],
)
def test_a_question_is_written_as_people_write(
    lang: Lang, way: Way, text: str, expected: str
) -> None:
    assert written(text, lang, way) == expected


@pytest.mark.parametrize("lang", Lang)
def test_typos_are_slips_in_long_words_and_seldom_missing(lang: Lang) -> None:
    slips: list[int] = []
    for text in wordings(lang):
        words, slipped = text.split(), written(text, lang, Way.TYPOS).split()
        assert len(words) == len(slipped)
        changed = [(one, two) for one, two in zip(words, slipped, strict=True) if one != two]
        assert all(OSA.distance(one, two) == 1 for one, two in changed), (text, slipped)
        assert all(len(one) >= 5 for one, _ in changed), (text, slipped)
        slips.append(len(changed))

    assert len(slips) > 1_000
    assert slips.count(0) < 0.02 * len(slips)


@pytest.mark.parametrize("lang", Lang)
def test_all_four_slips_happen(lang: Lang) -> None:
    def kind(one: str, two: str) -> str:
        if len(one) == len(two):
            return "swapped" if sorted(one) == sorted(two) else "neighbour"
        return "doubled" if len(two) > len(one) else "lost"

    found = [
        kind(one, two)
        for text in wordings(lang)
        for one, two in zip(text.split(), written(text, lang, Way.TYPOS).split(), strict=True)
        if one != two
    ]
    assert all(
        found.count(each) > 0.15 * len(found)
        for each in ("swapped", "neighbour", "doubled", "lost")
    )


@pytest.mark.parametrize("lang", Lang)
def test_another_order_has_the_same_words_in_another_order(lang: Lang) -> None:
    texts = [
        text for text in wordings(lang) if len({fold(word) for word in text.split()} - {""}) > 1
    ]
    assert texts
    for text in texts:
        mixed = fold(written(text, lang, Way.ORDER))
        assert sorted(mixed.split()) == sorted(fold(text).split()), text
        assert mixed != fold(text), text


def test_a_question_is_written_alike_at_every_time() -> None:
    text = "Vai stipendiju izmaksā pirms izbraukšanas?"
    assert written(text, Lang.LV, Way.TYPOS) == "Vai stipendiju izmaksā pirms izbrakšanas?"
    assert written(text, Lang.LV, Way.ORDER) == "Vai izbraukšanas stipendiju pirms izmaksā"
