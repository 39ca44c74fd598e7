"""Comparing while a person reads what they may bring next, so that it is there at once."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.reader.layout.places import other
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.session import ArticlePair

STEPS = (1, -1, 2, -2, 3, -3, 4, -4)
"""Which neighbours on each side are compared ahead, the likeliest first."""


class Prefetching:
    """Compares neighbouring articles until the cursor moves again."""

    def __init__(self, open_pair: OpenPair) -> None:
        self._open = open_pair
        self._moves = 0

    def cursor_moved(self, moved: CursorMoved) -> None:  # noqa: ARG002
        """Stop, and leave the machine to what the move causes."""
        self._moves += 1

    def plan(self) -> tuple[Sequence[ArticlePair], int]:
        """The pairs to compare, and the number of moves so far, for ``work``."""
        side = self._open.reading.side
        pairs = (self._open.neighbour(each, step) for step in STEPS for each in (side, other(side)))
        return [pair for pair in pairs if pair is not None], self._moves

    def work(self, pairs: Sequence[ArticlePair], moves: int) -> None:
        """Compare pairs as long as the cursor stays; safe in a thread of its own."""
        for pair in pairs:
            if moves != self._moves:
                return
            if self._open.session.is_quick(pair):
                self._open.session.comparison(pair)
