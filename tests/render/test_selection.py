"""A part of a comparison: the paragraphs that were asked for, in full, and a count of the others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import SIDES, Comparison, Passage, Side
from newsdiff.render.html import render_html
from newsdiff.render.markdown import render_markdown
from newsdiff.render.notes import Note, Notes
from newsdiff.render.rows import aligned_blocks
from newsdiff.render.selection import EVERYTHING, LeftOut, Only, SelectedParagraphs, Selection
from newsdiff.render.text import render_text
from tests.engine.pairs import seeds
from tests.render.built import flood
from tests.render.texts import comparisons

SELECTIONS = st.builds(Selection, st.sampled_from([None, *Only]), st.sampled_from([None, *SIDES]))


@given(comparisons(), SELECTIONS)
def test_each_paragraph_is_shown_or_counted(comparison: Comparison, selection: Selection) -> None:
    selected = SelectedParagraphs(comparison, selection)
    shown: list[tuple[Side, int]] = []
    left_out = 0
    for block in selected.blocks(aligned_blocks(comparison)):
        if isinstance(block, LeftOut):
            left_out += block.paragraphs
        else:
            shown += [(side, entry.paragraph) for side in SIDES for entry in block.side(side)]
    assert len(shown) == len(set(shown))
    assert all(selected.shows(*each) for each in shown)
    assert len(shown) + left_out == sum(len(comparison.side(side).paragraphs) for side in selection.sides)
    if selection.side:
        assert shown == sorted(shown)


@given(comparisons())
def test_everything_is_shown_without_a_choice(comparison: Comparison) -> None:
    blocks = aligned_blocks(comparison)
    assert tuple(SelectedParagraphs(comparison, EVERYTHING).blocks(blocks)) == blocks


@pytest.mark.parametrize("only", Only)
@pytest.mark.parametrize("side", [None, "a", "b"])
def test_all_pages_show_the_same_paragraphs(only: Only, side: Side | None) -> None:
    for comparison in (compare(seeds()[2], seeds()[4]), flood()):
        selection = Selection(only, side)
        selected = SelectedParagraphs(comparison, selection)
        expected = {
            f"{each}{number + 1}"
            for each in SIDES
            for number in range(len(comparison.side(each).paragraphs))
            if selected.shows(each, number)
        }
        assert expected
        page = render_html(comparison, selection=selection)
        assert set(re.findall(r'<p id="([ab]\d+)"', page)) == expected
        assert set(re.findall(r'href="#([ab]\d+)"', page)) <= expected
        markdown = render_markdown(comparison, selection=selection)
        assert {each.lower() for each in re.findall(r"^> ([AB]\d+):", markdown, re.MULTILINE)} == expected
        text = render_text(comparison, width=60, selection=selection)
        found = re.findall(r"^([AB]) +(\d+) [=≈+] ", text, re.MULTILINE)
        assert {side_letter.lower() + number for side_letter, number in found} == expected
        for written in (page, markdown, text):
            assert selection.sentence() in " ".join(written.split())


def test_what_is_noted_on_paragraphs_that_are_left_out_is_left_out() -> None:
    comparison = flood()
    selection = Selection(Only.DISAGREEMENTS)
    selected = SelectedParagraphs(comparison, selection)
    number = next(n for n in range(len(comparison.a.paragraphs)) if not selected.shows("a", n))
    notes = Notes(a=(Note(Passage(number, 0, 3), "ask Jo"),))
    for render in (render_markdown, render_html):
        assert "ask Jo" in render(comparison, notes)
        assert "ask Jo" not in render(comparison, notes, selection)
    assert "ask Jo" not in render_text(comparison, width=100, notes=notes, selection=selection)
