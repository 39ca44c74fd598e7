"""A program in a pseudo-terminal, and the time it takes to answer."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from typing import Self

PATIENCE = 600.0
"""Seconds after which a program that does not answer counts as stuck."""


class Terminal:
    """A program in a new pseudo-terminal, ended by force when it is left."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self._screen, its_side = pty.openpty()
        self._set_size(*size)
        self.process = subprocess.Popen(
            command,
            stdin=its_side,
            stdout=its_side,
            stderr=its_side,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        )
        os.close(its_side)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._screen)

    def read_until(self, text: bytes) -> None:
        """Read until the program has written a text.

        Raises:
            RuntimeError: It ended, or is stuck.
        """
        written = b""
        while text not in written:
            data = self._read(PATIENCE)
            if not data:
                raise RuntimeError(f"{text!r} did not come; the end of what came:\n{written[-2000:]!r}")
            written += data

    def read_all(self, quiet: float) -> float | None:
        """Read until nothing has come for so many seconds; when the last came, None if nothing did."""
        last = None
        while self._read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key: bytes, quiet: float) -> float | None:
        """Seconds from pressing a key to the end of the repaint, None if nothing is repainted."""
        begin = time.perf_counter()
        os.write(self._screen, key)
        return self._since(begin, quiet)

    def resize(self, width: int, height: int, quiet: float) -> float | None:
        """Seconds from a change of the size to the end of the repaint, None if nothing is repainted."""
        begin = time.perf_counter()
        self._set_size(width, height)
        return self._since(begin, quiet)

    def _since(self, begin: float, quiet: float) -> float | None:
        # What takes longer than this before its first sign of life would not count as an answer at all.
        first = self._read(max(quiet, 1.0))
        if not first:
            return None
        answered = time.perf_counter()
        return (self.read_all(quiet) or answered) - begin

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._screen], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self._screen, 1 << 16)
        except OSError:  # the program has ended
            return b""

    def _set_size(self, width: int, height: int) -> None:
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
