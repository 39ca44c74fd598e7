"""Places in a comparison: a paragraph of one of its two sides."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.engine.comparison import SIDES as SIDES
from newsdiff.engine.comparison import Side


def other(side: Side) -> Side:
    """The side that is not this one."""
    return "b" if side == "a" else "a"


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of one side, from 0."""

    side: Side
    paragraph: int

    def swapped(self) -> Place:
        """The same paragraph after the sides were swapped."""
        return Place(other(self.side), self.paragraph)
