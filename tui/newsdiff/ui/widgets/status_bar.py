"""One line across the screen: something on the left, something less important on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, cast

from textual.strip import Strip

from newsdiff.reader.text_runs import Run
from newsdiff.ui.widgets.drawn import Drawn, component_classes, runs_width


class Noticing(Protocol):
    """Has something to say that stays in sight: the app."""

    @property
    def notice(self) -> str:
        """A few words; empty if there is nothing to say."""


class StatusBar(Drawn):
    """One line. Where it is too narrow, the first words of the right part are left out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("name")
    DEFAULT_CSS = """
    StatusBar {
        height: 1;
        background: $bar;
        color: $bar-text;
        & > .role--name { color: $key; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: tuple[Run, ...] = ()
        self._right: tuple[Run, ...] = ()

    def show(self, left: Sequence[Run], right: Sequence[Run] = ()) -> None:
        """Put new text on the line."""
        if (tuple(left), tuple(right)) != (self._left, self._right):
            self._left, self._right = tuple(left), tuple(right)
            self.refresh()

    @property
    def text(self) -> str:
        """The text of the line, without the gap between its parts."""
        return "".join(text for text, _ in (*self._left, *self._right))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        # What has changed on the disk stands last, and is left out last.
        notice = cast(Noticing, self.app).notice
        width, right = self.size.width, (*self._right, *([(f" {notice} ", "alert")] if notice else []))
        while right and (room := width - runs_width(self._left) - runs_width(right)) < 2:
            right = right[1:]
        return self.strip((*self._left, (" " * room, ""), *right) if right else self._left, width)
