"""What a typed text means: a value for the pending question, else a question."""

import re
from datetime import date
from functools import cached_property
from typing import assert_never

from dialogs.events import (
    Chatted,
    CountryGiven,
    Event,
    ForeignSpoken,
    GoalGiven,
    GroupGiven,
    NotUnderstood,
    QuestionAnswered,
    QuestionSuggested,
    Resumed,
    Started,
    StayGiven,
    StayRefused,
    StayUnclear,
    WhoGiven,
)
from dialogs.states import (
    Advised,
    AskCountry,
    AskGoal,
    AskKind,
    AskStay,
    AskWho,
    Talk,
    audience_of,
)
from knowledge.fold import words
from knowledge.hearing import Chat, Foreign, Question
from knowledge.leaning import FEW, Leaning, leaning
from knowledge.library import Library
from knowledge.model import EntryId
from knowledge.places import recognise
from knowledge.search import Answer, Nothing, Outcome, Suggestions, search
from knowledge.small_talk import GREETING
from knowledge.stay import understand
from knowledge.stay.model import Ambiguous, Refused, Stay
from knowledge.terms import Group, Lang
from knowledge.variants import fitted, general_of, one_question, variant_of

WHOLE = 0.95
"""The share of a text from which on a name is all that it says."""
MOST = 0.6
"""The share from which on a name is what an unasked text is about."""
SOME = 0.3
"""The share from which on a name answers when it was asked for."""
BESIDE_LENGTH = 0.6
"""How much of those shares is enough where a length of stay takes its own part of the text."""

_ASKING = re.compile(
    r"\?|^(kas|ko|kam|kad|kur|kurp|kā|kāds|kāda|kādi|kādas|kāpēc|cik|vai|kurš|kura|kuras|kuri"
    r"|what|when|where|who|whom|how|why|which|can|could|do|does|is|are|may|will"
    r"|was|wann|wo|wohin|wer|wen|wem|wie|warum|wieso|welche|welcher|welches|kann|darf|gibt|muss)\b",
    re.IGNORECASE,
)


_OWN = frozenset(
    word
    for text in (
        "es esmu mēs esam mums mans gribam pārstāvu",
        "mācos studēju strādāju pasniedzu pabeidzu absolvēju",
        "i im we were my our",
        "ich bin wir mein meine unser unsere",
    )
    for word in words(text)
)
"""Words by which people speak of themselves."""


CLEARLY = 0.985
"""The score from which on a text is a question, even though it names a value too."""
BRIEF = 6
"""Words of a text up to which it may be a length, or a country, and nothing else."""
BRIEFEST = 3
"""The same for a length that is unclear, or none."""


class Reading:
    """One typed text, read in the light of one conversation."""

    def __init__(self, library: Library, talk: Talk, text: str, today: date) -> None:
        self.library = library
        self.talk = talk
        self.text = text
        self.lang: Lang = talk.lang
        self.heard = library.ears.hear(talk.lang, text)
        said = self.heard.text if isinstance(self.heard, Question) else text
        self.asks = bool(_ASKING.search(said.strip()))
        self.own = bool(_OWN.intersection(words(text)))
        self.stay = understand(text, talk.lang, today)

    def _enough(self) -> float:
        """Which share of the text a name must explain to answer “who are you?”."""
        if self.asks:
            return WHOLE
        if self._clear_question():
            return MOST if self.own else WHOLE
        return (SOME if self.own else MOST) * (BESIDE_LENGTH if self._stay() else 1)

    def event(self) -> Event:
        """A value for the pending question, else a question, else not understood."""
        return (
            self._small_talk()
            or self._followed()
            or self._pending_value()
            or self._foreign()
            or self._who(self._enough() if self._stay() else WHOLE)
            or self._length_alone()
            or self._answer()
            or self._unasked_value()
            or self._suggestions()
            or self._mentioned()
            or NotUnderstood(self._aside())
        )

    def _pending_value(self) -> Event | None:
        match self.talk.state:
            case AskWho():
                return self._who(self._enough()) or (self._goal(MOST) if self.own else None)
            case AskKind():
                return self._who(self._enough())
            case AskGoal():
                return self._goal(self._enough())
            case AskStay():
                named = self._who(self._enough()) if self.own and self._stay() else None
                return named or (self._length() if self._states() else None)
            case AskCountry():
                return self._country() if self._states() else None
            case _:
                return None

    def _followed(self) -> Event | None:
        """“And for teachers?”: the question that was answered last, asked for somebody else."""
        shown, entries = self.talk.shown, self.library.known.entries
        if shown is None or not self.asks or len(words(self.text)) > FEW:
            return None
        named = self.library.audiences.find(self.text, self.lang)
        if named is None or named.share < MOST:
            return None
        general = general_of(entries, shown) or shown
        theirs = variant_of(entries, general, named.key)
        if theirs == general:
            return None
        return QuestionAnswered(theirs, entries[theirs].words[self.lang].title, 1.0)

    def _small_talk(self) -> Event | None:
        """A greeting is answered by the welcome, unless that would forget something."""
        match self.heard:
            case Chat(kind) if kind == GREETING:
                return Started() if self.talk.state == AskWho() else Resumed()
            case Chat(kind):
                return Chatted(kind)
            case Foreign() | Question():
                return None

    def _foreign(self) -> Event | None:
        return ForeignSpoken() if isinstance(self.heard, Foreign) else None

    def _length_alone(self) -> Event | None:
        """A length that was not asked for, in few words and no question."""
        brief = len(words(self.text)) <= (BRIEF if self._stay() else BRIEFEST)
        if not brief or self.asks or self._clear_question():
            return None
        return self._unasked_length()

    def _states(self) -> bool:
        """Whether a value in the text answers what was asked, rather than being asked about."""
        brief = len(words(self.text)) <= BRIEF
        return (brief and not self.asks) or not self._clear_question()

    def _unasked_value(self) -> Event | None:
        """A value that is not what was asked for, but clear."""
        if self.asks:
            return None
        brief = len(words(self.text)) <= BRIEF
        country = self._country() if brief else None
        return self._who(MOST) or self._unasked_length() or country or self._wanted()

    def _mentioned(self) -> Event | None:
        """What was asked for, or a country, in a text that says more; if nothing else was found.

        Who people are they say of themselves: “student card” is a question nobody can answer.
        """
        if self.asks:
            return None
        match self.talk.state:
            case AskWho() | AskKind():
                return self._who(SOME) if self.own else None
            case AskGoal():
                return self._goal(SOME)
            case _:
                return self._country()

    def _who(self, share: float) -> Event | None:
        named = self.library.audiences.find(self.text, self.lang)
        if isinstance(self.talk.state, AskKind):
            member = self.library.members[self.talk.state.group].find(self.text, self.lang)
            named = member if member and member.share >= SOME else named
        group = self.library.groups.find(self.text, self.lang)
        if group and group.share >= share and (not named or named.share < group.share):
            return GroupGiven(group.key)
        if not named or named.share < share:
            return None
        organisation = named.key.group is Group.ORGANISATION
        goal = self.library.goals.find(self.text, self.lang) if organisation else None
        return WhoGiven(named.key, goal.key if goal else None, self._stay())

    def _goal(self, share: float) -> Event | None:
        named = self.library.goals.find(self.text, self.lang)
        return GoalGiven(named.key, self._stay()) if named and named.share >= share else None

    def _wanted(self) -> Event | None:
        """What an organisation wants; a person who has said who they are wants no such thing."""
        match self.talk.state:
            case AskStay(_, None) | Advised(_, None) | AskKind(Group.LEARNER | Group.STAFF):
                return None
            case _:
                return self._goal(MOST)

    def _length(self) -> Event | None:
        match self.stay:
            case Stay():
                return StayGiven(self.stay)
            case Ambiguous(likely):
                return StayUnclear(likely)
            case Refused(reason):
                return StayRefused(reason)
            case None:
                return None
            case _:
                assert_never(self.stay)

    def _unasked_length(self) -> Event | None:
        """A length; one that is unclear only where there is a plan that it would change."""
        planned = isinstance(self.talk.state, Advised)
        return None if isinstance(self.stay, Ambiguous) and not planned else self._length()

    def _stay(self) -> Stay | None:
        return self.stay if isinstance(self.stay, Stay) else None

    def _country(self) -> Event | None:
        country = recognise(self.text, self.lang)
        return CountryGiven(country) if country else None

    def _aside(self) -> Lang | None:
        """The language of the question, where it is not the person's."""
        match self.heard:
            case Question(lang) if lang is not self.lang:
                return lang
            case _:
                return None

    def _leaning(self) -> Leaning:
        return leaning(self.library.known.entries, audience_of(self.talk.state), self.talk.shown)

    @cached_property
    def _found(self) -> Outcome:
        match self.heard:
            case Question(lang, question):
                return search(self.library.index, lang, question, self._leaning())
            case Chat() | Foreign():
                return Nothing(None)

    def _answer(self) -> Event | None:
        match self._found:
            case Answer(hit):
                entry = self._for_the_same(hit.entry)
                return QuestionAnswered(entry, hit.question, hit.score, self._aside())
            case Suggestions(hits):
                # “How long?” leaves open who asks, not what: the dialog knows, or asks back.
                found = tuple(hit.entry for hit in hits)
                question = one_question(self.library.known.entries, found)
                if question is None:
                    return None
                return QuestionAnswered(question, hits[0].question, hits[0].score, self._aside())
            case Nothing():
                return None

    def _for_the_same(self, entry: EntryId) -> EntryId:
        """“And for how long?”: a few words are about those of whom the last answer told."""
        shown, entries = self.talk.shown, self.library.known.entries
        known = audience_of(self.talk.state) is not None
        if shown is None or known or len(words(self.text)) > FEW:
            return entry
        forms = (variant_of(entries, entry, each) for each in entries[shown].audiences)
        return next((form for form in forms if form != entry), entry)

    def _clear_question(self) -> bool:
        return isinstance(self._found, Answer) and self._found.hit.score >= CLEARLY

    def _suggestions(self) -> Event | None:
        match self._found:
            case Suggestions(hits):
                entries = self.library.known.entries
                found = tuple(hit.entry for hit in hits)
                theirs = fitted(entries, found, audience_of(self.talk.state))
                return QuestionSuggested(theirs, hits[0].score, self._aside())
            case Answer() | Nothing():
                return None
