"""The conversation: who are you, how long, which key action; free text at any point. Pure."""
