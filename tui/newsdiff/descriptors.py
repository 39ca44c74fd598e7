"""Reading and writing through the system's descriptors, where files, pipes and devices differ."""

from __future__ import annotations

import errno
import os
import time

PATIENCE = 5.0
"""Seconds to wait for somebody to write to a pipe."""

LOOK_AGAIN = 0.02
"""Seconds between two looks at a pipe that nobody writes to yet."""

_AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)
_LARGEST_PIECE = 1024 * 1024


def read_at_most(path: str | os.PathLike[str], size: int) -> bytes:
    """What is in a file, a pipe or a device, up to ``size`` bytes of it.

    Raises:
        TimeoutError: It is a pipe, and nobody opened it for writing.
        OSError: It cannot be read.
        ValueError: The path is no path.
    """
    # Without blocking, because opening a pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE | getattr(os, "O_BINARY", 0))
    try:
        pieces = [_first(descriptor, size)]
        if _AT_ONCE:
            os.set_blocking(descriptor, True)
        left = size - len(pieces[0])
        while left and (piece := os.read(descriptor, min(left, _LARGEST_PIECE))):
            pieces.append(piece)
            left -= len(piece)
    finally:
        os.close(descriptor)
    return b"".join(pieces)


def _first(descriptor: int, size: int) -> bytes:
    """What is there at once; of a pipe, what the first writer writes."""
    from stat import S_ISFIFO

    if not S_ISFIFO(os.fstat(descriptor).st_mode):
        return b""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            piece = os.read(descriptor, min(size, _LARGEST_PIECE))
        except BlockingIOError:
            return b""  # a writer is there, and has not written yet
        if piece:
            return piece
        if time.monotonic() > deadline:
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        time.sleep(LOOK_AGAIN)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the data, however little the system takes at once.

    Raises:
        OSError: It cannot all be written.
    """
    rest = memoryview(data)
    while rest:
        try:
            rest = rest[os.write(descriptor, rest) :]
        except BlockingIOError:
            from select import select

            select([], [descriptor], [])
