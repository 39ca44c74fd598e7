"""How far reading has come, shown in the list of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import App

from newsdiff.reader.long_work import Pace, Stopped
from newsdiff.reader.session import Session
from newsdiff.ui.screens.library.screen import LibraryScreen


def lists(app: App[Any]) -> Sequence[LibraryScreen]:
    """The lists that are open; there may be others above them."""
    return [screen for screen in app.screen_stack if isinstance(screen, LibraryScreen)]


def reading_progress(app: App[Any], session: Session) -> Callable[[int, int], None]:
    """What a thread that reads files calls from time to time with how many are read, and how many there are.

    It shows that in the list, and raises ``Stopped`` as soon as ``filling`` of the session is false.
    """
    pace = Pace()

    def tell(doing: str) -> None:
        for screen in lists(app):
            screen.show_doing(doing)

    def progress(done: int, total: int) -> None:
        if not session.filling:
            raise Stopped
        if pace.is_due():
            app.call_from_thread(tell, f"{done:,} of {total:,} read")

    return progress
