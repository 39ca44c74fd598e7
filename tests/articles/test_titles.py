"""What articles are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.titles import LONGEST_HEADLINE, title_of

LEAD = (
    "The Kremlin has denied reports that the Russian president, Vladimir Putin, spoke to the US "
    "president-elect, calling them fiction."
)


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (["Kremlin denies Putin spoke with Trump", LEAD], "Kremlin denies Putin spoke with Trump"),
        (["Did Putin speak with Trump?", LEAD], "Did Putin speak with Trump?"),
        (["# Kremlin denies the call", LEAD], "Kremlin denies the call"),
        (["克里姆林宫否认特朗普与普京通话", "正文。"], "克里姆林宫否认特朗普与普京通话"),
        ([LEAD], "The Kremlin has denied reports that the Russian president, Vladimir…"),
        (["He said no.", LEAD], "The Kremlin has denied reports that the Russian president, Vladimir…"),
        (["World", LEAD], "The Kremlin has denied reports that the Russian president, Vladimir…"),
        (["* * *", LEAD], "The Kremlin has denied reports that the Russian president, Vladimir…"),
        (["No."], "No."),
        (["..."], "story.txt"),
        (["A \x1b[31mred\x07 \u202eheadline  of it"], "A [31mred headline of it"),
    ],
)
def test_title(paragraphs: list[str], title: str) -> None:
    assert title_of(paragraphs, fallback="story.txt") == title


@given(st.lists(st.text().map(str.strip).filter(bool), min_size=1), st.text())
def test_a_title_is_never_blank_nor_long_nor_more_than_a_line(paragraphs: list[str], fallback: str) -> None:
    title = title_of(paragraphs, fallback=fallback)
    assert title.strip() == title != ""
    assert len(title) <= LONGEST_HEADLINE
    assert len(title.splitlines()) == 1


def test_an_emoji_of_several_characters_is_not_cut() -> None:
    family = "👨‍👩‍👧‍👦"
    title = title_of([family * 40 + "abc."], fallback="")
    assert title.removesuffix("…").replace(family, "") == ""
