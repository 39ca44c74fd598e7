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
    texts = [content.get("value", "") for content in entry.get("content", ())] + [entry.get("summary", "")]
    text = max(texts, key=len)
    url = entry.get("link", "")
    source = entry.get("source", {}).get("title") or feed.get("title") or host_of(url)
    return record(
        html_paragraphs(text) if has_markup(text) else split_paragraphs(text),
        title=" ".join(html_paragraphs(entry.get("title", ""))),
        source=" ".join(html_paragraphs(source or "")),
        date=iso_day(entry.get("published")) or iso_day(entry.get("updated")),
        author=entry.get("author"),
        url=url if is_address(url) else None,
    )


FEED = Format("a feed", _is_feed, _read, extra="web", needs=("feedparser",), largest=20 * MEGABYTE)
