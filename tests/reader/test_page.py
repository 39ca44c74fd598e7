"""What the reader lays out, for any two articles, at every width, in every view, whatever is hidden."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import assume, example, given, reject
from hypothesis import strategies as st

from newsdiff.engine.comparison import Comparison, Label, Side
from newsdiff.reader.layout.column import pointer_notes
from newsdiff.reader.layout.filters import Filter, Filters
from newsdiff.reader.layout.outline import Outline
from newsdiff.reader.layout.page import Page, View, cell_of
from newsdiff.reader.layout.paragraph_alignment import ParagraphAlignment
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.reading import Reading
from newsdiff.render.cells import cell_width, graphemes, printable
from newsdiff.render.phrases import has_unspaced_script
from newsdiff.render.rows import Entry, EntryKind
from tests.render.built import flood
from tests.render.texts import comparisons

WIDTHS = st.integers(30, 240)
VIEWS = st.sampled_from(View)
WORD = re.compile("[^ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
FILTERS = st.builds(
    Filter,
    hidden=st.frozensets(st.tuples(st.sampled_from(SIDES), st.sampled_from(Label))),
    only_changes=st.booleans(),
    long_runs=st.booleans(),
)
NOTHING_HIDDEN = Filter()


def page_of(pair: Comparison, width: int, view: View, filter: Filter) -> Page:
    if not (pair.a.paragraphs and pair.b.paragraphs):
        reject()
    alignment = ParagraphAlignment(pair)
    hidden = Filters(alignment, filter).places
    return Page(alignment, Outline(alignment, hidden, apart=view is View.READING), width, view)


def all_places(pair: Comparison) -> list[Place]:
    return [Place(side, index) for side in SIDES for index in range(len(pair.side(side).paragraphs))]


@given(comparisons(), WIDTHS, VIEWS, FILTERS)
@example(flood(), 80, View.ALIGNED, NOTHING_HIDDEN)
def test_every_paragraph_stands_in_full_once_or_is_counted(
    pair: Comparison, width: int, view: View, filter: Filter
) -> None:
    page = page_of(pair, width, view, filter)
    shown: dict[Place, str] = {}
    firsts: Counter[Place] = Counter()
    for line in page.lines:
        for side in SIDES:
            cell = cell_of(line, side)
            if cell is None:
                continue
            place = Place(side, cell.entry.paragraph)
            firsts[place] += cell.first
            if cell.entry.kind is EntryKind.TEXT:
                text = pair.side(side).paragraphs[place.paragraph].text[cell.start : cell.end]
                shown[place] = shown.get(place, "") + "".join(printable(text).split())
    for place in all_places(pair):
        whole = pair.side(place.side).paragraphs[place.paragraph].text
        if page.hides(place):
            assert place not in shown
            assert place in page.outline.folded_with(place)
            assert firsts[page.stop(place)] == 1
        else:
            assert shown[place] == "".join(printable(whole).split())
            assert firsts[place] == 1
    counted = [
        each for stop in set(page.outline.folded_at.values()) for each in page.outline.folded_with(stop)
    ]
    assert sorted(counted, key=repr) == sorted(page.outline.hidden, key=repr)


@given(comparisons(), WIDTHS, VIEWS, FILTERS)
def test_no_line_is_too_wide_and_no_word_that_fits_is_broken(
    pair: Comparison, width: int, view: View, filter: Filter
) -> None:
    page = page_of(pair, width, view, filter)
    room = page.geometry.text
    before: dict[Side, tuple[int, int] | None] = {"a": None, "b": None}
    for line in page.lines:
        for side in SIDES:
            cell = cell_of(line, side)
            if cell is None or cell.entry.kind is not EntryKind.TEXT:
                assert cell is None or cell_width(cell.note) <= room
                continue
            text = printable(pair.side(side).paragraphs[cell.entry.paragraph].text)
            piece = text[cell.start : cell.end]
            assert cell_width(piece) <= room or len(graphemes(piece)) == 1
            if before[side] == (cell.entry.paragraph, cell.start):
                for word in WORD.finditer(text):
                    if word.start() < cell.start < word.end() and text[cell.start - 1] != "\u200b":
                        assert cell_width(word.group()) > room or has_unspaced_script(word.group())
            before[side] = (cell.entry.paragraph, cell.end)


@given(comparisons(), WIDTHS, VIEWS, FILTERS)
def test_every_place_is_where_the_page_says(pair: Comparison, width: int, view: View, filter: Filter) -> None:
    page = page_of(pair, width, view, filter)
    for place in all_places(pair):
        first, last = page.extent(place)
        stop = page.stop(place)
        for number in (first, last):
            assert page.place_at(number, place.side) == stop
        first_cell = cell_of(page.lines[first], place.side)
        assert first_cell is not None
        assert first_cell.first
        assert page.order(place.side)[page.index(place)] == stop
        assert page.end_of_level(place) >= last
        if not page.hides(place):
            text = pair.side(place.side).paragraphs[place.paragraph].text
            for offset in range(len(text)):
                cell = cell_of(page.lines[page.line_of(place, offset)], place.side)
                assert cell is not None
                assert offset < cell.end or not text[cell.end : offset + 1].strip() or cell.start <= offset
    for side in SIDES:
        starts = [page.extent(place)[0] for place in page.order(side)]
        assert starts == sorted(starts)
        assert len(set(page.order(side))) == len(starts)


@given(comparisons(), WIDTHS)
def test_aligned_both_sides_of_a_block_start_level(pair: Comparison, width: int) -> None:
    page = page_of(pair, width, View.ALIGNED, NOTHING_HIDDEN)
    for block in page.alignment.blocks:
        texts = [entry for entry in block.b if entry.kind is EntryKind.TEXT]
        if block.a and texts:
            left, right = Place("a", block.a[0].paragraph), Place("b", texts[0].paragraph)
            assert page.extent(left)[0] == page.extent(right)[0]
            assert page.level_with(left) == right


@given(comparisons(), WIDTHS, st.data())
def test_reading_the_counterpart_is_level_with_the_cursor(
    pair: Comparison, width: int, data: st.DataObject
) -> None:
    assume(pair.a.paragraphs and pair.b.paragraphs)
    reading = Reading(pair)
    reading.lay_out(width, View.READING)
    for _ in range(4):
        place = data.draw(st.sampled_from(all_places(pair)))
        top = reading.page.extent(place)[0]
        reading.go_to(place)
        # The cursor's side stands still on a screen that is scrolled as far as the text has slid.
        assert reading.page.extent(place)[0] - reading.slide == top
        reading.take_slide()
        for counterpart in reading.counterparts[:1]:
            assert reading.page.extent(counterpart)[0] == reading.page.extent(place)[0]


@given(comparisons(), WIDTHS)
def test_reading_each_side_is_in_its_own_order(pair: Comparison, width: int) -> None:
    page = page_of(pair, width, View.READING, NOTHING_HIDDEN)
    for side in SIDES:
        assert [place.paragraph for place in page.order(side)] == list(range(len(pair.side(side).paragraphs)))


@given(comparisons(), WIDTHS, FILTERS)
def test_stacked_a_line_carries_one_side(pair: Comparison, width: int, filter: Filter) -> None:
    page = page_of(pair, width, View.STACKED, filter)
    assert all(line.a is None or line.b is None for line in page.lines)
    assert page.order("a") == page.order("b")


@given(comparisons(), WIDTHS, VIEWS, FILTERS)
def test_the_lines_end_with_text(pair: Comparison, width: int, view: View, filter: Filter) -> None:
    page = page_of(pair, width, view, filter)
    assert page.lines[len(page.lines) - 1] != (None, None)
    assert list(page.lines) == [page.lines[number] for number in range(len(page.lines))]


@pytest.mark.parametrize("view", [View.ALIGNED, View.READING])
def test_moved_paragraphs_carry_the_number_and_direction_of_the_counterpart(view: View) -> None:
    page = page_of(flood(), 120, view, NOTHING_HIDDEN)
    for place, expected in ((Place("b", 1), "↓6"), (Place("a", 5), "↑2")):
        cell = cell_of(page.lines[page.extent(place)[0]], place.side)
        assert cell is not None
        assert pointer_notes(cell.entry, lines=2) == [(expected, "moved")]


def test_more_counterparts_than_a_paragraph_has_lines_are_hinted_at() -> None:
    entry = Entry(0, EntryKind.TEXT, ((3, 1), (5, 1), (8, 1)))
    assert pointer_notes(entry, lines=1) == [("↓4+", "moved")]
    assert pointer_notes(entry, lines=3) == [("↓4", "moved"), ("↓6+", "moved")]
    assert pointer_notes(entry, lines=4) == [("↓4", "moved"), ("↓6", "moved"), ("↓9", "moved")]


def test_the_rule_is_broken_beside_what_one_side_alone_has() -> None:
    page = page_of(flood(), 120, View.ALIGNED, NOTHING_HIDDEN)
    for place, matched in ((Place("a", 0), True), (Place("a", 3), False), (Place("b", 6), False)):
        first, last = page.extent(place)
        assert {page.matched(line) for line in range(first, last + 1)} == {matched}
    assert page.extent(Place("a", 3))[0] == page.extent(Place("b", 6))[0]
    assert not page_of(flood(), 60, View.STACKED, NOTHING_HIDDEN).lines[0].a


def test_reading_the_first_counterpart_in_order_is_named() -> None:
    page = page_of(flood(), 120, View.READING, NOTHING_HIDDEN)
    cell = page.lines[page.extent(Place("a", 1))[0]].a
    assert cell is not None
    assert pointer_notes(cell.entry, lines=1) == [("⇄4+", "quiet")]
