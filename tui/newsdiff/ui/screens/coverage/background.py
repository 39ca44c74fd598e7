"""Finding the statements in the background."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from newsdiff.engine.event.coverage import Coverage
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.long_work import Stopped


class Finding:
    """Finds the statements in a thread of its own, one search at a time.

    Args:
        screen: The screen it works for.
        found: The coverage to find.
        tell: Called with what is being done.
        take: Called with what was found.
    """

    def __init__(
        self,
        screen: Screen[None],
        found: FoundCoverage,
        tell: Callable[[str], object],
        take: Callable[[Coverage], object],
    ) -> None:
        self._screen, self._found, self._tell, self._take = screen, found, tell, take
        self._worker: Worker[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether statements are being found."""
        return self._worker is not None and not self._worker.is_finished and not self._worker.is_cancelled

    def start(self) -> None:
        """Find the statements, unless that is under way."""
        if not self.is_running:
            self._worker = self._screen.run_worker(self._work, group="coverage", thread=True, exclusive=True)

    def stop(self) -> None:
        """Give up."""
        self._screen.workers.cancel_group(self._screen, "coverage")
        self._worker = None

    def _work(self) -> None:
        worker, call = get_current_worker(), self._screen.app.call_from_thread

        def tell(text: str) -> None:
            if not worker.is_cancelled:
                call(self._tell, text)

        try:
            found = self._found.find(tell, lambda: worker.is_cancelled)
        except Stopped:
            return
        if not worker.is_cancelled:
            call(self._end, found)

    def _end(self, found: Coverage) -> None:
        self._worker = None
        self._take(found)
