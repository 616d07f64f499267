"""Why the program cannot start or go on: one clear sentence each, with its cure."""


class CannotRunError(Exception):
    """Ends the program; its text is for whoever started it."""


class TokenRefusedError(CannotRunError):
    """Telegram does not know the bot's token."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram refuses the token in TELEGRAM_BOT_TOKEN. "
            "Copy it anew from @BotFather (/mybots, your bot, API Token) and start again."
        )


class NoBotApiError(CannotRunError):
    """What answers at the Bot API's address does not answer as Telegram does."""

    def __init__(self) -> None:
        super().__init__(
            "What answers at TELEGRAM_API_URL refuses to name the bot; the line above says why. "
            "Set it to the root of a Bot API server, or leave it empty for Telegram's own."
        )


class PortTakenError(CannotRunError):
    """Another program listens there already."""

    def __init__(self, setting: str, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"{host}:{port} cannot be listened on ({reason}). "
            f"End the program that uses it, or set {setting} to another host and port."
        )


class WebhookRefusedError(CannotRunError):
    """Telegram does not take the webhook's address."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram refuses the address in WEBHOOK_URL; the line above says why. "
            "Set it to a public https address on port 443, 80, 88 or 8443, "
            "or leave it empty for long polling."
        )
