"""One act answered: interpret, step, render; pure from end to end."""

from dataclasses import dataclass, replace
from datetime import date

from dialogs.askers import shown_of
from dialogs.events import (
    AskerChangeAsked,
    ContactsAsked,
    Event,
    LanguageKept,
    QuestionAnswered,
    QuestionSuggested,
    Started,
    TopicsAsked,
    WhoGiven,
)
from dialogs.interpret import interpret
from dialogs.model import Incoming, Pressed, Turn, Why
from dialogs.render import render
from dialogs.replies import Notice, Reply, ShowContact, ShowEntry, ShowNotice, Step
from dialogs.speech import Speech
from dialogs.states import AskWho, Talk, remembered
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
        known = self.library.known
        talk = talk or Talk(self.lang_of(incoming.language_code), AskWho())
        talk = remembered(talk, known.entries)
        event = interpret(self.library, talk, incoming.act, today)
        after = step(talk, event)
        speech = Speech(known, after.talk.lang)
        messages = tuple(render(speech, reply, today) for reply in after.replies)
        if isinstance(incoming.act, Pressed) and _in_place(event, after.replies[0]):
            messages = (replace(messages[0], in_place=True), *messages[1:])
        return Turn(after.talk, messages, _why(speech, after, event))

    def lang_of(self, language_code: str | None) -> Lang:
        """The person's language from Telegram's IETF tag, region and unknown tags included."""
        base = (language_code or "").lower().replace("_", "-").partition("-")[0]
        return Lang(base) if base in set(Lang) else self.default


def _in_place(event: Event, reply: Reply) -> bool:
    """Whether a press changes its message: menus, questions and the advice do so.

    An answer and a contact are messages of their own; and what is asked for by buttons that also
    stand under those does not write over them. Who was given by a button stood in a question,
    whose place even the answer that waited for it may take.
    """
    elsewhere = isinstance(
        event, Started | TopicsAsked | ContactsAsked | AskerChangeAsked | LanguageKept
    )
    kept = isinstance(reply, ShowEntry | ShowContact) or reply == ShowNotice(Notice.OLD_BUTTON)
    return isinstance(event, WhoGiven) or not (elsewhere or kept)


def _why(speech: Speech, after: Step, event: Event) -> Why:
    state, outcome = after.talk.state.kind, type(event).__name__
    answers = (reply for reply in after.replies if isinstance(reply, ShowEntry))
    shown = next((shown_of(speech, answer) for answer in answers), None)
    match event:
        case QuestionAnswered(_, question, score):
            return Why(state, outcome, shown, score, question)
        case QuestionSuggested(suggested, score):
            return Why(state, outcome, ", ".join(suggested), score)
        case _:
            return Why(state, outcome, shown)
