"""The reader's themes: dark, light, and one with more contrast, for terminals with many and with few colours.

Every text colour has a contrast of at least 4.5 : 1 on each background it can have.
"""

from __future__ import annotations

from textual.theme import Theme

from newsdiff.ui.theme.palettes import PALETTES, Palette

DARK = "newsdiff-dark"
LIGHT = "newsdiff-light"
CONTRAST = "newsdiff-contrast"

ROLES = ("shared", "paraphrased", "unique", "disagreement", "moved", "match", "match-here")
"""The kinds of text with colours of their own; each has the theme variables ``NAME`` and ``NAME-background``."""

GROUNDS = ("background", "cursor-background", "counterpart-background")
"""The variables of the backgrounds under labels that have none of their own."""


def _theme(name: str, palette: Palette) -> Theme:
    """The theme of a palette; the variables it lacks are derived from those it has."""
    background, rule = palette["background"], palette["rule"]
    plain = {f"{role}-background": background for role in ("shared", "paraphrased", "unique", "moved")}
    scrollbar = {
        "scrollbar": rule,
        "scrollbar-hover": palette["quiet"],
        "scrollbar-active": palette["shared"],
        "scrollbar-background": background,
        "scrollbar-background-hover": background,
        "scrollbar-background-active": background,
        "scrollbar-corner-color": background,
    }
    inputs = {
        "input-cursor-background": palette["unique"],
        "input-cursor-foreground": background,
        "input-selection-background": palette["screen-selection-background"],
        "input-selection-foreground": palette["screen-selection-foreground"],
    }
    return Theme(
        name=name,
        primary=palette["shared"],
        secondary=palette["counterpart"],
        accent=palette["paraphrased"],
        warning=palette["paraphrased"],
        error=palette["error"],
        success=palette["shared"],
        foreground=palette["unique"],
        background=background,
        surface=palette["surface"],
        panel=palette["panel"],
        dark=name != LIGHT,
        variables={**plain, **scrollbar, **inputs, **palette},
    )


THEMES = (
    _theme(DARK, PALETTES["dark"]),
    _theme(LIGHT, PALETTES["light"]),
    _theme(CONTRAST, PALETTES["contrast"]),
)
"""The themes for terminals with 256 colours or more, in the order of the key that changes them."""

THEMES_16 = (
    _theme(DARK, PALETTES["dark_16"]),
    _theme(LIGHT, PALETTES["light_16"]),
    # No sixteen colours have more contrast than those of the dark theme.
    _theme(CONTRAST, PALETTES["dark_16"]),
)
"""The same for terminals with 16 colours, where similar colours would become one."""

NAMES = tuple(theme.name for theme in THEMES)


def themes_for(colour_system: str | None) -> tuple[Theme, ...]:
    """The themes for a colour system as Rich names it: ``standard`` has sixteen colours."""
    return THEMES_16 if colour_system == "standard" else THEMES


def after(name: str) -> str:
    """The theme that follows another one."""
    return NAMES[(NAMES.index(name) + 1) % len(NAMES)]
