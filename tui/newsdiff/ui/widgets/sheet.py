"""Some lines to read, in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip

from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap
from newsdiff.ui.runs import Run
from newsdiff.ui.widgets.lines import Lines

SheetLines = Sequence[Sequence[Run]]


class Sheet(Lines, can_focus=True):
    """Lines made for a width; scrolls where they do not all fit."""

    ROLE_PREFIX = "sheet"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet--heading",
        "sheet--key",
        "sheet--quiet",
        "sheet--shared",
        "sheet--paraphrased",
        "sheet--unique",
        "sheet--disagreement",
        "sheet--moved",
        "sheet--by-hand",
    }
    DEFAULT_CSS = """
    Sheet {
        background: $surface;
        scrollbar-gutter: stable;
        & > .sheet--heading { text-style: bold; color: $foreground; }
        & > .sheet--key { color: $key; text-style: bold; }
        & > .sheet--quiet { color: $quiet; }
        & > .sheet--shared { color: $shared; }
        & > .sheet--paraphrased { color: $paraphrased; text-style: underline; }
        & > .sheet--unique { color: $unique; }
        & > .sheet--disagreement {
            color: $disagreement;
            background: $disagreement-background;
            text-style: bold;
        }
        & > .sheet--moved { color: $moved; text-style: bold; }
        & > .sheet--by-hand { color: $moved; text-style: bold; }
        &:nocolor > .sheet--shared { text-style: dim; }
        &:nocolor > .sheet--disagreement { text-style: bold reverse; }
    }
    """

    def __init__(self, write: Callable[[int], SheetLines]) -> None:
        """Make a sheet.

        Args:
            write: The lines for a width in cells.
        """
        super().__init__()
        self._write = write
        self._lines: SheetLines = ()

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


class Note(Lines):
    """A few lines that say something, as high as they need to be."""

    ROLE_PREFIX = "note"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"note--quiet", "note--alert"}
    DEFAULT_CSS = """
    Note {
        height: auto;
        background: $surface;
        & > .note--quiet { color: $quiet; }
        & > .note--alert { color: $paraphrased; text-style: bold; }
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
