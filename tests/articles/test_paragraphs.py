"""Text → paragraphs."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.paragraphs import split_paragraphs

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LINES = [
    "The Kremlin denied on Monday that the two presidents had spoken about the war in Ukraine last week.",
    "“This is pure fiction,” the spokesman said.",
    "A newspaper had reported the call, citing people who know of it, and so had an agency from London.",
]


def wrapped(paragraphs: list[str], width: int, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)


@given(st.text())
def test_every_character_that_is_no_space_is_kept_in_order(text: str) -> None:
    paragraphs = split_paragraphs(text)
    # A hyphen at the end of a line may go.
    kept, whole = (
        "".join(each.translate(dict.fromkeys(map(ord, "-‐\u00ad"))).split())
        for each in ("".join(paragraphs), text)
    )
    assert kept == whole


@given(st.text(st.characters(exclude_characters="-‐\u00ad")))
def test_without_hyphens_every_character_that_is_no_space_is_kept(text: str) -> None:
    assert "".join("".join(split_paragraphs(text)).split()) == "".join(text.split())


@given(st.lists(st.text(st.sampled_from("ab .\n\r\u2028\f\xa0A"), max_size=30), max_size=8))
def test_line_ends_make_no_difference(lines: list[str]) -> None:
    text = "\n".join(lines).replace("\r\n", "\n").replace("\r", "\n")
    assert (
        split_paragraphs(text)
        == split_paragraphs(text.replace("\n", "\r\n"))
        == split_paragraphs(text.replace("\n", "\r"))
    )


@given(st.text())
def test_a_text_without_blank_lines_has_a_paragraph_a_line(text: str) -> None:
    lines = [
        line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()
    ]
    assert list(split_paragraphs("\n".join(lines))) == lines


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_have_a_paragraph_a_line(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert list(split_paragraphs(text)) == lines
    # Blank lines between them change nothing, neither a few nor many.
    assert list(split_paragraphs("\n\n".join(lines))) == lines
    assert list(split_paragraphs(lines[0] + "\n\n" + "\n".join(lines[1:]))) == lines
    half = len(lines) // 2
    assert list(split_paragraphs("\n".join(lines[:half]) + "\n\n\n" + "\n".join(lines[half:]))) == lines


@pytest.mark.parametrize("width", [20, 40, 60, 72, 80, 100, 160])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_wrapped_blocks_are_paragraphs(seed: Path, width: int) -> None:
    lines = seed.read_text(encoding="utf-8").split("\n")
    assert list(split_paragraphs(wrapped(lines, width))) == lines
    assert list(split_paragraphs(wrapped(lines, width, "\n\n\n \n"))) == lines


def test_a_headline_that_sticks_out_does_not_hide_the_wrapping() -> None:
    assert list(split_paragraphs("A headline " * 9 + "\n\n" + wrapped(LINES, 40)))[1:] == LINES


def test_a_line_that_was_full_when_its_sentence_ended_tells_nothing() -> None:
    blocks = [
        "The council met on Monday and heard the\nreport of the engineers on the bridge.\nIt will open.",
        "Nobody was hurt.",
    ]
    assert split_paragraphs("\n\n".join(blocks)) == tuple(block.replace("\n", " ") for block in blocks)


def test_a_heading_set_apart_does_not_merge_the_paragraphs() -> None:
    assert list(split_paragraphs("A heading\n\n" + "\n".join(LINES))) == ["A heading", *LINES]


def test_two_short_statements_under_a_heading_are_two_paragraphs() -> None:
    assert len(split_paragraphs("A heading\n\nThe first one is said.\nThe second one is said.")) == 3


def test_one_wrapped_statement_under_a_heading_is_one_paragraph() -> None:
    assert split_paragraphs("A heading\n\nThe president of the\nrepublic spoke.") == (
        "A heading",
        "The president of the republic spoke.",
    )


def test_a_byline_block_does_not_merge_nor_make_the_rest_wrapped() -> None:
    text = "By Jane Doe\nReuters\nMonday\n\n" + "\n\n".join(LINES)
    assert list(split_paragraphs(text)) == ["By Jane Doe", "Reuters", "Monday", *LINES]


def test_a_list_is_not_wrapped_prose() -> None:
    text = "Topics\n\nUkraine\nThe economy\nElections\n\nPlaces\n\nKyiv\nMoscow\nBerlin"
    assert len(split_paragraphs(text)) == 8


def test_unspaced_scripts() -> None:
    heading, first, second = (
        "标题在这里",
        "克里姆林宫周一否认特朗普与普京通话。" * 3,
        "发言人说这完全是虚构的。" * 4,
    )
    assert split_paragraphs(f"{heading}\n\n{first}\n{second}") == (heading, first, second)
    wrapped_first = "\n".join(first[start : start + 20] for start in range(0, len(first), 20))
    text = f"{heading}\n\n{wrapped_first}\n\n" + "\n".join(
        second[i : i + 20] for i in range(0, len(second), 20)
    )
    assert len(split_paragraphs(text)) == 3


def test_text_is_kept_to_the_letter() -> None:
    assert split_paragraphs(" \tone\xa0two  three\u2028four\x0cfive \x1b[1m \n\x0c\n") == (
        "one\xa0two  three\u2028four\x0cfive \x1b[1m",
    )


def test_nothing() -> None:
    assert split_paragraphs("") == split_paragraphs(" \r\n\t\n\xa0") == ()


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the parlia-\nment of the country", "the parliament of the country"),
        ("the parlia\u00ad\nment of the country", "the parliament of the country"),
        ("a far-\nreaching and farreaching plan", "a farreaching and farreaching plan"),
        ("a far-\nreaching and far-reaching plan", "a far-reaching and far-reaching plan"),
        ("a far-\nreaching plan, far and reaching on", "a far-reaching plan, far and reaching on"),
        ("the Anglo-\nDutch firm", "the Anglo-Dutch firm"),
        ("a state-of-the-\nart 40-\nyear-old plant", "a state-of-the-art 40-year-old plant"),
        ("the short-\nand long-term plan", "the short- and long-term plan"),
        ("they left -\nand came back", "they left - and came back"),
    ],
)
def test_a_word_hyphenated_at_the_end_of_a_line(text: str, joined: str) -> None:
    others = "Nobody was hurt on the bridge, the\nmayor said after a visit\nthere."
    assert split_paragraphs(f"{others}\n\n{text}")[1] == joined


def test_without_blocks_a_line_keeps_its_hyphen() -> None:
    assert split_paragraphs("the parlia-\nment") == ("the parlia-", "ment")
