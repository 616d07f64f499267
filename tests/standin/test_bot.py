"""The stand-in as python-telegram-bot sees it, through the door in process."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.standin.chats import Person
from bot.standin.faults import BrokenBody, Delay, Fault, Hang, Reset, RetryLater, ServerError
from bot.standin.media import MediaKind
from bot.standin.profile import Account, Command
from bot.standin.request import StandInRequest
from bot.standin.telegram import PREVIEW_TOKEN, StandIn
from tests.standin.people import ANNA, Clock

# python-telegram-bot warns of a later change whenever it makes a RetryAfter.
retry_after_may_warn = pytest.mark.filterwarnings(
    "ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning"
)

MENU = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Jā", callback_data="yes")],
        [InlineKeyboardButton("Saite", url="https://erasmus-plus.ec.europa.eu")],
    ]
)


async def test_a_person_writes_and_the_bot_answers(telegram: StandIn, bot: Bot) -> None:
    (update,) = await bot.get_updates()
    assert update.message.text == "Sveiki"
    assert update.message.from_user.language_code == "lv"
    sent = await update.message.reply_text(
        "<b>Ā</b> &amp; 🎓", parse_mode="HTML", reply_markup=MENU
    )
    assert (sent.text, sent.text_html) == ("Ā & 🎓", "<b>Ā</b> &amp; 🎓")
    assert sent.reply_markup == MENU.de_json(
        {
            "inline_keyboard": [
                [{"text": "Jā", "callback_data": "yes"}],
                [{"text": "Saite", "url": "https://erasmus-plus.ec.europa.eu/"}],
            ]
        },
        bot,
    )
    assert [m.from_bot for m in telegram.view(ANNA.id).messages] == [False, True]


async def test_a_command_carries_its_entity(telegram: StandIn, bot: Bot) -> None:
    telegram.say(ANNA.id, "/start topic_visa")
    update = (await bot.get_updates())[-1]
    assert list(update.message.parse_entities(["bot_command"]).values()) == ["/start"]


async def test_updates_come_again_until_the_offset_confirms_them(
    telegram: StandIn, bot: Bot
) -> None:
    telegram.say(ANNA.id, "viens")
    telegram.say(ANNA.id, "divi")
    first = await bot.get_updates(limit=2)
    again = await bot.get_updates()
    assert [u.update_id for u in first] == [u.update_id for u in again][:2]
    left = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message.text for u in left] == ["divi"]
    assert await bot.get_updates(offset=-1) == left[-1:]
    assert await bot.get_updates(offset=left[-1].update_id + 1) == ()


async def test_unasked_kinds_of_updates_do_not_arrive(telegram: StandIn, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["message"])
    telegram.block(ANNA.id)
    telegram.unblock(ANNA.id)
    assert [u.message.text for u in await bot.get_updates()] == ["Sveiki"]


async def test_updates_that_nobody_fetches_are_kept_for_a_day(
    telegram: StandIn, bot: Bot, clock: Clock
) -> None:
    clock.seconds += 24 * 3600
    assert await bot.get_updates() == ()


async def test_a_waiting_poll_ends_with_the_first_update(telegram: StandIn, bot: Bot) -> None:
    (update,) = await bot.get_updates()
    poll = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=40))
    await asyncio.wait([poll], timeout=0.05)
    assert not poll.done()
    telegram.say(ANNA.id, "beidzot")
    async with asyncio.timeout(1):
        assert [u.message.text for u in await poll] == ["beidzot"]


async def test_a_waiting_poll_ends_when_its_time_is_over(bot: Bot, telegram: StandIn) -> None:
    loop = asyncio.get_running_loop()
    started = loop.time()
    offset = telegram.updates.pending[-1].update_id + 1
    assert await bot.get_updates(offset=offset, timeout=1) == ()
    assert 0.9 < loop.time() - started < 3


async def test_a_second_poller_ends_the_first(telegram: StandIn, bot: Bot) -> None:
    offset = telegram.updates.pending[-1].update_id + 1
    first = asyncio.create_task(bot.get_updates(offset=offset, timeout=40))
    await asyncio.wait([first], timeout=0.05)
    second = asyncio.create_task(bot.get_updates(offset=offset, timeout=40))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    telegram.say(ANNA.id, "kam?")
    assert [u.message.text for u in await second] == ["kam?"]


async def test_a_webhook_ends_a_waiting_poll(telegram: StandIn, bot: Bot) -> None:
    offset = telegram.updates.pending[-1].update_id + 1
    poll = asyncio.create_task(bot.get_updates(offset=offset, timeout=40))
    await asyncio.wait([poll], timeout=0.05)
    await bot.set_webhook("https://bot.example.org/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == "https://bot.example.org/hook"
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_press_is_answered_once(telegram: StandIn, bot: Bot) -> None:
    sent = await bot.send_message(ANNA.id, "Jā?", reply_markup=MENU)
    telegram.press_at(ANNA.id, sent.message_id, 0, 0)
    query = (await bot.get_updates())[-1].callback_query
    assert (query.data, query.message.text) == ("yes", "Jā?")
    assert [press.data for press in telegram.view(ANNA.id).pending] == ["yes"]
    with pytest.raises(BadRequest, match="Message_too_long"):
        await query.answer("ā" * 201)
    await query.answer("Labi", show_alert=True)
    view = telegram.view(ANNA.id)
    assert view.pending == ()
    assert [(a.text, a.is_alert) for a in view.answered] == [("Labi", True)]
    with pytest.raises(BadRequest, match="uery is too old"):
        await query.answer()


async def test_a_press_cannot_be_answered_after_its_time(
    telegram: StandIn, bot: Bot, clock: Clock
) -> None:
    sent = await bot.send_message(ANNA.id, "Jā?", reply_markup=MENU)
    telegram.press(ANNA.id, sent.message_id, "yes")
    query = (await bot.get_updates())[-1].callback_query
    clock.seconds += 151
    assert telegram.view(ANNA.id).pending == ()
    with pytest.raises(BadRequest, match="uery is too old"):
        await query.answer()


@pytest.mark.parametrize("how", ["deleted", "old"])
async def test_a_press_on_a_message_out_of_reach_shows_no_message(
    telegram: StandIn, bot: Bot, clock: Clock, how: str
) -> None:
    sent = await bot.send_message(ANNA.id, "Jā?", reply_markup=MENU)
    if how == "deleted":
        await sent.delete()
    else:
        clock.seconds += 48 * 3600 + 1
    telegram.press(ANNA.id, sent.message_id, "yes")
    query = (await bot.get_updates())[-1].callback_query
    assert not query.message.is_accessible


def test_a_link_button_tells_the_bot_nothing(telegram: StandIn) -> None:
    telegram.call("sendMessage", {"chat_id": ANNA.id, "text": "?", "reply_markup": MENU.to_json()})
    with pytest.raises(LookupError, match="Saite"):
        telegram.press_at(ANNA.id, 2, 1, 0)
    for message_id, row, column in ((1, 0, 0), (2, 0, 1), (2, -1, 0), (2, 2, 0), (9, 0, 0)):
        with pytest.raises(LookupError, match="has no such button"):
            telegram.press_at(ANNA.id, message_id, row, column)


async def test_an_edit_without_a_keyboard_removes_it(telegram: StandIn, bot: Bot) -> None:
    sent = await bot.send_message(ANNA.id, "Jā?", reply_markup=MENU)
    edited = await bot.edit_message_text("Jā?", ANNA.id, sent.message_id)
    assert edited.reply_markup is None
    await bot.edit_message_reply_markup(ANNA.id, sent.message_id, reply_markup=MENU)
    message = telegram.view(ANNA.id).messages[-1]
    assert message.keyboard is not None
    assert message.edit_date is not None
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("Jā?", ANNA.id, sent.message_id, reply_markup=MENU)


@pytest.mark.parametrize("kind", list(MediaKind))
async def test_every_kind_of_content_can_be_read(
    telegram: StandIn, bot: Bot, kind: MediaKind
) -> None:
    telegram.send(ANNA.id, kind, "/help")
    message = (await bot.get_updates())[-1].message
    assert message.effective_attachment
    assert getattr(message, str(kind))
    assert message.caption == "/help"


async def test_an_edited_message_arrives_as_one(telegram: StandIn, bot: Bot) -> None:
    telegram.edit(ANNA.id, 1, "Sveika")
    assert (await bot.get_updates())[-1].edited_message.text == "Sveika"
    with pytest.raises(LookupError):
        telegram.edit(ANNA.id, 7, "Sveika")


async def test_blocking_shows_in_the_member_update(telegram: StandIn, bot: Bot) -> None:
    telegram.block(ANNA.id)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ANNA.id, "a")
    telegram.unblock(ANNA.id)
    statuses = [u.my_chat_member.new_chat_member.status for u in (await bot.get_updates())[1:]]
    assert statuses == ["kicked", "member"]


async def test_the_menu_follows_the_persons_language(telegram: StandIn, bot: Bot) -> None:
    await bot.set_my_commands([("help", "Help")])
    await bot.set_my_commands([("help", "Palīdzība")], language_code="lv")
    assert telegram.profile.menu("lv-LV") == (Command("help", "Palīdzība"),)
    assert telegram.profile.menu("ru") == (Command("help", "Help"),)
    assert [c.description for c in await bot.get_my_commands(language_code="lv")] == ["Palīdzība"]
    assert await bot.get_my_commands(language_code="de") == ()
    await bot.delete_my_commands(language_code="lv")
    assert telegram.profile.menu("lv") == (Command("help", "Help"),)


async def test_names_and_descriptions_fall_back_to_the_general_ones(bot: Bot) -> None:
    await bot.set_my_name("Ceļabiedrs")
    await bot.set_my_description("Reisebegleiter", language_code="de")
    await bot.set_my_short_description("Atbild", language_code="lv")
    assert (await bot.get_my_name(language_code="de")).name == "Ceļabiedrs"
    assert (await bot.get_my_description(language_code="de")).description == "Reisebegleiter"
    assert (await bot.get_my_short_description()).short_description == ""


async def test_the_account_shows_what_is_switched_off(clock: Clock) -> None:
    standin = StandIn(now=clock, account=Account(supports_inline_queries=False))
    async with Bot(PREVIEW_TOKEN, request=StandInRequest(standin)) as bot:
        assert bot.supports_inline_queries is False
        assert bot.can_join_groups is True


async def test_a_wrong_token_is_refused(telegram: StandIn) -> None:
    stranger = Bot("1:b", request=StandInRequest(telegram))
    with pytest.raises(InvalidToken):
        await stranger.initialize()


@retry_after_may_warn
@pytest.mark.parametrize(
    ("fault", "error", "has_effect"),
    [
        (Fault(RetryLater(7)), RetryAfter, False),
        (Fault(ServerError(502)), NetworkError, False),
        (Fault(Hang()), TimedOut, False),
        (Fault(Delay(5)), TimedOut, False),
        (Fault(Reset(after_effect=False)), NetworkError, False),
        (Fault(Reset(after_effect=True)), NetworkError, True),
        (Fault(BrokenBody()), TelegramError, True),
    ],
)
async def test_a_fault_hits_once_and_only_where_it_fits(
    telegram: StandIn, bot: Bot, fault: Fault, error: type[Exception], *, has_effect: bool
) -> None:
    telegram.inject(fault)
    with pytest.raises(error):
        await bot.send_message(ANNA.id, "a", read_timeout=0.2)
    assert (len(telegram.view(ANNA.id).messages) == 2) is has_effect
    sent = await bot.send_message(ANNA.id, "b")
    assert sent.text == "b"


@retry_after_may_warn
async def test_a_fault_can_be_kept_to_one_chat_and_method(telegram: StandIn, bot: Bot) -> None:
    juris = telegram.meet(Person(2002, "Juris"))
    telegram.say(juris, "Sveiki")
    telegram.inject(Fault(RetryLater(3), method="sendMessage", chat_id=juris, times=None))
    await bot.send_chat_action(juris, "typing")
    await bot.send_message(ANNA.id, "a")
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(juris, "a")
    telegram.clear_faults()
    await bot.send_message(juris, "a")


def test_every_change_is_told_to_those_who_listen(telegram: StandIn) -> None:
    heard: list[int] = []
    stop = telegram.subscribe(lambda: heard.append(telegram.revision))
    before = telegram.revision
    telegram.say(ANNA.id, "a")
    telegram.call("getMe", {})
    telegram.call("sendMessage", {"chat_id": ANNA.id, "text": ""})
    stop()
    telegram.say(ANNA.id, "b")
    assert heard == [before + 1, before + 2]


def test_the_bot_shows_that_it_types_until_it_answers(telegram: StandIn, clock: Clock) -> None:
    telegram.call("sendChatAction", {"chat_id": ANNA.id, "action": "typing"})
    assert telegram.view(ANNA.id).typing_until == clock() + 5
    telegram.call("sendMessage", {"chat_id": ANNA.id, "text": "a"})
    assert telegram.view(ANNA.id).typing_until == 0


def test_a_repeated_update_keeps_its_number(telegram: StandIn) -> None:
    (update,) = telegram.updates.pending
    telegram.repeat(update)
    assert telegram.updates.pending == (update, update)
