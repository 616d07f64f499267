// Small builders, and text with what Telegram found in it.

export function node(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function safeLink(url, ...children) {
  if (!/^https?:\/\//i.test(url)) return node("span", {}, ...children);
  return node("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

// Text with entities; offsets count UTF-16 units, as JavaScript's strings do

const PLAIN_TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
  blockquote: "blockquote",
};

function entityNode(entity, text, children, say) {
  switch (entity.type) {
    case "text_link": return safeLink(entity.url, ...children);
    case "url": return safeLink(text, ...children);
    case "email": return node("a", { href: `mailto:${text}` }, ...children);
    case "pre": return node("pre", {}, node("code", {}, ...children));
    case "spoiler": return folded("spoiler", "span", children);
    case "expandable_blockquote": return folded("expandable", "blockquote", children);
    case "bot_command": {
      const command = node("button", { type: "button", className: "command" }, ...children);
      command.addEventListener("click", () => say(text));
      return command;
    }
    default:
      return node(PLAIN_TAGS[entity.type] ?? "span", {}, ...children);
  }
}

function folded(kind, tag, children) {
  const made = node(tag, { className: `${kind} folded`, tabIndex: 0, role: "button" }, ...children);
  const open = () => made.classList.remove("folded");
  made.addEventListener("click", open);
  made.addEventListener("keydown", (event) => event.key === "Enter" && open());
  return made;
}

/** Nodes for a stretch of text; `say` is called with a command that is pressed in it. */
export function formatted(text, entities, say, from = 0, to = text.length) {
  const nodes = [];
  let here = from;
  const waiting = [...entities];
  while (waiting.length) {
    const first = waiting.shift();
    const end = Math.min(first.offset + first.length, to);
    if (first.offset < here || end <= first.offset) continue;
    if (first.offset > here) nodes.push(text.slice(here, first.offset));
    const inner = [];
    while (waiting.length && waiting[0].offset < end) inner.push(waiting.shift());
    nodes.push(entityNode(first, text.slice(first.offset, end), formatted(text, inner, say, first.offset, end), say));
    here = end;
  }
  if (here < to) nodes.push(text.slice(here, to));
  return nodes;
}
