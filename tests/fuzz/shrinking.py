"""The shortest input that still fails in the same way."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

PATIENCE = 60.0
"""Seconds that shrinking may take."""


def shrunk(data: bytes, fails: Callable[[bytes], bool]) -> bytes:
    """Take pieces out of an input, ever smaller ones, as long as it fails, and make what is left plain."""
    end = monotonic() + PATIENCE
    size = max(1, len(data) // 2)
    while monotonic() < end:
        before, start = data, 0
        while start < len(data) and monotonic() < end:
            shorter = data[:start] + data[start + size :]
            if fails(shorter):
                data = shorter
            else:
                start += size
        if size == 1 and data == before:
            break
        size = max(1, size // 2)
    for at in range(len(data)):
        plainer = data[:at] + b"a" + data[at + 1 :]
        if monotonic() < end and fails(plainer):
            data = plainer
    return data
