"""Work that takes a while: it says now and then how far it has come, and can be given up."""

from __future__ import annotations

from time import monotonic

OFTEN = 0.2
"""Seconds between two words about how far some work has come: to draw them costs more than most of its steps."""


class Stopped(Exception):
    """Some work was given up."""


class Pace:
    """Tells when it is time to say how far some work has come; what takes less time than that says nothing."""

    def __init__(self) -> None:
        self._last = monotonic()

    def is_due(self) -> bool:
        """Whether so much time has passed since it was due before."""
        now = monotonic()
        if now - self._last <= OFTEN:
            return False
        self._last = now
        return True
