"""Every refusal carries Telegram's own text."""

import json

import pytest

from bot.standin.chats import Person
from bot.standin.refusals import Refusal
from bot.standin.telegram import Result, StandIn
from tests.standin.people import Clock

ANNA = 1001
LONG = "ā" * 4097


def _keyboard(*buttons: dict[str, object]) -> str:
    return json.dumps({"inline_keyboard": [[*buttons]]})


def _rows(*rows: tuple[tuple[str, str], ...]) -> str:
    """A keyboard of rows of buttons, each a text and its data."""
    shown = [[{"text": text, "callback_data": data} for text, data in row] for row in rows]
    return json.dumps({"inline_keyboard": shown})


def _refused(telegram: StandIn, method: str, **params: object) -> str:
    answer = telegram.call(method, params)
    assert isinstance(answer, Refusal), answer
    assert answer.error_code == 400
    return answer.description


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        (LONG, "message is too long"),
        ("ā" * 20_000, "text is too long"),
        ("a<x>b</x>", 'can\'t parse entities: Unsupported start tag "x" at byte offset 1'),
        ("ā<x>", 'can\'t parse entities: Unsupported start tag "x" at byte offset 2'),
        ("3 < 5", 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
        ("<b>a", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("a</b>", "can't parse entities: Unexpected end tag at byte offset 1"),
        (
            "<b>a</i>",
            "can't parse entities: Unmatched end tag at byte offset 4, "
            'expected "</b>", found "</i>"',
        ),
        ("a<b", "can't parse entities: Unclosed start tag at byte offset 1"),
        ("<b>a</b", "can't parse entities: Unclosed end tag at byte offset 4"),
        (
            "<span>a</span>",
            'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0',
        ),
        (
            '<a href="x>a</a>',
            "can't parse entities: Unclosed start tag at byte offset 0",
        ),
        (
            "<a href=x/y>a</a>",
            "can't parse entities: Unexpected end of name token at byte offset 8",
        ),
        (
            "<a >a</a><b / >",
            'can\'t parse entities: Empty attribute name in the tag "b" at byte offset 9',
        ),
        ("<a href", 'can\'t parse entities: Unclosed start tag "a" at byte offset 0'),
        (
            "<tg-emoji emoji-id='x'>a</tg-emoji>",
            "can't parse entities: Invalid custom emoji identifier specified",
        ),
        (
            "&#xD83D;",
            "can't parse entities: Text contains invalid Unicode characters after decoding HTML "
            "entities, check for unmatched surrogate code units",
        ),
    ],
)
def test_a_text_is_refused_in_telegrams_words(telegram: StandIn, text: str, reason: str) -> None:
    refused = _refused(telegram, "sendMessage", chat_id=ANNA, text=text, parse_mode="HTML")
    assert refused == f"Bad Request: {reason}"
    assert len(telegram.view(ANNA).messages) == 1


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": 1}', 'field "inline_keyboard" must be of type Array'),
        (
            '{"inline_keyboard": [1]}',
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            '{"inline_keyboard": [[1]]}',
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
        (
            _keyboard({"callback_data": "a"}),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            _keyboard({"text": "A"}),
            "can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            _keyboard({"text": "A", "callback_data": ""}),
            "can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            _keyboard({"text": " ", "callback_data": "a"}),
            "inline keyboard button text must be non-empty",
        ),
        (_keyboard({"text": "A", "callback_data": "ā" * 33}), "BUTTON_DATA_INVALID"),
        (
            _keyboard({"text": "A", "url": "nowhere"}),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            _keyboard({"text": "A", "url": "ftp://a.lv"}),
            "inline keyboard button URL 'ftp://a.lv' is invalid: Unsupported URL protocol",
        ),
        (
            _keyboard({"text": "A", "url": "https://"}),
            "inline keyboard button URL 'https://' is invalid: URL host is empty",
        ),
        (
            _keyboard({"text": "A", "url": "https://a.lv:x"}),
            "inline keyboard button URL 'https://a.lv:x' is invalid: "
            "Wrong port number specified in the URL",
        ),
        (
            _keyboard({"text": "A", "web_app": {"url": "http://a.lv"}}),
            "inline keyboard button Web App URL 'http://a.lv' is invalid: "
            "Only HTTPS links are allowed",
        ),
        (_keyboard({"text": "A", "copy_text": {"text": "a" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
        (_rows(*[(("A", "a"),)] * 101), "reply markup is too long"),
        (_rows((("A", "a"),) * 9), "reply markup is too long"),
        (_rows(*[(("12", "a" * 64),)] * 99), "reply markup is too long"),
        (_rows(*[(("a" * 60, "1" * 10),)] * 100), "reply markup is too long"),
    ],
)
def test_a_keyboard_is_refused_in_telegrams_words(
    telegram: StandIn, markup: str, reason: str
) -> None:
    refused = _refused(telegram, "sendMessage", chat_id=ANNA, text="a", reply_markup=markup)
    assert refused == f"Bad Request: {reason}"


def test_the_limits_themselves_are_allowed(telegram: StandIn) -> None:
    keyboard = _rows(*[(("A", "a"),) * 8] * 12, *[(("A", "ā" * 32),)] * 4)
    text = f"<b>{'🎓' * 4096}</b>"
    answer = telegram.call(
        "sendMessage",
        {"chat_id": ANNA, "text": text, "parse_mode": "HTML", "reply_markup": keyboard},
    )
    assert isinstance(answer, Result)


def test_an_edit_without_a_change_is_refused(telegram: StandIn) -> None:
    keyboard = _rows((("A", "a"),))
    telegram.call("sendMessage", {"chat_id": ANNA, "text": "a", "reply_markup": keyboard})
    same = {"chat_id": ANNA, "message_id": 2, "text": "<i></i>a ", "parse_mode": "html"}
    expected = (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    assert _refused(telegram, "editMessageText", **same, reply_markup=keyboard) == expected
    markup = {"chat_id": ANNA, "message_id": 2, "reply_markup": keyboard}
    assert _refused(telegram, "editMessageReplyMarkup", **markup) == expected


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("editMessageText", {"message_id": 9, "text": "a"}, "message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "a"}, "message can't be edited"),
        ("deleteMessage", {"message_id": 9}, "message to delete not found"),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
        ("sendMessage", {"text": "a", "parse_mode": "x"}, "unsupported parse_mode"),
        (
            "sendMessage",
            {"text": "a", "reply_parameters": '{"message_id": 9}'},
            "message to be replied not found",
        ),
        ("sendMessage", {"chat_id": 5, "text": "a"}, "chat not found"),
        ("sendMessage", {"chat_id": "", "text": "a"}, "chat_id is empty"),
        (
            "answerCallbackQuery",
            {"callback_query_id": "5"},
            "query is too old and response timeout expired or query ID is invalid",
        ),
        (
            "setWebhook",
            {"url": "http://a.lv"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        ("setMyName", {"name": "a" * 65}, "BOT_TITLE_INVALID"),
        ("setMyName", {"name": ""}, "BOT_TITLE_INVALID"),
        ("setMyDescription", {"description": "a" * 513}, "BOT_DESC_INVALID"),
        (
            "setMyShortDescription",
            {"short_description": "a" * 121},
            "BOT_SHARETEXT_INVALID",
        ),
        ("setMyCommands", {"commands": "{}"}, "expected an Array of BotCommand"),
        (
            "setMyCommands",
            {"commands": '[{"command": "Start", "description": "a"}]'},
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": '[{"command": "start", "description": ""}]'},
            "command description must be non-empty",
        ),
        (
            "setMyCommands",
            {"commands": json.dumps([{"command": "a" * 33, "description": "a"}])},
            "command length must not exceed 32",
        ),
        (
            "setMyCommands",
            {"commands": json.dumps([{"command": "a", "description": "a"}] * 101)},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "setMyCommands",
            {"commands": "[]", "language_code": "lv-LV"},
            "invalid language code specified",
        ),
        (
            "setMyCommands",
            {"commands": "[]", "scope": '{"type": "all"}'},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
    ],
)
def test_a_call_is_refused_in_telegrams_words(
    telegram: StandIn, method: str, params: dict[str, object], reason: str
) -> None:
    assert _refused(telegram, method, **{"chat_id": ANNA, **params}) == f"Bad Request: {reason}"


def test_a_message_older_than_two_days_cannot_be_deleted(telegram: StandIn, clock: Clock) -> None:
    telegram.call("sendMessage", {"chat_id": ANNA, "text": "a"})
    clock.seconds += 48 * 3600 + 1
    refused = _refused(telegram, "deleteMessage", chat_id=ANNA, message_id=2)
    assert refused == "Bad Request: message can't be deleted"


def test_nobody_is_reached_before_they_have_written(telegram: StandIn) -> None:
    chat_id = telegram.meet(Person(2002, "Juris"))
    refused = _refused(telegram, "sendMessage", chat_id=chat_id, text="a")
    assert refused == "Bad Request: chat not found"


def test_who_has_blocked_the_bot_is_not_reached(telegram: StandIn) -> None:
    update = telegram.block(ANNA)
    answer = telegram.call("sendMessage", {"chat_id": ANNA, "text": "a"})
    assert answer == Refusal(403, "Forbidden: bot was blocked by the user")
    assert update.kind == "my_chat_member"
    telegram.unblock(ANNA)
    assert isinstance(telegram.call("sendMessage", {"chat_id": ANNA, "text": "a"}), Result)


def test_an_unknown_method_and_a_wrong_token_are_told_apart(telegram: StandIn) -> None:
    stranger = "1:b"
    assert telegram.call("sendNothing", {}) == Refusal(404, "Not Found: method not found")
    assert telegram.call("getMe", {}, token=stranger) == Refusal(401, "Unauthorized")


def test_a_webhook_set_twice_within_a_second_is_too_much(telegram: StandIn) -> None:
    params = {"url": "https://bot.example.org/hook"}
    assert telegram.call("setWebhook", params) == Result(value=True)
    answer = telegram.call("setWebhook", params)
    assert answer == Refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    polled = telegram.call("getUpdates", {})
    assert polled == Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )


def test_refused_calls_are_kept_with_their_chat(telegram: StandIn) -> None:
    telegram.call("sendMessage", {"chat_id": ANNA, "text": ""})
    (refused,) = telegram.view(ANNA).refused
    assert (refused.method, refused.refusal.description) == (
        "sendMessage",
        "Bad Request: message text is empty",
    )
