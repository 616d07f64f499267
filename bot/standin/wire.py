"""The parameters of a call as they travel: names with text, nested values as JSON in text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.standin.refusals import bad_request

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
"""Any value of JSON."""

JsonObject: TypeAlias = dict[str, Json]
"""An object of JSON: the form in which Telegram's own types cross the wire."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The parameters of one call, read leniently where Telegram is lenient."""

    values: Mapping[str, str]

    @classmethod
    def of(cls, params: Mapping[str, object]) -> "Arguments":
        """Brings typed values (a JSON body) into the form of a submitted form."""
        return cls({name: _as_text(value) for name, value in params.items() if value is not None})

    def text(self, name: str) -> str:
        """The value as text, empty where it is missing."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number, moved into its limits as Telegram does."""
        return min(max(_whole(self.text(name), default), low), high)

    def identifier(self, name: str) -> int:
        """A whole number of any size, 0 where it is missing or no number."""
        return _whole(self.text(name), 0)

    def flag(self, name: str) -> bool:
        """Whether the value says yes in one of Telegram's three ways."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, refusal: str) -> Json:
        """The nested value, None where it is missing.

        Args:
            name: The parameter.
            refusal: What Telegram says where the text is no JSON.
        """
        text = self.text(name)
        if not text:
            return None
        try:
            value: Json = json.loads(text)
        except ValueError:
            raise bad_request(refusal) from None
        return value


def required_text(parent: JsonObject, name: str) -> str:
    """A field that must be there and be text (numbers count as text, as for Telegram)."""
    match parent.get(name):
        case None:
            raise bad_request(f'Can\'t find field "{name}"')
        case str(text):
            return text
        case bool() | list() | dict():
            raise bad_request(f'Field "{name}" must be of type String')
        case number:
            return str(number)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _whole(text: str, default: int) -> int:
    try:
        return int(text)
    except ValueError:
        return default
