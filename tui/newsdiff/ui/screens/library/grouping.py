"""Grouping the articles of the list by event, in the background."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.app import App

from newsdiff.reader.closeness import Closeness
from newsdiff.reader.long_work import Pace, Stopped


class Grouping:
    """Finds the events in a thread of its own.

    Args:
        app: What the thread talks to.
        closeness: What the articles have in common.
        tell: Called with how far it has come, and with nothing at the end.
    """

    def __init__(
        self, app: Callable[[], App[int]], closeness: Closeness, tell: Callable[[str], object]
    ) -> None:
        self._app, self._closeness, self._tell = app, closeness, tell
        self._wanted = False

    @property
    def is_running(self) -> bool:
        """Whether events are being found."""
        return self._wanted

    def stop(self) -> None:
        """Give up; the words found so far are kept."""
        self._wanted = False

    async def find(self, count: int) -> Sequence[Sequence[int]] | None:
        """The events of so many articles; None if it was given up."""
        self._wanted, pace = True, Pace()

        def step(done: int) -> None:
            if not self._wanted:
                raise Stopped
            if pace.is_due():
                self._app().call_from_thread(self._tell, f"grouping by event: {done / count / 2:.0%}")

        try:
            return await asyncio.to_thread(self._closeness.group, step)
        except Stopped:
            return None
        finally:
            self._wanted = False
            self._tell("")
