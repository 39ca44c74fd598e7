"""Comparing what a reader may bring next, while they read."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.engine.comparison import Side
from newsdiff.reader.commands import Keymap
from newsdiff.reader.layout.places import other
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.screens.comparison.showing import Showing

REST = 0.3
"""Seconds without a move after which a reader is reading."""

STEPS = (1, -1, 2, -2, 3, -3, 4, -4)
"""Which articles of each side are compared ahead, the likeliest first."""


class Preparing(Showing):
    """Knows the next and the previous articles of each side, and compares them before they are asked for."""

    def __init__(self, session: Session, pair: ArticlePair, keymap: Keymap) -> None:
        super().__init__(session, pair, keymap)
        self._moves = 0

    def on_mount(self) -> None:
        """Wait for the first rest."""
        self._rest = self.set_interval(REST, self._prepare)

    def neighbour(self, side: Side, step: int) -> ArticlePair | None:
        """The pair with the next (1) or previous (-1) article on one side; None if there are not so many."""
        left, right = self.pair.a, self.pair.b
        mine, theirs = (left, right) if side == "a" else (right, left)
        found = self._session.neighbour(mine, step, skip=theirs)
        if found is None:
            return None
        return ArticlePair(found, theirs) if side == "a" else ArticlePair(theirs, found)

    def _say(self) -> None:
        """Leave the machine to what the move causes, and wait for the next rest."""
        super()._say()
        self._moves += 1
        self._rest.reset()

    def _prepare(self) -> None:
        self._rest.pause()
        if not self.is_current:
            return
        side, moves = self.reading.side, self._moves
        sides = (side, other(side))
        pairs = [pair for step in STEPS for each in sides if (pair := self.neighbour(each, step)) is not None]
        # What fails here fails again when it is asked for, and is told then.
        self.run_worker(
            lambda: self._compare(pairs, moves),
            group="prepare",
            thread=True,
            exclusive=True,
            exit_on_error=False,
        )

    def _compare(self, pairs: Sequence[ArticlePair], moves: int) -> None:
        """Compare some pairs, as long as the reader does not move; a worker's thread."""
        for pair in pairs:
            if moves != self._moves:
                return
            if self._session.is_quick(pair):
                self._session.comparison(pair)
