"""What is fuzzed: a way from bytes to something that must hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

LARGEST = 20_000
"""Bytes of an input, unless its samples are longer."""


@dataclass(frozen=True, slots=True)
class Target:
    """A row of the table of targets.

    Attributes:
        name: What it is called on the command line.
        samples: Inputs to begin with, made by the tests.
        check: Raises if something does not hold of an input.
        words: What is put into inputs beside random bytes: the signs of a format, words that are hard to compare.
    """

    name: str
    samples: Callable[[], Sequence[bytes]]
    check: Callable[[bytes], None]
    words: tuple[bytes, ...] = ()
