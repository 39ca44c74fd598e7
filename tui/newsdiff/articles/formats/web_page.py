"""Web pages, fetched or saved: as HTML, or whole in one MIME file (.mhtml)."""

from __future__ import annotations

import re
from typing import Any

from newsdiff.articles.addresses import host_of, is_address
from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.format import MEGABYTE, FileData, Format
from newsdiff.articles.html_text import html_paragraphs
from newsdiff.articles.records import Reading, UnreadableError, one_line, record

_BEFORE = re.compile(r"(?:\s+|<!--.*?-->|<\?xml[^>]*\?>)+", re.DOTALL)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|main|article|section|div|h1|p|meta|title)[\s>/]", re.IGNORECASE
)
_MIME = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
# What browsers and SingleFile write at the head of a page they save.
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|SingleFile\s+url:\s*)(https?://[^\s<>\"]+)")
# " | The Harbour Post" at the end of a headline.
_TAIL = re.compile(r"\s+[|–—·:-]\s+([^|–—·]+)$")
_LEAST = 25
"""Characters. A page without so much text has its text elsewhere, such as in a program that a browser runs."""


def is_html(text: str) -> bool:
    """Whether the beginning of a text is that of a web page."""
    start = _BEFORE.match(text)
    return _PAGE.match(text, start.end() if start else 0) is not None


def _is_page(file: FileData) -> bool:
    return is_html(file.head) or (_MIME.search(file.head) is not None and "boundary" in file.head.lower())


def _read(file: FileData) -> Reading:
    text, saved_from = file.text, ""
    if _MIME.search(file.head):
        text, saved_from = _page_in(file.data)
    elif found := _SAVED_FROM.search(file.head):
        saved_from = found[1]
    document = _extracted(text, file.address or saved_from)
    paragraphs = _paragraphs(document)
    if sum(map(len, paragraphs)) < _LEAST:
        raise UnreadableError(
            "has no article that can be read without a browser; save the article as plain text first"
        )
    source = (
        _named(document, "sitename") or _named(document, "hostname") or host_of(file.address or saved_from)
    )
    url = _named(document, "url") or file.address or saved_from
    return Reading(
        (
            record(
                paragraphs,
                title=_headline(_named(document, "title"), source, paragraphs),
                source=source,
                date=iso_day(_named(document, "date")),
                author="; ".join(one_line(_named(document, "author")).split("; ")),
                url=url if is_address(url) else None,
            ),
        ),
        warning=file.warning,
    )


def _extracted(text: str, address: str) -> Any:
    import logging

    from trafilatura import bare_extraction

    # What it cannot read becomes a message of our own.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(
        text,
        url=address or None,
        with_metadata=True,
        include_comments=False,
        # What LibreOffice makes of a document's running heads.
        prune_xpath=["//div[@title='header' or @title='footer']"],
        # A date that is only guessed from the text would be worse than none.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if document is None:
        raise UnreadableError("has no article in it; save the article as plain text first")
    return document


def _named(document: Any, field: str) -> str:
    value = getattr(document, field)
    return value if isinstance(value, str) else ""


def _paragraphs(document: Any) -> list[str]:
    """The text of each block, from top to bottom."""
    if document.body is None:
        return list(html_paragraphs(_named(document, "text")))
    found: list[str] = []
    for block in document.body:
        # A list, a table or a quotation is a paragraph for each of its parts.
        parts = [each for each in block.iter("item", "p", "cell", "head") if each is not block]
        innermost = [part for part in parts if not any(below in parts for below in part.iterdescendants())]
        found += ["".join(part.itertext()) for part in innermost] or ["".join(_with_breaks(block))]
    return [line for text in found for line in text.split("\n")]


def _with_breaks(block: Any) -> list[str]:
    pieces = []
    for part in block.iter():
        if part.tag == "lb":
            pieces.append("\n")
        elif part.text:
            pieces.append(part.text.replace("\n", " "))
        if part is not block and part.tail:
            pieces.append(part.tail.replace("\n", " "))
    return pieces


def _headline(title: str, source: str | None, paragraphs: list[str]) -> str:
    """The title without the outlet's name behind it."""
    tail = _TAIL.search(title)
    if tail is None:
        return title
    short = title[: tail.start()]
    names = (
        "".join(filter(str.isalnum, tail[1].casefold())),
        "".join(filter(str.isalnum, (source or "").casefold())),
    )
    is_outlet = names[0] and names[1] and (names[0] in names[1] or names[1] in names[0])
    return short if is_outlet or short in paragraphs[:3] else title


def _page_in(data: bytes) -> tuple[str, str]:
    """The page in a MIME file, and where it was saved from."""
    from email import message_from_bytes, policy

    from newsdiff.articles.decoding import decode

    message = message_from_bytes(data, policy=policy.default)
    address = str(message.get("Snapshot-Content-Location", ""))
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            page = decode(content, part.get_content_charset() or "") if isinstance(content, bytes) else None
            if page is not None:
                return page.text, address or str(part.get("Content-Location", ""))
    raise UnreadableError("is a saved page without the page in it; save it again")


WEB_PAGE = Format(
    "a web page",
    _is_page,
    _read,
    extra="web",
    needs=("trafilatura", "lxml_html_clean"),
    largest=20 * MEGABYTE,
)
