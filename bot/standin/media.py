"""What people send beside text, with the fields that Telegram gives each kind."""

from dataclasses import dataclass
from enum import StrEnum

from bot.standin.wire import JsonObject


class MediaKind(StrEnum):
    """Kinds of content, named as on the wire."""

    STICKER = "sticker"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    AUDIO = "audio"
    DOCUMENT = "document"
    ANIMATION = "animation"
    LOCATION = "location"
    VENUE = "venue"
    CONTACT = "contact"
    POLL = "poll"
    DICE = "dice"


def _file(name: str, size: int) -> JsonObject:
    return {"file_id": f"standin-{name}", "file_unique_id": f"u-{name}", "file_size": size}


_LOCATION: JsonObject = {"latitude": 56.9496, "longitude": 24.1052}
_ANIMATION: JsonObject = {
    **_file("animation", 20_000),
    "width": 320,
    "height": 240,
    "duration": 3,
    "mime_type": "video/mp4",
}


@dataclass(frozen=True, slots=True)
class Media:
    """Content of one kind; the bot is not meant to look into it."""

    kind: MediaKind

    def wire(self) -> JsonObject:
        """The field of `Message` that carries it (two fields for some kinds)."""
        match self.kind:
            case MediaKind.PHOTO:
                return {"photo": [{**_file("photo", 9000), "width": 320, "height": 240}]}
            case MediaKind.ANIMATION:
                file = {**_file("animation", 20_000), "file_name": "animation.mp4"}
                return {"animation": _ANIMATION, "document": {**file, "mime_type": "video/mp4"}}
            case MediaKind.VENUE:
                venue: JsonObject = {"location": _LOCATION, "title": "Rīga", "address": "Rīga"}
                return {"venue": venue, "location": _LOCATION}
            case kind:
                return {str(kind): _simple(kind)}


def _simple(kind: MediaKind) -> JsonObject:
    fields: dict[MediaKind, JsonObject] = {
        MediaKind.STICKER: {
            **_file("sticker", 12_000),
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        },
        MediaKind.VOICE: {**_file("voice", 4000), "duration": 2, "mime_type": "audio/ogg"},
        MediaKind.VIDEO: {**_file("video", 90_000), "width": 320, "height": 240, "duration": 3},
        MediaKind.VIDEO_NOTE: {**_file("video-note", 50_000), "length": 240, "duration": 3},
        MediaKind.AUDIO: {**_file("audio", 70_000), "duration": 60, "mime_type": "audio/mpeg"},
        MediaKind.DOCUMENT: {
            **_file("document", 5000),
            "file_name": "cv.pdf",
            "mime_type": "application/pdf",
        },
        MediaKind.LOCATION: _LOCATION,
        MediaKind.CONTACT: {"phone_number": "000", "first_name": "Kontakts"},
        MediaKind.POLL: {
            "id": "1",
            "question": "?",
            "options": [
                {"persistent_id": "0", "text": "1", "voter_count": 0},
                {"persistent_id": "1", "text": "2", "voter_count": 0},
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        },
        MediaKind.DICE: {"emoji": "🎲", "value": 4},
    }
    return fields[kind]
