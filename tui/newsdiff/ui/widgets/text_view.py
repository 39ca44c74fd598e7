"""Lines to read, and short messages, in a dialog or beside the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.widgets import Static

from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import printable
from newsdiff.ui.widgets.drawn import Lines, component_classes

TextLines = Sequence[Sequence[Run]]


class TextView(Lines, can_focus=True):
    """Lines made for a width; scrolls where they do not all fit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("heading")
    DEFAULT_CSS = """
    TextView {
        background: $surface;
        scrollbar-gutter: stable;
        & > .role--heading { text-style: bold; color: $foreground; }
    }
    """

    def __init__(self, lines_for: Callable[[int], TextLines]) -> None:
        """Make it.

        Args:
            lines_for: The lines for a width in cells.
        """
        super().__init__()
        self._lines_for = lines_for
        self._lines: TextLines = ()

    def on_resize(self) -> None:
        """Make the lines for the new width."""
        self.update_lines()

    def update_lines(self) -> None:
        """Make the lines again, because the text is another one."""
        width = self.scrollable_content_region.width
        self._lines = self._lines_for(width)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        y += self.scroll_offset.y
        return self.strip(self._lines[y] if y < len(self._lines) else (), self.size.width)


class MessageLines(Static):
    """A message of a few lines, as high as it needs to be."""

    DEFAULT_CSS = """
    MessageLines {
        color: $quiet;
        &.-alert { color: $paraphrased; text-style: bold; }
    }
    """

    text = ""
    """The message."""

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show another message."""
        self.text = printable(text)
        self.set_class(alert, "-alert")
        self.update(Content(self.text))
