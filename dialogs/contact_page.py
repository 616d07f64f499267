"""Whom to contact in a country, as a message: what is known of its agencies, nothing guessed."""

from html import escape
from textwrap import shorten

from dialogs.citation import link
from dialogs.events import ContactsAsked
from dialogs.keyboard import said
from dialogs.model import Button, Message
from dialogs.speech import Speech
from knowledge.model import Agency
from knowledge.phrases import Phrase
from knowledge.places import Membership, agencies_for, membership, name
from knowledge.terms import Audience, Certainty, Sector

ALL_AGENCIES = "https://erasmus-plus.ec.europa.eu/contacts/national-agencies"
"""The Commission's list of national agencies."""
_BUTTON = 60
"""Characters of an agency's name on a button."""


def contact_page(speech: Speech, country: str, audience: Audience | None) -> Message:
    """The agencies of a country; only those of the audience's field where it is known."""
    agencies = agencies_of(speech, country, audience)
    parts = [speech.say(Phrase.CONTACT, country=escape(name(country, speech.lang)))]
    parts += [_agency(speech, agency) for agency in agencies]
    note = speech.known.country_notes.get(country)
    if note:
        source = speech.say(Phrase.SOURCE, source=link(note.source, note.year))
        parts.append(f"{note.words[speech.lang]}\n{source}")
    elif membership(country) is Membership.OUTSIDE:
        parts.append(speech.say(Phrase.OUTSIDE))
    elif not agencies:
        parts.append(speech.say(Phrase.NO_AGENCY))
    sites = tuple(
        (Button(shorten(agency.name, _BUTTON, placeholder="…"), url=agency.website),)
        for agency in agencies
        if agency.website != ALL_AGENCIES
    )
    return Message(
        "\n\n".join(parts),
        (
            *sites,
            (Button(speech.say(Phrase.AGENCY_LIST), url=ALL_AGENCIES),),
            (said(speech, Phrase.BUTTON_OTHER_COUNTRY, ContactsAsked()),),
        ),
    )


def agencies_of(speech: Speech, country: str, audience: Audience | None) -> tuple[Agency, ...]:
    """The agencies to ask, those of the audience's field alone where it is known."""
    sector = speech.known.people.audiences[audience].sector if audience else None
    return agencies_for(speech.known.agencies, country, sector)


def agency_line(agency: Agency) -> str:
    """An agency in one line: its name, leading to its site."""
    return f'<a href="{escape(agency.website)}">{escape(agency.name)}</a>'


def _agency(speech: Speech, agency: Agency) -> str:
    sectors = ", ".join(speech.say(_SECTORS[sector]) for sector in agency.sectors)
    known = (agency.email, agency.phone, agency.address)
    lines = [
        f"<b>{agency_line(agency)}</b>",
        speech.say(Phrase.AGENCY_COVERS, sectors=sectors),
        *(escape(detail) for detail in known if detail),
    ]
    if agency.note:
        lines.append(agency.note[speech.lang])
    elif agency.certainty is not Certainty.VERIFIED:
        lines.append(speech.say(Phrase.AGENCY_UNCONFIRMED))
    return "\n".join(lines)


_SECTORS = {
    Sector.VET: Phrase.SECTOR_VET,
    Sector.HIGHER: Phrase.SECTOR_HIGHER,
    Sector.SCHOOL: Phrase.SECTOR_SCHOOL,
    Sector.ADULT: Phrase.SECTOR_ADULT,
    Sector.YOUTH: Phrase.SECTOR_YOUTH,
    Sector.SPORT: Phrase.SECTOR_SPORT,
}
