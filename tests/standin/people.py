"""Who talks to the bot in these tests, and the clock they live by."""

from dataclasses import dataclass

from bot.standin.chats import Person

ANNA = Person(id=1001, first_name="Anna", language_code="lv")


@dataclass
class Clock:
    """A clock that only goes where a test moves it."""

    seconds: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds
