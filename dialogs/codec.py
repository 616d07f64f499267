"""A talk as text for the database, and back."""

from pydantic import TypeAdapter, ValidationError

from dialogs.states import Talk

_TALK: TypeAdapter[Talk] = TypeAdapter(Talk)


def dump(talk: Talk) -> str:
    """Write a talk as JSON."""
    return _TALK.dump_json(talk).decode()


def load(text: str) -> Talk | None:
    """Read a talk; None where the text has another form, so that the talk starts anew."""
    try:
        return _TALK.validate_json(text)
    except ValidationError:
        return None
