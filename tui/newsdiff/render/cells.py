"""How wide text is on a terminal, and how to print hostile text there safely.

Widths are those of rich's table for the newest Unicode, but for spacing marks, such as most vowel signs of Devanagari,
Bengali, Tamil and Burmese. To rich and to terminals that shape text these have no width of their own; others, tmux and
xterm among them, give each a cell. Counted as one cell each, a text never takes more cells than it is given, on any of
them; the interface puts what follows where it belongs on those where it takes fewer.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

# Scripts and punctuation whose every character takes one cell, so that the width is the length. Curly
# quotation marks and dashes belong here: nearly every article has them. Spaces other than the plain one
# and the no-break ones are left out, because the wrapping that relies on this pattern knows only those.
_ONE_CELL_EACH = re.compile(
    r"[\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u0530\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0"
    r"\u2190-\u22ff\u2500-\u25fc]*"
)

_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_STAND_INS = {
    **{code: 0x2400 + code for code in range(0x20)},  # the pictures of the control characters: ␀ to ␟
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(_BIDI_CONTROLS, 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),  # lone surrogates, which no output can encode
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), 0x20),
}


def printable(text: str) -> str:
    """The text with every character that could act on a terminal replaced by one that cannot.

    Returns:
        A string of the same length, so that offsets stay valid: tabs and line ends become spaces, other
        C0 controls and DEL their pictures (``␛``), and C1 controls, bidirectional overrides and isolates and
        lone surrogates ``�``.
    """
    return text if text.isprintable() else text.translate(_STAND_INS)


def is_one_cell_each(text: str) -> bool:
    """Whether every character surely takes one cell and is printable; False is only a maybe."""
    return _ONE_CELL_EACH.fullmatch(text) is not None


def cell_width(text: str) -> int:
    """How many terminal cells the printable text takes at most."""
    if text.isascii() or is_one_cell_each(text):
        return len(text)
    if "\u200d" in text or "\ufe0f" in text:
        from rich.cells import cell_len

        return cell_len(text) + sum(map(_is_spacing_mark, text))
    return sum(map(_widths.__getitem__, text))


class _CharacterWidths(dict[str, int]):
    """The widths of the characters met so far."""

    def __missing__(self, character: str) -> int:
        if is_one_cell_each(character):
            self[character] = 1
            return 1
        from rich.cells import get_character_cell_size

        width = self[character] = get_character_cell_size(character) or int(_is_spacing_mark(character))
        return width


_widths = _CharacterWidths()


def _is_spacing_mark(character: str) -> bool:
    """Whether it is a mark that takes a cell on some terminals, though rich gives it none."""
    if character < "\u0900" or unicodedata.category(character) != "Mc":
        return False
    from rich.cells import get_character_cell_size

    return get_character_cell_size(character) == 0


def running_cells(text: str) -> list[int]:
    """The running total of cells: the width of ``text[:i]`` at index i, so one more than the characters."""
    if "\u200d" not in text and "\ufe0f" not in text:
        return list(accumulate(map(_widths.__getitem__, text), initial=0))
    total = [0]
    for start, end, width in graphemes(text):
        total.extend([total[-1] + width] * (end - start))
    return total


def fitting(text: str, width: int) -> int:
    """The offset up to which whole graphemes of the printable text fit into a width in cells."""
    end = bisect_right(running_cells(text), max(0, width)) - 1
    while 0 < end < len(text) and _belongs_before(text, end):
        end -= 1
    return end


def after_grapheme(text: str, offset: int) -> int:
    """The offset, moved past what belongs to the grapheme before it: marks, joined emoji, half a flag."""
    while 0 < offset < len(text) and _belongs_before(text, offset):
        offset += 1
    return offset


def _belongs_before(text: str, offset: int) -> bool:
    """Whether the character at the offset is a later part of a grapheme."""
    character = text[offset]
    if character < "\u0300" and text[offset - 1] != "\u200d":
        return False
    if character == "\ufe0f" or text[offset - 1] == "\u200d" or _widths[character] == 0:
        return True
    if _is_spacing_mark(character):
        return True
    if not _is_flag_half(character):
        return False
    start = offset
    while start and _is_flag_half(text[start - 1]):
        start -= 1
    return (offset - start) % 2 == 1


def _is_flag_half(character: str) -> bool:
    """Whether two of its kind make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """The pieces of the text that must not be torn apart, as (start, end, width in cells).

    A base stays with its combining marks, an emoji with what is joined to it, a flag in one piece, and
    Korean letters in one syllable. The pieces tile the text.
    """
    from rich.cells import split_graphemes

    pieces: list[tuple[int, int, int]] = []
    lone_flag_half = False
    for start, end, width in split_graphemes(text)[0]:
        flag_half = _is_flag_half(text[start])
        marks = sum(map(_is_spacing_mark, text[start:end]))
        if pieces and (width == 0 or (flag_half and lone_flag_half)):
            first, _, before = pieces[-1]
            pieces[-1] = (first, end, before + width + marks)
            lone_flag_half = False
        else:
            pieces.append((start, end, width + marks))
            lone_flag_half = flag_half
    return pieces
