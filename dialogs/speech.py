"""One language's voice: the bot's sentences, filled in."""

from dataclasses import dataclass, replace
from typing import Self

from knowledge.known import Known
from knowledge.phrases import Phrase
from knowledge.terms import Lang


@dataclass(frozen=True, slots=True)
class Speech:
    """What is known, said in one language."""

    known: Known
    lang: Lang
    aside: bool = False
    """For one message only, in another language than the person's."""

    def turned(self, lang: Lang | None) -> Self:
        """The voice in the language of one message; None and the person's own change nothing."""
        return self if lang in {None, self.lang} else replace(self, lang=lang, aside=True)

    def say(self, phrase: Phrase, **values: str) -> str:
        """A sentence with its values; a message's values are Telegram HTML, a button's plain."""
        return self.known.phrases[phrase][self.lang].format_map(values)
