"""Answers and topics as messages."""

from datetime import date
from html import escape

from dialogs import lengths
from dialogs.citation import link
from dialogs.contact_page import agencies_of, agency_line
from dialogs.events import ContactsAsked, Resumed, TopicChosen, TopicsAsked
from dialogs.keyboard import (
    LIKELY,
    Rows,
    button,
    entries,
    in_rows,
    likely_contact,
    said,
    topics_and_contacts,
)
from dialogs.model import Message
from dialogs.speech import Speech
from knowledge.model import Entry, EntryId
from knowledge.phrases import Phrase
from knowledge.terms import Certainty, Contact, Period

_CONTACTS = {
    Contact.COORDINATOR: Phrase.CONTACT_COORDINATOR,
    Contact.AGENCY: Phrase.CONTACT_AGENCY,
    Contact.EMBASSY: Phrase.CONTACT_EMBASSY,
}


def entry_page(speech: Speech, entry_id: EntryId, question: str | None, today: date) -> Message:
    """An answer with its period and source; after its date with a warning."""
    entry = speech.known.entries[entry_id]
    words = entry.words[speech.lang]
    heading = f"<b>{escape(words.title, quote=False)}</b>"
    if question:
        asked = speech.say(Phrase.UNDERSTOOD_QUESTION, question=escape(question, quote=False))
        heading = f"{asked}\n\n{heading}"
    parts = [f"{heading}\n{words.answer}"]
    if entry.valid_until and today > entry.valid_until:
        until = lengths.day(speech.lang, entry.valid_until)
        parts.append(speech.say(Phrase.ANSWER_EXPIRED, until=until))
    parts.append("\n".join(_backing(speech, entry)))
    related = entries(speech, entry.related)
    return Message("\n\n".join(parts), (*related, topics_and_contacts(speech)))


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
    rows = (*topic_buttons(speech), likely_contact(speech), on)
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
