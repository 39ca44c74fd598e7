"""Wrapping prose at words, in terminal cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsdiff.render.cells import graphemes, is_one_cell_each, printable, running_cells
from newsdiff.render.phrases import NEVER_FIRST, NEVER_LAST, break_offsets, has_unspaced_script

Pieces = tuple[tuple[int, int], ...]

# The spaces beside the plain one at which a line may break; the others are no-break.
_OTHER_SPACES = "[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]"
# These may stand between words in scripts written without spaces.
_ZERO_WIDTH_SPACES = "\u200b+"

# Inside a word too wide for the line, such as an address, these end a better line than any letter.
_GOOD_ENDS = frozenset("-/–—…_&=?.,;:")


def wrap(text: str, width: int) -> Pieces:
    """Where the lines of a paragraph start and end when it is wrapped at words.

    Args:
        text: One paragraph; control characters count as the stand-ins that ``printable`` shows.
        width: The width of a line in cells; less than 1 counts as 1.

    Returns:
        Half-open pieces of the text in order, at least one. The spaces at a break are in neither piece.
        A piece is wider than the width only where a single grapheme is.
    """
    width = max(1, width)
    if is_one_cell_each(text):
        return _wrap_one_cell_each(text, width)
    return _wrap_measured(printable(text), width)


def _wrap_one_cell_each(text: str, width: int) -> Pieces:
    """The fast path: the width of a piece is its length, so finding a break is one search for a space."""
    end = len(text.rstrip(" "))
    start = len(text) - len(text.lstrip(" "))
    if end - start <= width:
        return ((min(start, end), end),)
    pieces = []
    find_last = text.rfind
    while end - start > width:
        space = find_last(" ", start, start + width + 1)
        if space > start:
            stop = space
            while text[stop - 1] == " ":
                stop -= 1
            pieces.append((start, stop))
            start = space + 1
            while text[start] == " ":
                start += 1
        else:
            word_end = text.find(" ", start, end)
            # The rest of a long word starts a line that the loop goes on filling.
            for cut in _cuts(text, start, word_end if word_end >= 0 else end, width):
                pieces.append((start, cut))
                start = cut
    if start < end:
        pieces.append((start, end))
    return tuple(pieces)


def _cuts(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Where to cut a word wider than the line: after a sign near the line's end, or at its end."""
    while end - start > width:
        limit = start + width
        for cut in range(limit, start + width // 2, -1):
            if text[cut - 1] in _GOOD_ENDS and text[cut] not in _GOOD_ENDS:
                break
        else:
            cut = limit
        yield cut
        start = cut


def _wrap_measured(text: str, width: int) -> Pieces:
    """The general path: the same search, over the running total of the cells."""
    cells = running_cells(text)
    phrase_ends = _phrase_ends(text)
    text = re.sub(_OTHER_SPACES, " ", text)
    end = len(text.rstrip(" "))
    start = min(len(text) - len(text.lstrip(" ")), end)
    pieces = []
    while cells[end] - cells[start] > width:
        # The furthest offset that still fits, marks of no width included.
        limit = bisect_right(cells, cells[start] + width, start, end) - 1
        space = text.rfind(" ", start, limit + 1)
        index = bisect_right(phrase_ends, limit) - 1
        phrase_end = phrase_ends[index] if index >= 0 else 0
        if max(space, phrase_end) > start:
            stop = max(space, phrase_end)
            pieces.append((start, start + len(text[start:stop].rstrip(" "))))
            start = stop
        else:
            word_end = text.find(" ", limit, end)
            word_end = word_end if word_end >= 0 else end
            index += 1
            if index < len(phrase_ends):
                word_end = min(word_end, phrase_ends[index])
            cuts = _cuts if is_one_cell_each(text[start:word_end]) else _measured_cuts
            before = start
            for cut in cuts(text, start, word_end, width):
                pieces.append((start, cut))
                start = cut
            if start == before:
                # One grapheme alone is wider than the line.
                pieces.append((start, word_end))
                start = word_end
        while start < end and text[start] == " ":
            start += 1
    if start < end or not pieces:
        pieces.append((start, end))
    return tuple(pieces)


def _phrase_ends(text: str) -> Sequence[int]:
    """The offsets, ascending, where a line may break without a space."""
    offsets: Sequence[int] = break_offsets(text) if has_unspaced_script(text) else ()
    if "\u200b" in text:
        after = (found.end() for found in re.finditer(_ZERO_WIDTH_SPACES, text) if found.end() < len(text))
        return sorted({*offsets, *after})
    return offsets


def _measured_cuts(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Where to cut a word wider than the line: between graphemes, each line filled."""
    used = 0
    for cluster_start, _, size in _clusters(text[start:end], width):
        if used and used + size > width:
            yield start + cluster_start
            used = 0
        used += size


def _clusters(word: str, width: int) -> list[tuple[int, int, int]]:
    """The graphemes of a word, with marks that must not start or end a line kept at their neighbour."""
    clusters: list[tuple[int, int, int]] = []
    for start, end, size in graphemes(word):
        if clusters:
            first, last, before = clusters[-1]
            sticks = word[start] in NEVER_FIRST or word[last - 1] in NEVER_LAST
            if sticks and before + size <= width:
                clusters[-1] = (first, end, before + size)
                continue
        clusters.append((start, end, size))
    return clusters
