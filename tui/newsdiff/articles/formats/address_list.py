"""A text with an address on each line."""

from __future__ import annotations

from newsdiff.articles.addresses import is_address
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.records import Reading

_COMMENT = "#"


def _lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if line and not line.startswith(_COMMENT)]


def _is_list(file: FileData) -> bool:
    # The first line tells most files apart.
    if not file.head.startswith(("http", "HTTP", _COMMENT)):
        return False
    lines = _lines(file.text)
    return bool(lines) and all(map(is_address, lines))


def _read(file: FileData) -> Reading:
    return Reading(addresses=tuple(dict.fromkeys(_lines(file.text))), is_collection=True)


ADDRESS_LIST = Format("a list of addresses", _is_list, _read)
