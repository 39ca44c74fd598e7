"""What the comparison does in the background: comparing what may come next, and looking up who carries what."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from newsdiff.reader.long_work import Pace, Stopped
from newsdiff.reader.open_pair import CursorMoved
from newsdiff.reader.prefetching import Prefetching
from newsdiff.reader.reasons.carriers import Lookup

REST = 0.3
"""Seconds without a move after which a person is taken to be reading."""


class Rests:
    """Uses the time in which a person reads to compare the neighbouring articles."""

    def __init__(self, screen: Screen[None], prefetching: Prefetching) -> None:
        self._screen = screen
        self._prefetching = prefetching
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Wait for the first rest."""
        self._timer = self._screen.set_interval(REST, self._compare_ahead)

    def cursor_moved(self, moved: CursorMoved) -> None:
        """Wait for the next rest."""
        self._prefetching.cursor_moved(moved)
        if self._timer is not None:
            self._timer.reset()

    def _compare_ahead(self) -> None:
        if self._timer is not None:
            self._timer.pause()
        if not self._screen.is_current:
            return
        pairs, moves = self._prefetching.plan()
        # An error here comes up again, and is reported, when the pair is opened.
        self._screen.run_worker(
            lambda: self._prefetching.work(pairs, moves),
            group="prefetch",
            thread=True,
            exclusive=True,
            exit_on_error=False,
        )


class LookUps:
    """Finds the statements, or else compares the article under the cursor with all others: which carry a paragraph?"""

    def __init__(self, screen: Screen[None], lookup: Lookup, found: Callable[[], None]) -> None:
        """Make it.

        Args:
            screen: The screen it works for.
            lookup: What keeps what was found.
            found: Called now and then while more is found, and at the end.
        """
        self._screen = screen
        self._lookup = lookup
        self._found = found
        self._worker: Worker[None] | None = None
        self._wanted: object = None

    def start(self, mine: int, theirs: int) -> None:
        """Compare an article with all but the one on the other side, unless that is under way."""
        about = None if self._lookup.uses_statements else (mine, theirs)
        wanted = about, self._lookup.state
        running = self._worker is not None and not self._worker.is_finished
        if running and wanted == self._wanted:
            return
        self._wanted = wanted
        self._worker = self._screen.run_worker(
            lambda: self._look_up(mine, theirs), group="carriers", thread=True, exclusive=True
        )

    def stop(self) -> None:
        """Stop comparing."""
        self._screen.workers.cancel_group(self._screen, "carriers")
        self._wanted = None

    def _look_up(self, mine: int, theirs: int) -> None:
        """Compare, one article after another; in a thread of its own."""
        worker, pace = get_current_worker(), Pace()
        if self._lookup.uses_statements:
            try:
                self._lookup.find_statements(lambda: worker.is_cancelled)
            except Stopped:
                return
            if not worker.is_cancelled:
                self._screen.app.call_from_thread(self._found)
            return
        for article in self._lookup.pending(mine, theirs):
            if worker.is_cancelled:
                return
            self._lookup.look_up(mine, article)
            if pace.is_due() and not worker.is_cancelled:
                self._screen.app.call_from_thread(self._found)
        if not worker.is_cancelled:
            self._screen.app.call_from_thread(self._found)
