"""The reader on a stage: over the sample articles or some texts, driven by keys, read from its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from newsdiff.articles.library import Library
from newsdiff.reader.commands import Keymap
from newsdiff.ui.app import NewsdiffApp
from newsdiff.ui.screens.comparison.screen import ComparisonScreen
from tests.reader.libraries import library_of, seeds

__all__ = ["Stage", "library_of", "on_stage", "seeds"]


class Heard(NewsdiffApp):
    """A reader that keeps all that it has said."""

    said: list[str]

    def notify(self, message: str, **options: Any) -> None:
        """Keep it, and say it."""
        self.said = [*getattr(self, "said", []), message]
        super().notify(message, **options)


class Stage:
    """A running reader."""

    def __init__(self, app: Heard, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys and wait until all they cause is on screen."""
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until what something in the background brings is there."""
        for _ in range(400):
            if holds():
                return
            await self.pilot.pause(0.02)
        raise AssertionError(self.text)

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    @property
    def lines(self) -> list[str]:
        """What is on the screen, line by line."""
        screen = self.app.screen
        strips = screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip if not segment.control) for strip in strips]

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.lines)

    @property
    def comparison(self) -> ComparisonScreen:
        """The screen, which has to be a comparison."""
        assert isinstance(self.app.screen, ComparisonScreen)
        return self.app.screen

    @property
    def cursor(self) -> tuple[str, int]:
        """The side and the number (from 1) of the paragraph under the cursor."""
        cursor = self.comparison.reading.cursor
        return cursor.side, cursor.paragraph + 1

    @property
    def said(self) -> list[str]:
        """What it has said so far, message by message."""
        return getattr(self.app, "said", [])


@asynccontextmanager
async def on_stage(
    library: Library | None = None,
    pair: tuple[int, int] | None = None,
    size: tuple[int, int] = (120, 40),
    keymap: Keymap | None = None,
) -> AsyncIterator[Stage]:
    """Run the reader without a terminal."""
    app = Heard(library or seeds(), pair, keymap=keymap)
    async with app.run_test(size=size) as pilot:
        stage = Stage(app, pilot)
        await stage.settle()
        yield stage
