"""From a reply without words to a message in one language."""

from datetime import date
from typing import assert_never

from dialogs.answer_page import entry_page, lost_page, topic_buttons, topic_page
from dialogs.contact_page import contact_page
from dialogs.events import LanguageChosen
from dialogs.keyboard import back_and_start, button, entries, in_rows, resume, topics_and_contacts
from dialogs.model import Message
from dialogs.place_page import offered_stays, place_page, stay_buttons, ways_on
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
    ShowSuggestions,
    ShowTopic,
    ShowTopics,
    ShowWelcome,
)
from dialogs.speech import Speech
from dialogs.states import AskWho
from knowledge.phrases import Phrase
from knowledge.stay.model import Refusal
from knowledge.terms import Lang

LANGUAGE_NAMES = {Lang.LV: "Latviešu", Lang.EN: "English", Lang.DE: "Deutsch"}


def render(speech: Speech, reply: Reply, today: date) -> Message:  # noqa: C901, PLR0912
    """Say a reply."""
    match reply:
        case ShowWelcome():
            asked = place_page(speech, AskWho(), today)
            return Message(f"{speech.say(Phrase.WELCOME)}\n\n{asked.text}", asked.rows)
        case ShowPlace(state):
            return place_page(speech, state, today)
        case ShowLikely(state, likely):
            rows = stay_buttons(speech, likely) or offered_stays(speech, state)
            return Message(speech.say(Phrase.ASK_LIKELY), (*rows, back_and_start(speech)))
        case ShowRefusal(reason):
            return Message(speech.say(_REFUSALS[reason]))
        case ShowContact(country, audience):
            return contact_page(speech, country, audience)
        case ShowEntry():
            return entry_page(speech, reply, today)
        case ShowSuggestions(ids):
            return Message(speech.say(Phrase.SUGGESTIONS), (*entries(speech, ids), resume(speech)))
        case ShowMiss(again):
            rows = (topics_and_contacts(speech),)
            return lost_page(speech) if again else Message(speech.say(Phrase.MISS), rows)
        case ShowTopics():
            return Message(speech.say(Phrase.TOPICS), (*topic_buttons(speech), resume(speech)))
        case ShowTopic(topic):
            return topic_page(speech, topic)
        case ShowLanguages():
            names = (button(words, LanguageChosen(lang)) for lang, words in LANGUAGE_NAMES.items())
            return Message(speech.say(Phrase.LANGUAGES), (*in_rows(names, 3), resume(speech)))
        case ShowNotice(notice):
            rows = ways_on(speech) if notice is Notice.CANCELLED else ()
            return Message(speech.say(_NOTICES[notice]), rows)
        case _:
            assert_never(reply)


_REFUSALS = {
    Refusal.ZERO: Phrase.STAY_ZERO,
    Refusal.NEGATIVE: Phrase.STAY_NEGATIVE,
    Refusal.ABSURD: Phrase.STAY_ABSURD,
}
_NOTICES = {
    Notice.HELP: Phrase.HELP,
    Notice.PRIVACY: Phrase.PRIVACY,
    Notice.CANCELLED: Phrase.CANCELLED,
    Notice.OLD_BUTTON: Phrase.OLD_BUTTON,
    Notice.UNREADABLE: Phrase.UNREADABLE,
    Notice.THANKS: Phrase.THANKS,
    Notice.FIRST_STEP: Phrase.FIRST_STEP,
}
