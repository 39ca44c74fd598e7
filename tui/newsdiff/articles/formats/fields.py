"""The names of fields in use → a record: for JSON, JSON Lines, CSV and the head of Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newsdiff.articles.addresses import host_of, is_address
from newsdiff.articles.dates import iso_day
from newsdiff.articles.html_text import has_markup, html_paragraphs
from newsdiff.articles.paragraphs import split_paragraphs
from newsdiff.articles.records import Record, UnreadableError, one_line, record

TITLE = ("title", "headline", "webtitle", "head")
TEXT = (
    "paragraphs", "maintext", "text", "body", "content", "article_body", "articlebody", "full_text", "fulltext",
    "body_text", "bodytext", "article_text", "story_text", "content_html", "content_text",
)  # fmt: skip
URL = ("url", "link", "weburl", "article_url", "address", "permalink")
SOURCE = (
    "source", "media_name", "source_name", "source_domain", "domain", "domain_name", "source-hostname",
    "source_hostname", "hostname", "outlet", "publication", "publisher", "sitename", "site_name", "newspaper",
)  # fmt: skip
DATE = (
    "date", "date_publish", "publish_date", "published_at", "publishedat", "publication_date", "pub_date",
    "pubdate", "date_published", "datepublished", "published", "published_date", "webpublicationdate",
)  # fmt: skip
AUTHOR = ("authors", "author", "byline", "creator")

# NewsAPI and others cut the text: "… said on Monday. [+1234 chars]".
_CUT = re.compile(r"\s*\[\+\d+ chars\]$")


def fields_of(value: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields by their names in small letters, with underscores for spaces, those without a value left out."""
    return {
        str(name).strip().lower().replace(" ", "_"): each
        for name, each in value.items()
        if each not in (None, "", [], {}) and name is not None
    }


def record_of(value: Mapping[Any, Any]) -> Record:
    """The article in a record with fields of the usual names.

    Raises:
        UnreadableError: There is no field with text.
    """
    fields = fields_of(value)
    text = next((paragraphs for name in TEXT if (paragraphs := _paragraphs(fields.get(name)))), ())
    if not text:
        raise UnreadableError(f"has no text; it has to be in a field {', '.join(TEXT[1:5])} or paragraphs")
    url = _first(fields, URL)
    url = url if url and is_address(url) else None
    source = _first(fields, SOURCE)
    if source and is_address(source):
        source = host_of(source)
    return record(
        text,
        title=" ".join(html_paragraphs(title))
        if (title := _first(fields, TITLE)) and has_markup(title)
        else title,
        source=source,
        date=next((day for name in DATE if (day := iso_day(fields.get(name)))), None),
        author=_first(fields, AUTHOR),
        url=url,
    )


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> str | None:
    return next((text for name in names if (text := _as_text(fields.get(name)))), None)


def _as_text(value: Any) -> str:
    """A name, several names with commas, or the name in an object such as ``{"id": 3, "name": "The Daily"}``."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, Mapping):
        return next(
            (text for name in ("name", "title", "url", "uri") if (text := _as_text(value.get(name)))), ""
        )
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return ", ".join(filter(None, map(_as_text, value)))
    return ""


def _paragraphs(value: Any) -> tuple[str, ...]:
    """The paragraphs of a text, of a piece of HTML, or of a list of texts or of objects with a text."""
    if isinstance(value, str):
        text = _CUT.sub("", value)
        return html_paragraphs(text) if has_markup(text) else split_paragraphs(text)
    if isinstance(value, Mapping):
        return _paragraphs(value.get("text"))
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return tuple(paragraph for each in value for paragraph in _paragraphs(each))
    return ()
