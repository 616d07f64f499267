"""What a message is before anything is looked up: small talk, foreign, or a question."""

from dataclasses import dataclass

from knowledge.language import Tongues, language_of
from knowledge.small_talk import Phrasebook, beyond, kind_of
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Chat:
    """Nothing but small talk."""

    kind: str
    """A kind of `small-talk.yaml`."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """In a language that the bot does not speak."""


@dataclass(frozen=True, slots=True)
class Question:
    """Anything else: to be searched and answered in a language."""

    lang: Lang
    text: str
    """Without the courtesies before and after it."""


Heard = Chat | Foreign | Question


@dataclass(frozen=True, slots=True)
class Ears:
    """All that it takes to tell these apart."""

    book: Phrasebook
    tongues: Tongues

    def hear(self, lang: Lang, text: str) -> Heard:
        """Say what a message is; `lang` is the person's language."""
        if kind := kind_of(self.book, lang, text):
            return Chat(kind)
        asked = beyond(self.book, lang, text)
        spoken = language_of(self.tongues, asked, lang)
        return Question(spoken, asked) if spoken else Foreign()
