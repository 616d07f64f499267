"""From a reply without words to a message in one language."""

from datetime import date
from typing import assert_never

from dialogs.answer_page import entry_page, lost_page, topic_buttons, topic_page
from dialogs.contact_page import contact_page
from dialogs.events import LanguageChosen
from dialogs.keyboard import (
    Rows,
    back_and_start,
    button,
    entries,
    in_rows,
    keep_language,
    resume,
    topics_and_contacts,
)
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
    ShowSmallTalk,
    ShowSuggestions,
    ShowTopic,
    ShowTopics,
    ShowWelcome,
)
from dialogs.speech import Speech
from dialogs.states import AskWho
from knowledge.model import EntryId
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
        case ShowEntry(lang=lang):
            return entry_page(speech.turned(lang), reply, today)
        case ShowSuggestions(ids, lang):
            return _suggestions(speech.turned(lang), ids)
        case ShowMiss(again, lang):
            return lost_page(speech.turned(lang)) if again else _miss(speech.turned(lang))
        case ShowTopics():
            return Message(speech.say(Phrase.TOPICS), (*topic_buttons(speech), resume(speech)))
        case ShowTopic(topic):
            return topic_page(speech, topic)
        case ShowLanguages():
            return Message(speech.say(Phrase.LANGUAGES), (*_languages(), resume(speech)))
        case ShowSmallTalk(kind):
            return Message(speech.known.small_talk.kinds[kind].words[speech.lang].reply)
        case ShowNotice(notice):
            return Message(speech.say(_NOTICES[notice]), _ways_on(speech, notice))
        case _:
            assert_never(reply)


def _miss(speech: Speech) -> Message:
    rows = (topics_and_contacts(speech), *keep_language(speech))
    return Message(speech.say(Phrase.MISS), rows)


def _suggestions(speech: Speech, ids: tuple[EntryId, ...]) -> Message:
    rows = (*entries(speech, ids), *keep_language(speech), resume(speech))
    return Message(speech.say(Phrase.SUGGESTIONS), rows)


def _languages() -> Rows:
    names = (button(words, LanguageChosen(lang)) for lang, words in LANGUAGE_NAMES.items())
    return in_rows(names, 3)


def _ways_on(speech: Speech, notice: Notice) -> Rows:
    match notice:
        case Notice.CANCELLED:
            return ways_on(speech)
        case Notice.FOREIGN:
            return _languages()
        case _:
            return ()


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
    Notice.FOREIGN: Phrase.FOREIGN,
    Notice.FIRST_STEP: Phrase.FIRST_STEP,
}
