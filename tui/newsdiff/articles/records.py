"""What a format says about one article, before it becomes an ``Article``, and what came out of one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

_Item = TypeVar("_Item")

BY = re.compile(r"^(?:By|Von|Par|Por)\s+", re.IGNORECASE)
"""Before who wrote an article."""


class Record(NamedTuple):
    """One article as a format names it.

    Attributes:
        paragraphs: Its paragraphs, the headline first where the format names one; none empty.
        title: The headline; empty where the format names none.
        source: The outlet, or None.
        date: The day it was published, ISO 8601, or None.
        author: Who wrote it, or None.
        url: Where it was published, or None.
    """

    paragraphs: tuple[str, ...]
    title: str = ""
    source: str | None = None
    date: str | None = None
    author: str | None = None
    url: str | None = None


class Reading(NamedTuple):
    """What came out of one file.

    Attributes:
        records: The articles in it.
        problems: What could not be read in it, each with the number of the record.
        addresses: The addresses in it, if it is a list of such.
        warning: Why it may have been read wrongly; empty if it was not.
        is_collection: Whether a file of this kind holds several articles, even if it holds only one now.
    """

    records: tuple[Record, ...] = ()
    problems: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    warning: str = ""
    is_collection: bool = False


class UnreadableError(Exception):
    """Why the bytes of a file are no article: what is wrong and what to do, one line."""


def read_records(
    numbered: Iterable[tuple[int, _Item]], record_of: Callable[[_Item], Record], warning: str = ""
) -> Reading:
    """The article in each numbered item of a collection, and a problem for each item that holds none."""
    found: list[Record] = []
    problems = []
    for number, item in numbered:
        try:
            found.append(record_of(item))
        except UnreadableError as error:
            problems.append(f"record {number} {error}")
    return Reading(tuple(found), tuple(problems), warning=warning, is_collection=True)


def record(
    paragraphs: Iterable[str],
    *,
    title: str | None = None,
    source: str | None = None,
    date: str | None = None,
    author: str | None = None,
    url: str | None = None,
) -> Record:
    """A record from what was found: white space tidied, the headline put first if it is not there yet, no "By …".

    Raises:
        UnreadableError: There is no text beside the headline.
    """
    texts = [text for text in (one_line(paragraph) for paragraph in paragraphs) if text]
    headline = one_line(title or "")
    if not texts or (len(texts) == 1 and _key(texts[0]) == _key(headline)):
        raise UnreadableError("has no text; check the file")
    if headline and not _stands_in(headline, texts):
        texts.insert(0, headline)
    name = BY.sub("", one_line(author or ""))
    return Record(tuple(texts), headline, one_line(source or "") or None, date, name or None, url)


def one_line(text: str) -> str:
    """The text with single spaces between its words, on one line."""
    return " ".join(text.split())


def _stands_in(headline: str, texts: list[str]) -> bool:
    """Whether the text begins with its headline, or the headline is made of the text.

    ``newsdiff list`` names an article that has none by the beginning of its text: "The council closed the old…".
    """
    if _key(headline) in map(_key, texts[:3]):
        return True
    return headline.endswith("…") and any(text.startswith(headline[:-1]) for text in texts)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
