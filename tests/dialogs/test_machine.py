"""Whatever somebody does in whatever order: some things always hold."""

from datetime import date
from itertools import chain

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from dialogs.codec import dump, load
from dialogs.conversation import Conversation
from dialogs.model import Act, Commanded, Incoming, Pressed, Sent, Turn, Typed
from dialogs.place_page import place_page
from dialogs.presses import choice_of
from dialogs.speech import Speech
from dialogs.states import AskWho, Talk
from dialogs.step import pending
from knowledge.terms import Audience, Command, Lang
from tests.dialogs.house import (
    AFTERWARDS,
    TODAY,
    assert_sendable,
    buttons,
    library,
    varied,
)

ASIDE = frozenset(
    {
        "Chatted",
        "EntryChosen",
        "ForeignSpoken",
        "HelpAsked",
        "LanguageAsked",
        "LanguageChosen",
        "LanguageKept",
        "NotUnderstood",
        "OldButtonPressed",
        "OthersAsked",
        "PrivacyAsked",
        "QuestionAnswered",
        "QuestionSuggested",
        "Resumed",
        "StayRefused",
        "TopicChosen",
        "TopicsAsked",
        "UnreadableSent",
    }
)
"""What happens without leaving one's place."""
ANSWERED = frozenset(
    {
        "Chatted",
        "EntryChosen",
        "ForeignSpoken",
        "HelpAsked",
        "OthersAsked",
        "PrivacyAsked",
        "QuestionAnswered",
        "StayRefused",
        "UnreadableSent",
    }
)
"""After what the pending question follows."""

SPEAKING = frozenset({"LanguageChosen", "LanguageKept"})
"""What changes the language."""

OPENED = frozenset({"EntryChosen", "OthersAsked", "QuestionAnswered"})
"""What leaves an answer behind."""

SPOKEN = Conversation(varied())

LENGTHS = (
    *("2 nedēļas", "pusgadu", "3 mēneši", "īsu laiku", "0 dienas", "-5 days", "100 years"),
    *("six weeks", "2-3 weeks", "ein halbes Jahr", "anderthalb Monate", "61", "forever"),
)
COUNTRIES = ("Vacija", "germny", "Österreich", "uz Spāniju", "Japan", "Schweiz")
FOREIGN = ("Сколько это стоит?", "kiek laiko galiu būti užsienyje", "je voudrais partir cet été")
AWKWARD = ("<b>", "&", "a" * 5000, "\x00", "💥" * 300, "/", "{who}", "1:start", "?", "123", " ")


def content_words() -> tuple[str, ...]:
    """What the content itself would have people type."""
    people = library().known.people
    choices = (*people.audiences.values(), *people.groups.values(), *people.goals.values())
    entries = library().known.entries.values()
    small_talk = library().known.small_talk.kinds.values()
    return (
        *(
            wording
            for kind in small_talk
            for lang in Lang
            for wording in kind.words[lang].wordings
        ),
        *(choice.button[lang] for choice in choices for lang in Lang),
        *(entry.words[lang].questions[0] for entry in entries for lang in Lang),
    )


TEXTS = st.one_of(
    st.sampled_from((*LENGTHS, *COUNTRIES, *FOREIGN, *AWKWARD)),
    st.deferred(lambda: st.sampled_from(content_words())),
    st.lists(st.sampled_from((*Audience, *LENGTHS, *COUNTRIES)), max_size=3).map(" ".join),
    st.text(max_size=60),
)
DAYS = st.sampled_from((TODAY, AFTERWARDS))


class Conversing(RuleBasedStateMachine):
    """Somebody talks to the bot."""

    def __init__(self) -> None:
        super().__init__()
        self.talk: Talk | None = None
        self.code: str | None = None
        self.fresh: tuple[str, ...] = ()
        self.offered: tuple[str, ...] = ()

    @initialize(code=st.sampled_from(("lv", "en-GB", "de_AT", "fr", "", None)))
    def begin(self, code: str | None) -> None:
        self.code = code

    @rule(text=TEXTS, today=DAYS)
    def type(self, text: str, today: date) -> None:
        self.answer(Typed(text), today)

    @rule(command=st.sampled_from((*Command, "unknown")))
    def command(self, command: str) -> None:
        self.answer(Commanded(command), TODAY)

    @rule(kind=st.sampled_from(("sticker", "photo", "voice")))
    def send(self, kind: str) -> None:
        assert self.answer(Sent(kind), TODAY).why.outcome == "UnreadableSent"

    @precondition(lambda self: self.fresh)
    @rule(data=st.data(), today=DAYS)
    def press(self, data: st.DataObject, today: date) -> None:
        button = data.draw(st.sampled_from(self.fresh))
        assert self.answer(Pressed(button), today).why.outcome != "OldButtonPressed"

    @precondition(lambda self: self.offered)
    @rule(data=st.data())
    def press_what_stands_further_up(self, data: st.DataObject) -> None:
        self.answer(Pressed(data.draw(st.sampled_from(self.offered))), TODAY)

    @rule(data=st.text(max_size=40).filter(lambda data: choice_of(data) is None))
    def forge(self, data: str) -> None:
        assert self.answer(Pressed(data), TODAY).why.outcome == "OldButtonPressed"

    def answer(self, act: Act, today: date) -> Turn:
        """Let the bot answer, and hold what always holds."""
        before = self.talk
        turn = SPOKEN(before, Incoming(act, self.code), today)
        assert turn == SPOKEN(before, Incoming(act, self.code), today)
        assert turn.messages
        for message in turn.messages:
            assert_sendable(message)
        assert load(dump(turn.talk)) == turn.talk
        self._keeps_its_place(before, turn)
        self._asks_once(turn, today)
        self._counts_misses(before, turn)
        self._knows_what_was_shown(before, turn)
        assert isinstance(act, Pressed) or not any(each.in_place for each in turn.messages)
        self.talk = turn.talk
        shown = chain.from_iterable(map(buttons, turn.messages))
        self.fresh = tuple(button.data for button in shown if button.data)
        self.offered = tuple(sorted({*self.offered, *self.fresh}))
        return turn

    def _keeps_its_place(self, before: Talk | None, turn: Turn) -> None:
        if turn.why.outcome in ASIDE:
            assert turn.talk.state == (before.state if before else AskWho())
        if turn.why.outcome not in SPEAKING and before:
            assert turn.talk.lang is before.lang

    def _asks_once(self, turn: Turn, today: date) -> None:
        asked = place_page(Speech(library().known, turn.talk.lang), turn.talk.state, today)
        times = [message.text for message in turn.messages].count(asked.text)
        assert times <= 1
        if turn.why.outcome in ANSWERED and pending(turn.talk.state):
            assert turn.messages[-1].text == asked.text

    def _counts_misses(self, before: Talk | None, turn: Turn) -> None:
        missed = turn.why.outcome in {"NotUnderstood", "StayUnclear"} and turn.talk.misses
        assert turn.talk.misses == (((before.misses if before else 0) + 1) if missed else 0)
        if turn.talk.misses > 1:
            topics = {f"1:topic:{topic}" for topic in library().known.topics}
            assert topics <= {button.data for button in buttons(turn.messages[0])}

    def _knows_what_was_shown(self, before: Talk | None, turn: Turn) -> None:
        if turn.why.outcome == "Started":
            assert turn.talk.shown is None
        elif turn.why.outcome in OPENED:
            assert turn.talk.shown in SPOKEN.library.known.entries
        elif turn.why.outcome != "WhoGiven":
            assert turn.talk.shown == (before.shown if before else None)


TestConversing = Conversing.TestCase
TestConversing.settings = settings(
    max_examples=60, stateful_step_count=20, deadline=None, derandomize=True
)
