"""The reader's own colours: one dark and one light theme, made for the three labels.

Blue and orange stay apart for people who do not see red and green alike. Text that only one side has is
plain, shared text recedes, reworded text and disagreements draw the eye. Every text colour has a contrast of
at least 4.5 : 1 on each ground it can stand on.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = "newsdiff-dark"
LIGHT = "newsdiff-light"

ROLES = ("shared", "paraphrased", "unique", "disagreement", "moved")
"""What text can be to the reader; each has the theme variables ``NAME`` and ``NAME-background``."""

GROUNDS = ("background", "cursor-background", "counterpart-background")
"""The variables of the grounds that label colours without a ground of their own stand on."""

_DARK_VARIABLES = {
    "shared": "#7fb0e6",
    "shared-background": "#16181d",
    "paraphrased": "#ffb454",
    "paraphrased-background": "#16181d",
    "unique": "#e4e4e4",
    "unique-background": "#16181d",
    "disagreement": "#1b1206",
    "disagreement-background": "#ffb000",
    "moved": "#cfb6ff",
    "moved-background": "#16181d",
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
    "scrollbar": "#3a404b",
    "scrollbar-hover": "#545c6a",
    "scrollbar-active": "#7fb0e6",
    "scrollbar-background": "#16181d",
    "scrollbar-background-hover": "#16181d",
    "scrollbar-background-active": "#16181d",
    "scrollbar-corner-color": "#16181d",
}

_LIGHT_VARIABLES = {
    "shared": "#1f5fa8",
    "shared-background": "#fcfbf8",
    "paraphrased": "#9a4a00",
    "paraphrased-background": "#fcfbf8",
    "unique": "#1c1c1c",
    "unique-background": "#fcfbf8",
    "disagreement": "#ffffff",
    "disagreement-background": "#8f3d00",
    "moved": "#6a3fb5",
    "moved-background": "#fcfbf8",
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
    "scrollbar": "#c4c4c0",
    "scrollbar-hover": "#a2a29d",
    "scrollbar-active": "#1f5fa8",
    "scrollbar-background": "#fcfbf8",
    "scrollbar-background-hover": "#fcfbf8",
    "scrollbar-background-active": "#fcfbf8",
    "scrollbar-corner-color": "#fcfbf8",
}

THEMES = (
    Theme(
        name=DARK,
        primary="#7fb0e6",
        secondary="#5b8bc0",
        accent="#ffb454",
        warning="#ffb454",
        error="#ff8f70",
        success="#7fb0e6",
        foreground="#e4e4e4",
        background="#16181d",
        surface="#1d2027",
        panel="#262b35",
        dark=True,
        variables=_DARK_VARIABLES,
    ),
    Theme(
        name=LIGHT,
        primary="#1f5fa8",
        secondary="#3f77b8",
        accent="#9a4a00",
        warning="#9a4a00",
        error="#a82a00",
        success="#1f5fa8",
        foreground="#1c1c1c",
        background="#fcfbf8",
        surface="#f3f2ee",
        panel="#e7e6e1",
        dark=False,
        variables=_LIGHT_VARIABLES,
    ),
)
