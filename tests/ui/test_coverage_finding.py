"""What the reader does while statements are being found."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from newsdiff.engine.event import cover
from newsdiff.engine.event.coverage import Coverage
from newsdiff.reader.coverage.table import Shown, Sort
from newsdiff.ui.dialogs.text_dialog import TextDialog
from newsdiff.ui.screens.library.screen import LibraryScreen

from .stage import on_stage
from .test_coverage_screen import SHIP, SMALL, coverage, event


class Held:
    """Finding statements that waits until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.count = Event(), 0
        find = cover.coverage

        def held(*given: object, **named: object) -> Coverage:
            self.count += 1
            assert self.go.wait(20)
            return find(*given, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(cover, "coverage", held)

    async def begun(self, count: int = 1) -> None:
        """Wait until statements are being found."""
        for _ in range(500):
            await asyncio.sleep(0.01)
            if self.count >= count:
                return
        raise AssertionError


async def test_a_dialog_does_not_stop_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(event(), size=SMALL) as stage:
        held = Held(monkeypatch)
        await stage.pilot.press("c")
        await held.begun()
        assert "esc stops · finding statements…" in stage.lines[0]
        assert "esc stop" in stage.lines[-1]
        await stage.pilot.press("question_mark")
        assert isinstance(stage.app.screen, TextDialog)
        held.go.set()
        await stage.settle()
        await stage.press("escape")
        assert held.count == 1
        assert len(coverage(stage).table.rows) == 6
        assert "esc stop" not in stage.lines[-1]


async def test_keys_pressed_while_statements_are_found_count(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        held = Held(monkeypatch)
        await stage.pilot.press("c", "l", "s", "o", "j", "enter", "J", "slash", *"ship", "enter")
        await held.begun()
        held.go.set()
        await stage.settle()
        table = coverage(stage).table
        assert (table.article, table.sort, table.shown) == (1, Sort.ARTICLE, Shown.ONLY_HERE)
        assert [table.coverage.statements[index].text for index in table.rows] == [SHIP]
        assert "1 statement" in stage.lines[-2]


async def test_esc_stops_finding_and_r_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "r")
        assert stage.said[-1] == "The statements are those of now."
        held = Held(monkeypatch)
        await stage.pilot.press("plus")
        await held.begun()
        await stage.pilot.press("j", "escape")
        held.go.set()
        await stage.settle()
        assert stage.said[-1] == "Stopped: these are the statements of before. r goes on."
        assert "out of date" in stage.lines[0]
        coverage(stage)._keys.say("")
        assert "r go on" in stage.lines[-1]
        await stage.press("r")
        assert held.count == 2
        assert "out of date" not in stage.lines[0]
        assert "sensitivity 6" in stage.lines[0]
        assert "r go on" not in stage.lines[-1]


async def test_esc_leaves_where_nothing_has_been_found_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(event(), size=SMALL) as stage:
        held = Held(monkeypatch)
        await stage.pilot.press("c")
        await held.begun()
        await stage.pilot.press("escape")
        assert isinstance(stage.app.screen, LibraryScreen)
        held.go.set()
        await stage.settle()
        await stage.press("c")
        assert len(coverage(stage).table.rows) == 6
