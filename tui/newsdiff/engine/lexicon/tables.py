"""Reads the word tables in this folder; each says at its top where it comes from and how it is written."""

from __future__ import annotations

from typing import Any

from newsdiff.engine import lexicon

# The loader that imports a package reads its other files too. ``pkgutil`` and ``importlib.resources`` ask it for the
# same, but to import them takes up to a tenth of the time of a first comparison.
_PACKAGE: Any = lexicon


def rows(name: str) -> list[str]:
    """The rows of a table, in order, without comments and blank lines.

    Args:
        name: The file's name without ``.txt``.

    Raises:
        OSError: There is no such table.
    """
    text = _PACKAGE.__spec__.loader.get_data(f"{_PACKAGE.__path__[0]}/{name}.txt").decode()
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def words_by_language(name: str) -> dict[str, frozenset[str]]:
    """The words of each language (ISO 639-1) in a table that has a heading such as ``[en]`` for each.

    Words are case-folded, as the words of articles are: "außerdem" is "ausserdem".
    """
    languages = "\n".join(rows(name)).casefold().split("[")[1:]
    split = (language.partition("]") for language in languages)
    return {code: frozenset(words.split()) for code, _, words in split}
