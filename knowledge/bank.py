"""The bank: ordinary messages that no entry answers, by which the search learns to refuse."""

from collections.abc import Mapping
from typing import Self

from knowledge.model import Content, PerLang, Text
from knowledge.terms import Lang


class OutOfScope(Content):
    """The bank as editors write it."""

    plain: PerLang[tuple[Text, ...]]
    """What has nothing to do with the programme."""
    near: PerLang[tuple[Text, ...]]
    """What shares its words and means something else."""

    @classmethod
    def empty(cls) -> Self:
        """A bank without any message."""
        none = PerLang[tuple[Text, ...]](dict.fromkeys(Lang, ()))
        return cls(plain=none, near=none)

    def messages(self) -> Mapping[Lang, tuple[str, ...]]:
        """All messages of each language."""
        return {lang: (*self.plain[lang], *self.near[lang]) for lang in Lang}
