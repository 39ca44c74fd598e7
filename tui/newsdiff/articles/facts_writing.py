"""Writing what a person says about an article into ``newsdiff.toml``, with all else in it as it was."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from datetime import date
from typing import Any

from newsdiff.articles.folder_facts import FACTS, dotted, facts_file, facts_table, facts_text, same_name
from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file

Facts = Mapping[str, str | date | None]
"""What is to be said; None for what is not to be said any more."""


def write_facts(folder: str, file: str, number: int | None, facts: Mapping[str, str]) -> None:
    """Say something else about an article in the ``newsdiff.toml`` of its folder.

    Args:
        folder: The folder.
        file: The name of the article's file in it.
        number: Which article of the file it is, from 1; None to say it of the whole file.
        facts: What is said from now on: ``title``, ``source``, ``date``. An empty one is said no longer, and one
            that is not there stays as it is.

    Raises:
        NewsdiffError: The file cannot be read or written, or is not such that this alone could be changed in it.
    """
    path = facts_file(folder)
    try:
        file.encode()
    except UnicodeError:
        raise _trouble(path, f"cannot name {file}, which is not in Unicode; rename that file") from None
    before = facts_text(path)
    said = facts_table(path, before)
    file = next((name for name in _tables(said, "files") if same_name(name) == same_name(file)), file)
    keys = ["files", file] if number is None else ["files", file, "articles", str(number)]
    changes = {name: _value(name, facts[name]) for name in FACTS if name in facts}
    after = _changed(before, keys, changes)
    # What a person wrote is not put at risk where a file is laid out in an unusual way.
    if after is None or not _says(after, _with(said, keys, changes)):
        raise _trouble(
            path, f"is laid out in a way that cannot be changed; write {dotted(keys)} into it by hand"
        )
    if after == before:
        return
    try:
        write_file(path, after, overwrite=True)
    except NewsdiffError as error:
        # There is no other place for it.
        raise _trouble(path, error.message.removesuffix(", or choose another place")) from error


def _tables(table: Mapping[str, Any], name: str) -> Sequence[str]:
    inner = table.get(name)
    return list(inner) if isinstance(inner, dict) else []


def _value(name: str, fact: str) -> str | date | None:
    if not fact:
        return None
    return date.fromisoformat(fact) if name == "date" else fact


def _changed(text: str, keys: Sequence[str], changes: Facts) -> str | None:
    """The text with some facts changed; None if the library that keeps the layout cannot do that."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import InlineTable

    def new_table(parent: object) -> MutableMapping[str, Any]:
        return tomlkit.inline_table() if isinstance(parent, InlineTable) else tomlkit.table()

    def is_bare(table: Any) -> bool:
        return "#" not in table.as_string()

    try:
        document = tomlkit.parse(text)
        _change(document, keys, changes, new_table, is_bare)
        after = tomlkit.dumps(document)
        # New lines end as the others do.
        return re.sub("\r?\n", "\r\n", after) if "\r\n" in text else after
    except (TOMLKitError, TypeError, ValueError, KeyError, AttributeError):
        return None


def _change(
    table: MutableMapping[str, Any],
    keys: Sequence[str],
    changes: Facts,
    new_table: Callable[[object], MutableMapping[str, Any]] = lambda _: {},
    is_bare: Callable[[object], bool] = lambda _: True,
) -> None:
    """Change some facts in the table at the end of a path, which is made where it is missing.

    Tables that are left with nothing in them are taken out, unless a comment is in them.
    """
    if not keys:
        for name, fact in changes.items():
            if fact is not None:
                table[name] = fact
            elif name in table:
                del table[name]
        return
    if keys[0] not in table:
        table[keys[0]] = new_table(table)
    _change(table[keys[0]], keys[1:], changes, new_table, is_bare)
    if not table[keys[0]] and is_bare(table[keys[0]]):
        del table[keys[0]]


def _with(said: dict[str, Any], keys: Sequence[str], changes: Facts) -> dict[str, Any]:
    _change(said, keys, changes)
    return said


def _says(text: str, wanted: Mapping[str, Any]) -> bool:
    """Whether a text is TOML that says what is wanted, tables with nothing in them aside."""
    try:
        return bool(_without_empty(tomllib.loads(text)) == _without_empty(wanted))
    except tomllib.TOMLDecodeError:
        return False


def _without_empty(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    pruned = {key: _without_empty(each) for key, each in value.items()}
    return {key: each for key, each in pruned.items() if each != {}}


def _trouble(path: str, what: str) -> NewsdiffError:
    return NewsdiffError(path, what, title="Not written")
