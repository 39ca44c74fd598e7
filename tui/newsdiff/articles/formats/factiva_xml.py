"""Collections from Factiva as XML."""

from __future__ import annotations

import re
from typing import Any

from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.records import Reading, Record, UnreadableError, one_line, read_records, record

_START = re.compile(r"<(?:\w+:)?(?:PPSResponse|ppsArticleResponse|ppsarticle)\b", re.IGNORECASE)


def _is_xml(file: FileData) -> bool:
    return file.head.startswith("<") and _START.search(file.head) is not None


def _read(file: FileData) -> Reading:
    from lxml import etree

    # Nothing that the file names elsewhere is looked up.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        root = etree.fromstring(file.text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"is not XML: {one_line(str(error))}; check the file") from None
    articles = root.xpath("//*[local-name() = 'article']")
    return read_records(enumerate(articles, 1), _record, file.warning)


def _record(article: Any) -> Record:
    return record(
        [*_texts(article, "leadParagraph"), *_texts(article, "tailParagraphs")],
        title=" ".join(_texts(article, "headline")),
        source=" ".join(_texts(article, "sourceName")),
        date=iso_day(" ".join(_texts(article, "publicationDate"))),
        author=" ".join(_texts(article, "byline")),
    )


def _texts(article: Any, name: str) -> list[str]:
    """The paragraphs in elements of a name, or else their whole text."""
    found = []
    for element in article.xpath(f"./*[local-name() = '{name}']"):
        paragraphs = element.xpath(".//*[local-name() = 'paragraph']") or [element]
        found += [one_line("".join(each.itertext())) for each in paragraphs]
    return found


FACTIVA_XML = Format("a Factiva collection", _is_xml, _read, extra="web", needs=("lxml",))
