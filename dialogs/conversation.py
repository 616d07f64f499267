"""One act answered: interpret, step, render; pure from end to end."""

from dataclasses import dataclass, replace
from datetime import date

from dialogs.events import (
    ContactsAsked,
    EntryChosen,
    Event,
    QuestionAnswered,
    QuestionSuggested,
    Started,
    TopicsAsked,
)
from dialogs.interpret import interpret
from dialogs.model import Incoming, Pressed, Turn, Why
from dialogs.render import render
from dialogs.replies import Notice, Reply, ShowContact, ShowEntry, ShowNotice
from dialogs.speech import Speech
from dialogs.states import AskWho, State, Talk
from dialogs.step import step
from knowledge.library import Library
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Conversation:
    """The conversation over what is known."""

    library: Library
    default: Lang = Lang.LV
    """For people whose Telegram speaks none of the bot's languages."""

    def __call__(self, talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        """Answer one act.

        Args:
            talk: The stored talk; None for a newcomer.
            incoming: What the person did.
            today: The day on which it is answered.
        """
        talk = talk or Talk(self.lang_of(incoming.language_code), AskWho())
        event = interpret(self.library, talk, incoming.act, today)
        after = step(talk, event)
        speech = Speech(self.library.known, after.talk.lang)
        messages = tuple(render(speech, reply, today) for reply in after.replies)
        if isinstance(incoming.act, Pressed) and _in_place(event, after.replies[0]):
            messages = (replace(messages[0], in_place=True), *messages[1:])
        return Turn(after.talk, messages, _why(after.talk.state, event))

    def lang_of(self, language_code: str | None) -> Lang:
        """The person's language from Telegram's IETF tag, region and unknown tags included."""
        base = (language_code or "").lower().replace("_", "-").partition("-")[0]
        return Lang(base) if base in set(Lang) else self.default


def _in_place(event: Event, reply: Reply) -> bool:
    """Whether a press changes its message: menus, questions and the advice do so.

    An answer and a contact are messages of their own; and what is asked for by buttons that also
    stand under those does not write over them.
    """
    elsewhere = isinstance(event, Started | TopicsAsked | ContactsAsked)
    kept = isinstance(reply, ShowEntry | ShowContact) or reply == ShowNotice(Notice.OLD_BUTTON)
    return not elsewhere and not kept


def _why(state: State, event: Event) -> Why:
    outcome = type(event).__name__
    match event:
        case QuestionAnswered(entry, question, score):
            return Why(state.kind, outcome, entry, score, question)
        case QuestionSuggested(entries, score):
            return Why(state.kind, outcome, ", ".join(entries), score)
        case EntryChosen(entry):
            return Why(state.kind, outcome, entry)
        case _:
            return Why(state.kind, outcome)
