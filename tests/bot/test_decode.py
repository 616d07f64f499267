"""From the JSON of an update to what it says, read by python-telegram-bot's own objects."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from telegram import Bot

from bot.decode import decode
from bot.post import Asked, Decoded, Passed, Unreadable
from bot.standin.request import StandInRequest
from bot.standin.telegram import StandIn
from dialogs.model import Act, Commanded, Incoming, Pressed, Sent, Typed
from tests.bot.running import ANNA

Json = dict[str, object]


@pytest.fixture
async def bot(standin: StandIn) -> AsyncIterator[Bot]:
    request = StandInRequest(standin)
    async with Bot(standin.token, request=request, get_updates_request=request) as bot:
        yield bot


def said(text: str, kind: str = "private", **fields: object) -> Json:
    return {
        "message_id": 5,
        "date": 1_800_000_000,
        "chat": {"id": 77, "type": kind},
        "from": {"id": 1, "is_bot": False, "first_name": "A", "language_code": "de-AT"},
        "text": text,
        **fields,
    }


def pressed_on(message: Json, **fields: object) -> Json:
    person = {"id": 1, "is_bot": False, "first_name": "A"}
    query = {"id": "55", "from": person, "chat_instance": "1", "data": "1:x", "message": message}
    return query | fields


def read(bot: Bot, **update: object) -> Decoded:
    return decode(9, json.dumps({"update_id": 9, **update}), bot)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Sveiki", Typed("Sveiki")),
        ("/start", Commanded("start")),
        ("/START  topic-money ", Commanded("start", "topic-money")),
        ("/help@celabiedrs_bot", Commanded("help")),
        ("/help@Celabiedrs_Bot tagad", Commanded("help", "tagad")),
        ("/jautā", Typed("/jautā")),
        ("/home/anna", Typed("/home/anna")),
        ("1/2 gads", Typed("1/2 gads")),
        ("half a \ud83d character", Typed("half a \ufffd character")),
    ],
)
def test_a_private_text_is_a_command_or_words(bot: Bot, text: str, act: Act) -> None:
    assert read(bot, message=said(text)) == Asked(9, 77, Incoming(act, "de-AT"))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("/help@celabiedrs_bot", Commanded("help")),
        ("/help", None),
        ("/help@other_bot", None),
        ("Sveiki visiem", None),
    ],
)
def test_in_a_group_only_a_command_to_this_bot_counts(
    bot: Bot, text: str, act: Act | None
) -> None:
    expected = Passed(9) if act is None else Asked(9, 77, Incoming(act, "de-AT"))
    assert read(bot, message=said(text, "supergroup")) == expected


def test_a_private_command_to_another_bot_is_passed_over(bot: Bot) -> None:
    assert read(bot, message=said("/help@other_bot")) == Passed(9)


def test_a_press_names_its_message(bot: Bot) -> None:
    assert read(bot, callback_query=pressed_on(said("menu"))) == Asked(
        9, 77, Incoming(Pressed("1:x"), None), press="55", edits=5
    )


def test_a_press_on_an_old_message_is_answered_by_a_new_one(bot: Bot) -> None:
    old = {"message_id": 5, "date": 0, "chat": {"id": 77, "type": "private"}}
    assert read(bot, callback_query=pressed_on(old)) == Asked(
        9, 77, Incoming(Pressed("1:x"), None), press="55"
    )


def test_a_forums_topic_is_kept_and_a_reply_is_none(bot: Bot) -> None:
    text, thread = "/help@celabiedrs_bot", {"message_thread_id": 12}
    in_topic = said(text, "supergroup", is_topic_message=True, **thread)
    asked = Asked(9, 77, Incoming(Commanded("help"), "de-AT"), topic=12)
    assert read(bot, message=in_topic) == asked
    assert read(bot, message=said(text, "supergroup", **thread)) == replace(asked, topic=None)
    assert read(bot, callback_query=pressed_on(in_topic)) == Asked(
        9, 77, Incoming(Pressed("1:x"), None), press="55", edits=5, topic=12
    )


def test_an_attachment_is_named_by_its_kind(bot: Bot) -> None:
    place = {"latitude": 56.9, "longitude": 24.1}
    message = said("", location=place)
    del message["text"]
    assert read(bot, message=message) == Asked(9, 77, Incoming(Sent("location"), "de-AT"))


@pytest.mark.parametrize(
    "update",
    [
        {"edited_message": said("x")},
        {"channel_post": said("x", "channel")},
        {"something_of_tomorrow": {"x": 1}},
        {"message": {**said("x"), "from": {"id": 1, "is_bot": True, "first_name": "B"}}},
        {},
    ],
)
def test_what_asks_for_no_answer_is_passed_over(bot: Bot, update: Json) -> None:
    assert read(bot, **update) == Passed(9)


def test_news_of_a_chat_is_passed_over(bot: Bot) -> None:
    message = said("", new_chat_title="Grupa")
    del message["text"]
    assert read(bot, message=message) == Passed(9)


@pytest.mark.parametrize("strange", [None, {}, [1], "abc", True, 1.5, 10**30])
def test_what_the_database_could_not_hold_is_set_aside(bot: Bot, strange: object) -> None:
    chat = {"id": strange, "type": "private"}
    topic = said("x", is_topic_message=True, message_thread_id=strange)
    for message in (said("x", chat=chat), topic):
        assert isinstance(read(bot, message=message), Unreadable)
    pressed = pressed_on({**said("menu"), "message_id": strange})
    assert isinstance(read(bot, callback_query=pressed), Unreadable)


@pytest.mark.parametrize("strange", [{}, [1], True, 1.5, 10**30])
def test_a_name_that_is_no_text_is_set_aside(bot: Bot, strange: object) -> None:
    person = {"id": 1, "is_bot": False, "first_name": "A", "language_code": strange}
    assert isinstance(read(bot, message=said("x", **{"from": person})), Unreadable)
    pressed = pressed_on(said("menu"), id=strange)
    assert isinstance(read(bot, callback_query=pressed), Unreadable)


@pytest.mark.parametrize(
    "raw",
    [
        "no json",
        "[]",
        "null",
        '{"update_id": 9, "message": 5}',
        '{"update_id": 9, "message": {"message_id": 1}}',
        json.dumps({"update_id": 9, "message": said("x", date="yesterday")}),
        json.dumps({"update_id": 9, "message": said("x", date=10**30)}),
        json.dumps({"update_id": 9, "message": {**said("x"), "text": 5}}),
    ],
)
def test_what_is_not_formed_as_telegram_forms_it_is_set_aside(bot: Bot, raw: str) -> None:
    decoded = decode(9, raw, bot)
    assert isinstance(decoded, Unreadable)
    assert decoded.fault


def test_anna_is_understood_as_the_stand_in_sends_her(bot: Bot, standin: StandIn) -> None:
    update = standin.say(ANNA.id, "/start hello")
    assert decode(update.update_id, json.dumps(update.wire()), bot) == Asked(
        update.update_id, ANNA.id, Incoming(Commanded("start", "hello"), "lv")
    )
