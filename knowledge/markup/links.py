"""Which addresses Telegram takes as links, and how it writes them down."""

import re

_PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
_OWN = re.compile(r"(tg|ton|tonsite):(?://)?", re.IGNORECASE)
_MAX_PORT = 65535


class LinkError(ValueError):
    """The address is no link; the message is Telegram's reason."""


def checked_link(link: str, *, https_only: bool = False) -> str:
    """The address in Telegram's own spelling, with protocol and path.

    Raises:
        LinkError: Telegram would not take it.
    """
    if (own := _OWN.match(link)) and not https_only:
        return f"{own[1].lower()}://{_split(link[own.end() :])[1]}"
    protocol, rest = _split(link)
    if https_only and (protocol != "https" or own):
        raise LinkError("Only HTTPS links are allowed")
    address, path = _address(rest)
    host = _host(address)
    if "." not in host and not host.startswith("["):
        raise LinkError("Wrong HTTP URL")
    return f"{protocol}://{address[: len(address) - len(address.rpartition('@')[2])]}" + (
        f"{address.rpartition('@')[2].lower()}{path}"
    )


def _split(link: str) -> tuple[str, str]:
    if (protocol := _PROTOCOL.match(link)) is None:
        return "http", link
    if protocol[1].lower() not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    return protocol[1].lower(), link[protocol.end() :]


def _address(rest: str) -> tuple[str, str]:
    """Parts the address before the path from the path, which always begins with a slash."""
    end = next((i for i, c in enumerate(rest) if c in "/?#"), len(rest))
    path = rest[end:]
    return rest[:end], path if path.startswith("/") else f"/{path}"


def _host(address: str) -> str:
    place = address.rpartition("@")[2]
    host, colon, port = place.rpartition(":")
    if not colon or "]" in port:
        host = place
    elif not (port.isascii() and port.isdecimal() and 0 < int(port) <= _MAX_PORT):
        raise LinkError("Wrong port number specified in the URL")
    if not host:
        raise LinkError("URL host is empty")
    if host == ".":
        raise LinkError("Host is invalid")
    return host
