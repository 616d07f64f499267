"""Why the bot answered as it did, as far as the page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Why:
    """The last step of a chat.

    Attributes:
        state: Where the conversation stands, by the name the code gives it.
        outcome: What the last update was taken for.
        entry: The entry of the knowledge base that answered.
        score: How well it fitted, between 0 and 1.
        question: The question as it was understood.
    """

    state: str
    outcome: str
    entry: str | None = None
    score: float | None = None
    question: str | None = None
