"""Collections from Factiva: as lines of a document, as plain text, or as a web page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.collections import chunks_ending
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.records import BY, Reading, Record, one_line, read_records, record

# "Document SKERGZ0020260512em5c0001", in the language of who exported it.
_END = re.compile(r"\s*(?:Documento?|Dokument|Документ|文件|文書) [A-Z0-9]{3,}\d{8}[a-z0-9]+\s*")
_WORDS = re.compile(
    r"[\d.,  ]+\s?(?:words|mots|Wörter|palabras|parole|palavras|woorden|ord|слов|語|字)", re.IGNORECASE
)
_CODED = re.compile(
    r"(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|ART)(?:\s+(.*))?",
    re.DOTALL,
)
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*[AP]M)?")
_CODE = re.compile(r"[A-Z0-9]{2,12}")
_COPYRIGHT = re.compile(r"(?:\(c\)|©|Copyright|Alle Rechte|Tous droits|All rights)", re.IGNORECASE)
_SMALL = frozenset("and in of de du da van von der den and und et e y i en".split())
_PAGE = re.compile(r"""class=["']?(?:article [a-z]{2}Article|[a-z]{2}Headline)\b""")
_HEADER_LINES = 8
"""After the source at most: its code, the page, the edition, the language, the copyright."""


def is_collection(lines: Sequence[str]) -> bool:
    """Whether these are the lines of such a collection."""
    return any(map(_END.fullmatch, lines)) and any(
        _WORDS.fullmatch(line.strip()) or line.startswith(("HD", "WC")) for line in lines
    )


def read_lines(lines: Sequence[str], warning: str = "") -> Reading:
    """The articles in the lines of a document."""
    texts = [text for text in map(one_line, lines) if text]
    return read_records(
        enumerate((each for each in chunks_ending(texts, _END.fullmatch) if each), 1), _record, warning
    )


def _is_text(file: FileData) -> bool:
    return is_collection(file.text.splitlines())


def _read_text(file: FileData) -> Reading:
    return read_lines(file.text.splitlines(), file.warning)


def _record(lines: Sequence[str]) -> Record:
    if any(re.match(r"HD\b", line) for line in lines):
        return _coded(lines)
    words = next((at for at, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    if words is None:
        return record(lines)
    named = list(lines[:words])
    author = named.pop() if len(named) > 1 and _is_author(named[-1]) else None
    rest = list(lines[words + 1 :])
    date = iso_day(rest[0]) if rest else None
    rest = rest[1:] if date else rest
    if rest and _TIME.fullmatch(rest[0]):
        del rest[0]
    source = rest.pop(0) if rest else None
    # The head ends with the copyright, or else with the language after the source's code.
    end = next((at for at, line in enumerate(rest[:_HEADER_LINES]) if _COPYRIGHT.match(line)), None)
    if end is None:
        end = 1 if len(rest) > 1 and _CODE.fullmatch(rest[0]) and len(rest[1].split()) == 1 else -1
    return record(
        rest[end + 1 :], title=named[-1] if named else None, source=source, date=date, author=author
    )


def _is_author(line: str) -> bool:
    """Whether a line above the number of words is no headline: "By Jane Hill", "Jane Hill in Paris"."""
    words = line.split()
    return bool(BY.match(line)) or (
        len(words) <= 5
        and all(word[0].isupper() or word in _SMALL for word in words)
        and words[0] not in _SMALL
    )


def _coded(lines: Sequence[str]) -> Record:
    fields: dict[str, list[str]] = {}
    code = ""
    # In a table each code is a cell of its own; then "LA police" is text.
    in_cells = "HD" in lines
    for line in lines:
        match = _CODED.fullmatch(line)
        if match and match[2] and in_cells:
            match = None
        if match:
            code = match[1]
        text = match[2] if match else line
        if code and text:
            fields.setdefault(code, []).append(text)
    return record(
        [*fields.get("LP", ()), *fields.get("TD", ())],
        title=" ".join(fields.get("HD", ())),
        source=" ".join(fields.get("SN", ())),
        date=iso_day(" ".join(fields.get("PD", ()))),
        author=" ".join(fields.get("BY", ())),
    )


def _is_page(file: FileData) -> bool:
    return file.head.startswith("<") and _PAGE.search(file.text) is not None


def _read_page(file: FileData) -> Reading:
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(file.text.encode(), parser=parser)
    headlines = root.xpath("//*[contains(@class, 'Headline')]")
    articles = root.xpath("//div[starts-with(@class, 'article ') and contains(@class, 'Article')]")
    if not articles:
        # An article is what a headline's block stands in, as far as a damaged page has that.
        articles = list(dict.fromkeys([each, *each.iterancestors()][:3][-1] for each in headlines))
    return read_records(enumerate(map(_lines, articles), 1), _record, file.warning)


def _lines(article: Any) -> list[str]:
    """The lines of an article on a page, as they stand in the other forms."""
    rows = [
        row
        for row in article.iter("tr")
        if _CODED.fullmatch(one_line(row[0].text_content() if len(row) else ""))
    ]
    if rows:
        found = []
        for row in rows:
            cells = [one_line(row[0].text_content())]
            for cell in row[1:]:
                cells += [each.text_content() for each in cell.iter("p")] or [cell.text_content()]
            found += cells
        return [text for text in map(one_line, found) if text]
    blocks = (
        each
        for each in article.iter("div", "p")
        if each is not article and not len(each.xpath(".//div|.//p"))
    )
    texts = [one_line(each.text_content()) for each in blocks]
    return [text for text in texts if text and not _END.fullmatch(text)]


FACTIVA_TEXT = Format("a Factiva collection", _is_text, _read_text)
FACTIVA_PAGE = Format("a Factiva collection", _is_page, _read_page, extra="web", needs=("lxml",))
