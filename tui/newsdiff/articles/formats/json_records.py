"""JSON and JSON Lines: one article, or many."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsdiff.articles.formats.fields import DATE, TEXT, TITLE, URL, address_in, fields_of, record_of
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.records import Reading, Record, UnreadableError, read_records

_LISTS = (
    "articles",
    "items",
    "results",
    "docs",
    "documents",
    "stories",
    "data",
    "hits",
    "news",
    "records",
    "entries",
)
"""The fields in which programs put a list of articles."""


def _is_json(file: FileData) -> bool:
    head = file.head
    # "[Monday] The mayor …" and "{tbd}" are text.
    return head.startswith(("{", "[")) and head[1:].lstrip()[:1] in ('"', "{", "[", "}", "]")


def _read(file: FileData) -> Reading:
    values = list(_values(file.text))
    if len(values) == 1 and isinstance(values[0][1], Mapping) and fields_of(values[0][1]).keys() & set(TEXT):
        return Reading((record_of(values[0][1]),), warning=file.warning)
    return read_all(values, file.warning)


def read_all(values: list[tuple[int, Any]], warning: str = "") -> Reading:
    """The articles in numbered values, and a problem for each one that holds none.

    Raises:
        UnreadableError: None of the values looks like an article.
    """
    addresses = [address_in(value) if isinstance(value, Mapping) else None for _, value in values]
    if addresses and all(addresses):
        return Reading(addresses=tuple(dict.fromkeys(filter(None, addresses))), is_collection=True)
    reading = read_records(values, _record, warning)
    if not reading.records and not any(_looks_like_article(value) for _, value in values):
        raise UnreadableError(
            "has no articles: there is no field title, text, body, content or maintext; name a file with articles"
        )
    return reading


def _record(value: Any) -> Record:
    if isinstance(value, Exception):
        raise UnreadableError(f"is not JSON ({value}); check it")
    if not isinstance(value, Mapping):
        raise UnreadableError("is not an object with fields; check it")
    return record_of(value)


def _looks_like_article(value: Any) -> bool:
    if not isinstance(value, Mapping):
        return False
    names = fields_of(value).keys()
    return bool(names & set(TEXT) or (names & set(TITLE) and names & {*URL, *DATE}))


def _values(text: str) -> Iterator[tuple[int, Any]]:
    """The values in a text, each with its number: those of one list, or one on each line."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise UnreadableError("is nested too deeply; name a file with articles") from None
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not isinstance(_value(lines[0]), Mapping):
            raise UnreadableError(f"is not JSON: {error}; check the file") from None
        yield from enumerate(map(_value, lines), 1)
        return
    yield from enumerate(_list_in(value), 1)


def _value(line: str) -> Any:
    """The value on a line, or what is wrong with it."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return error


def _list_in(value: Any, depth: int = 0) -> list[Any]:
    """The list of articles in a value: itself, or what one of its fields holds."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and depth < 3 and not fields_of(value).keys() & set(TEXT):
        for name in _LISTS:
            if isinstance(value.get(name), list):
                return list(value[name])
        for below in value.values():
            if isinstance(below, Mapping):
                found = _list_in(below, depth + 1)
                if found != [below]:
                    return found
    return [value]


JSON = Format("JSON", _is_json, _read)
