"""Clicks and the wheel are told in cells."""

from __future__ import annotations

from textual import constants
from textual._xterm_parser import XTermParser


def keep_mouse_in_cells() -> None:
    """Never take a place of the mouse for pixels.

    Textual asks terminals for pixels, to scroll more smoothly than by lines, and takes all places for pixels once a
    terminal has reported its size in band, whether or not that terminal tells pixels. The reader scrolls by lines.
    """
    constants.SMOOTH_SCROLL = False  # type: ignore[misc]
    XTermParser.mouse_pixels = property(lambda _: False, lambda _, __: None)  # type: ignore[assignment]
