"""The settings as the reader shows them: each with its value and its meaning, and the file they are changed in."""

from __future__ import annotations

import json
from dataclasses import fields

from newsdiff.config import Settings, config_file, documentation, load_settings
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap


def settings_lines(width: int, wanted: str = "") -> list[list[Run]]:
    """The settings as lines.

    Args:
        width: The width in cells.
        wanted: Words that each setting must have, in its name or its meaning, in any order.
    """
    try:
        settings, trouble = load_settings(), ""
    except NewsdiffError as error:
        settings, trouble = Settings(), f"Wrong in it, so that the defaults hold: {error}"
    lines: list[list[Run]] = []
    if not wanted.strip():
        file = config_file()
        there = "They are kept in" if may_exist(file) else "To change one, make the file"
        lines = _wrapped(f"{there} {file}; newsdiff config prints all that it can hold.", "quiet", width)
    lines += _wrapped(trouble, "alert", width)
    words = wanted.casefold().split()
    for each in fields(Settings):
        meaning, value = documentation()[each.name], getattr(settings, each.name)
        if all(word in f"{each.name} {meaning}".casefold() for word in words):
            shown = f"{len(value)} of them set" if each.name == "keys" else json.dumps(value)
            lines += [[]] if lines else []
            lines += [[(each.name, "key"), (f" = {printable(shown)}", "strong")]]
            lines += _wrapped(meaning, "", width)
    return lines or [[("No setting has this.", "quiet")]]


def _wrapped(text: str, role: str, width: int) -> list[list[Run]]:
    plain = printable(text)
    return [[(plain[start:end], role)] for start, end in wrap(plain, max(10, width))] if plain else []
