"""What was changed while the file could not be written, until it can be."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic

from newsdiff.store.edits import Change, Step, Subject, cells_of
from newsdiff.store.records import Cell, Value

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
"""Seconds between two attempts to write; each time twice as many."""


@dataclass(slots=True)
class HeldChanges:
    """Changes that are not written yet.

    Attributes:
        reason: Why not, one line.
        blind: Whether what the file holds cannot be read either.
        told: Whether anybody was told of it.
    """

    reason: str
    blind: bool = False
    told: bool = False
    _values: dict[Subject, tuple[Value | None, Value | None]] = field(default_factory=dict)
    _wait: float = field(default_factory=lambda: FIRST_WAIT)
    _next: float = 0.0

    def __len__(self) -> int:
        """How many decisions and notes are not as they are in the file."""
        return sum(before != after for before, after in self._values.values())

    def add(self, step: Step) -> None:
        """Hold some edits."""
        for edit in step:
            before, _ = self._values.get(edit.subject, (edit.before, None))
            self._values[edit.subject] = (before, edit.after)

    def is_due(self) -> bool:
        """Whether it is time for another attempt; if so, the next one is later."""
        now = monotonic()
        if now < self._next:
            return False
        self._next = now + self._wait
        self._wait = min(2 * self._wait, LONGEST_WAIT)
        return True

    def write(self, connection: sqlite3.Connection) -> tuple[dict[Subject, list[Cell]], bool]:
        """Make the changes in another database.

        Returns:
            Where everything is now that was changed, and whether a note stands beside another one.
        """
        beside = False
        for subject, (before, after) in self._values.items():
            if before != after:
                kind, about = subject
                over = str(before or "") if kind == "note" else None
                made = Change(kind, about, after, over).make(connection)
                beside = beside or (made is not None and made.after != after)
        return {subject: cells_of(connection, *subject) for subject in self._values}, beside


def moved(steps: list[Step], cells: Mapping[Subject, list[Cell]], *, all_else_gone: bool) -> list[Step]:
    """Steps that can be taken back where their changes are now.

    Args:
        steps: The steps.
        cells: Where what they changed is now.
        all_else_gone: Whether what is not in ``cells`` is nowhere.
    """
    found = [
        tuple(
            edit.in_cells(cells[edit.subject]) if edit.subject in cells else edit
            for edit in step
            if edit.subject in cells or not all_else_gone
        )
        for step in steps
    ]
    return [step for step in found if step]
