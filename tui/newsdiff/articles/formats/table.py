"""The one table of formats. A new one is a file beside this one, a line here, and a test."""

from __future__ import annotations

from newsdiff.articles.formats.address_list import ADDRESS_LIST
from newsdiff.articles.formats.csv_records import CSV
from newsdiff.articles.formats.europresse import EUROPRESSE_PAGE, EUROPRESSE_TEXT
from newsdiff.articles.formats.factiva import FACTIVA_PAGE, FACTIVA_TEXT
from newsdiff.articles.formats.factiva_xml import FACTIVA_XML
from newsdiff.articles.formats.feed import FEED
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.formats.json_records import JSON
from newsdiff.articles.formats.markdown import MARKDOWN
from newsdiff.articles.formats.nexis import NEXIS_PAGE, NEXIS_TEXT
from newsdiff.articles.formats.pdf import PDF
from newsdiff.articles.formats.plain_text import PLAIN_TEXT
from newsdiff.articles.formats.rtf import RTF
from newsdiff.articles.formats.web_page import WEB_PAGE
from newsdiff.articles.formats.word import WORD

FORMATS: tuple[Format, ...] = (
    WORD,
    PDF,
    RTF,
    FEED,
    FACTIVA_PAGE,
    FACTIVA_XML,
    EUROPRESSE_PAGE,
    NEXIS_PAGE,
    WEB_PAGE,
    JSON,
    MARKDOWN,
    ADDRESS_LIST,
    CSV,
    NEXIS_TEXT,
    FACTIVA_TEXT,
    EUROPRESSE_TEXT,
    PLAIN_TEXT,
)
"""In this order they are tried: what is told for sure comes first, and plain text last."""


def format_of(file: FileData) -> Format | None:
    """The format of some bytes, whatever they are called; None if no format reads them."""
    return next((each for each in FORMATS if each.is_it(file)), None)
