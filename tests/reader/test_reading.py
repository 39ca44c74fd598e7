from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.layout.page import Geometry, View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import top_for
from newsdiff.reader.reading import Reading, carried_over
from newsdiff.render.rows import Layout

from .comparisons import compared, reading


def test_the_cursor_walks_down_its_side_and_stops_at_the_ends() -> None:
    walk = reading(compared(3, 2, [(1, 0)]))
    seen = [walk.cursor.paragraph]
    while walk.step(1):
        seen.append(walk.cursor.paragraph)
    assert seen == [0, 1, 2]
    assert not walk.step(1)
    assert walk.to_end(last=False)
    assert walk.cursor == Place("a", 0)


def test_stacked_the_cursor_walks_through_both_articles() -> None:
    walk = reading(compared(2, 2, [(0, 0)]), view=View.STACKED)
    seen = [walk.cursor]
    while walk.step(1):
        seen.append(walk.cursor)
    assert seen == [Place("a", 0), Place("b", 0), Place("b", 1), Place("a", 1)] or seen == [
        Place("a", 0),
        Place("b", 0),
        Place("a", 1),
        Place("b", 1),
    ]


def test_the_other_side_is_entered_at_the_same_level() -> None:
    walk = reading(compared(3, 3, [(0, 2), (2, 0)]))
    walk.go_to(Place("a", 2))
    assert walk.to_other_side()
    assert walk.cursor == Place("b", 0)


def test_counterparts_go_round_and_back() -> None:
    walk = reading(compared(2, 3, [(0, 0), (0, 2)]))
    places = []
    for _ in range(3):
        assert walk.to_counterpart()
        places.append(walk.cursor)
    assert places[-1] == Place("a", 0)
    assert set(places[:2]) == {Place("b", 0), Place("b", 2)}


def test_a_paragraph_without_counterpart_stays_where_it_is() -> None:
    walk = reading(compared(2, 2, [(0, 0)]))
    walk.go_to(Place("a", 1))
    assert not walk.to_counterpart()
    assert walk.cursor == Place("a", 1)


def test_coming_back_leads_to_the_same_row() -> None:
    walk = reading(compared(30, 30, [(2, 25)]))
    walk.go_to(Place("a", 2))
    cursor, anchor = walk.cursor, walk.viewport(3, 20).anchor()
    walk.to_counterpart()
    assert walk.in_round
    assert walk.cursor == Place("b", 25)
    walk.leave_round()
    walk.step(1)
    assert walk.come_back(cursor, anchor) == 3
    assert walk.cursor == Place("a", 2)
    assert not walk.in_round


def test_changes_are_walked_in_both_directions() -> None:
    walk = reading(compared(6, 6, [(0, 0), (2, 2), (5, 5)]))
    total = len(walk.changes)
    assert total >= 2
    assert walk.change is None
    numbers: list[int | None] = []
    while walk.to_change(1):
        numbers.append(walk.change)
    assert numbers == list(range(total))
    back: list[int | None] = []
    while walk.to_change(-1):
        back.append(walk.change)
    assert back == list(range(total - 1))[::-1]


def test_a_replaced_article_is_entered_level_with_the_one_that_stayed() -> None:
    old = reading(compared(4, 4, [(0, 0), (3, 2)]))
    old.go_to(Place("b", 2))
    assert carried_over(old, Reading(compared(4, 6, [(3, 5)])), "b") == Place("b", 5)
    old.go_to(Place("a", 3))
    assert carried_over(old, Reading(compared(4, 6, [(3, 5)])), "b") == Place("a", 3)


def test_swapping_keeps_the_paragraph() -> None:
    assert Place("a", 4).swapped() == Place("b", 4)


@given(st.data())
def test_the_place_survives_another_width_and_layout(data: st.DataObject) -> None:
    left, right = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 12))
    pairs = st.tuples(st.integers(0, left - 1), st.integers(0, right - 1))
    links = data.draw(st.lists(pairs, max_size=10, unique=True))
    walk = reading(compared(left, right, links), data.draw(st.integers(30, 240)))
    walk.go_to(data.draw(st.sampled_from([*walk.page.order("a"), *walk.page.order("b")])))
    height = data.draw(st.integers(3, 50))
    scroll = walk.viewport(data.draw(st.integers(0, len(walk.page.lines))), height).top_for_cursor()
    anchor = walk.viewport(scroll, height).anchor()
    assert anchor.place == walk.cursor
    walk.lay_out(data.draw(st.integers(30, 240)), data.draw(st.sampled_from(View)))
    again = top_for(walk.page, anchor)
    first, _ = walk.page.extent(walk.cursor)
    assert again == max(0, first - anchor.row)


@given(st.data())
def test_the_cursor_is_always_brought_into_view(data: st.DataObject) -> None:
    walk = reading(compared(9, 9, [(1, 7), (4, 4), (8, 0)]), data.draw(st.integers(30, 200)))
    walk.go_to(data.draw(st.sampled_from([*walk.page.order("a"), *walk.page.order("b")])))
    height = data.draw(st.integers(1, 40))
    scroll = data.draw(st.integers(0, len(walk.page.lines)))
    top = walk.viewport(scroll, height).top_for_cursor(jump=data.draw(st.booleans()))
    first, _ = walk.page.extent(walk.cursor)
    assert top <= first < top + height


@given(st.integers(20, 300), st.integers(2, 5), st.sampled_from(Layout))
def test_the_columns_share_the_page(width: int, digits: int, layout: Layout) -> None:
    geometry = Geometry(layout, width, digits)
    assert geometry.text >= 1
    if layout is Layout.STACKED:
        assert geometry.column == width
    else:
        assert 0 <= width - 1 - 2 * geometry.column <= 1
        if width >= 60:
            assert geometry.gutter + geometry.text < geometry.column


@pytest.mark.parametrize("view", list(View))
def test_a_click_finds_the_paragraph_on_its_line(view: View) -> None:
    walk = reading(compared(4, 4, [(0, 0), (1, 3)]), view=view)
    for side in ("a", "b"):
        for place in walk.page.order("a" if side == "a" else "b"):
            first, last = walk.page.extent(place)
            assert walk.page.place_at(first, place.side) == place
            assert walk.page.place_at(last, place.side) == place
