"""The advice as a message: the plan, what fits, the rule, who applies, source and next step."""

from collections.abc import Iterator
from datetime import date
from html import escape
from itertools import groupby, islice

from dialogs import lengths
from dialogs.citation import link
from dialogs.events import Assumption, ChangeAsked, EntryChosen, Started, TopicsAsked
from dialogs.keyboard import Rows, button, likely_contact, said
from dialogs.model import Message
from dialogs.speech import Speech
from dialogs.states import Advised
from knowledge.advice import Advice, Border, Fit, Near, Side, advise
from knowledge.model import Action, Choice
from knowledge.phrases import Phrase
from knowledge.terms import Group

_EXPLAINED = 4
"""The most actions that get a button to what explains them."""


def advice_page(speech: Speech, plan: Advised, today: date) -> Message:
    """Say everything that the rules say of a plan, with a button for each assumption."""
    advice = advise(speech.known.programme, plan.audience, plan.goal, plan.stay, today)
    actions = tuple(fit.action for fit in advice.fits) or tuple(
        near.action for near in advice.near
    )
    parts = (
        _plan(speech, plan),
        *(_fitting(speech, advice) if advice.fits else _missing(speech, advice)),
        _rules(speech, plan, advice),
        "\n".join(_conditions(speech, plan)),
        *_applicants(speech, actions),
        _sources(speech, actions),
    )
    return Message("\n\n".join(part for part in parts if part), _rows(speech, plan, advice))


def _plan(speech: Speech, plan: Advised) -> str:
    who = speech.known.people.audiences[plan.audience].plan[speech.lang]
    if plan.goal is None:
        return speech.say(Phrase.PLAN, who=who, length=lengths.full(speech, plan.stay))
    goal = speech.known.people.goals[plan.goal].button[speech.lang]
    length = lengths.short(speech, plan.stay)
    return speech.say(Phrase.PLAN_GOAL, who=who, goal=goal, length=length)


def _fitting(speech: Speech, advice: Advice) -> Iterator[str]:
    if len(advice.fits) > 1:
        yield speech.say(Phrase.SEVERAL_FIT)
    key_actions = speech.known.programme.key_actions
    for key_action, fits in groupby(advice.fits, key=lambda fit: fit.action.key_action):
        lines = [line for fit in fits for line in _fit(speech, fit)]
        yield "\n".join((f"<b>{key_actions[key_action][speech.lang]}</b>", *lines))


def _fit(speech: Speech, fit: Fit) -> Iterator[str]:
    words = fit.action.words[speech.lang]
    limits = lengths.limits(speech, fit.action)
    if fit.action.goal and fit.action.code:
        limits = f"{limits}, {fit.action.code}"
    yield speech.say(Phrase.ACTION_LINE, name=words.name, limits=limits, apart=words.apart)
    if not fit.whole:
        yield speech.say(Phrase.PARTLY)
    if words.note:
        yield words.note
    for border in fit.borders:
        yield _border(speech, fit.action, border)


def _border(speech: Speech, action: Action, border: Border) -> str:
    longer = border.side is Side.LONGER
    names = [
        speech.known.programme.actions[one].words[speech.lang].name for one in border.opens
    ] or [speech.say(Phrase.BORDER_NOTHING)]
    limit = action.days.max if longer else action.days.min
    return speech.say(
        Phrase.BORDER_LONGER if longer else Phrase.BORDER_SHORTER,
        limit=lengths.days(speech.lang, limit or 0),
        days=lengths.days(speech.lang, border.days),
        then=", ".join(names),
    )


def _missing(speech: Speech, advice: Advice) -> Iterator[str]:
    if not advice.near:
        yield speech.say(Phrase.NOTHING_KNOWN)
        return
    lines = [_near(speech, near) for near in advice.near]
    yield "\n".join((speech.say(Phrase.NOTHING_FITS), *lines))


def _near(speech: Speech, near: Near) -> str:
    return speech.say(
        Phrase.TOO_SHORT if near.side is Side.LONGER else Phrase.TOO_LONG,
        name=near.action.words[speech.lang].name,
        limits=lengths.limits(speech, near.action),
        days=lengths.missing(speech, near.action, near.days),
    )


def _rules(speech: Speech, plan: Advised, advice: Advice) -> str:
    until = lengths.day(speech.lang, speech.known.programme.until)
    today = Phrase.RULE_TODAY if plan.goal is None else Phrase.RULE_PROJECT
    lines = [speech.say(Phrase.RULE_EXPIRED if advice.expired else today, until=until)]
    if advice.before:
        verdict = Phrase.BEFORE_FITS if advice.before_fits else Phrase.BEFORE_DIFFERS
        rule = advice.before.words[speech.lang]
        lines.append(speech.say(Phrase.RULE_BEFORE, rule=rule, fits=speech.say(verdict)))
    return "\n".join(lines)


def _conditions(speech: Speech, plan: Advised) -> Iterator[str]:
    people = speech.known.people
    choices: list[Choice] = [people.groups[plan.audience.group], people.audiences[plan.audience]]
    for choice in choices:
        if choice.condition:
            yield speech.say(Phrase.CONDITION, condition=choice.condition[speech.lang])


def _applicants(speech: Speech, actions: tuple[Action, ...]) -> Iterator[str]:
    """Who applies and what to do next, once for all the actions that share it."""
    applicants = tuple(dict.fromkeys(action.applicant for action in actions))
    for applicant in applicants:
        words = speech.known.programme.applicants[applicant][speech.lang]
        names = [
            action.words[speech.lang].name for action in actions if action.applicant is applicant
        ]
        whose = [f"<i>{', '.join(names)}</i>"] if len(applicants) > 1 else []
        yield "\n".join(
            (
                *whose,
                speech.say(Phrase.WHO_APPLIES, who=words.who),
                speech.say(Phrase.NEXT_STEP, next=words.next),
            )
        )


def _sources(speech: Speech, actions: tuple[Action, ...]) -> str:
    links = dict.fromkeys(link(action.source, action.year) for action in actions)
    guide = speech.known.programme.guide
    every = (*links, f'<a href="{escape(guide)}">{speech.say(Phrase.GUIDE)}</a>')
    return speech.say(Phrase.SOURCE, source=", ".join(every))


def _rows(speech: Speech, plan: Advised, advice: Advice) -> Rows:
    people = speech.known.people
    assumptions = {
        Assumption.WHO: people.audiences[plan.audience].button[speech.lang],
        Assumption.STAY: lengths.short(speech, plan.stay),
    }
    if plan.audience.group is Group.ORGANISATION and plan.goal:
        assumptions[Assumption.GOAL] = people.goals[plan.goal].button[speech.lang]
    return (
        *_explained(speech, advice),
        *(
            (button(speech.say(Phrase.BUTTON_CHANGE, what=words), ChangeAsked(what)),)
            for what, words in assumptions.items()
        ),
        likely_contact(speech),
        (
            said(speech, Phrase.BUTTON_TOPICS, TopicsAsked()),
            said(speech, Phrase.BUTTON_START, Started()),
        ),
    )


def _explained(speech: Speech, advice: Advice) -> Rows:
    """A way to the entry that explains each fitting action."""
    explaining = dict.fromkeys(fit.action.entry for fit in advice.fits)
    titles = {one: speech.known.entries[one].words[speech.lang].title for one in explaining}
    rows = (
        (button(speech.say(Phrase.BUTTON_MORE_ON, what=title), EntryChosen(one)),)
        for one, title in titles.items()
    )
    return tuple(islice(rows, _EXPLAINED))
