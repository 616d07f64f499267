"""Letters evened out while figures, marks and line ends stay.

`knowledge.fold` compares words and drops the marks between them; here “1.9.–31.1.” must survive.
"""

import unicodedata


def plain(text: str) -> str:
    """Lower case, no diacritics, compatibility forms replaced (“Mēneši” is “menesi”)."""
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
