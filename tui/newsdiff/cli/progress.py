"""How far long work has come, on standard error where that is a terminal."""

from __future__ import annotations

import contextlib
import sys
from time import monotonic

from newsdiff.cli.streams import is_terminal

_FIRST, _EVERY = 0.5, 0.1
"""Seconds: work that is done sooner says nothing; how often the line is written."""


class Progress:
    """One line that is written over and over, and gone at the end; a context manager."""

    def __init__(self, doing: str, *, quiet: bool = False) -> None:
        """Make it.

        Args:
            doing: What is being done: "comparing pairs".
            quiet: Whether to show nothing.
        """
        self._doing = doing
        self._shows = not quiet and is_terminal(sys.stderr)
        self._next = monotonic() + _FIRST
        self._written = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._written:
            self._write("\r\x1b[K")

    def show(self, done: int, total: int) -> None:
        """Say how much of the work is done."""
        if self._shows and (now := monotonic()) >= self._next:
            self._next, self._written = now + _EVERY, True
            self._write(f"\r\x1b[Knewsdiff: {self._doing}: {done:,} of {total:,}")

    @staticmethod
    def _write(text: str) -> None:
        # A line that cannot be shown is no reason to fail.
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
