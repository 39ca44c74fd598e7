"""Collections from Europresse: as a web page, as plain text, or as lines of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.format import FileData, Format, has_mark
from newsdiff.articles.html_text import html_paragraphs
from newsdiff.articles.records import Reading, Record, UnreadableError, one_line, read_records, record

# "news·20260512·LM·0012", "web·20130907·LIF·0dd2e468-1709-11e3-b57e-a58153285fc0".
_NUMBER = re.compile(r"(?:.*[\s:])?(?P<whole>[a-z]{2,10}[·•](?P<day>\d{8})[·•]\w+[·•][\w×-]+)\s*")
_PAGE = re.compile(r"""class=["'][^"']*\b(?:DocPublicationName|titreArticleVisu)\b""", re.IGNORECASE)
# A part of each, which is quicker to look for.
_PAGE_MARKS = ("DocPublicationName", "itreArticle")
_COPYRIGHT = re.compile(
    r"(?:©|Tous droits réservés|All rights reserved|Certificat émis|Ce certificat est|Date d'émission"
    r"|Le présent document|This certificate|Issue date|The present document)",
    re.IGNORECASE,
)
_LONGEST_DATE = 150
_WORDS = re.compile(r"\b\d[\d\s.,]* (?:mots|words|palabras|Wörter)\b")


def is_collection(lines: Sequence[str]) -> bool:
    """Whether these are the lines of such a collection."""
    return any(map(_NUMBER.fullmatch, lines))


def read_lines(lines: Sequence[str], warning: str = "") -> Reading:
    """The articles in the lines of a document: outlet, section and day, headline, text, number."""
    chunks: list[list[str]] = []
    chunk: list[str] = []
    last = ""
    for line in filter(None, map(one_line, lines)):
        number = _NUMBER.fullmatch(line)
        if number is None:
            chunk.append(line)
            continue
        # The certificate below an article says its number once more.
        if number["whole"] != last:
            chunks.append([number["day"], *chunk])
        chunk, last = [], number["whole"]
    return read_records(enumerate(chunks, 1), _record, warning)


def _record(lines: Sequence[str]) -> Record:
    day, *rest = lines
    while rest and _COPYRIGHT.match(rest[0]):
        del rest[0]
    while rest and _COPYRIGHT.match(rest[-1]):
        rest.pop()
    at = _header(rest, day)
    if at is None or at + 1 >= len(rest):
        return record(rest, date=iso_day(day))
    outlet = rest[0 if at < 3 else at - 1] if at else ""
    return record(rest[at + 2 :], title=rest[at + 1], source=_outlet(outlet), date=iso_day(day))


def _header(lines: Sequence[str], day: str) -> int | None:
    """Which line has the section, the day and how many words there are: below the outlet, above the headline.

    Before the first article of all may stand a list of them, with a line of that kind for each.
    """
    dated = [at for at, line in enumerate(lines) if len(line) < _LONGEST_DATE and iso_day(line)]
    counted = [at for at in dated if _WORDS.search(lines[at]) and iso_day(lines[at]) == iso_day(day)]
    return counted[-1] if counted else next((at for at in dated if at < 6), None)


def _is_text(file: FileData) -> bool:
    return is_collection(file.text.splitlines())


def _read_text(file: FileData) -> Reading:
    return read_lines(file.text.splitlines(), file.warning)


def _is_page(file: FileData) -> bool:
    return file.head.startswith("<") and has_mark(file.text, _PAGE_MARKS, _PAGE)


def _read_page(file: FileData) -> Reading:
    from lxml import html

    root = html.document_fromstring(file.text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    articles = root.xpath("//article") or [root]
    if not root.xpath("//article|//*[contains(@class, 'docOcurrContainer') or contains(@class, 'DocText')]"):
        # As it was before 2014: nothing says where a text begins and ends but the numbers.
        return read_lines(html_paragraphs(file.text))
    return read_records(enumerate(articles, 1), _record_on_page, file.warning)


def _record_on_page(article: Any) -> Record:
    from lxml import html

    body = _first(article, "docOcurrContainer")
    if body is None:
        body = _first(article, "DocText")
    if body is None:
        raise UnreadableError("has no text; check the file")
    title = _first(article, "titreArticleVisu")
    if title is None:
        title = _first(article, "titreArticle")
    number = _NUMBER.search(article.text_content())
    return record(
        html_paragraphs(html.tostring(body, encoding="unicode")),
        title=_text(title),
        source=_outlet(_text(_first(article, "DocPublicationName"))),
        date=iso_day(number["day"]) if number else iso_day(_text(_first(article, "DocHeader"))),
        author=_text(_first(article, "sm-margin-bottomNews")),
    )


def _first(article: Any, name: str) -> Any:
    found = article.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
    return found[0] if found else None


def _text(element: Any) -> str:
    return "" if element is None else one_line(element.text_content())


def _outlet(text: str) -> str:
    """The outlet's name without the number of the issue: "Le Monde, no. 24753"."""
    return re.split(r",|\s+\(site web\)", text)[0]


EUROPRESSE_TEXT = Format("a Europresse collection", _is_text, _read_text)
EUROPRESSE_PAGE = Format("a Europresse collection", _is_page, _read_page, extra="web", needs=("lxml",))
