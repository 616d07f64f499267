"""The travel companion itself: its conversation, its excuse, its command menus, its day."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.app import Companion
from bot.profile import MenuLine, Menus
from dialogs.conversation import Conversation
from dialogs.model import Incoming, Message, Turn
from dialogs.speech import Speech
from dialogs.states import Talk
from knowledge.model import CommandWords
from knowledge.phrases import Phrase
from knowledge.shelf import KEEP, Shelf
from knowledge.terms import Command, Lang

_RIGA = ZoneInfo("Europe/Riga")


def companion(default: Lang) -> Companion:
    """Reads what is known and gives the companion that speaks of it.

    Args:
        default: The language for people whose Telegram speaks another one.

    Raises:
        BrokenContent: The content has faults; all of them are named.
    """
    shelf = Shelf(KEEP)
    known = shelf.library().known

    def converse(talk: Talk | None, incoming: Incoming, today: date) -> Turn:
        # Asked for anew each time: what is learned meanwhile takes its place.
        return Conversation(shelf.library(), default)(talk, incoming, today)

    def regret(talk: Talk | None, incoming: Incoming) -> Message:
        conversation = Conversation(shelf.library(), default)
        lang = talk.lang if talk else conversation.lang_of(incoming.language_code)
        return Message(Speech(known, lang).say(Phrase.FAILED))

    return Companion(converse, regret, _menus(known.commands, default), _today)


def _menus(commands: Mapping[Command, CommandWords], default: Lang) -> Menus:
    """The command menu in every language, the default one for all other languages."""
    menus: dict[str | None, tuple[MenuLine, ...]] = {
        lang.value: tuple(
            MenuLine(command, words.description[lang]) for command, words in commands.items()
        )
        for lang in Lang
    }
    return menus | {None: menus[default]}


def _today() -> date:
    """The date where most of the people are who ask."""
    return datetime.now(_RIGA).date()  # noqa: TID251  (the program's one look at the clock)
