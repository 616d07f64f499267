// The preview's page: draws the chat that the server describes and sends what a person does.
// Foreign text only ever becomes text nodes; no markup is taken over.

import { formatted, node, safeLink } from "./text.js";
import { MEDIA, WORDS } from "./words.js";

const at = (id) => document.getElementById(id);
const scroll = at("scroll");
const list = at("messages");
const drawn = new Map();
const seenAnswers = new Set();
let chatId = null;
let stream = null;
let words = WORDS.lv;
let locale = "lv";
let isFirstView = true;
let refusedPrint = "";
let toastTimer = 0;
let typingTimer = 0;

// Messages

function drawMessage(message, pressed) {
  const when = new Date(message.date * 1000);
  const clock = when.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  const meta = node("span", { className: "meta" });
  if (message.is_edited) meta.append(`${words.edited} `);
  meta.append(node("time", { dateTime: when.toISOString() }, clock));
  const speaker = message.from_bot ? at("bot-name").textContent : words.you;
  const body = node("div", { className: "text" }, ...formatted(message.text, message.entities, say));
  if (message.media) body.prepend(node("span", { className: "media" }, MEDIA[message.media] ?? "📎"));
  const bubble = node("div", { className: "bubble" },
    node("span", { className: "quiet" }, `${speaker}: `), body, meta);
  const item = node("li", { className: message.from_bot ? "from-bot" : "from-person" }, bubble);
  item.dataset.id = message.id;
  if (message.keyboard.length) item.append(drawKeyboard(message, pressed));
  return item;
}

function drawKeyboard(message, pressed) {
  const keyboard = node("div", { className: "keyboard" });
  message.keyboard.forEach((buttons, row) => {
    const line = node("div", { className: "row" });
    buttons.forEach((button, column) => line.append(drawButton(message.id, button, row, column, pressed)));
    keyboard.append(line);
  });
  return keyboard;
}

function drawButton(messageId, button, row, column, pressed) {
  if (button.kind === "link") {
    const link = safeLink(button.value, button.text, node("span", { className: "quiet" }, ` (${words.opens})`));
    link.className = "key link";
    return link;
  }
  const key = node("button", { type: "button", className: `key ${button.kind}` }, button.text);
  key.dataset.place = `${messageId}/${row}/${column}`;
  if (button.kind === "callback") {
    if (pressed.has(`${messageId}/${button.value}`)) {
      key.classList.add("pressed");
      key.setAttribute("aria-busy", "true");
    }
    key.addEventListener("click", () => {
      key.classList.add("pressed");
      post("press", { message_id: messageId, row, column });
    });
  } else if (button.kind === "copy") {
    key.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.value);
      toast(words.copied);
    });
  } else {
    key.addEventListener("click", () => toast(words.inline));
  }
  return key;
}

function drawMessages(chat) {
  const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const pressed = new Set(chat.pending.map((press) => `${press.message_id}/${press.data}`));
  const ids = new Set(chat.messages.map((message) => message.id));
  for (const [id, { item }] of drawn) {
    if (!ids.has(id)) { item.remove(); drawn.delete(id); }
  }
  let hasNew = false;
  for (const message of chat.messages) {
    const waits = chat.pending.filter((press) => press.message_id === message.id);
    const print = JSON.stringify([message, waits, locale]);
    const before = drawn.get(message.id);
    if (before?.print === print) continue;
    const item = drawMessage(message, pressed);
    if (before) {
      const place = before.item.contains(document.activeElement) ? document.activeElement.dataset.place : null;
      before.item.replaceWith(item);
      if (place) item.querySelector(`[data-place="${place}"]`)?.focus();
    } else {
      list.append(item);
      hasNew = true;
    }
    drawn.set(message.id, { item, print });
  }
  if (hasNew || isAtEnd) scroll.scrollTop = scroll.scrollHeight;
}

// The rest of the page

function drawWhy(why, refused) {
  const rows = why ? [
    [words.state, why.state], [words.outcome, why.outcome], [words.question, why.question],
    [words.entry, why.entry],
    [words.score, why.score === null ? null : why.score.toLocaleString(locale, { maximumFractionDigits: 2 })],
  ].filter(([, value]) => value !== null) : [];
  at("why-rows").replaceChildren(...rows.flatMap(([label, value]) => [
    node("dt", {}, label), node("dd", {}, value),
  ]));
  at("why-empty").hidden = rows.length > 0;
  at("refused").hidden = refused.length === 0;
  at("refused-list").replaceChildren(...refused.map((call) =>
    node("li", {}, node("code", {}, call.method), ` ${call.description}`)));
  at("why-toggle").classList.toggle("alarm", refused.length > 0);
}

function drawRefused(refused) {
  // Refused calls stand in the chat as well: whoever tries the bot must not miss them.
  const print = JSON.stringify([refused, locale]);
  if (print === refusedPrint) return;
  refusedPrint = print;
  list.querySelectorAll(".refused").forEach((note) => note.remove());
  for (const call of refused) {
    const note = node("li", { className: "refused" },
      node("strong", {}, words.refused), node("code", {}, call.method), node("span", {}, call.description));
    const after = [...list.children].filter((item) => Number(item.dataset.at ?? 0) <= call.at).pop();
    after ? after.after(note) : list.append(note);
    note.dataset.at = call.at;
  }
}

function drawMenu(commands) {
  at("menu").replaceChildren(...commands.map(({ command, description }) => {
    const entry = node("button", { type: "button" },
      node("span", {}, description), node("code", {}, `/${command}`));
    entry.addEventListener("click", () => { showMenu(false); say(`/${command}`); });
    return entry;
  }));
  at("menu-button").hidden = commands.length === 0;
}

function drawWords(language) {
  locale = language in WORDS ? language : "en";
  words = WORDS[locale];
  document.documentElement.lang = locale;
  const set = (id, text) => { at(id).textContent = text; };
  const label = (id, text) => { at(id).setAttribute("aria-label", text); at(id).title = text; };
  set("language-label", words.language);
  set("start", words.start);
  set("why-title", words.why);
  set("why-intro", words.whyIntro);
  set("why-empty", words.empty);
  set("refused-title", words.refused);
  label("new-chat", words.fresh);
  label("why-toggle", words.why);
  label("menu-button", words.menu);
  label("send", words.send);
  at("scroll").setAttribute("aria-label", words.chat);
  at("text").placeholder = words.message;
  at("text").setAttribute("aria-label", words.message);
}

function draw(chat) {
  drawWords(chat.language);
  at("bot-name").textContent = document.title = chat.bot.name;
  at("avatar").textContent = [...chat.bot.name][0] ?? "";
  const isNew = chat.messages.length === 0;
  at("hello").hidden = !isNew;
  at("description").textContent = chat.bot.description || words.hello;
  at("start").hidden = !isNew;
  at("say").hidden = isNew;
  drawMessages(chat);
  for (const message of chat.messages) drawn.get(message.id).item.dataset.at = message.date;
  drawRefused(chat.refused);
  drawWhy(chat.why, chat.refused);
  drawMenu(chat.commands);
  showTyping(chat.typing_seconds);
  for (const answer of chat.answered) {
    if (seenAnswers.has(answer.id)) continue;
    seenAnswers.add(answer.id);
    if (!answer.text || isFirstView) continue;
    if (answer.is_alert) showAlert(answer.text); else toast(answer.text);
  }
  isFirstView = false;
}

function showTyping(seconds) {
  clearTimeout(typingTimer);
  at("activity").textContent = seconds > 0 ? words.typing : words.bot;
  at("activity").classList.toggle("typing", seconds > 0);
  if (seconds > 0) typingTimer = setTimeout(() => showTyping(0), seconds * 1000);
}

function showMenu(isOpen) {
  at("menu").hidden = !isOpen;
  at("menu-button").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) at("menu").querySelector("button")?.focus();
}

function showWhy(isOpen) {
  at("why").classList.toggle("open", isOpen);
  at("why-toggle").setAttribute("aria-expanded", String(isOpen));
}

function toast(text) {
  clearTimeout(toastTimer);
  at("toast").textContent = text;
  at("toast").hidden = false;
  toastTimer = setTimeout(() => { at("toast").hidden = true; }, 3500);
}

function showAlert(text) {
  at("alert-text").textContent = text;
  if (!at("alert").open) at("alert").showModal();
}

// To and from the server

async function send(address, order) {
  const response = await fetch(address, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(order),
  });
  const answer = await response.json();
  if (!response.ok) toast(answer.error);
  return answer;
}

const post = (act, order) => send(`chats/${chatId}/${act}`, order);

function say(text) {
  return post("say", { text });
}

function listen() {
  stream?.close();
  drawn.clear();
  seenAnswers.clear();
  isFirstView = true;
  refusedPrint = "";
  list.replaceChildren();
  stream = new EventSource(`chats/${chatId}/changes`);
  stream.addEventListener("message", (event) => draw(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    // A closed stream means that the server does not know this chat (any more).
    if (stream.readyState === EventSource.CLOSED) newChat(); else toast(words.gone);
  });
}

async function newChat() {
  const language = at("language").value;
  chatId = (await send("chats", { language })).chat_id;
  sessionStorage.setItem("chat", JSON.stringify({ chatId, language }));
  listen();
}

function begin() {
  const kept = JSON.parse(sessionStorage.getItem("chat") ?? "null");
  if (kept === null) return newChat();
  at("language").value = kept.language;
  chatId = kept.chatId;
  return listen();
}

// What a person does

function fit() {
  const text = at("text");
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
  at("send").disabled = text.value.trim() === "";
}

at("say").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = at("text").value.trim();
  if (!text) return;
  at("text").value = "";
  fit();
  say(text);
});
at("text").addEventListener("input", fit);
at("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    at("say").requestSubmit();
  }
});
at("start").addEventListener("click", async () => { await say("/start"); at("text").focus(); });
at("language").addEventListener("change", newChat);
at("new-chat").addEventListener("click", newChat);
at("menu-button").addEventListener("click", () => showMenu(at("menu").hidden));
at("why-toggle").addEventListener("click", () => showWhy(!at("why").classList.contains("open")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!at("menu").hidden) { showMenu(false); at("menu-button").focus(); }
  showWhy(false);
});
document.addEventListener("click", (event) => {
  if (!event.target.closest(".foot")) showMenu(false);
  if (!event.target.closest("#why, #why-toggle")) showWhy(false);
});

drawWords(at("language").value);
fit();
begin();
