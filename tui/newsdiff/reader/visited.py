"""Which changes and disagreements of which articles were visited."""

from __future__ import annotations

from collections.abc import Iterable, Set

from newsdiff.engine.comparison import Passage

Key = tuple[Passage | None, Passage | None]
"""A paragraph of the left or of the right article, or what disagrees in the two: passages of both."""


def mirrored(key: Key) -> Key:
    """The key of the same with the articles on the other sides."""
    return key[1], key[0]


class Visited:
    """What was visited since the reader was started, pair by pair, on whichever sides the articles stand."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, int], set[Key]] = {}

    def add(self, a: int, b: int, keys: Iterable[Key]) -> None:
        """Note what was visited with two articles on the left and on the right."""
        seen = self._seen.setdefault((min(a, b), max(a, b)), set())
        seen.update(keys if a <= b else map(mirrored, keys))

    def of(self, a: int, b: int) -> Set[Key]:
        """What was visited of two articles."""
        seen = self._seen.get((min(a, b), max(a, b)), set())
        return frozenset(seen if a <= b else map(mirrored, seen))
