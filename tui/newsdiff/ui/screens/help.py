"""Help: all keys from the command table, and what the colours and signs mean."""

from __future__ import annotations

from newsdiff.render.cells import cell_width
from newsdiff.render.wrap import wrap
from newsdiff.ui.commands import Keymap, Place, commands_at, key_name, keys_of
from newsdiff.ui.legend import LEGEND
from newsdiff.ui.runs import Run
from newsdiff.ui.screens.sheet_dialog import SheetDialog
from newsdiff.ui.widgets.sheet import SheetLines

MOST_KEY_CELLS = 24


def help_dialog(place: Place, keymap: Keymap) -> SheetDialog:
    """The help for one place."""
    return SheetDialog("Help", lambda width: help_lines(place, keymap, width))


def help_lines(place: Place, keymap: Keymap, width: int) -> SheetLines:
    """The help as lines for a width in cells: the keys of this place first."""
    lines: list[list[Run]] = []
    rest = [other for other in (Place.LIST, Place.COMPARISON, Place.WHY) if other is not place]
    for heading in (place, Place.ANYWHERE, *rest):
        lines.append([(heading.value, "heading")])
        for command in commands_at(heading):
            keys = "  ".join(key_name(key) for key in keys_of(command, keymap))
            lines += _entry(keys, "key", command.help, width)
        lines.append([])
        if heading is Place.ANYWHERE:
            lines.append([("Colours and signs", "heading")])
            for sign in LEGEND:
                lines += _entry(f"{sign.glyph} {sign.word}", sign.role, sign.meaning, width)
            lines.append([])
    return lines[:-1]


def _entry(name: str, role: str, text: str, width: int) -> list[list[Run]]:
    """A name and its explanation beside it, or below it where the sheet is narrow."""
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
