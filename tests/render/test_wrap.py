from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdiff.render.cells import cell_width, graphemes, printable
from newsdiff.render.phrases import NEVER_FIRST, NEVER_LAST, has_unspaced_script
from newsdiff.render.wrap import wrap
from tests.render.texts import paragraph_texts, plain_texts

WIDTHS = st.integers(1, 240)
BREAKING_SPACE = re.compile("[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
WORD = re.compile("[^ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def obvious(text: str, width: int) -> list[str]:
    """The slow way, for words that all fit."""
    wrapped: list[str] = []
    for word in text.split(" "):
        if wrapped and len(wrapped[-1]) + 1 + len(word) <= width:
            wrapped[-1] += " " + word
        else:
            wrapped.append(word)
    return wrapped


@given(plain_texts, st.integers(16, 240))
def test_agrees_with_the_obvious_way(text: str, width: int) -> None:
    assert lines(text, width) == obvious(text, width)


@given(plain_texts, st.integers(16, 120))
def test_the_measured_path_agrees_with_the_fast_one(text: str, width: int) -> None:
    # A combining mark takes no cell, but sends the text down the measured path.
    assert lines("\u0301" + text, width) == [
        "\u0301" * (not i) + line for i, line in enumerate(lines(text, width))
    ]


@given(paragraph_texts(), WIDTHS)
@example("", 5)
@example("   ", 5)
@example(" a ", 1)
@example("\u0301", 1)
@example("\u200d\u200d", 1)
def test_pieces_cover_the_text_once_in_order(text: str, width: int) -> None:
    pieces = wrap(text, width)
    shown = printable(text)
    assert pieces
    position = 0
    for start, end in pieces:
        assert position <= start <= end
        assert not BREAKING_SPACE.sub("", shown[position:start])
        position = end
    assert not BREAKING_SPACE.sub("", shown[position:])


@given(paragraph_texts(), WIDTHS)
def test_no_piece_is_wider_than_the_width(text: str, width: int) -> None:
    shown = printable(text)
    for start, end in wrap(text, width):
        piece = shown[start:end]
        assert cell_width(piece) <= width or len(graphemes(piece)) == 1


@given(paragraph_texts(), WIDTHS)
def test_no_piece_starts_or_ends_with_a_space(text: str, width: int) -> None:
    shown = printable(text)
    for start, end in wrap(text, width):
        assert not BREAKING_SPACE.match(shown[start:end][:1])
        assert not BREAKING_SPACE.match(shown[start:end][-1:])


@given(paragraph_texts(), WIDTHS)
def test_a_word_that_fits_is_never_broken(text: str, width: int) -> None:
    shown = printable(text)
    words = [found.span() for found in WORD.finditer(shown)]
    for start, _ in wrap(text, width)[1:]:
        for word_start, word_end in words:
            if word_start < start < word_end and shown[start - 1] != "\u200b":
                word = shown[word_start:word_end]
                assert cell_width(word) > width or has_unspaced_script(word)


@given(paragraph_texts(), WIDTHS)
def test_no_break_separates_a_base_from_its_marks(text: str, width: int) -> None:
    shown = printable(text)
    inside = {offset for start, end, _ in graphemes(shown) for offset in range(start + 1, end)}
    for start, end in wrap(text, width):
        assert start not in inside
        assert end not in inside or not shown[end:].strip()


def test_spaces_at_a_break_are_dropped_and_others_kept() -> None:
    assert lines("one  two   three", 8) == ["one  two", "three"]


def test_a_long_word_starts_its_own_line_and_breaks_after_signs() -> None:
    assert lines("see https://www.example.com/news/a-river-rises for more", 20) == [
        "see",
        "https://www.example.",
        "com/news/a-river-",
        "rises for more",
    ]


def test_a_no_break_space_does_not_break() -> None:
    assert lines("about 5\u00a0million people", 10) == ["about", "5\u00a0million", "people"]


@pytest.mark.parametrize("word", ["a\u00a0１２３", "a-１２３"])
def test_a_word_beside_a_script_without_spaces_stays_whole(word: str) -> None:
    text = f"{'Donau' * 9} {word} 俄罗斯总统普京与特朗普通电话，"
    for width in range(cell_width(word), 60):
        assert any(word in line for line in lines(text, width)), width


def test_a_zero_width_space_does() -> None:
    assert lines("ភាសា\u200bខ្មែរ", 4) == ["ភាសា\u200b", "ខ្មែរ"]


def test_korean_breaks_at_its_spaces() -> None:
    assert lines("총리가 어제 말했다", 8) == ["총리가", "어제", "말했다"]


@pytest.mark.parametrize(
    "text",
    [
        "ロシアのプーチン大統領は、「会談した」と『ワシントン・ポスト』が報じた。",
        "俄罗斯总统普京与美国当选总统特朗普（Donald Trump）通电话，《华盛顿邮报》报道。",
        "俄羅斯總統普京與美國當選總統特朗普（Donald Trump）通電話，《華盛頓郵報》報導。",
    ],
)
@pytest.mark.parametrize("width", [4, 8, 12, 20, 40])
def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one(text: str, width: int) -> None:
    wrapped = lines(text, width)
    assert len(wrapped) > 1
    assert all(line[0] not in NEVER_FIRST for line in wrapped)
    assert all(line[-1] not in NEVER_LAST for line in wrapped)


def test_japanese_breaks_between_phrases() -> None:
    assert lines("ロシアの大統領は電話で会談したと報じた。", 16) == [
        "ロシアの大統領は",
        "電話で会談したと",
        "報じた。",
    ]


def test_thai_breaks_between_words() -> None:
    assert lines("ได้พูดคุยทางโทรศัพท์กับเพื่อน", 12) == ["ได้พูดคุยทาง", "โทรศัพท์กับเพื่อน"]
