// The page's own words in the languages that it offers.

export const WORDS = {
  lv: {
    bot: "bots", typing: "raksta…", language: "Valoda", fresh: "Jauna saruna", why: "Kāpēc?",
    start: "SĀKT", message: "Ziņa", send: "Sūtīt", menu: "Izvēlne", edited: "labots",
    hello: "Ko šis bots prot?", whyIntro: "Kā bots nonāca līdz pēdējai atbildei.",
    empty: "Vēl nav ko rādīt: pasaki kaut ko botam.", state: "Stāvoklis", outcome: "Saprasts kā",
    entry: "Ieraksts", score: "Atbilstība", question: "Jautājums", refused: "Telegram atteica",
    gone: "Savienojums pārtrūka; mēģinu vēlreiz.", copied: "Nokopēts", inline: "Priekšskatījumā nedarbojas",
    you: "Tu", chat: "Saruna", opens: "atveras jaunā cilnē",
  },
  en: {
    bot: "bot", typing: "typing…", language: "Language", fresh: "New chat", why: "Why?",
    start: "START", message: "Message", send: "Send", menu: "Menu", edited: "edited",
    hello: "What can this bot do?", whyIntro: "How the bot came to its last answer.",
    empty: "Nothing to show yet: say something to the bot.", state: "State", outcome: "Taken as",
    entry: "Entry", score: "Score", question: "Question", refused: "Refused by Telegram",
    gone: "The connection broke; trying again.", copied: "Copied", inline: "Does not work in the preview",
    you: "You", chat: "Chat", opens: "opens in a new tab",
  },
  de: {
    bot: "Bot", typing: "schreibt…", language: "Sprache", fresh: "Neuer Chat", why: "Warum?",
    start: "STARTEN", message: "Nachricht", send: "Senden", menu: "Menü", edited: "bearbeitet",
    hello: "Was kann dieser Bot?", whyIntro: "Wie der Bot zu seiner letzten Antwort kam.",
    empty: "Noch nichts zu zeigen: Schreib dem Bot etwas.", state: "Zustand", outcome: "Verstanden als",
    entry: "Eintrag", score: "Treffer", question: "Frage", refused: "Von Telegram abgelehnt",
    gone: "Die Verbindung ist abgebrochen; neuer Versuch läuft.", copied: "Kopiert", inline: "Geht in der Vorschau nicht",
    you: "Du", chat: "Chat", opens: "öffnet sich in einem neuen Tab",
  },
};
export const MEDIA = { sticker: "👍", photo: "🖼", voice: "🎤", location: "📍", contact: "👤", document: "📄" };
