"""For whom an answer is, and the ways from it to the answers for others."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from dialogs.events import AskerChangeAsked, OthersAsked
from dialogs.keyboard import Rows, aside, button, entries, said
from dialogs.replies import ShowEntry
from dialogs.speech import Speech
from knowledge.model import EntryId
from knowledge.phrases import Phrase
from knowledge.terms import AUDIENCES, Audience
from knowledge.variants import general_of, sibling_of, variant_of

_NAMED: Final = 3
"""Audiences that one line can bear on a phone."""


def shown_of(speech: Speech, asked: ShowEntry) -> EntryId:
    """The entry that is shown: the asker's variant of the one that was asked for."""
    return variant_of(speech.known.entries, asked.entry, asked.audience)


def for_whom(speech: Speech, asked: ShowEntry) -> str:
    """A line on who was taken to be asking, else on whom the answer is meant for, if any."""
    shown = shown_of(speech, asked)
    audiences = speech.known.entries[shown].audiences
    if asked.audience in audiences and _general(speech, asked):
        who = speech.known.people.audiences[asked.audience].plan[speech.lang]
        return speech.say(Phrase.ANSWERED_FOR, who=who)
    if not audiences or asked.audience in audiences:
        return ""
    named = tuple(_names(speech, audiences))
    more = " …" if len(named) > _NAMED else ""
    who = escape("; ".join(named[:_NAMED]) + more, quote=False)
    return speech.say(Phrase.MEANT_FOR, who=who)


def ways_to_others(speech: Speech, asked: ShowEntry) -> Rows:
    """Buttons to the same question's answers for others, the one for who asks first."""
    known = speech.known.entries
    shown, general = shown_of(speech, asked), _general(speech, asked)
    if general is None:
        return entries(speech, known[shown].variants)
    sibling = sibling_of(known, shown, asked.audience)
    others = (said(speech, Phrase.BUTTON_OTHERS, OthersAsked(general, aside(speech))),)
    if asked.audience not in known[shown].audiences:
        return (*entries(speech, (sibling,) if sibling else ()), others)
    who = speech.known.people.audiences[asked.audience].button[speech.lang]
    change = button(speech.say(Phrase.BUTTON_CHANGE, what=who), AskerChangeAsked(general))
    return (others, (change,))


def related(speech: Speech, asked: ShowEntry) -> Rows:
    """Buttons to what else is of interest, without those that lead where others lead already."""
    known = speech.known.entries
    shown, general = shown_of(speech, asked), _general(speech, asked)
    sibling = sibling_of(known, shown, asked.audience)
    led = {shown, general, sibling, *known[shown].variants}
    targets = known[shown].related
    return entries(
        speech, (one for one in targets if variant_of(known, one, asked.audience) not in led)
    )


def _general(speech: Speech, asked: ShowEntry) -> EntryId | None:
    """The general entry behind a variant that is shown: the one asked for, where it was asked."""
    shown = shown_of(speech, asked)
    return general_of(speech.known.entries, shown) if shown == asked.entry else asked.entry


def _names(speech: Speech, audiences: Iterable[Audience]) -> Iterator[str]:
    """Audiences as their buttons name them; a group of which nobody is missing by its own name."""
    people, left = speech.known.people, set(audiences)
    for group, members in AUDIENCES.items():
        if left.issuperset(members):
            yield people.groups[group].button[speech.lang]
        else:
            named = (one for one in members if one in left)
            yield from (people.audiences[one].button[speech.lang] for one in named)
