"""The addresses of things on the web."""

from __future__ import annotations

import re

_SCHEME = r"(?i)([a-z][a-z0-9+.-]+)://"


def is_address(text: str) -> bool:
    """Whether a text is the address of something on the web."""
    start = text[:8].lower()
    return start.startswith(("http://", "https://")) and not any(map(str.isspace, text.strip()))


def scheme_of(text: str) -> str:
    """What an address begins with, such as "ftp"; empty if the text is no address."""
    found = re.match(_SCHEME, text)
    return found[1].lower() if found else ""


def host_of(url: str) -> str | None:
    """The name of the server in an address, without "www."; None if there is none."""
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None
