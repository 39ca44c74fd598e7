"""Where a comparison is coarser than usual, because a text is very long or very uniform."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

MOST_WORDS = 300
"""A sentence of more words is cut into pieces of at most so many, so that the work grows with its length and not with
its square. Hardly any sentence in news has half as many; a log, a table or a list without stops may have thousands."""

MOST_PAIRS = 2500
"""Of more pairs of equal words than this in two passages, only those at like places are aligned."""

MOST_PLACES = 150
"""A word in more sentences than this does not help to find which two belong together."""

MOST_SENTENCES = 60_000
"""If two articles have more sentences than this together, only whole equal ones are looked for. A book has 10,000."""

MOST_WORDS_TOGETHER = 2_000_000
"""The same for more words than this. A book has 100,000."""

# What stands between words: one of these, or in a chain ("a-b-c") another.
_BETWEEN = " -/,|"
_STOPS = (". ", "? ", "! ", "。")


class Coarseness(StrEnum):
    """What was done more coarsely."""

    PIECES = "pieces"  # a sentence of more than ``MOST_WORDS`` was compared in pieces
    PLACES = "places"  # of more than ``MOST_PAIRS``, only those at like places were paired
    WHOLE_SENTENCES = "whole sentences"  # above ``MOST_SENTENCES`` or ``MOST_WORDS_TOGETHER`` only these were
    PASSED_OVER = "passed over"  # all that a sentence has in common stands in more than ``MOST_PLACES``


class Coarse(NamedTuple):
    """Paragraphs of one article that were compared more coarsely.

    Attributes:
        how: What was done more coarsely.
        paragraphs: Their indices, ascending, from 0.
    """

    how: Coarseness
    paragraphs: tuple[int, ...]


def coarse(how: Coarseness, paragraphs: Iterable[int]) -> tuple[Coarse, ...]:
    """What was done more coarsely in these paragraphs; empty if there are none."""
    found = tuple(sorted(set(paragraphs)))
    return (Coarse(how, found),) if found else ()


def are_too_many(texts: Sequence[str]) -> bool:
    """Whether paragraphs have so many sentences or words together that only whole sentences are compared."""
    return (
        len(texts) > MOST_SENTENCES
        or sum([sum(map(text.count, _STOPS)) for text in texts]) + len(texts) > MOST_SENTENCES
        or sum([max(map(text.count, _BETWEEN)) for text in texts]) + len(texts) > MOST_WORDS_TOGETHER
    )
