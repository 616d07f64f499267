"""Answers as plain text: Telegram's HTML taken off."""

import html
import re
from typing import Final

_TAG: Final = re.compile(r"<[^>]*>")
_LINK: Final = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)


def bare(answer: str) -> str:
    """The words alone, as the search reads them."""
    return html.unescape(_TAG.sub("", answer))


def with_addresses(answer: str) -> str:
    """The words as people read them: a link keeps its address in brackets."""
    return bare(_LINK.sub(r"\2 (\1)", answer))
