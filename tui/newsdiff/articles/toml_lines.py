"""In which line of a TOML file a key stands, for messages: ``tomllib`` does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def lines_of_keys(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """The key that stands in each line of a file that is TOML, with the tables it is in, and the line's number."""
    import tomllib

    tables: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        is_table = line.lstrip().startswith("[")
        try:
            # Of a value that goes on in the next lines, only the key matters.
            found: Any = tomllib.loads(line if is_table or "=" not in line else f"{line.partition('=')[0]}=0")
        except (tomllib.TOMLDecodeError, RecursionError, ValueError):
            continue
        keys: list[str] = []
        while isinstance(found, dict) and found:
            keys.append(next(iter(found)))
            found = found[keys[-1]]
        if is_table:
            tables = tuple(keys)
        if keys:
            yield (tables if is_table else (*tables, *keys)), number


def line_of(lines: Iterable[tuple[tuple[str, ...], int]], key: tuple[str, ...]) -> int:
    """The first line that names most of a key: a table in braces has no line for each of its keys."""
    return max(lines, key=lambda each: _alike(each[0], key), default=((), 1))[1]


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many keys two paths begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
