"""A strip at the right edge with the whole page, in which the part on the screen is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from newsdiff.engine.comparison import Label
from newsdiff.reader.article_columns import BAR_SIGNS
from newsdiff.reader.layout.minimap import minimap_rows, part, rows_of, rows_on, stretches
from newsdiff.reader.layout.page import Page
from newsdiff.reader.layout.places import Place
from newsdiff.reader.text_runs import Run
from newsdiff.ui.widgets.drawn import LabelledText, component_classes


class Minimap(LabelledText):
    """Two cells wide: a mark beside what is on the screen, and the label of each part of the page.

    A click goes there, and dragging scrolls along.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("here rule found")
    DEFAULT_CSS = """
    Minimap {
        width: 2;
        height: 1fr;
        background: $background;
        & > .role--here { color: $cursor; text-style: bold; }
        & > .role--rule { color: $rule; }
        & > .role--paraphrased, &:nocolor > .role--shared { text-style: none; }
        & > .role--unique { color: $quiet; }
        & > .role--found { color: $match-here-background; text-style: bold; }
    }
    """

    class Pointed(Message):
        """A part of the page was pointed at."""

        def __init__(self, line: int) -> None:
            """Say which.

            Args:
                line: The line in its middle.
            """
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._places: Sequence[Place] = ()
        self._view = range(0)
        self._rows: list[Label | None] | None = None
        self._found: frozenset[int] | None = None
        self._dragging = False

    def show(self, page: Page, view: range, found: Sequence[Place] = ()) -> None:
        """Show a page.

        Args:
            page: The page.
            view: The lines that are on the screen.
            found: The paragraphs that a search matches.
        """
        if page is not self._page:
            self._page, self._rows, self._found = page, None, None
            self.refresh()
        if found is not self._places:
            self._places, self._found = found, None
            self.refresh()
        if view != self._view:
            before, self._view = self._here, view
            for y in {*before} ^ {*self._here}:
                self.refresh(Region(0, y, self.size.width, 1))

    @property
    def _here(self) -> range:
        """The rows that stand for what is on the screen."""
        return (
            rows_on(self._view, self._page.height, self.size.height) if self._page is not None else range(0)
        )

    def on_resize(self) -> None:
        """Make the parts again."""
        self._rows = self._found = None

    def render_line(self, y: int) -> Strip:
        """One part of the page."""
        page, height = self._page, self.size.height
        if page is None:
            return self.strip((), self.size.width)
        if self._rows is None:
            self._rows = minimap_rows(stretches(page), page.height, height)
        if self._found is None:
            self._found = rows_of(self._places, page, height)
        label = self._rows[y] if y < len(self._rows) else None
        if y in self._here:
            mark: Run = ("▐", "here")
        else:
            mark = ("•", "found") if y in self._found else ("▕", "rule")
        colour: Run = (BAR_SIGNS[label], label.value) if label is not None else (" ", "")
        return self.strip([mark, colour], self.size.width)

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go there, and follow the pointer until it is released."""
        event.stop()
        self._dragging = True
        self.capture_mouse()
        self._point(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the pointer."""
        if self._dragging:
            event.stop()
            self._point(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the pointer go."""
        event.stop()
        self._dragging = False
        self.release_mouse()

    def _point(self, y: int) -> None:
        if self._page is not None:
            rows, lines = self.size.height, self._page.height
            here = part(rows, lines, max(0, min(rows - 1, lines - 1, y)))
            self.post_message(self.Pointed((here.start + here.stop) // 2))
