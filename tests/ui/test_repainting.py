from __future__ import annotations

from typing import Any

import pyte
import pytest
from textual.geometry import Offset

from newsdiff.reader.layout.minimap import part, rows_on
from newsdiff.ui.app import NewsdiffApp
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView

from .stage import Stage, library_of, on_stage

SIZE = (100, 30)

KEYS = """
    j j j k n n N tab n k d d D enter enter backspace space b ctrl+d ctrl+u G k g v j n enter tab v n v z j z Z n Z
    slash p u t i n enter n n N escape right_square_bracket j s n t j plus n minus
""".split()


class Painted:
    """A terminal that got what the reader has painted, piece by piece."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._screen = pyte.Screen(*SIZE)
        self._stream = pyte.Stream(self._screen)
        monkeypatch.setattr(NewsdiffApp, "_display", lambda app, _, update: self.paint(app, update))

    def paint(self, app: NewsdiffApp, update: Any) -> None:
        """Paint a part of the screen, or all of it."""
        if update is not None:
            self._stream.feed(update.render_segments(app.console))

    @property
    def cells(self) -> list[Any]:
        """All that can be seen."""
        return [[self._screen.buffer[y][x] for x in range(SIZE[0])] for y in range(SIZE[1])]


def at_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The screen painted anew."""
    with monkeypatch.context() as patch:
        anew = Painted(patch)
        anew.paint(stage.app, stage.app.screen._compositor.render_full_update())
        return anew.cells


async def test_what_was_painted_piece_by_piece_looks_like_the_whole_painted_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted = Painted(monkeypatch)
    async with on_stage(pair=(2, 3), size=SIZE) as stage:
        for key in KEYS:
            await stage.press(key)
            assert painted.cells == at_once(stage, monkeypatch), key


async def test_so_does_what_the_mouse_scrolls_and_selects(monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted(monkeypatch)
    async with on_stage(pair=(2, 3), size=SIZE) as stage:
        for lines in (4, 1, -3):
            stage.comparison.view.scroll_relative(y=lines, animate=False)
            await stage.settle()
            assert painted.cells == at_once(stage, monkeypatch)
            await stage.press("j")
            assert painted.cells == at_once(stage, monkeypatch)
        await stage.pilot.mouse_down(ComparisonView, offset=Offset(12, 3))
        await stage.pilot.hover(ComparisonView, offset=Offset(30, 8))
        await stage.pilot.mouse_up(ComparisonView, offset=Offset(30, 8))
        await stage.settle()
        assert stage.app.screen.get_selected_text()
        for key in ("j", "n", "tab"):
            assert painted.cells == at_once(stage, monkeypatch)
            await stage.press(key)


async def test_a_step_repaints_few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Story {number} is about the river and its {number} bridges." for number in range(12)]
    async with on_stage(library_of(texts, texts), (0, 1), size=SIZE) as stage:
        await stage.press("j")
        painted: list[int] = []
        paint = NewsdiffApp._display

        def note(app: NewsdiffApp, screen: Any, update: Any) -> None:
            painted.extend(y for y, _, _ in getattr(update, "spans", [(y, 0, 0) for y in range(SIZE[1])]))
            paint(app, screen, update)

        monkeypatch.setattr(NewsdiffApp, "_display", note)
        await stage.press("k")
        assert 0 < len(set(painted)) < 6


@pytest.mark.parametrize(("lines", "rows"), [(10, 30), (30, 30), (97, 30), (500, 7)])
def test_the_rows_of_the_overview_that_stand_for_lines(lines: int, rows: int) -> None:
    for first in range(0, lines, 3):
        for count in (1, 5, 40):
            view = range(first, first + count)
            meant = [row for row in range(rows) if set(part(rows, lines, row)) & set(view)]
            assert list(rows_on(view, lines, rows)) == meant
