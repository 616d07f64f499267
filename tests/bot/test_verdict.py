import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.post import Draft
from bot.verdict import (
    Hopeless,
    Instead,
    Later,
    Plainly,
    Settled,
    TokenRefused,
    Unwelcome,
    Verdict,
    judge,
    plain,
)
from dialogs.model import Button, Message

NEW = Draft(1, Message("text"))
EDIT = Draft(1, Message("text"), edits=5)
IN_TOPIC = Draft(1, Message("text"), topic=7)
UNCHANGED = (
    "Message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
BAD_MARKUP = 'Can\'t parse entities: unsupported start tag "x" at byte offset 0'


@pytest.mark.parametrize(
    ("error", "draft", "expected"),
    [
        (RetryAfter(7), NEW, Later(7.0)),
        (TimedOut(), NEW, Later()),
        (NetworkError("Bad Gateway"), NEW, Later()),
        (TelegramError("Invalid server response"), NEW, Later()),
        (InvalidToken("Unauthorized"), NEW, TokenRefused()),
        (InvalidToken("Not Found"), NEW, Later()),
        (Forbidden("bot was blocked by the user"), NEW, Unwelcome()),
        (ChatMigrated(-100), NEW, Instead(Draft(-100, Message("text")))),
        (BadRequest(UNCHANGED), EDIT, Settled()),
        (BadRequest("Message to edit not found"), EDIT, Instead(NEW)),
        (BadRequest("Message can't be edited"), EDIT, Instead(NEW)),
        (BadRequest("Message thread not found"), IN_TOPIC, Instead(NEW)),
        (BadRequest("Chat not found"), NEW, Hopeless("Chat not found")),
        (BadRequest(BAD_MARKUP), NEW, Plainly(BAD_MARKUP)),
        (BadRequest("Button_data_invalid"), EDIT, Plainly("Button_data_invalid")),
    ],
)
def test_each_answer_of_telegram_leads_to_its_own_step(
    error: TelegramError, draft: Draft, expected: Verdict
) -> None:
    assert judge(error, draft, is_plain=False) == expected


def test_mere_text_that_is_refused_as_well_is_given_up() -> None:
    verdict = judge(BadRequest("Message is too long"), NEW, is_plain=True)
    assert verdict == Hopeless("Message is too long")


def test_mere_text_keeps_words_and_shows_where_links_lead() -> None:
    rows = ((Button("x", data="y"),),)
    message = Message(
        '<b>1 &lt; 2</b> <a href="https://x.lv/?a=1&amp;b=2">lapa</a> &amp; <i>', rows
    )
    assert plain(message) == Message("1 < 2 lapa (https://x.lv/?a=1&b=2) & ")
