"""The panel below the page: why the paragraph under the cursor is linked, and who else carries it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.reader.commands import Scope
from newsdiff.reader.reasons.items import ReasonItem, ReasonLine, Target
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.widgets.drawn import Lines, component_classes


class ReasonsPanel(Lines, can_focus=True):
    """Items to go through, one of them chosen. It takes its room from the page, and covers nothing."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.WHY)
    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("heading chosen")
    DEFAULT_CSS = """
    ReasonsPanel {
        display: none;
        height: 35%;
        min-height: 3;
        max-height: 14;
        background: $surface;
        border-top: solid $rule;
        border-title-color: $key;
        border-title-style: bold;
        & > .role--shared, & > .role--paraphrased, & > .role--bar { text-style: bold; }
        & > .role--heading { color: $quiet; text-style: bold; }
        & > .role--chosen { background: $cursor-background; }
        &:nocolor > .role--shared, &:nocolor > .role--chosen { text-style: bold; }
    }
    """

    class Resized(Message):
        """The items have to be written for another width."""

    class Opened(Message):
        """An item was clicked twice."""

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[ReasonItem] = ()
        self._lines: list[tuple[int, ReasonLine]] = []
        self._chosen: Target | None = None

    @property
    def chosen(self) -> Target | None:
        """What the chosen item leads to; None if no item leads anywhere."""
        return self._chosen

    @property
    def text_width(self) -> int:
        """The cells of a line."""
        return max(1, self.scrollable_content_region.width - 1)

    def show(self, title: str, items: Sequence[ReasonItem], *, from_start: bool) -> None:
        """Show items.

        Args:
            title: What they are about.
            items: What to show.
            from_start: They are about another paragraph, so that the first one is to be chosen.
        """
        self.border_title = Content(f" {title} ")
        self._items = items
        targets = [item.target for item in items if item.target is not None]
        chosen = self._chosen
        same = [
            target
            for target in targets
            if chosen is not None and not from_start and target.is_same_place(chosen)
        ]
        self._chosen = next(iter(same or targets), None)
        self._lay_out()
        if from_start:
            self.scroll_to(y=0, animate=False, immediate=True, force=True)
        self.refresh()

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) item; beyond the last one scroll to what else there is."""
        places = [index for index, item in enumerate(self._items) if item.target is not None]
        current = next((place for place in places if self._is_chosen(place)), None)
        following = [place for place in places if current is None or (place - current) * by > 0]
        if following:
            index = following[0 if by > 0 else -1]
            self._chosen = self._items[index].target
            self._lay_out()
            self._reveal(index)
        else:
            self.scroll_relative(y=by, animate=False, immediate=True, force=True)

    def _is_chosen(self, index: int) -> bool:
        target = self._items[index].target
        return target is not None and target == self._chosen

    def _lay_out(self) -> None:
        """Put the items below each other, the chosen one with all its lines."""
        self._lines = [
            (index, line)
            for index, item in enumerate(self._items)
            for line in item.shown(chosen=self._is_chosen(index))
        ]
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self.refresh()

    def _reveal(self, index: int) -> None:
        rows = [row for row, (item, _) in enumerate(self._lines) if item == index]
        height = max(1, self.scrollable_content_region.height)
        top = self.scroll_offset.y
        if rows[0] < top or len(rows) > height:
            top = rows[0]
        elif rows[-1] >= top + height:
            top = rows[-1] + 1 - height
        # What is said above the first item comes into view with it.
        if all(self._items[before].target is None for before in range(index)):
            top = min(top, max(0, rows[-1] + 1 - height))
        self.scroll_to(y=top, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Ask for items of the new width."""
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """Choose the item under the pointer; go there on a double click."""
        offset = event.get_content_offset(self)
        row = len(self._lines) if offset is None else self.scroll_offset.y + offset.y
        if row < len(self._lines):
            target = self._items[self._lines[row][0]].target
            if target is not None:
                self._chosen = target
                self._lay_out()
                if event.chain == 2:
                    self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """One line of an item, with a bar if it is the chosen one."""
        y += self.scroll_offset.y
        width = self.size.width
        if y >= len(self._lines):
            return self.strip((), width)
        index, line = self._lines[y]
        if self._is_chosen(index):
            return self.strip([("▌", "bar"), *line], width, "chosen")
        return self.strip([(" ", ""), *line], width)
