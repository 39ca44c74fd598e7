"""A small table with a cursor: how each label is shown on each side."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from newsdiff.engine.comparison import Label, Side
from newsdiff.reader.layout.filters import Filter, Show
from newsdiff.reader.layout.places import SIDES
from newsdiff.reader.text_runs import Run
from newsdiff.render.signs import GLYPHS
from newsdiff.ui.widgets.drawn import LabelledText, component_classes

_NAME_CELLS = 17
_CELL, _SHORT_CELL = 12, 4
_LABELS = tuple(Label)
_SIGNS = {Show.SHOWN: "●", Show.DIMMED: "◐", Show.HIDDEN: "○"}
_SWITCHES: tuple[tuple[str, Callable[[Filter], bool], Callable[[Filter], Filter]], ...] = (
    ("only what differs", attrgetter("only_changes"), Filter.with_only_changes_switched),
    ("long runs folded", attrgetter("long_runs"), Filter.with_long_runs_switched),
    ("differing quotes marked", attrgetter("quotations"), Filter.with_quotations_switched),
)


class FilterGrid(LabelledText, can_focus=True):
    """One row for each label with a cell for each side, then a row for each switch."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("here")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "go(1, 0)", show=False),
        Binding("up,k", "go(-1, 0)", show=False),
        Binding("right,l,tab", "go(0, 1)", show=False),
        Binding("left,h,shift+tab", "go(0, -1)", show=False),
        Binding("space,enter", "turn", show=False),
        Binding("backspace,delete,0", "reset", show=False),
    ]
    DEFAULT_CSS = """
    FilterGrid {
        height: 7;
        color: $foreground;
        & > .role--here { color: $cursor; background: $cursor-background; text-style: bold; }
        & > .role--paraphrased { text-style: none; }
        &:nocolor > .role--here { text-style: bold reverse; }
        &:nocolor > .role--shared { text-style: none; }
    }
    """

    class Changed(Message):
        """Another filter was chosen."""

        def __init__(self, filter: Filter) -> None:
            super().__init__()
            self.filter = filter

    def __init__(self, filter: Filter) -> None:
        super().__init__()
        self.filter = filter
        self._row = 0
        self._column = 0

    def render_line(self, y: int) -> Strip:
        """The heading, a label, or a switch."""
        width = self.size.width
        if y == 0:
            titles = ("left side", "right side") if self._cell_width == _CELL else ("A", "B")
            names = [(f"{word:<{self._cell_width}}", "quiet") for word in titles]
            return self.strip([(" " * _NAME_CELLS, ""), *names], width)
        row = y - 1
        if row < len(_LABELS):
            label = _LABELS[row]
            name: list[Run] = [(f"{GLYPHS[label]} {label.value:<{_NAME_CELLS - 2}}", label.value)]
            return self.strip([*name, *(self._cell(row, side) for side in SIDES)], width)
        if row - len(_LABELS) < len(_SWITCHES):
            words, is_on, _ = _SWITCHES[row - len(_LABELS)]
            on = is_on(self.filter)
            role = "here" if row == self._row else "strong" if on else ""
            return self.strip([(f"{_SIGNS[Show.SHOWN if on else Show.HIDDEN]} {words} ", role)], width)
        return self.strip((), width)

    @property
    def _cell_width(self) -> int:
        """The cells for one side; few where the screen is narrow."""
        return _CELL if self.size.width >= _NAME_CELLS + 2 * _CELL - 3 else _SHORT_CELL

    def _cell(self, row: int, side: Side) -> Run:
        show = self.filter.show(side, _LABELS[row])
        here = (row, SIDES[self._column]) == (self._row, side)
        role = "here" if here else "quiet" if show is Show.SHOWN else "strong"
        word = show.value if self._cell_width == _CELL else ""
        return f"{_SIGNS[show]} {word:<{self._cell_width - 2}}", role

    def action_go(self, down: int, right: int) -> None:
        """Go to another cell."""
        rows = len(_LABELS) + len(_SWITCHES)
        self._row = max(0, min(rows - 1, self._row + down))
        self._column = max(0, min(len(SIDES) - 1, self._column + right))
        self.refresh()

    def action_turn(self) -> None:
        """Show, dim or hide; switch on or off."""
        if self._row < len(_LABELS):
            side, label = SIDES[self._column], _LABELS[self._row]
            shows = list(Show)
            following = shows[(shows.index(self.filter.show(side, label)) + 1) % len(shows)]
            self._change(self.filter.with_show(side, label, following))
            return
        _, _, switch = _SWITCHES[self._row - len(_LABELS)]
        self._change(switch(self.filter))

    def action_reset(self) -> None:
        """Show everything."""
        self._change(Filter())

    def _change(self, filter: Filter) -> None:
        self.filter = filter
        self.refresh()
        self.post_message(self.Changed(filter))

    def on_click(self, event: events.Click) -> None:
        """Turn the cell under the pointer."""
        if 1 <= event.y <= len(_LABELS) + len(_SWITCHES):
            self._row = event.y - 1
            self._column = 1 if event.x >= _NAME_CELLS + self._cell_width else 0
            self.action_turn()
