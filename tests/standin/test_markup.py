"""Telegram's HTML is read as Telegram reads it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.standin.entities import Entity, EntityKind, Formatted, tidied, with_found
from bot.standin.markup import parse_html
from bot.standin.refusals import RefusedError
from tests.standin.written import render_html

K = EntityKind
_TAGS = [
    *("<b>", "</b>", "<i>", "</i>", "<a href='https://a.lv/?a=1&amp;b'>", "</a>", "<pre>"),
    *("</pre>", "<code class='language-py'>", "</code>", "<blockquote expandable>", "</>"),
    *("</blockquote>", "<tg-spoiler>", "</tg-spoiler>", "<span class=tg-spoiler>", "<b", "<"),
    *("&lt;", "&amp", "&#x1F393;", "&#228;", "&nbsp;", "&", "🎓", "ā", " ", "\n", "\0", "'", '"'),
]
markups = st.one_of(st.text(), st.lists(st.sampled_from(_TAGS) | st.text(max_size=3)).map("".join))


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("<b>a</b>", "a", [Entity(K.BOLD, 0, 1)]),
        ("🎓<i>ā</i>", "🎓ā", [Entity(K.ITALIC, 2, 1)]),
        ("<B>a</>", "a", [Entity(K.BOLD, 0, 1)]),
        ("<b></b>a", "a", []),
        ("&lt;b&gt; &amp;nbsp; &quot;&#228;&#x1f393;", '<b> &nbsp; "ä🎓', []),
        ("&nbsp;&lt", "&nbsp;<", []),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [Entity(K.BOLD, 0, 2), Entity(K.ITALIC, 1, 1)],
        ),
        (
            '<a href="HTTP://A.lv?x=1&amp;y">z</a>',
            "z",
            [Entity(K.TEXT_LINK, 0, 1, "http://a.lv/?x=1&y")],
        ),
        ("<a>a.lv</a>", "a.lv", [Entity(K.TEXT_LINK, 0, 4, "http://a.lv/")]),
        ("<a href='nowhere'>z</a>", "z", []),
        (
            '<pre><code class="language-py">a</code></pre>',
            "a",
            [Entity(K.PRE, 0, 1, "py")],
        ),
        ("<blockquote expandable>a</blockquote>", "a", [Entity(K.EXPANDABLE, 0, 1)]),
        ("<span class='tg-spoiler'>a</span>", "a", [Entity(K.SPOILER, 0, 1)]),
    ],
)
def test_markup_becomes_text_with_entities(markup: str, text: str, entities: list[Entity]) -> None:
    assert parse_html(markup) == Formatted(text, tuple(entities))


@given(markups)
def test_accepted_markup_is_written_back_to_the_same_text(markup: str) -> None:
    first = _parsed(markup)
    assume(isinstance(first, Formatted))
    again = parse_html(render_html(first))
    assert again.text == first.text
    assert set(again.entities) == set(first.entities) or _has_twins(first)


@given(markups)
def test_refused_markup_is_refused_as_such(markup: str) -> None:
    refused = _parsed(markup)
    assume(isinstance(refused, str))
    assert refused.startswith("Bad Request: can't parse entities: ")


def _parsed(markup: str) -> Formatted | str:
    try:
        return parse_html(markup)
    except RefusedError as refused:
        return refused.refusal.description


def _has_twins(formatted: Formatted) -> bool:
    """Whether code lies within code over one range, which markup cannot say twice."""
    ranges = [(e.offset, e.length) for e in formatted.entities]
    return len(ranges) != len(set(ranges))


@given(markups)
def test_what_telegram_keeps_has_no_outer_blanks_and_no_empty_entity(markup: str) -> None:
    formatted = _parsed(f"{markup}.")
    assume(isinstance(formatted, Formatted))
    kept = with_found(tidied(formatted))
    units = len(kept.text.encode("utf-16-le", "surrogatepass")) // 2
    assert kept.text == kept.text.rstrip(" \n")
    assert all(0 <= e.offset < e.end <= units for e in kept.entities)


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
