"""One language's voice: the bot's sentences, filled in."""

from dataclasses import dataclass

from knowledge.model import Known
from knowledge.phrases import Phrase
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Speech:
    """What is known, said in one language."""

    known: Known
    lang: Lang

    def say(self, phrase: Phrase, **values: str) -> str:
        """A sentence with its values; a message's values are Telegram HTML, a button's plain."""
        return self.known.phrases[phrase][self.lang].format_map(values)
