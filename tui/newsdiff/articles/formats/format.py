"""What the table of formats is made of."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from newsdiff.articles.decoding import Decoded, decode
from newsdiff.articles.records import Reading, UnreadableError

MEGABYTE = 1024 * 1024
LARGEST = 64 * MEGABYTE
"""Bytes. A book has one or two million; more is not an article but a mistake, or a device without end."""

LONGEST_TIME = 60.0
"""Seconds to read one file; what takes longer was made to."""

_HEAD = 4096


def timer() -> Callable[..., None]:
    """What to call again and again while a file is read: it raises ``UnreadableError`` once that takes too long."""
    end = time.monotonic() + LONGEST_TIME

    def in_time(*_: object) -> None:
        if time.monotonic() > end:
            raise UnreadableError(
                f"takes more than {LONGEST_TIME:.0f} seconds to read; save it as plain text first"
            )

    return in_time


class FileData:
    """The bytes of one file or answer.

    Attributes:
        data: All of them.
        name: What it is called: a path or an address.
        address: Where it was fetched from; empty for a file.
        encoding: The encoding that a server named; empty if none did.
    """

    def __init__(self, data: bytes, name: str = "", *, address: str = "", encoding: str = "") -> None:
        self.data = data
        self.name = name
        self.address = address
        self.encoding = encoding

    @cached_property
    def decoded(self) -> Decoded | None:
        """Its text, or None if it is not text."""
        return decode(self.data, self.encoding)

    @property
    def text(self) -> str:
        """Its text; empty if it is not text."""
        return self.decoded.text if self.decoded else ""

    @property
    def warning(self) -> str:
        """Why the text may be wrong; empty if it is not."""
        return self.decoded.warning if self.decoded else ""

    @cached_property
    def head(self) -> str:
        """The beginning of its text, without white space before it."""
        return self.text[:_HEAD].lstrip("\ufeff \t\r\n\f")


def has_mark(text: str, parts: Sequence[str], mark: str | re.Pattern[str]) -> bool:
    """Whether a mark is in a text; each has one of these parts, which are quicker to look for."""
    return any(part in text for part in parts) and re.search(mark, text) is not None


class Format(NamedTuple):
    """A row of the table.

    Attributes:
        name: What a file of this kind is called, with its article: "a web page".
        is_it: Whether bytes are of this kind, told by what is in them.
        read: The articles in them. Raises ``UnreadableError``; anything else means that they are damaged.
        extra: What to install beside newsdiff to read them; empty if nothing.
        needs: The modules that come with that.
        largest: The most bytes that are read.
    """

    name: str
    is_it: Callable[[FileData], bool]
    read: Callable[[FileData], Reading]
    extra: str = ""
    needs: tuple[str, ...] = ()
    largest: int = LARGEST
