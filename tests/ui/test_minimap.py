from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Label
from newsdiff.reader.layout.minimap import minimap_rows, part, row_at, stretches
from newsdiff.ui.screens.comparison.minimap import Minimap
from tests.reader.comparisons import compared, reading

from .stage import Stage, on_stage

SHARED, PARAPHRASED, UNIQUE = Label.SHARED, Label.PARAPHRASED, Label.UNIQUE


@given(st.integers(1, 60), st.integers(0, 500))
def test_the_parts_are_the_whole_page_in_order(rows: int, lines: int) -> None:
    parts = [part(rows, lines, row) for row in range(rows)]
    assert [line for each in parts for line in each] == list(range(lines))
    assert [row_at(rows, lines, line) for line in range(lines)] == [
        row for row, each in enumerate(parts) for _ in each
    ]


def test_each_part_has_the_label_most_of_it_has() -> None:
    paragraphs = [(0, 1, SHARED), (1, 1, UNIQUE), (4, 4, PARAPHRASED), (5, 5, SHARED)]
    assert minimap_rows(paragraphs, 6, 3) == [SHARED, None, PARAPHRASED]
    assert minimap_rows(paragraphs, 6, 8) == [SHARED, SHARED, None, None, PARAPHRASED, SHARED, None, None]


def test_what_stands_on_a_page_is_all_paragraphs_with_their_labels() -> None:
    page = reading(compared(2, 2, [(0, 0)])).page
    found = stretches(page)
    assert [label for _, _, label in found] == [SHARED, UNIQUE, SHARED, UNIQUE]
    assert max(last for _, last, _ in found) == len(page.lines) - 1


def marks(stage: Stage) -> tuple[str, str]:
    """The two columns of the strip: what marks the part on the screen, and the signs of the labels."""
    strip = stage.comparison.query_one(Minimap)
    lines = [line.text for line in (strip.render_line(y) for y in range(strip.size.height))]
    return "".join(line[0] for line in lines), "".join(line[1] for line in lines)


async def test_the_part_on_the_screen_is_marked_and_moves_along() -> None:
    async with on_stage(pair=(3, 2), size=(120, 30)) as stage:
        view, labels = marks(stage)
        assert view.startswith("▐")
        assert not view.endswith("▐")
        assert {"█", "▒", "░"} >= set(labels.strip())
        assert len(set(labels)) > 1
        await stage.press("G")
        assert marks(stage)[0].endswith("▐")
        assert not marks(stage)[0].startswith("▐")
        assert marks(stage)[1] == labels


async def test_a_click_goes_there_and_dragging_follows() -> None:
    async with on_stage(pair=(3, 2), size=(120, 30)) as stage:
        strip = stage.comparison.query_one(Minimap)
        await stage.pilot.mouse_down(strip, offset=(1, strip.size.height - 1))
        await stage.settle()
        bottom = stage.comparison.view.top
        assert bottom > 0
        assert stage.comparison.reading.cursor.paragraph > 5
        await stage.pilot.hover(strip, offset=(1, strip.size.height // 2))
        await stage.settle()
        assert 0 < stage.comparison.view.top < bottom
        await stage.pilot.mouse_up(strip, offset=(1, strip.size.height // 2))
        await stage.settle()
        middle = stage.comparison.view.top
        await stage.pilot.hover(strip, offset=(1, 0))
        await stage.settle()
        assert stage.comparison.view.top == middle


async def test_matches_show_in_the_strip() -> None:
    async with on_stage(pair=(2, 3), size=(120, 30)) as stage:
        assert "•" not in marks(stage)[0]
        await stage.press("slash", *"putin", "enter")
        assert "•" in marks(stage)[0]
        await stage.press("escape")
        assert "•" not in marks(stage)[0]


async def test_a_very_narrow_terminal_has_a_scrollbar_instead() -> None:
    async with on_stage(pair=(2, 3), size=(40, 20)) as stage:
        assert not stage.comparison.query_one(Minimap).display
        assert stage.comparison.view.show_vertical_scrollbar
        await stage.resize(120, 30)
        assert stage.comparison.query_one(Minimap).display
