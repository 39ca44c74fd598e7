"""The base of the widgets that draw their lines themselves, from plain text in named roles.

Textual's own ``Static`` would wrap and style its whole content for one changed line. Nothing drawn here is parsed as
markup, whatever an article or a file name contains.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.fitting import fit as fit
from newsdiff.reader.fitting import runs_width as runs_width
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable
from newsdiff.ui.widgets.anchors import as_background, in_place


def component_classes(roles: str) -> set[str]:
    """The component classes of some roles, separated by spaces; the class is what Textual styles a role by."""
    return {f"role--{role}" for role in roles.split()}


class Drawn(Widget):
    """A widget that draws runs of text in named roles; these look alike everywhere unless a widget says otherwise."""

    # Textual works each of them out for each widget, before the first frame: no widget has more than it needs.
    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("strong quiet key alert")
    DEFAULT_CSS = """
    Drawn {
        &:ansi { background: ansi_default; color: ansi_default; }
        & > .role--strong { text-style: bold; }
        & > .role--quiet { color: $quiet; }
        & > .role--key { color: $key; text-style: bold; }
        & > .role--alert { color: $paraphrased; text-style: bold; }
        & > .role--cursor { background: $cursor-background; text-style: bold; }
        & > .role--bar { color: $cursor; }
        & > .role--shared { color: $shared; }
        & > .role--paraphrased { color: $paraphrased; text-style: underline; }
        & > .role--unique { color: $unique; }
        & > .role--moved, & > .role--decision { color: $moved; text-style: bold; }
        & > .role--disagreement { color: $disagreement; background: $disagreement-background; text-style: bold; }
        & > .role--quotation { color: $paraphrased; text-style: bold underline; }
        &:nocolor > .role--shared { text-style: dim; }
        &:nocolor > .role--disagreement { text-style: bold reverse; }
    }
    """

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
                    style += self.get_component_rich_style(f"role--{role}", partial=True)
            self._role_styles[roles] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles of the old colours."""
        super().notify_style_update()
        self._role_styles = {}

    def strip(self, runs: Iterable[Run], width: int, *ground: str) -> Strip:
        """A line of exactly ``width`` cells, cropped or filled up, on the ground of some roles."""
        segments = [Segment(printable(text), self.role_style(*ground, role)) for text, role in runs if text]
        free = width - sum(cell_width(segment.text) for segment in segments)
        if free < 0:
            return Strip(segments).adjust_cell_length(width, self.role_style(*ground))
        # Textual counts fewer cells for some texts, and would fill the line up with too many.
        return Strip([*segments, Segment(" " * free, self.role_style(*ground))] if free else segments, width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some lines of what is on the screen, as they go to the terminal."""
        strips = [in_place(strip, self.region.x + crop.x) for strip in super().render_lines(crop)]
        return strips if self.screen.is_active else list(map(as_background, strips))


class LabelledText(Drawn):
    """A widget that draws texts of articles, or something about them, in the roles of their labels too."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes(
        "cursor bar shared paraphrased unique moved decision disagreement quotation"
    )


class Lines(LabelledText, ScrollView, inherit_bindings=False):
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
    }
    """
