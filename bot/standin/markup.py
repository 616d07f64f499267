"""Telegram's HTML, refused in Telegram's words where it is none."""

from bot.standin.refusals import bad_request
from knowledge.markup import Formatted, MarkupError, read_html


def parse_html(markup: str) -> Formatted:
    """Reads markup as Telegram does.

    Raises:
        RefusedError: The markup is not Telegram's HTML; says what and where.
    """
    try:
        return read_html(markup).formatted
    except MarkupError as error:
        raise bad_request(f"Can't parse entities: {error}") from None
