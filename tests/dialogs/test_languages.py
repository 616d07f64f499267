"""Each message is answered in its own language, and the conversation goes on in the person's."""

from itertools import permutations

import pytest

from dialogs.events import Chatted, ForeignSpoken, QuestionAnswered
from dialogs.interpret import interpret
from dialogs.model import Act, Incoming, Pressed, Turn, Typed
from dialogs.presses import VERSION
from dialogs.render import LANGUAGE_NAMES
from dialogs.states import Advised, AskCountry, AskStay, AskWho, Idle, State, Talk
from knowledge.phrases import Phrase
from knowledge.stay.model import Stay
from knowledge.terms import Audience, Lang
from tests.dialogs.house import TODAY, buttons, conversation, library, plain

PAIRS = tuple(permutations(Lang, 2))
ASKED = AskStay(Audience.STUDENT)
EVERY = 6
"""One entry in so many is asked, so that the test stays short."""

ASKS = {
    Lang.LV: "kas jādara, ja pazaudēju EVAK karti ārzemēs",
    Lang.EN: "what do I do if I lost my health insurance card",
    Lang.DE: "was mache ich, wenn ich im Ausland krank werde",
}
"""A question in each language that is answered or leads to suggestions."""


def turn(lang: Lang, act: Act, state: State = ASKED) -> Turn:
    return conversation()(Talk(lang, state), Incoming(act), TODAY)


def carried(turned: Turn) -> list[str | None]:
    return [button.data for message in turned.messages for button in buttons(message)]


def wordings(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Entries and questions long enough to be known by their language."""
    entries = list(library().known.entries.items())[::EVERY]
    longest = ((name, max(entry.words[lang].questions, key=len)) for name, entry in entries)
    return tuple((name, text) for name, text in longest if len(text.split()) > 3)


@pytest.mark.parametrize(("own", "spoken"), PAIRS)
def test_a_question_is_answered_in_its_own_language(own: Lang, spoken: Lang) -> None:
    asked = wordings(spoken)
    assert len(asked) > 15
    strange = []
    for name, text in asked:
        match interpret(library(), Talk(own, Idle()), Typed(text), TODAY):
            case QuestionAnswered(entry, question, lang=lang) if (entry, question, lang) == (
                name,
                text,
                spoken,
            ):
                pass
            case event:
                strange.append((text, event))
    assert len(strange) <= 0.1 * len(asked), strange


@pytest.mark.parametrize(("own", "spoken"), PAIRS)
def test_the_pending_question_stays_and_is_asked_in_the_persons_language(
    own: Lang, spoken: Lang
) -> None:
    name, text = wordings(spoken)[0]
    answered = turn(own, Typed(text))
    assert answered.talk.lang is own
    assert answered.talk.state == ASKED
    assert answered.why.entry == name
    answer, pending = map(plain, answered.messages)
    assert library().known.entries[name].words[spoken].title in answer
    assert pending == plain(turn(own, Pressed(f"{VERSION}:resume")).messages[0])


@pytest.mark.parametrize(("own", "spoken"), PAIRS)
def test_a_button_keeps_the_language_for_good(own: Lang, spoken: Lang) -> None:
    answered = turn(own, Typed(wordings(spoken)[0][1]))
    keep = f"{VERSION}:keep:{spoken}"
    (label,) = [each.text for each in buttons(answered.messages[0]) if each.data == keep]
    assert label == library().known.phrases[Phrase.BUTTON_KEEP_LANGUAGE][spoken]
    kept = turn(own, Pressed(keep))
    assert kept.talk == Talk(spoken, ASKED)
    assert not kept.messages[0].in_place


@pytest.mark.parametrize("lang", Lang)
def test_in_ones_own_language_nothing_offers_to_change_it(lang: Lang) -> None:
    answered = turn(lang, Typed(wordings(lang)[0][1]))
    assert f"{VERSION}:keep:{lang}" not in carried(answered)
    assert not [data for data in carried(answered) if data and data.endswith(f":{lang}")]


@pytest.mark.parametrize(("own", "spoken"), PAIRS)
def test_what_is_offered_in_a_language_is_answered_in_it(own: Lang, spoken: Lang) -> None:
    asked = turn(own, Typed(ASKS[spoken]))
    offered = [data for data in carried(asked) if data and data.startswith(f"{VERSION}:entry:")]
    assert offered
    assert all(data.endswith(f":{spoken}") for data in offered)
    shown = turn(own, Pressed(offered[0]))
    assert shown.talk.lang is own
    entry = library().known.entries[shown.why.entry or ""]
    assert entry.words[spoken].title in plain(shown.messages[0])
    assert f"{VERSION}:keep:{spoken}" in carried(shown)
    at_home = turn(spoken, Pressed(offered[0]))
    assert f"{VERSION}:keep:{spoken}" not in carried(at_home)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "text", ["Сколько это стоит?", "kiek laiko galiu būti užsienyje", "quels papiers faut-il"]
)
def test_whoever_speaks_another_language_is_told_which_ones_are_spoken(
    lang: Lang, text: str
) -> None:
    told = turn(lang, Typed(text))
    assert told.talk == Talk(lang, ASKED)
    line, pending = map(plain, told.messages)
    assert line == library().known.phrases[Phrase.FOREIGN][lang]
    assert "\n" not in line
    assert all(word in line for word in ("latviski", "English", "Deutsch"))
    assert [each.text for each in buttons(told.messages[0])] == list(LANGUAGE_NAMES.values())
    assert pending == plain(turn(lang, Pressed(f"{VERSION}:resume")).messages[0])


@pytest.mark.parametrize(
    ("state", "texts", "outcome"),
    [
        (AskStay(Audience.STUDENT), ("trīs mēneši", "three months", "drei Monate"), "StayGiven"),
        (AskWho(), ("esmu māceklis", "I am an apprentice", "ich bin Azubi"), "WhoGiven"),
        (AskCountry(Idle()), ("Vācija", "Germany", "Deutschland"), "CountryGiven"),
    ],
)
@pytest.mark.parametrize("lang", Lang)
def test_what_was_asked_for_is_understood_in_all_languages(
    lang: Lang, state: State, texts: tuple[str, ...], outcome: str
) -> None:
    assert [turn(lang, Typed(text), state).why.outcome for text in texts] == [outcome] * len(texts)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "state", [Idle(), AskWho(), ASKED, Advised(Audience.STUDENT, None, Stay(90, 90))]
)
def test_small_talk_is_answered_in_the_persons_language_and_changes_nothing(
    lang: Lang, state: State
) -> None:
    kinds = library().known.small_talk.kinds
    for kind in ("thanks", "insult", "who-are-you", "laughing"):
        said = kinds[kind].words[lang]
        event = interpret(library(), Talk(lang, state), Typed(said.wordings[0]), TODAY)
        assert event == Chatted(kind)
        answered = turn(lang, Typed(said.wordings[0]), state)
        assert answered.talk == Talk(lang, state)
        assert plain(answered.messages[0]) == said.reply


@pytest.mark.parametrize("lang", Lang)
def test_courtesies_around_a_question_change_nothing(lang: Lang) -> None:
    thanks, hello = (
        library().known.small_talk.kinds[kind].words[lang].wordings[0]
        for kind in ("thanks", "greeting")
    )
    for _, text in wordings(lang)[:10]:
        polite = f"{hello}! {text}. {thanks}!"
        alone = interpret(library(), Talk(lang, Idle()), Typed(text), TODAY)
        assert interpret(library(), Talk(lang, Idle()), Typed(polite), TODAY) == alone


@pytest.mark.parametrize(("own", "spoken"), PAIRS)
def test_what_is_not_understood_is_said_so_in_the_language_of_the_message(
    own: Lang, spoken: Lang
) -> None:
    text = {
        Lang.LV: "kā izcept pankūkas ar ievārījumu",
        Lang.EN: "how do I bake pancakes with jam",
        Lang.DE: "wie backe ich Pfannkuchen mit Marmelade",
    }[spoken]
    missed = turn(own, Typed(text))
    assert plain(missed.messages[0]) == library().known.phrases[Phrase.MISS][spoken]
    assert f"{VERSION}:keep:{spoken}" in carried(missed)
    assert missed.talk.lang is own


def test_a_foreign_sentence_gives_no_value_that_was_not_asked_for() -> None:
    text = "я хочу в Испанию на 3 недели"
    assert interpret(library(), Talk(Lang.LV, AskWho()), Typed(text), TODAY) == ForeignSpoken()
