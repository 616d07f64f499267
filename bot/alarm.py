"""The word to those in charge when an update could not be handled."""

from collections.abc import Sequence
from html import escape
from typing import Final

from bot.post import Draft
from dialogs.model import Message

_LONGEST: Final = 500


def alarm(update_id: int, fault: str, admins: Sequence[int]) -> tuple[Draft, ...]:
    """One message for each of those in charge."""
    text = (
        f"Could not be handled and is set aside: update {update_id}.\n"
        f"{escape(fault[:_LONGEST], quote=False)}\n"
        "The log has the details; the inbox keeps the update."
    )
    return tuple(Draft(admin, Message(text)) for admin in admins)
