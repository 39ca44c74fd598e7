from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.render.cells import (
    after_grapheme,
    cell_width,
    fitting,
    graphemes,
    is_one_cell_each,
    printable,
    running_cells,
)
from tests.render.texts import paragraph_texts


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("river", 5),
        ("“river” — 5 €", 13),
        ("普京", 4),
        ("e\u0301", 1),
        ("😀", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("🇩🇪", 2),
        ("☁\ufe0f", 2),
        ("‼ ≠ ≈ ↓ ↕ ✎ ✗", 13),
        ("नमस्ते", 4),
        ("यूक्रेन में", 6),
        ("பிரதமர்", 6),
        ("ประเทศไทย", 9),
        ("שָׁלוֹם", 4),
        ("قَالَ", 3),
    ],
)
def test_widths(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@given(paragraph_texts())
def test_no_text_takes_fewer_cells_than_the_reader_draws(text: str) -> None:
    text = printable(text)
    marks = sum(unicodedata.category(character) == "Mc" for character in text)
    assert cell_len(text) <= cell_width(text) <= cell_len(text) + marks


@given(st.one_of(paragraph_texts(), st.text()), st.integers(0, 40))
def test_what_fits_is_whole_graphemes(text: str, width: int) -> None:
    text = printable(text)
    end = fitting(text, width)
    assert cell_width(text[:end]) <= width
    assert end in {0, len(text), *(start for start, _, _ in graphemes(text))}
    assert end == len(text) or running_cells(text)[after_grapheme(text, end + 1)] > width


def test_whatever_is_taken_to_be_one_cell_is() -> None:
    for code in range(0x30000):
        character = chr(code)
        if is_one_cell_each(character):
            assert cell_len(character) == 1, hex(code)
            assert printable(character) == character, hex(code)


def test_nothing_that_acts_on_a_terminal_is_printed() -> None:
    for code in (*range(0x3400), *range(0xD7F0, 0x11000), *range(0xE0000, 0xE0200)):
        shown = printable(chr(code))
        assert len(shown) == 1
        assert unicodedata.category(shown) not in {"Cc", "Cs", "Zl", "Zp"}, hex(code)
        assert unicodedata.bidirectional(shown) not in {
            *("LRE", "RLE", "LRO", "RLO", "PDF"),
            *("LRI", "RLI", "FSI", "PDI"),
        }, hex(code)
        assert cell_width(shown) >= cell_len(shown)


def test_stand_ins() -> None:
    assert printable("a\x1b[31mb\tc\x7fd\u202ee\x9bf\ud800") == "a␛[31mb c␡d�e�f�"


@given(st.one_of(paragraph_texts(), st.text()))
def test_graphemes_tile_the_text_and_carry_their_marks(text: str) -> None:
    text = printable(text)
    pieces = graphemes(text)
    assert [start for start, _, _ in pieces] == [0, *(end for _, end, _ in pieces)][: len(pieces)]
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    for start, _, _ in pieces[1:]:
        assert cell_len(text[start]) > 0
        assert text[start - 1] != "\u200d"


def test_a_flag_is_one_grapheme() -> None:
    assert graphemes("🇩🇪🇫🇷🇩") == [(0, 2, 2), (2, 4, 2), (4, 5, 1)]


@given(paragraph_texts())
def test_running_cells_never_fall_short(text: str) -> None:
    text = printable(text)
    cells = running_cells(text)
    assert len(cells) == len(text) + 1
    assert all(before <= after for before, after in pairwise(cells))
    assert cells[-1] >= cell_width(text)
