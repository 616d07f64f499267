"""Everything that can be said is said in every language, and Telegram takes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, cycle

import pytest
from typing_extensions import override

from dialogs.events import Assumption, ChangeAsked
from dialogs.model import Message
from dialogs.presses import data_of
from dialogs.render import render
from dialogs.replies import (
    Notice,
    Reply,
    ShowContact,
    ShowEntry,
    ShowLanguages,
    ShowLikely,
    ShowMiss,
    ShowNotice,
    ShowPlace,
    ShowRefusal,
    ShowSmallTalk,
    ShowSuggestions,
    ShowTopic,
    ShowTopics,
    ShowWelcome,
)
from dialogs.speech import Speech
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Idle,
    Said,
    State,
)
from knowledge.advice import Fit, Near, advise
from knowledge.model import EntryId, Programme, Texts
from knowledge.offers import offered
from knowledge.phrases import Phrase
from knowledge.places import PROGRAMME_COUNTRIES
from knowledge.stay.model import Refusal, Stay
from knowledge.terms import AUDIENCES, Audience, Certainty, Contact, Goal, Group, Lang
from tests.dialogs.house import AFTERWARDS, TODAY, assert_sendable, buttons, library, plain, varied

BORDERS = (
    1,
    2,
    4,
    5,
    9,
    10,
    14,
    29,
    30,
    59,
    60,
    61,
    85,
    89,
    90,
    94,
    180,
    364,
    365,
    366,
    548,
    3650,
)
RANGES = (Stay(14, None), Stay(None, 30), Stay(30, 120), Stay(1, 3650))
OUTSIDE = ("CH", "GB", "UA", "US", "JP", "BR")


@dataclass(frozen=True, slots=True)
class Recorded(Mapping[str, Texts]):
    """Phrases that remember which of them were said."""

    phrases: Mapping[str, Texts]
    said: set[str] = field(default_factory=set)

    @override
    def __getitem__(self, name: str) -> Texts:
        self.said.add(name)
        return self.phrases[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self.phrases)

    @override
    def __len__(self) -> int:
        return len(self.phrases)


def speech(lang: Lang) -> Speech:
    return Speech(library().known, lang)


def goals(audience: Audience) -> tuple[Goal | None, ...]:
    return tuple(Goal) if audience.group is Group.ORGANISATION else (None,)


def offers(audience: Audience, goal: Goal | None) -> tuple[Stay, ...]:
    people = library().known.people
    codes = people.goals[goal].stays if goal else people.audiences[audience].stays
    return tuple(offered(code) for code in codes)


def explained_by(*entries: EntryId) -> Programme:
    """The programme with its actions explained by these entries in turn."""
    programme = library().known.programme
    actions = {
        name: action.model_copy(update={"entry": entry})
        for (name, action), entry in zip(programme.actions.items(), cycle(entries), strict=False)
    }
    return programme.model_copy(update={"actions": actions})


def plans() -> tuple[Advised, ...]:
    return tuple(
        Advised(audience, goal, stay)
        for audience in Audience
        for goal in goals(audience)
        for stay in (
            *offers(audience, goal),
            *(Stay(days, days) for days in BORDERS),
            *RANGES,
        )
    )


def screens() -> tuple[Reply, ...]:
    """One reply of every kind and every value, besides advice."""
    known = library().known
    stays = tuple(AskStay(audience, goal) for audience in Audience for goal in goals(audience))
    places: tuple[State, ...] = (
        Idle(),
        AskWho(),
        AskWho(Said(stay=Stay(14, 21))),
        AskWho(Said(Audience.STUDENT, None, Stay(90, 90))),
        *(AskKind(group) for group in Group),
        *(AskKind(group, Said(stay=Stay(180, 180))) for group in Group),
        *(AskGoal(audience) for audience in AUDIENCES[Group.ORGANISATION]),
        *stays,
        AskCountry(Idle()),
    )
    return (
        ShowWelcome(),
        *(ShowPlace(place) for place in places),
        *(ShowLikely(place, ()) for place in stays),
        ShowLikely(stays[0], (Stay(14, 14), Stay(60, 60))),
        *(ShowRefusal(reason) for reason in Refusal),
        *(
            ShowContact(country, audience)
            for country in sorted(PROGRAMME_COUNTRIES) + list(OUTSIDE)
            for audience in (None, *Audience)
        ),
        *(ShowEntry(entry) for entry in known.entries),
        *(ShowEntry(entry, "Cik <ilgi> & kur?") for entry in known.entries),
        *(
            ShowEntry(name, audience=audience)
            for name, entry in known.entries.items()
            for audience in (*entry.audiences[:1], Audience.COMPANY)
        ),
        *(ShowEntry(entry, lang=lang) for entry in known.entries for lang in Lang),
        ShowSuggestions(tuple(known.entries)[:3]),
        *(ShowSuggestions(tuple(known.entries)[:3], lang) for lang in Lang),
        *(ShowSmallTalk(kind) for kind in known.small_talk.kinds),
        ShowMiss(again=False),
        ShowMiss(again=True),
        *(ShowMiss(again, lang) for again in (True, False) for lang in Lang),
        ShowTopics(),
        *(ShowTopic(topic) for topic in known.topics),
        ShowLanguages(),
        *(ShowNotice(notice) for notice in Notice),
    )


SAID_BY_THE_EDGE = {"failed"}
"""Where the conversation itself has failed, `bot` has to find the words."""

PLANS = plans()
SCREENS = screens()


def data(message: Message) -> set[str | None]:
    return {button.data for button in buttons(message)}


@pytest.mark.parametrize("lang", Lang)
def test_every_screen_is_sendable(lang: Lang) -> None:
    assert len(SCREENS) > 1000
    for reply in SCREENS:
        assert_sendable(render(speech(lang), reply, TODAY))


@pytest.mark.parametrize("lang", Lang)
def test_every_advice_is_sendable(lang: Lang) -> None:
    assert len(PLANS) > 1000
    for plan in PLANS:
        assert_sendable(render(speech(lang), ShowPlace(plan), TODAY))


@pytest.mark.parametrize("lang", Lang)
def test_every_answer_is_sendable_after_its_date(lang: Lang) -> None:
    for entry in library().known.entries:
        assert_sendable(render(speech(lang), ShowEntry(entry), AFTERWARDS))


@pytest.mark.parametrize("lang", Lang)
def test_every_advice_shows_the_plan_and_its_assumptions_as_buttons(lang: Lang) -> None:
    people = library().known.people
    for plan in PLANS:
        message = render(speech(lang), ShowPlace(plan), TODAY)
        first, *_ = plain(message).split("\n")
        assert people.audiences[plan.audience].plan[lang] in first
        assert data_of(ChangeAsked(Assumption.WHO)) in data(message)
        assert data_of(ChangeAsked(Assumption.STAY)) in data(message)
        assert (data_of(ChangeAsked(Assumption.GOAL)) in data(message)) == (plan.goal is not None)


@pytest.mark.parametrize("lang", Lang)
def test_every_advice_names_limits_period_applicant_next_step_and_source(lang: Lang) -> None:
    programme = library().known.programme
    for plan in PLANS:
        message = render(speech(lang), ShowPlace(plan), TODAY)
        text = plain(message)
        advice = advise(programme, plan.audience, plan.goal, plan.stay, TODAY)
        actions = [each.action for each in chain[Fit | Near](advice.fits, advice.near)]
        assert "2021–2027" in text
        assert "2027" in text.split("2021–2027")[1]
        assert programme.guide in message.text
        for action in actions:
            assert action.words[lang].name in text
            assert action.source in message.text
            assert f"({action.year})" in text
            words = programme.applicants[action.applicant][lang]
            assert words.who.replace("&amp;", "&") in text
            assert words.next.replace("&amp;", "&") in text
        if advice.before:
            assert advice.before.words[lang] in text
            assert "2014–2020" in text


@pytest.mark.parametrize("lang", Lang)
def test_an_advice_leads_to_what_explains_each_fitting_action_four_at_most(lang: Lang) -> None:
    entries = tuple(library().known.entries)
    explaining = replace(library().known, programme=explained_by(*entries))
    shared = replace(library().known, programme=explained_by("money.repay"))
    counts = set()
    for plan in PLANS:
        advice = advise(explaining.programme, plan.audience, plan.goal, plan.stay, TODAY)
        shown = render(Speech(explaining, lang), ShowPlace(plan), TODAY)
        assert_sendable(shown)
        named = [each for each in buttons(shown) if "1:entry:" in (each.data or "")]
        expected = [fit.action.entry for fit in advice.fits if fit.action.entry][:4]
        assert [each.data for each in named] == [f"1:entry:{entry}" for entry in expected]
        titles = [explaining.entries[entry].words[lang].title for entry in expected]
        assert all(title in each.text for title, each in zip(titles, named, strict=True))
        once = data(render(Speech(shared, lang), ShowPlace(plan), TODAY))
        assert ("1:entry:money.repay" in once) is bool(advice.fits)
        counts.add(len(named))
    assert counts == {0, 1, 2, 3, 4}


@pytest.mark.parametrize("lang", Lang)
def test_every_advice_after_the_programme_says_so_and_leads_to_the_agency(lang: Lang) -> None:
    expired = speech(lang).say(Phrase.RULE_EXPIRED, until="…").split("…")[0]
    for plan in PLANS:
        message = render(speech(lang), ShowPlace(plan), AFTERWARDS)
        assert_sendable(message)
        assert expired in message.text
        assert expired not in render(speech(lang), ShowPlace(plan), TODAY).text


@pytest.mark.parametrize("lang", Lang)
def test_an_answer_names_its_source_and_the_section_of_the_source_document(lang: Lang) -> None:
    known = library().known
    told = [entry for entry in known.entries.values() if entry.facts]
    assert len(told) > 10
    for name, entry in known.entries.items():
        message = render(speech(lang), ShowEntry(name), TODAY)
        assert (entry.source or "") in message.text.replace("&amp;", "&")
        for fact in known.document.facts.keys() & entry.facts:
            section = known.document.sections[known.document.facts[fact].section]
            assert section.title in plain(message)


@pytest.mark.parametrize("lang", Lang)
def test_an_answer_warns_after_the_day_until_which_it_holds(lang: Lang) -> None:
    perishable = {
        name: entry.valid_until
        for name, entry in library().known.entries.items()
        if entry.valid_until
    }
    assert perishable
    warning = speech(lang).say(Phrase.ANSWER_EXPIRED, until="…").split("…")[0]
    for name, until in perishable.items():
        after = until.replace(year=until.year + 1)
        assert warning not in render(speech(lang), ShowEntry(name), until).text
        assert warning in render(speech(lang), ShowEntry(name), after).text


@pytest.mark.parametrize("lang", Lang)
def test_every_phrase_is_said_somewhere(lang: Lang) -> None:
    recorded = Recorded(library().known.phrases)
    known = replace(library().known, phrases=recorded)
    recording = Speech(known, lang)
    for reply in (*SCREENS, *map(ShowPlace, PLANS)):
        render(recording, reply, TODAY)
        render(recording, reply, AFTERWARDS)
    # What no entry and no action needs today, editors may need tomorrow.
    for contact in Contact:
        advice = {"certainty": Certainty.ADVICE, "contact": contact, "valid_until": None}
        asked = known.entries["money.repay"].model_copy(update=advice)
        other = Speech(replace(known, entries={**known.entries, "money.repay": asked}), lang)
        render(other, ShowEntry("money.repay"), TODAY)
    for audience in (Audience.STUDENT, Audience.PUPIL):
        differing = Speech(replace(varied().known, phrases=recorded), lang)
        render(differing, ShowEntry("stay.students", audience=audience), TODAY)
    explained = Speech(replace(known, programme=explained_by("money.repay")), lang)
    render(explained, ShowPlace(PLANS[0]), TODAY)
    # Today every country has an agency, and every unconfirmed one a note; editors may change both.
    bare = known.agencies[0].model_copy(update={"note": None, "certainty": Certainty.PART})
    for agencies in ((), (bare,)):
        less = Speech(replace(known, agencies=agencies), lang)
        render(less, ShowContact(bare.country, None), TODAY)
    assert {str(phrase) for phrase in Phrase} == set(recorded.phrases)
    assert set(recorded.phrases) - recorded.said <= SAID_BY_THE_EDGE
