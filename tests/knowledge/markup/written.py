"""Markup of all kinds, and the way back from what was read to markup."""

from hypothesis import strategies as st

from knowledge.markup import Entity, EntityKind, Formatted

_PIECES = [
    *("<b>", "</b>", "<i>", "</i>", "<a href='https://a.lv/?a=1&amp;b'>", "</a>", "<pre>"),
    *("</pre>", "<code class='language-py'>", "</code>", "<blockquote expandable>", "</>"),
    *("</blockquote>", "<tg-spoiler>", "</tg-spoiler>", "<span class=tg-spoiler>", "<b", "<"),
    *("&lt;", "&amp", "&#x1F393;", "&#228;", "&nbsp;", "&", "🎓", "ā", " ", "\n", "\0", "'", '"'),
]
markups = st.one_of(
    st.text(), st.lists(st.sampled_from(_PIECES) | st.text(max_size=3)).map("".join)
)

_TAGS = {
    EntityKind.BOLD: "b",
    EntityKind.ITALIC: "i",
    EntityKind.UNDERLINE: "u",
    EntityKind.STRIKETHROUGH: "s",
    EntityKind.SPOILER: "tg-spoiler",
    EntityKind.BLOCKQUOTE: "blockquote",
    EntityKind.EXPANDABLE: "blockquote expandable",
    EntityKind.CODE: "code",
    EntityKind.PRE: "pre",
}


def render_html(formatted: Formatted) -> str:
    """Writes text with properly nested entities as markup that `read_html` reads back."""
    units = formatted.text.encode("utf-16-le", "surrogatepass")
    out: list[str] = []
    stack: list[Entity] = []
    waiting = sorted(formatted.entities, key=_reading_order)
    borders = sorted({0, len(units) // 2, *(e.offset for e in waiting), *(e.end for e in waiting)})
    for here, after in zip(borders, [*borders[1:], borders[-1]], strict=True):
        while stack and stack[-1].end <= here:
            out.append(f"</{_tag(stack.pop()).split()[0]}>")
        while waiting and waiting[0].offset == here:
            stack.append(waiting.pop(0))
            out.append(f"<{_tag(stack[-1])}>")
        out.append(_escape(units[here * 2 : after * 2].decode("utf-16-le", "surrogatepass")))
    return "".join(out)


def _reading_order(entity: Entity) -> tuple[int, int]:
    return entity.offset, -entity.length


def _tag(entity: Entity) -> str:
    argument = _escape(entity.argument).replace('"', "&quot;")
    match entity.kind:
        case EntityKind.TEXT_LINK:
            return f'a href="{argument}"'
        case EntityKind.CUSTOM_EMOJI:
            return f'tg-emoji emoji-id="{argument}"'
        case kind:
            return _TAGS[kind]


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
