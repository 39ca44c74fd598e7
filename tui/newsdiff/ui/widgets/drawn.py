"""The base of every widget here: it draws its lines itself, from plain text in named roles.

Nothing on these lines is ever parsed as markup, whatever an article or a file name contains.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable


class Drawn(Widget):
    """A widget that draws runs of text in named roles."""

    ROLE_PREFIX: ClassVar[str] = ""
    """What stands before a role in the names of the component classes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._role_styles: dict[tuple[str, ...], Style] = {}

    def role_style(self, *roles: str) -> Style:
        """The widget's own style with those of some roles laid over it, in that order."""
        style = self._role_styles.get(roles)
        if style is None:
            style = self.rich_style
            for role in roles:
                if role:
                    style += self.get_component_rich_style(f"{self.ROLE_PREFIX}--{role}", partial=True)
            self._role_styles[roles] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles of the old colours."""
        super().notify_style_update()
        self._role_styles = {}

    def strip(self, runs: Iterable[Run], width: int, *ground: str) -> Strip:
        """A line of exactly ``width`` cells, cropped or filled up, on the ground of some roles."""
        segments = [Segment(printable(text), self.role_style(*ground, role)) for text, role in runs if text]
        return Strip(segments).adjust_cell_length(width, self.role_style(*ground))


class Lines(Drawn, ScrollView, inherit_bindings=False):
    """A scrolling widget that draws runs of text in named roles."""

    DEFAULT_CSS = """
    Lines {
        height: 1fr;
        width: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        &:ansi { background: ansi_default; color: ansi_default; }
    }
    """


def fit(text: str, width: int) -> str:
    """The text in exactly ``width`` cells: cut with an ellipsis, or filled up with spaces."""
    text = printable(text)
    taken = cell_width(text)
    if taken <= width:
        return text + " " * (width - taken)
    from rich.cells import set_cell_size

    return set_cell_size(text, max(0, width - 1)) + "…" if width > 0 else ""


def runs_width(runs: Sequence[Run]) -> int:
    """How many cells some runs take."""
    return sum(cell_width(printable(text)) for text, _ in runs)
