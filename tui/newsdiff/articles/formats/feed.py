"""Feeds: RSS and Atom."""

from __future__ import annotations

import io
import re
from typing import Any

from newsdiff.articles.addresses import host_of, is_address
from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.format import MEGABYTE, FileData, Format
from newsdiff.articles.html_text import has_markup, html_paragraphs
from newsdiff.articles.paragraphs import split_paragraphs
from newsdiff.articles.records import Reading, Record, UnreadableError, read_records, record

_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel)[\s>]", re.IGNORECASE)


def _is_feed(file: FileData) -> bool:
    found = _FEED.search(file.head) if file.head.startswith("<") else None
    return found is not None and "<html" not in file.head[: found.start()].lower()


def _read(file: FileData) -> Reading:
    import feedparser

    # As a stream, because it would open a text that looks like an address or a file's name.
    feed = feedparser.parse(io.BytesIO(file.data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        raise UnreadableError("is a feed without articles; check it")
    warning = file.warning
    if (
        feed.bozo
        and not warning
        and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride)
    ):
        warning = "is damaged: not all of the feed may have been read"
    return read_records(enumerate(feed.entries, 1), lambda entry: _record(entry, feed.feed), warning)


def _record(entry: Any, feed: Any) -> Record:
    # A feed has the whole text or only the beginning, under either name.
    texts = [_text(content, "value") for content in entry.get("content", ())] + [_text(entry, "summary")]
    text = max(texts, key=len)
    url = _text(entry, "link")
    source = _text(entry.get("source", {}), "title") or _text(feed, "title") or host_of(url)
    return record(
        html_paragraphs(text) if has_markup(text) else split_paragraphs(text),
        title=" ".join(html_paragraphs(_text(entry, "title"))),
        source=" ".join(html_paragraphs(source or "")),
        date=iso_day(_text(entry, "published")) or iso_day(_text(entry, "updated")),
        author=_text(entry, "author"),
        url=url if is_address(url) else None,
    )


def _text(found: Any, name: str) -> str:
    """What a damaged feed has under a name may be nothing, or no text."""
    value = found.get(name)
    return value if isinstance(value, str) else ""


FEED = Format("a feed", _is_feed, _read, extra="web", needs=("feedparser",), largest=20 * MEGABYTE)
