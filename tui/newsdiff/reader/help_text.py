"""The text of the help: all keys from the command table, and what the colours and signs mean."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.reader.commands import Keymap, Scope, commands_at, key_name, keys_of
from newsdiff.reader.legend import LEGEND
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width
from newsdiff.render.wrap import wrap

MOST_KEY_CELLS = 24


def help_lines(place: Scope, keymap: Keymap, width: int, wanted: str = "") -> list[list[Run]]:
    """The help as lines, the keys of this place first.

    Args:
        place: The place it was asked for at.
        keymap: The keys a person chose.
        width: The width in cells.
        wanted: Words that each entry must have, in its keys or its text, in any order.
    """
    words = wanted.casefold().split()
    lines: list[list[Run]] = []
    for heading, entries in _groups(place, keymap):
        found = [
            entry for entry in entries if all(word in f"{entry[0]} {entry[2]}".casefold() for word in words)
        ]
        if found:
            lines += [[]] if lines else []
            lines.append([(heading, "heading")])
            for name, role, text in found:
                lines += _entry(name, role, text, width)
    return lines or [[("No key and no sign has this.", "quiet")]]


def _groups(place: Scope, keymap: Keymap) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Headings, each with its entries: name, the name's role, explanation."""
    rest = [
        other
        for other in (Scope.LIST, Scope.COMPARISON, Scope.WHY, Scope.CHANGES, Scope.COVERAGE, Scope.MATRIX)
        if other is not place
    ]
    for heading in (place, Scope.ANYWHERE, *rest):
        commands = commands_at(heading)
        keys = ["  ".join(map(key_name, keys_of(command, keymap))) for command in commands]
        yield (
            heading.value,
            [(name, "key", command.help) for name, command in zip(keys, commands, strict=True)],
        )
        if heading is Scope.ANYWHERE:
            yield (
                "Colours and signs",
                [(f"{sign.glyph} {sign.word}", sign.role, sign.meaning) for sign in LEGEND],
            )


def _entry(name: str, role: str, text: str, width: int) -> list[list[Run]]:
    """A name with its explanation beside it, or below it if the name is too wide for its column."""
    column = min(MOST_KEY_CELLS, width // 3)
    pieces = wrap(text, max(10, width - column - 2))
    lines: list[list[Run]] = [[(" ", ""), (name, role)]]
    if cell_width(name) > column:
        lines.append([(" " * (column + 2), "")])
    else:
        lines[0].append((" " * (column + 1 - cell_width(name)), ""))
    lines[-1].append((text[slice(*pieces[0])], ""))
    lines += [[(" " * (column + 2), ""), (text[start:end], "")] for start, end in pieces[1:]]
    return lines
