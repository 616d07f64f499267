"""What Telegram refuses, in Telegram's own words.

The texts are those of the Bot API server and of TDLib (github.com/tdlib/telegram-bot-api and
github.com/tdlib/td), and, where the data centre decides, those that bots report.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer with `ok: false`.

    Attributes:
        error_code: The HTTP status, repeated in the body.
        description: Telegram's sentence, prefix included.
        retry_after: Seconds to wait, with 429 only.
    """

    error_code: int
    description: str
    retry_after: int | None = None


class RefusedError(Exception):
    """Carries a refusal from where it is noticed to `StandIn.call`."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.description)
        self.refusal = refusal


def bad_request(reason: str) -> RefusedError:
    """A 400 with `reason`; like the server it lowers a first letter that begins a sentence."""
    is_code = len(reason) > 1 and (reason[1] == "_" or "A" <= reason[1] <= "Z")
    sentence = reason if is_code else reason[:1].lower() + reason[1:]
    return RefusedError(Refusal(400, f"Bad Request: {sentence}"))


def too_many_requests(retry_after: int) -> Refusal:
    """A 429 that names the wait in seconds."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after)


BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
METHOD_NOT_FOUND = Refusal(404, "Not Found: method not found")
WEBHOOK_ACTIVE = Refusal(
    409,
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first",
)
OTHER_POLLER = Refusal(
    409,
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
)
POLL_ENDED_BY_WEBHOOK = Refusal(409, "Conflict: terminated by setWebhook request")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
