"""A whole content folder as small as it can be, for tests to break."""

from collections.abc import Iterable
from pathlib import Path

from knowledge.phrases import Phrase
from knowledge.places import PROGRAMME_COUNTRIES
from knowledge.terms import Applicant, Audience, Command, Goal, Group, KeyAction, Lang

CITED = "{source: 'https://example.org/page', year: 2025, checked: 2026-01-15"
TEXTS = "{lv: vārds, en: word, de: Wort}"

LISTS = "{lv: [vārds], en: [word], de: [Wort]}"

TOPIC = """\
topic: {lv: Nauda, en: Money, de: Geld}
entries:
  sum:
    period: both
    source: https://example.org/money
    year: 2025
    checked: 2026-01-15
    facts: [s-what, what]
    lv:
      title: Cik naudas
      questions: [cik ir naudas, cik dod, kāda summa, cik eiro, vai daudz, mana daļa, ja tu, ja es]
      answer: Tik, cik ir.
    en:
      title: How much
      questions: [how much money, the sum, how big, what for, my share, a lot, in euros, per month]
      answer: As much as there is.
    de:
      title: Wie viel Geld
      questions: [wie viel Geld, wie hoch, wofür das, mein Teil, so viel, in Euro, je Tag, ja so]
      answer: So viel, wie da ist.
  paid:
    period: 2021-2027
    source: https://example.org/paid
    year: 2025
    checked: 2026-01-15
    related: [money.sum]
    lv:
      title: Kad maksā
      questions: [kad maksā, kad nauda, kurā dienā, cikos nāk, vai drīz, vai ilgi, no kad, ap kad]
      answer: Drīz.
    en:
      title: When it is paid
      questions: [when is it paid, which day, how soon, not yet, by when, at last, so late, in May]
      answer: Soon.
    de:
      title: Wann gezahlt wird
      questions: [wann zahlt man, welcher Tag, wie bald, nie da, bis wann, kommt es, zu spät, ab 1]
      answer: Bald.
"""
SUM = "topics/money.yaml"


def write(folder: Path) -> Path:
    """Write the files into a folder and return it."""
    (folder / "topics").mkdir(parents=True)
    files = {
        SUM: TOPIC,
        "phrases.yaml": _each(Phrase, TEXTS),
        "people.yaml": _people(),
        "commands.yaml": _commands(),
        "programme.yaml": _programme(),
        "agencies.yaml": _agencies(),
        "country-notes.yaml": f"notes:\n- {CITED}, country: CH, lv: nē, en: not yet, de: nö}}\n",
        "concepts.yaml": (
            f"ordinary: {LISTS}\nterms: {LISTS}\n"
            f"concepts:\n  money: {LISTS}\nelsewhere:\n  weather: {LISTS}\n"
        ),
        "small-talk.yaml": (
            f"beside: {LISTS}\nkinds:\n"
            "  greeting:\n"
            "    lv: {wordings: [čau], reply: Sveiki}\n"
            "    en: {wordings: [hello], reply: Hello}\n"
            "    de: {wordings: [moin], reply: Hallo}\n"
        ),
        "other-languages.yaml": "sentences: {lt: [Labas, Kaip sekasi]}\n",
        "source-document.yaml": (
            "title: Par programmu\n"
            "sections:\n  about: {title: Par to}\n"
            "facts:\n  s-what: {section: about}\n"
        ),
        "facts.yaml": (
            "facts:\n  what:\n    period: both\n    statement: It is there.\n"
            "    sources: [{url: 'https://example.org/what', year: 2025}]\n"
        ),
    }
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def _each(names: Iterable[str], value: str, indent: str = "") -> str:
    return "".join(f"{indent}{name}: {value}\n" for name in names)


def _people() -> str:
    words = "wordings: {lv: [a], en: [b], de: [c]}"
    choice = f"{{button: {TEXTS}, {words}}}"
    goal = f"{{button: {TEXTS}, {words}, stays: [6m]}}"
    audience = f"{{button: {TEXTS}, {words}, sector: vet, plan: {TEXTS}, stays: [2w, 10d, 1y]}}"
    return (
        f"groups:\n{_each(Group, choice, '  ')}"
        f"goals:\n{_each(Goal, goal, '  ')}"
        f"audiences:\n{_each(Audience, audience, '  ')}"
    )


def _commands() -> str:
    return "".join(
        f"{name}:\n  description: {TEXTS}\n  wordings: {{{_own(name)}}}\n" for name in Command
    )


def _own(name: str) -> str:
    return ", ".join(f"{lang}: [{name} {lang}]" for lang in Lang)


def _programme() -> str:
    words = "{name: n, apart: a}"
    said = f"{{lv: {words}, en: {words}, de: {words}}}"
    applicants = said.replace("name", "who").replace("apart", "next")
    return (
        "until: 2027-12-31\n"
        "guide: https://example.org/guide\n"
        f"key_actions:\n{_each(KeyAction, TEXTS, '  ')}"
        f"applicants:\n{_each(Applicant, applicants, '  ')}"
        "actions:\n"
        f"  all: {CITED}, key_action: ka2, audiences: [{', '.join(Audience)}], "
        "days: {min: 2, max: 365}, applicant: person, entry: money.sum, "
        f"lv: {words}, en: {words}, de: {words}}}\n"
        "before:\n"
        f"- {CITED}, audiences: [student], days: {{min: 14}}, fact: s-what, "
        "lv: a, en: b, de: c}\n"
    )


def _agencies() -> str:
    return "agencies:\n" + "".join(
        f"- {CITED}, country: {code}, name: Agency, sectors: [vet], website: 'https://example.org'}}\n"
        for code in sorted(PROGRAMME_COUNTRIES)
    )
