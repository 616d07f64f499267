"""Answers and topics as messages."""

from datetime import date
from html import escape

from dialogs import lengths
from dialogs.askers import for_whom, related, shown_of, ways_to_others
from dialogs.citation import link
from dialogs.contact_page import agencies_of, agency_line
from dialogs.events import ContactsAsked, Resumed, TopicChosen, TopicsAsked
from dialogs.keyboard import (
    LIKELY,
    Rows,
    agency,
    button,
    entries,
    in_rows,
    keep_language,
    likely_contact,
    said,
    topics_and_contacts,
)
from dialogs.model import Message
from dialogs.replies import ShowEntry
from dialogs.speech import Speech
from knowledge.model import Entry
from knowledge.phrases import Phrase
from knowledge.terms import Certainty, Contact, Period

_CONTACTS = {
    Contact.COORDINATOR: Phrase.CONTACT_COORDINATOR,
    Contact.AGENCY: Phrase.CONTACT_AGENCY,
    Contact.EMBASSY: Phrase.CONTACT_EMBASSY,
}


def entry_page(speech: Speech, asked: ShowEntry, today: date) -> Message:
    """An answer for who asks, with its period and source; after its date with a warning."""
    entry = speech.known.entries[shown_of(speech, asked)]
    words = entry.words[speech.lang]
    title = f"<b>{escape(words.title, quote=False)}</b>"
    warning = _warning(speech, entry, today)
    parts = (
        _understood(speech, asked.question),
        "\n".join(line for line in (for_whom(speech, asked), title, words.answer) if line),
        warning,
        "\n".join(_backing(speech, entry)),
    )
    to_agency = bool(warning) or entry.contact is Contact.AGENCY
    rows = (
        *ways_to_others(speech, asked),
        *related(speech, asked),
        *(agency(speech) if to_agency else (topics_and_contacts(speech),)),
        *keep_language(speech),
    )
    return Message("\n\n".join(part for part in parts if part), rows)


def _understood(speech: Speech, question: str | None) -> str:
    if not question:
        return ""
    return speech.say(Phrase.UNDERSTOOD_QUESTION, question=escape(question, quote=False))


def _warning(speech: Speech, entry: Entry, today: date) -> str:
    """After the day until which an answer holds."""
    if entry.valid_until is None or today <= entry.valid_until:
        return ""
    until = lengths.day(speech.lang, entry.valid_until)
    return speech.say(Phrase.ANSWER_EXPIRED, until=until)


def _backing(speech: Speech, entry: Entry) -> list[str]:
    """The period, the source, and the section of the source document that an answer rests on."""
    lines = []
    if entry.period is not Period.BOTH:
        lines.append(speech.say(Phrase.HOLDS_FOR, period=entry.period.replace("-", "–")))
    if entry.certainty is Certainty.ADVICE:
        contact = _CONTACTS[entry.contact or Contact.AGENCY]
        lines.append(speech.say(Phrase.ANSWER_ADVICE, contact=speech.say(contact)))
    if entry.source and entry.year:
        lines.append(speech.say(Phrase.SOURCE, source=link(entry.source, entry.year)))
    document = speech.known.document
    told = (document.facts[fact] for fact in entry.facts if fact in document.facts)
    sections = dict.fromkeys(fact.section for fact in told)
    if sections:
        titles = "; ".join(escape(document.sections[one].title, quote=False) for one in sections)
        lines.append(speech.say(Phrase.SECTION, section=titles))
    return lines


def lost_page(speech: Speech) -> Message:
    """Instead of another “please rephrase”: the topics, and who knows more."""
    country = LIKELY[speech.lang][0]
    contact = "\n".join(agency_line(agency) for agency in agencies_of(speech, country, None))
    on = (said(speech, Phrase.BUTTON_CONTINUE, Resumed()),)
    rows = (*topic_buttons(speech), likely_contact(speech), *keep_language(speech), on)
    return Message(speech.say(Phrase.MISS_AGAIN, contact=contact), rows)


def topic_buttons(speech: Speech) -> Rows:
    """All topics as buttons."""
    topics = speech.known.topics.items()
    return in_rows((button(words[speech.lang], TopicChosen(one)) for one, words in topics), 2)


def topic_page(speech: Speech, topic: str) -> Message:
    """The entries of a topic."""
    named = escape(speech.known.topics[topic][speech.lang], quote=False)
    ids = (one for one in speech.known.entries if one.partition(".")[0] == topic)
    rows = (
        *entries(speech, ids),
        (
            said(speech, Phrase.BUTTON_TOPICS, TopicsAsked()),
            said(speech, Phrase.BUTTON_CONTACTS, ContactsAsked()),
            said(speech, Phrase.BUTTON_BACK, Resumed()),
        ),
    )
    return Message(speech.say(Phrase.TOPIC, topic=named), rows)
