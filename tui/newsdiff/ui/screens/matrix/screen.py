"""Every article against every other: how much of each the others have, and which are near-copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.worker import Worker, get_current_worker

from newsdiff.reader.commands import Keymap, Scope, key_for
from newsdiff.reader.counting import turn_furniture
from newsdiff.reader.long_work import Pace
from newsdiff.reader.matrix.grid import Grid
from newsdiff.reader.matrix.pair_counts import PairCounts
from newsdiff.reader.matrix.rows import MatrixRows
from newsdiff.reader.matrix.status import matrix_status
from newsdiff.reader.session import Session
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.matrix.matrix_table import CellDetail, MatrixTable
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.status_bar import StatusBar

LARGE = 300
"""Articles from which on it takes seconds to find the near-copies."""


class MatrixScreen(CommandScreen):
    """The matrix of a session's articles, filled in while it is read."""

    SCOPE = Scope.MATRIX
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.MATRIX)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (12, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    MatrixScreen.-short CellDetail { display: none; }
    """

    def __init__(
        self,
        session: Session,
        keymap: Keymap,
        row: int,
        column: int,
        among: Sequence[int] | None = None,
    ) -> None:
        """Make it.

        Args:
            session: The articles and what is known about them.
            keymap: The keys a person chose.
            row, column: The articles of the cell that is highlighted first.
            among: The articles that are shown, if not all.
        """
        super().__init__()
        self._session, self._keymap = session, keymap
        self.among = among
        self.grid = Grid(session, row, column, among)
        self.known = PairCounts(session, len(self.grid.order))
        rows = self._rows = MatrixRows(session, self.grid, self.known)
        self._status_bar = StatusBar()
        self.table = MatrixTable(self.grid, rows)
        self._detail = CellDetail(rows)
        self._keys = KeyBar(Scope.MATRIX, keymap)
        self._worker: Worker[None] | None = None
        self._stopped = False
        # To find the near-copies of a large library would take too long; the coverage finds those of a few.
        self._arranged = among is not None
        move, count = self._move, len(session.articles)
        self.commands = {
            "open": self._open,
            "coverage": lambda: self.opener.open_coverage(self.grid.row),
            "down": lambda: move(1, 0),
            "up": lambda: move(-1, 0),
            "right": lambda: move(0, 1),
            "left": lambda: move(0, -1),
            "page_down": lambda: move(self.table.page, 0),
            "page_up": lambda: move(-self.table.page, 0),
            "page_right": lambda: move(0, self.table.fitting),
            "page_left": lambda: move(0, -self.table.fitting),
            "top": lambda: move(-count, 0),
            "bottom": lambda: move(count, 0),
            "first": lambda: move(0, -count),
            "last": lambda: move(0, count),
            "swap": self._swap,
            "origins": self._show_origins,
            "count_furniture": self._count_furniture,
            "go_on": self._go_on,
            "stop": self._stop_or_leave,
            "back": self.dismiss,
        }

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        yield self._status_bar
        yield self.table
        yield self._detail
        yield self._keys

    def on_mount(self) -> None:
        """Let the keys move the cell."""
        self.table.focus()
        self._show_status()

    def on_screen_resume(self) -> None:
        """Compare what is missing, also what was decided about in a comparison that was open meanwhile."""
        if self.known.look_again():
            self._stopped = False
        if not self._stopped:
            self._compare()
        self.table.follow()

    def on_screen_suspend(self) -> None:
        """Leave the machine to the screen above, unless that is only a dialog."""
        if not self.app.screen.is_modal:
            self._cancel()

    # Comparing

    @property
    def _is_comparing(self) -> bool:
        return self._worker is not None and not self._worker.is_finished and not self._worker.is_cancelled

    def _compare(self) -> None:
        if not (self._is_comparing or (self.known.is_complete and self._arranged)):
            self._worker = self.run_worker(self._work, group="matrix", thread=True, exclusive=True)
        self._show_status()

    def _work(self) -> None:
        """Find the near-copies, then compare pair after pair; in a thread of its own."""
        worker = get_current_worker()
        if not self._arranged:
            if len(self.grid.order) > LARGE and self._session.origins is None:
                # In a large library this takes a while, and there should be something to read meanwhile.
                self._fill(worker, ())
            self._session.find_origins()
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._arrange)
        self._fill(worker, self.grid.order)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_end)

    def _fill(self, worker: Worker[object], order: Sequence[int]) -> None:
        """Compare the pairs in view, then those of some articles."""
        pace = Pace()
        for _ in self.known.fill(order, self._in_view, lambda: worker.is_cancelled):
            if pace.is_due() and not worker.is_cancelled:
                self.app.call_from_thread(self._show_progress)

    def _in_view(self) -> list[tuple[int, int]]:
        return list(self.grid.in_view(self.table.rows_in_view, self.table.fitting))

    def _arrange(self) -> None:
        self._arranged = True
        self.grid.arrange()
        self._rows.arrange()
        self.table.follow()
        self._show_status()

    def _show_progress(self) -> None:
        self.table.refresh()
        self._detail.refresh()
        self._show_status()

    def _show_end(self) -> None:
        self._worker = None
        self._show_progress()

    def _cancel(self) -> None:
        self.workers.cancel_group(self, "matrix")
        self._worker = None

    def _stop_or_leave(self) -> None:
        """Stop comparing, or else go back to where this was opened."""
        if not self._is_comparing:
            self.dismiss()
            return
        self._stopped = True
        self._cancel()
        self._show_progress()
        key = key_for("matrix.go_on", self._keymap)
        self.notify(f"Stopped.{f' {key} goes on.' if key else ''}", markup=False)

    def _go_on(self) -> None:
        """Compare what is missing."""
        if self.known.is_complete:
            self.notify("All articles are compared with each other.", markup=False)
        elif not self._is_comparing:
            self._stopped = False
            self._compare()

    def _count_furniture(self) -> None:
        """Take all furniture for text, or leave it out again, and compare all pairs so."""
        said = turn_furniture(self._session)
        self._cancel()
        self.on_screen_resume()
        self.notify(said, markup=False)

    def _show_status(self) -> None:
        if self._is_comparing:
            self._keys.rename({"matrix.stop": "stop"})
        else:
            self._keys.rename({"matrix.go_on": "go on"} if self._stopped else {})
        self._status_bar.show(
            *matrix_status(
                self._session,
                self.known,
                self.size.width,
                comparing=self._is_comparing,
                key=key_for("matrix.stop", self._keymap),
            )
        )

    # Moving

    def _move(self, rows: int, columns: int) -> None:
        self.grid.move(rows, columns)
        self.table.follow()

    def _swap(self) -> None:
        """Highlight the same two articles the other way round."""
        self.grid.swap()
        self.table.follow()

    @on(MatrixTable.Moved)
    def _moved(self) -> None:
        self._detail.refresh()
        # Of a large library only what is in view is compared.
        idle = self._arranged and not (self._stopped or self._is_comparing)
        if idle and self.known.misses(self._in_view()):
            self._compare()

    # Elsewhere

    @on(MatrixTable.Opened)
    def _open(self) -> None:
        """Open the two articles of the highlighted cell side by side."""
        pair = self.grid.pair
        if pair is None:
            self.notify("This is one article: choose the column of another one.", markup=False)
        else:
            self._cancel()
            self.open_when_compared(self._session, pair, self._status_bar)

    def _show_origins(self) -> None:
        """Show why articles are one origin, and whom they credit."""
        if self.among is not None:
            self.notify("In a library of this size only the coverage tells the origins.", markup=False)
            return
        if self._session.origins is None:
            self.notify("Still looking for near-copies.", markup=False)
            return
        from newsdiff.reader.matrix.origin_lines import origin_lines
        from newsdiff.ui.dialogs.text_dialog import TextDialog

        self.app.push_screen(TextDialog("Origins", lambda width, _: origin_lines(self._session, width)))
