"""Telegram's HTML is read as Telegram reads it."""

import pytest
from hypothesis import assume, given

from knowledge.markup import Entity, EntityKind, Formatted, MarkupError, read_html
from tests.knowledge.markup.written import markups, render_html

K = EntityKind


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
    assert read_html(markup).formatted == Formatted(text, tuple(entities))


@given(markups)
def test_accepted_markup_is_written_back_to_the_same_text(markup: str) -> None:
    first = _parsed(markup)
    assume(isinstance(first, Formatted))
    again = read_html(render_html(first)).formatted
    assert again.text == first.text
    assert set(again.entities) == set(first.entities) or _has_twins(first)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("a <3 b", 'Unsupported start tag "3" at byte offset 2'),
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ā</b>", "Unexpected end tag at byte offset 2"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>a</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ],
)
def test_what_is_no_html_of_telegrams_is_refused_with_its_place(markup: str, reason: str) -> None:
    with pytest.raises(MarkupError) as refused:
        read_html(markup)
    assert str(refused.value) == reason


def test_links_that_lead_nowhere_are_named() -> None:
    markup = "<a href='https://a.lv'>a</a> <a href='ftp://b.lv'>b</a> <a href='nowhere'>c</a>"
    assert read_html(markup).dead_links == ("ftp://b.lv", "nowhere")


def _parsed(markup: str) -> Formatted | None:
    try:
        return read_html(markup).formatted
    except MarkupError:
        return None


def _has_twins(formatted: Formatted) -> bool:
    """Whether code lies within code over one range, which markup cannot say twice."""
    ranges = [(e.offset, e.length) for e in formatted.entities]
    return len(ranges) != len(set(ranges))
