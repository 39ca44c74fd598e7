"""Some lines to read, in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip

from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap
from newsdiff.ui.widgets.drawn import Lines

TextLines = Sequence[Sequence[Run]]


class TextView(Lines, can_focus=True):
    """Lines made for a width; scrolls where they do not all fit."""

    ROLE_PREFIX = "text"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--heading",
        "text--key",
        "text--quiet",
        "text--shared",
        "text--paraphrased",
        "text--unique",
        "text--disagreement",
        "text--moved",
        "text--decision",
    }
    DEFAULT_CSS = """
    TextView {
        background: $surface;
        scrollbar-gutter: stable;
        & > .text--heading { text-style: bold; color: $foreground; }
        & > .text--key { color: $key; text-style: bold; }
        & > .text--quiet { color: $quiet; }
        & > .text--shared { color: $shared; }
        & > .text--paraphrased { color: $paraphrased; text-style: underline; }
        & > .text--unique { color: $unique; }
        & > .text--disagreement {
            color: $disagreement;
            background: $disagreement-background;
            text-style: bold;
        }
        & > .text--moved { color: $moved; text-style: bold; }
        & > .text--decision { color: $moved; text-style: bold; }
        &:nocolor > .text--shared { text-style: dim; }
        &:nocolor > .text--disagreement { text-style: bold reverse; }
    }
    """

    def __init__(self, write: Callable[[int], TextLines]) -> None:
        """Make a sheet.

        Args:
            write: The lines for a width in cells.
        """
        super().__init__()
        self._write = write
        self._lines: TextLines = ()

    def on_resize(self) -> None:
        """Write the lines for the new width."""
        self.write_anew()

    def write_anew(self) -> None:
        """Write the lines, because there is something else to say."""
        width = self.scrollable_content_region.width
        self._lines = self._write(width)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        y += self.scroll_offset.y
        return self.strip(self._lines[y] if y < len(self._lines) else (), self.size.width)


class MessageLines(Lines):
    """A few lines that say something, as high as they need to be."""

    ROLE_PREFIX = "message"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"message--quiet", "message--alert"}
    DEFAULT_CSS = """
    MessageLines {
        height: auto;
        background: $surface;
        & > .message--quiet { color: $quiet; }
        & > .message--alert { color: $paraphrased; text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text, self._role = "", "quiet"
        self._pieces: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str, *, alert: bool = False) -> None:
        """Say something else."""
        self._text, self._role = printable(text), "alert" if alert else "quiet"
        self.on_resize()

    def on_resize(self) -> None:
        """Wrap for the width."""
        self._pieces = wrap(self._text, self.size.width)
        self.virtual_size = Size(self.size.width, len(self._pieces))
        self.refresh(layout=True)

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        runs = [(self._text[slice(*self._pieces[y])], self._role)] if y < len(self._pieces) else []
        return self.strip(runs, self.size.width)
