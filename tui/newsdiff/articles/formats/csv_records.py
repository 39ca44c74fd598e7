"""CSV: a row for each article, or for each address."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from newsdiff.articles.addresses import is_address
from newsdiff.articles.formats.fields import DATE, SOURCE, TEXT, TITLE, URL, record_of
from newsdiff.articles.formats.format import LARGEST, FileData, Format
from newsdiff.articles.records import Reading, UnreadableError, read_records

_DELIMITERS = ",;\t|"
_LONGEST_HEADER = 2000
"""Characters."""


def _header(file: FileData) -> tuple[str, list[str]] | None:
    """The delimiter and the names of the columns, if the first line has at least two names that are in use."""
    line = file.head.split("\n", 1)[0].split("\r", 1)[0]
    if len(line) > _LONGEST_HEADER:
        return None
    for delimiter in sorted(_DELIMITERS, key=line.count, reverse=True):
        names = [
            name.strip().lower().replace(" ", "_")
            for name in next(csv.reader([line], delimiter=delimiter), [])
        ]
        kinds = sum(bool(set(names) & set(kind)) for kind in (TITLE, TEXT, URL, SOURCE, DATE))
        alone = len(names) == 1 and names[0] in ("url", "link")
        if (kinds >= 2 and len(names) >= 2 and line.count(delimiter)) or alone:
            return delimiter, names
    return None


def _is_csv(file: FileData) -> bool:
    return _header(file) is not None


def _read(file: FileData) -> Reading:
    header = _header(file)
    assert header is not None, "is_it was asked first"
    delimiter, names = header
    csv.field_size_limit(LARGEST)
    rows = csv.reader(io.StringIO(file.text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    next(row for row in rows if row)
    try:
        numbered = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise UnreadableError(f"is not CSV: {error}; check the file") from None
    if set(names) & set(TEXT):
        return read_records(
            numbered, lambda row: record_of(dict(zip(names, row, strict=False))), file.warning
        )
    column = next((names.index(name) for name in URL if name in names), None)
    if column is None:
        raise UnreadableError(f"has no column with text: name one of {', '.join(TEXT[1:5])}, or url")
    return _addresses(column, numbered)


def _addresses(column: int, rows: Sequence[tuple[int, Sequence[str]]]) -> Reading:
    found, problems = [], []
    for number, row in rows:
        text = row[column].strip() if column < len(row) else ""
        if is_address(text):
            found.append(text)
        else:
            problems.append(f"record {number} has no address that begins with http:// or https://; check it")
    return Reading(problems=tuple(problems), addresses=tuple(found), is_collection=True)


CSV = Format("CSV", _is_csv, _read)
