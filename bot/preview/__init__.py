"""The preview: a web page in the look of a Telegram chat, in front of the stand-in."""
