"""The reader's own colours, made for the three labels.

Blue and orange stay apart for people who do not see red and green alike. Text that only one side has is
plain, shared text recedes, reworded text and disagreements draw the eye. A terminal with sixteen colours has
its own sets, made of those sixteen alone.
"""

from __future__ import annotations

from collections.abc import Mapping

Palette = Mapping[str, str]
"""Theme variables, and the colours that Textual's own variables are made from."""

DARK: Palette = {
    "background": "#16181d",
    "surface": "#1d2027",
    "panel": "#262b35",
    "error": "#ff8f70",
    "shared": "#7fb0e6",
    "paraphrased": "#ffb454",
    "unique": "#e4e4e4",
    "disagreement": "#1b1206",
    "disagreement-background": "#ffb000",
    "moved": "#cfb6ff",
    "match": "#ffffff",
    "match-background": "#00565c",
    "match-here": "#06201f",
    "match-here-background": "#4fd6d0",
    "quiet": "#9aa0aa",
    "cursor": "#ffd58a",
    "cursor-background": "#262b35",
    "counterpart": "#a9c7ee",
    "counterpart-background": "#1d222b",
    "bar": "#20242c",
    "bar-text": "#d8dbe0",
    "key": "#ffcc80",
    "rule": "#3a404b",
    "screen-selection-background": "#3d5a80",
    "screen-selection-foreground": "#ffffff",
}

LIGHT: Palette = {
    "background": "#fcfbf8",
    "surface": "#f3f2ee",
    "panel": "#e7e6e1",
    "error": "#a82a00",
    "shared": "#1f5fa8",
    "paraphrased": "#9a4a00",
    "unique": "#1c1c1c",
    "disagreement": "#ffffff",
    "disagreement-background": "#8f3d00",
    "moved": "#6a3fb5",
    "match": "#10201f",
    "match-background": "#b5e3df",
    "match-here": "#ffffff",
    "match-here-background": "#00635f",
    "quiet": "#5f646c",
    "cursor": "#9a4a00",
    "cursor-background": "#ebeff6",
    "counterpart": "#1f5fa8",
    "counterpart-background": "#f3f4f6",
    "bar": "#eeede9",
    "bar-text": "#2a2c30",
    "key": "#6b2f00",
    "rule": "#c4c4c0",
    "screen-selection-background": "#a9c9ee",
    "screen-selection-foreground": "#101010",
}

CONTRAST: Palette = {
    "background": "#000000",
    "surface": "#000000",
    "panel": "#1c1c1c",
    "error": "#ffaf87",
    "shared": "#87d7ff",
    "paraphrased": "#ffd700",
    "unique": "#ffffff",
    "disagreement": "#000000",
    "disagreement-background": "#ffd700",
    "moved": "#ffafff",
    "match": "#000000",
    "match-background": "#d0d0d0",
    "match-here": "#000000",
    "match-here-background": "#5fffff",
    "quiet": "#d0d0d0",
    "cursor": "#ffff87",
    "cursor-background": "#1c1c1c",
    "counterpart": "#87d7ff",
    "counterpart-background": "#121212",
    "bar": "#1c1c1c",
    "bar-text": "#ffffff",
    "key": "#ffff87",
    "rule": "#8a8a8a",
    "screen-selection-background": "#ffffff",
    "screen-selection-foreground": "#000000",
}

# The sixteen colours of a terminal, by the values that Rich takes them for; what a terminal makes of them
# differs, so that only pairs are used here that are far apart in all of them.
_BLACK, _RED, _BLUE, _MAGENTA, _TEAL, _SILVER = "#000000 #800000 #000080 #800080 #008080 #c0c0c0".split()
_GREY, _YELLOW, _PINK, _CYAN, _WHITE = "#808080 #ffff00 #ff00ff #00ffff #ffffff".split()

DARK_16: Palette = {
    "background": _BLACK,
    "surface": _BLACK,
    "panel": _BLACK,
    "error": _YELLOW,
    "shared": _TEAL,
    "paraphrased": _YELLOW,
    "unique": _SILVER,
    "disagreement": _BLACK,
    "disagreement-background": _YELLOW,
    "moved": _PINK,
    "match": _BLACK,
    "match-background": _SILVER,
    "match-here": _BLACK,
    "match-here-background": _CYAN,
    "quiet": _SILVER,
    "cursor": _YELLOW,
    "cursor-background": _BLACK,
    "counterpart": _CYAN,
    "counterpart-background": _BLACK,
    "bar": _BLACK,
    "bar-text": _WHITE,
    "key": _YELLOW,
    "rule": _GREY,
    "screen-selection-background": _BLUE,
    "screen-selection-foreground": _WHITE,
}

LIGHT_16: Palette = {
    "background": _WHITE,
    "surface": _WHITE,
    "panel": _WHITE,
    "error": _RED,
    "shared": _BLUE,
    "paraphrased": _RED,
    "unique": _BLACK,
    "disagreement": _WHITE,
    "disagreement-background": _RED,
    "moved": _MAGENTA,
    "match": _BLACK,
    "match-background": _SILVER,
    "match-here": _WHITE,
    "match-here-background": _BLUE,
    "quiet": _BLACK,
    "cursor": _RED,
    "cursor-background": _WHITE,
    "counterpart": _BLUE,
    "counterpart-background": _WHITE,
    "bar": _WHITE,
    "bar-text": _BLACK,
    "key": _RED,
    "rule": _GREY,
    "screen-selection-background": _BLACK,
    "screen-selection-foreground": _WHITE,
}
