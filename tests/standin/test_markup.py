"""Formatted text in a chat is refused, tidied and completed as Telegram does it."""

from hypothesis import assume, given

from bot.standin.entities import tidied, with_found
from bot.standin.markup import parse_html
from bot.standin.refusals import RefusedError
from knowledge.markup import Entity, EntityKind, Formatted
from tests.knowledge.markup.written import markups

K = EntityKind


@given(markups)
def test_refused_markup_is_refused_as_such(markup: str) -> None:
    refused = _parsed(markup)
    assume(isinstance(refused, str))
    assert refused.startswith("Bad Request: can't parse entities: ")


@given(markups)
def test_what_telegram_keeps_has_no_outer_blanks_and_no_empty_entity(markup: str) -> None:
    formatted = _parsed(f"{markup}.")
    assume(isinstance(formatted, Formatted))
    kept = with_found(tidied(formatted))
    units = len(kept.text.encode("utf-16-le", "surrogatepass")) // 2
    assert kept.text == kept.text.rstrip(" \n")
    assert all(0 <= e.offset < e.end <= units for e in kept.entities)


def _parsed(markup: str) -> Formatted | str:
    try:
        return parse_html(markup)
    except RefusedError as refused:
        return refused.refusal.description


def test_blanks_and_control_characters_go_and_entities_move_along() -> None:
    formatted = Formatted("\n a\rb\x07c  ", (Entity(K.BOLD, 4, 5),))
    assert tidied(formatted) == Formatted("ab c", (Entity(K.BOLD, 1, 3),))


def test_links_commands_and_addresses_are_found_in_plain_text() -> None:
    text = "/start ej uz https://a.lv/x. vai raksti a@b.lv, @eurodesk #lv"
    found = [(e.kind, text[e.offset : e.end]) for e in with_found(Formatted(text)).entities]
    assert found == [
        (K.BOT_COMMAND, "/start"),
        (K.URL, "https://a.lv/x"),
        (K.EMAIL, "a@b.lv"),
        (K.MENTION, "@eurodesk"),
        (K.HASHTAG, "#lv"),
    ]
