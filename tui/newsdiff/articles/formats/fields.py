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
BEGINNING = ("summary", "lead_paragraph", "description", "abstract", "snippet", "excerpt")
"""What has the text only with some services, and its beginning with others."""
URL = ("url", "link", "weburl", "web_url", "article_url", "document_url", "address", "permalink")
SOURCE = (
    "source", "media_name", "source_name", "source_domain", "domain", "domain_name", "source-hostname",
    "source_hostname", "hostname", "outlet", "publication", "publication_title", "publisher", "sitename",
    "site_name", "newspaper", "clean_url",
)  # fmt: skip
DATE = (
    "date", "date_publish", "publish_date", "published_at", "publishedat", "publication_date", "pub_date",
    "pubdate", "date_published", "datepublished", "published", "published_date", "webpublicationdate",
)  # fmt: skip
AUTHOR = ("authors", "author", "byline", "creator")

# NewsAPI and others cut the text: "… said on Monday. [+1234 chars]".
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]$")


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
    fields = _flat(value)
    text = _text(fields)
    if not text:
        raise UnreadableError(f"has no text; it has to be in a field {', '.join(TEXT[1:5])} or paragraphs")
    url = _first(fields, URL)
    url = url if url and is_address(url) else None
    sources = list(filter(None, (_as_text(fields.get(name)) for name in SOURCE)))
    # A name says more than an address.
    source = next((each for each in sources if not is_address(each)), None)
    if source is None and sources:
        source = host_of(sources[0])
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


def address_in(value: Mapping[Any, Any]) -> str | None:
    """The address in a record that has no text of its own; None if it has some, or has no address."""
    fields = _flat(value)
    url = _first(fields, URL)
    return url if url and is_address(url) and not _text(fields) else None


def _flat(value: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of a record, with those in its field ``fields``."""
    fields = fields_of(value)
    inner = fields.get("fields")
    return {**fields_of(inner), **fields} if isinstance(inner, Mapping) else fields


def _text(fields: Mapping[str, Any]) -> tuple[str, ...]:
    names = (*TEXT, *BEGINNING)
    return next((paragraphs for name in names if (paragraphs := _paragraphs(fields.get(name)))), ())


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> str | None:
    return next((text for name in names if (text := _as_text(fields.get(name)))), None)


def _as_text(value: Any) -> str:
    """A name, several names with commas, or the name in an object such as ``{"id": 3, "name": "The Daily"}``."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, Mapping):
        return next(
            (
                text
                for name in ("name", "title", "main", "original", "url", "uri")
                if (text := _as_text(value.get(name)))
            ),
            "",
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
