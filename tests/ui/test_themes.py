"""Contrast as WCAG defines it, and whether the labels stay apart for people who see colours differently."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from newsdiff.ui.theme.themes import CONTRAST, GROUNDS, ROLES, THEMES, THEMES_16, after, themes_for

from .stage import on_stage

Linear = tuple[float, float, float]

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
SIGHTS: dict[str, tuple[Linear, Linear, Linear]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


TERMINALS = {
    "xterm": "#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5 "
    "#7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff",
    "console": "#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa "
    "#555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff",
}
"""What two terminals make of the sixteen colours."""


def linear(color: Color) -> Linear:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(color.r / 255), channel(color.g / 255), channel(color.b / 255)


def luminance(rgb: Linear) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: Color, two: Color) -> float:
    light, dark = sorted((luminance(linear(one)), luminance(linear(two))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def at_256(color: Color) -> Color:
    """The colour that a terminal with 256 colours shows instead."""
    from rich.color import ColorSystem

    return Color(*color.rich_color.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


def at_16(color: Color, terminal: str) -> Color:
    """The colour that a terminal with sixteen colours shows instead."""
    from rich.color import ColorSystem

    number = color.rich_color.downgrade(ColorSystem.STANDARD).number
    assert number is not None
    return Color.parse(TERMINALS[terminal].split()[number])


def lab(rgb: Linear) -> Linear:
    x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047
    y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883

    def f(value: float) -> float:
        value = max(0.0, value)
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def seen(color: Color, sight: str) -> Linear:
    rgb = linear(color)
    rows = SIGHTS[sight]
    mixed = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in rows]
    return mixed[0], mixed[1], mixed[2]


def variable(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def pairs(theme: Theme) -> list[tuple[str, str]]:
    texts = [(role, f"{role}-background") for role in ROLES]
    texts += [
        (name, ground)
        for name in ("shared", "paraphrased", "unique", "moved", "quiet", "cursor", "counterpart", "key")
        for ground in (*GROUNDS, "surface")
    ]
    texts += [(name, "bar") for name in ("bar-text", "key", "quiet", "paraphrased")]
    return [*texts, ("screen-selection-foreground", "screen-selection-background")]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_contrast_in_full_colour(theme: Theme) -> None:
    for text, ground in pairs(theme):
        assert contrast(variable(theme, text), variable(theme, ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_contrast_with_256_colours(theme: Theme) -> None:
    for text, ground in pairs(theme):
        assert contrast(at_256(variable(theme, text)), at_256(variable(theme, ground))) >= 4.5, (text, ground)


@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("theme", THEMES_16, ids=lambda theme: theme.name)
def test_contrast_with_16_colours(theme: Theme, terminal: str) -> None:
    for names in pairs(theme):
        text, ground = (at_16(variable(theme, name), terminal) for name in names)
        assert contrast(text, ground) >= 4.5, names


@pytest.mark.parametrize("theme", THEMES_16, ids=lambda theme: theme.name)
def test_what_is_meant_is_what_a_terminal_with_16_colours_is_sent(theme: Theme) -> None:
    from rich.color import ColorSystem

    for text, ground in pairs(theme):
        for name in (text, ground):
            sent = variable(theme, name).rich_color.downgrade(ColorSystem.STANDARD)
            assert Color(*sent.get_truecolor()) == variable(theme, name), name


def test_the_theme_with_more_contrast_has_more() -> None:
    (theme,) = (theme for theme in THEMES if theme.name == CONTRAST)
    for text, ground in pairs(theme):
        assert contrast(variable(theme, text), variable(theme, ground)) >= 7, (text, ground)


def test_terminals_get_the_themes_for_their_colours() -> None:
    assert themes_for("standard") is THEMES_16
    assert themes_for("256") is themes_for("truecolor") is themes_for(None) is THEMES
    names = [theme.name for theme in THEMES]
    assert [theme.name for theme in THEMES_16] == names
    assert [after(name) for name in names] == [*names[1:], names[0]]


async def test_a_key_goes_through_the_themes() -> None:
    async with on_stage() as stage:
        seen = [stage.app.theme]
        for _ in THEMES:
            await stage.press("t")
            seen.append(stage.app.theme)
        assert seen == [*(theme.name for theme in THEMES), THEMES[0].name]
        assert set(stage.app.available_themes) == set(seen)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", [*THEMES, *THEMES_16], ids=lambda theme: theme.name)
def test_labels_stay_apart_for_every_sight(theme: Theme, sight: str) -> None:
    labels = ("shared", "paraphrased", "unique")
    for index, one in enumerate(labels):
        for two in labels[index + 1 :]:
            first, second = (lab(seen(variable(theme, name), sight)) for name in (one, two))
            distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
            assert distance >= 20, (one, two, distance)
