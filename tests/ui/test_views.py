"""Views, disagreements, filter and folds, by keys and mouse."""

from __future__ import annotations

import gc
import re
import weakref

import pytest
from textual.geometry import Offset

from newsdiff.engine.comparison import Label
from newsdiff.reader.commands import Keymap
from newsdiff.reader.layout.filters import Show
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.render.cells import cell_width
from newsdiff.ui.dialogs.filter import FilterDialog
from newsdiff.ui.dialogs.filter_grid import FilterGrid
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView

from .stage import Stage, library_of, on_stage

FIRE = "A fire destroyed a warehouse in the harbour of Rotterdam on Tuesday, the police said."
RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."
MATCH = "The home side scored twice in the last minutes and went to the top of the table."
SONGS = "Her third album was recorded in a church near Bergen with a choir of children."
TRAIN = "The night train to Vienna was two hours late because a tree had fallen on the line."
LONG = [FIRE, RATES, RAIN, MATCH]
MIXED = ([*LONG, SONGS], [*LONG, TRAIN])


def view(stage: Stage) -> View:
    return stage.comparison.reading.page.view


def row_of(stage: Stage, place: Place) -> int:
    return stage.comparison.reading.page.extent(place)[0] - stage.comparison.view.top


# Views


async def test_v_goes_through_the_views_with_the_cursor_where_it_is() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("j", "j")
        seen = [view(stage)]
        for _ in range(3):
            row = stage.comparison.open_pair.cursor_row
            await stage.press("v")
            seen.append(view(stage))
            assert stage.cursor == ("a", 3)
            assert f" {view(stage)} " in stage.lines[0]
            assert abs(stage.comparison.open_pair.cursor_row - row) <= 8
        assert seen == [View.ALIGNED, View.READING, View.STACKED, View.ALIGNED]


async def test_narrow_screens_are_stacked_by_themselves_and_a_choice_is_kept_for_each() -> None:
    async with on_stage(library_of(*MIXED), (0, 1), size=(80, 24)) as stage:
        await stage.press("j", "v")
        assert view(stage) is View.READING
        await stage.resize(79, 24)
        assert view(stage) is View.STACKED
        assert stage.cursor == ("a", 2)
        await stage.press("v")
        assert view(stage) is View.ALIGNED
        await stage.resize(80, 24)
        assert view(stage) is View.READING
        await stage.resize(60, 24)
        assert view(stage) is View.ALIGNED
        assert stage.cursor == ("a", 2)


async def test_reading_the_counterpart_comes_level_and_the_cursors_side_stands_still() -> None:
    left = [f"{SONGS} It was take number {number}." for number in range(6)]
    async with on_stage(
        library_of([*left, FIRE, RAIN], [RAIN, TRAIN, FIRE]), (0, 1), size=(120, 60)
    ) as stage:
        await stage.press("v", *"jjjjjj")
        assert stage.cursor == ("a", 7)
        row = row_of(stage, Place("a", 6))
        assert row_of(stage, Place("b", 2)) == row
        below = row_of(stage, Place("a", 7))
        await stage.press("j")
        assert row_of(stage, Place("a", 7)) == below
        assert row_of(stage, Place("b", 0)) == below
        # Both start on one line of the screen.
        line = next(line for line in stage.lines if line.count(RAIN[:20]) == 2)
        assert "│" in line


async def test_reading_enter_goes_over_and_backspace_comes_back_to_the_same_row() -> None:
    async with on_stage(size=(120, 30), pair=(2, 3)) as stage:
        await stage.press("v", *"jjjj")
        before, row = stage.cursor, stage.comparison.open_pair.cursor_row
        visited = []
        while True:
            await stage.press("enter")
            visited.append(stage.cursor)
            if stage.cursor == before or len(visited) > 9:
                break
        assert visited[-1] == before
        assert len(visited) >= 2
        await stage.press("enter", "j", "j", "G", "backspace")
        assert stage.cursor == before
        assert stage.comparison.open_pair.cursor_row == row


async def test_the_changes_have_the_same_numbers_in_every_view() -> None:
    async with on_stage(size=(120, 30), pair=(2, 3)) as stage:
        await stage.press("n", "n", "n")
        number = stage.comparison.reading.change
        for _ in View:
            await stage.press("v")
            assert stage.comparison.reading.change == number
            assert f"change {(number or 0) + 1} of" in stage.lines[0]


async def test_theme_and_side_leave_view_and_place_alone() -> None:
    async with on_stage(size=(120, 30), pair=(2, 3)) as stage:
        await stage.press("v", "j", "j", "j", "t")
        assert view(stage) is View.READING
        assert stage.cursor == ("a", 4)
        await stage.press("tab", "tab", "s")
        assert view(stage) is View.READING


# Disagreements

BEFORE = "The minister said on Monday that 50,000 soldiers had crossed the river near the old town."
AFTER = BEFORE.replace("50,000", "10,000")
FIRST = "The bridge over the northern canal was closed for 3 weeks after the accident in the harbour."
SECOND = FIRST.replace("3 weeks", "5 weeks")


async def test_d_walks_through_the_disagreements_and_counts_them() -> None:
    async with on_stage(
        library_of([FIRE, BEFORE, RAIN, FIRST], [FIRE, AFTER, RAIN, SECOND]), (0, 1)
    ) as stage:
        await stage.press("d")
        assert stage.cursor == ("a", 2)
        assert "disagreement 1 of 2" in stage.lines[0]
        await stage.press("d")
        assert stage.cursor == ("a", 4)
        assert "disagreement 2 of 2" in stage.lines[0]
        await stage.press("d")
        assert any("no disagreement after" in said for said in stage.said)
        await stage.press("D")
        assert stage.cursor == ("a", 2)
        await stage.press("D")
        assert any("no disagreement before" in said for said in stage.said)
        await stage.press("k")
        assert "disagreement" not in stage.lines[0]


QUOTED = "“It is not a circus but an idea that sets people free,” the minister told the crowd by the lake."
REQUOTED = QUOTED.replace("a circus", "a fair")


async def test_d_comes_to_quotations_after_the_contradictions_unless_they_are_not_marked() -> None:
    library = library_of([FIRE, BEFORE, RAIN, QUOTED], [FIRE, AFTER, RAIN, REQUOTED])
    async with on_stage(library, (0, 1)) as stage:
        assert [line.count("≠") for line in stage.lines[4:-2] if "≠" in line] == [2]
        await stage.press("d", "d")
        assert stage.cursor == ("a", 4)
        assert "quote 1 of 1" in stage.lines[0]
        await stage.press("f", "up", *["down"] * 5, "space", "escape")
        assert not any("≠" in line for line in stage.lines[4:-2])
        await stage.press("g", "d")
        assert stage.cursor == ("a", 2)
        await stage.press("d")
        assert any("no disagreement after" in said for said in stage.said)


async def test_articles_that_agree_say_so() -> None:
    async with on_stage(library_of(LONG, LONG), (0, 1)) as stage:
        await stage.press("d")
        assert any("No disagreement was found" in said for said in stage.said)


async def test_d_opens_what_is_folded_up() -> None:
    async with on_stage(library_of([FIRE, BEFORE, RAIN], [FIRE, AFTER, RAIN]), (0, 1)) as stage:
        await stage.press("j", "z")
        assert "2 hidden" in stage.lines[0]
        await stage.press("g", "d")
        assert "hidden" not in stage.lines[0]
        assert "50,000" in stage.text


# Folds


async def test_z_folds_the_run_and_opens_it_again() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("j", "z")
        assert stage.text.count("… 4 shared paragraphs …") == 2
        assert "8 hidden" in stage.lines[0]
        assert FIRE[:20] not in stage.text
        assert stage.cursor == ("a", 2)
        await stage.press("j")
        assert stage.cursor == ("a", 5)
        await stage.press("k", "z")
        assert FIRE[:20] in stage.text
        assert "hidden" not in stage.lines[0]


@pytest.mark.parametrize(
    ("keymap", "size", "said"),
    [
        ({}, (120, 40), "… 4 shared paragraphs …   z opens"),
        ({}, (60, 20), "… 4 shared paragraphs …   z opens"),
        ({"comparison.fold": ["F"]}, (120, 40), "… 4 shared paragraphs …   F opens"),
        ({"comparison.fold": []}, (120, 40), "… 4 shared paragraphs …    "),
    ],
)
async def test_a_fold_says_which_key_opens_it(keymap: Keymap, size: tuple[int, int], said: str) -> None:
    async with on_stage(library_of(*MIXED), (0, 1), size, keymap) as stage:
        await stage.press("o")
        assert stage.text.count(said) == 2
    async with on_stage(library_of(*MIXED), (0, 1), (30, 8), keymap) as stage:
        await stage.press("o")
        assert "opens" not in stage.text


async def test_enter_opens_a_fold() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("z", "enter")
        assert stage.cursor == ("a", 1)
        assert "hidden" not in stage.lines[0]


async def test_a_click_opens_a_fold() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("z")
        page = stage.comparison.reading.page
        await stage.pilot.click(
            ComparisonView, offset=Offset(page.geometry.gutter + 3, page.extent(Place("a", 0))[0])
        )
        await stage.settle()
        assert "hidden" not in stage.lines[0]
        assert FIRE[:20] in stage.text


@pytest.mark.parametrize("views", [0, 1, 2])
async def test_long_runs_fold_and_open_in_every_view(views: int) -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press(*"v" * views, "Z")
        assert "8 hidden" in stage.lines[0]
        assert stage.text.count("… 4 shared paragraphs …") == 2
        await stage.press("Z")
        assert "hidden" not in stage.lines[0]


async def test_only_changes_and_all_again() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("G", "o")
        assert FIRE[:20] not in stage.text
        assert SONGS[:20] in stage.text
        assert TRAIN[:20] in stage.text
        assert "8 hidden" in stage.lines[0]
        await stage.press("o")
        assert FIRE[:20] in stage.text


async def test_the_counterpart_opens_where_it_is_hidden() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        stage.comparison.navigation.filter_by(
            stage.comparison.reading.filters.filter.with_show("b", Label.SHARED, Show.HIDDEN)
        )
        await stage.settle()
        assert "4 hidden" in stage.lines[0]
        await stage.press("j", "enter")
        assert stage.cursor == ("b", 2)
        assert "hidden" not in stage.lines[0] or "3 hidden" in stage.lines[0]


async def test_n_opens_a_hidden_change() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        stage.comparison.navigation.filter_by(
            stage.comparison.reading.filters.filter.with_show("a", Label.UNIQUE, Show.HIDDEN)
        )
        await stage.settle()
        assert SONGS[:20] not in stage.text
        for _ in stage.comparison.reading.changes:
            await stage.press("n")
        assert SONGS[:20] in stage.text


async def test_the_filter_stays_for_the_next_article() -> None:
    async with on_stage(library_of(*MIXED, [*LONG, MATCH]), (0, 1)) as stage:
        await stage.press("o", "right_square_bracket")
        assert stage.comparison.reading.filters.filter.only_changes
        assert "hidden" in stage.lines[0]


# The panel of the filter


async def test_f_hides_and_dims_at_once() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("f")
        assert isinstance(stage.app.screen, FilterDialog)
        await stage.press("space", "space")
        assert "○ hidden" in stage.text
        assert "4 hidden" in stage.lines[0]
        await stage.press("right", "space", "down", "down", "down", "enter", "down", "enter", "escape")
        filter = stage.comparison.reading.filters.filter
        assert filter.show("a", Label.SHARED) is Show.HIDDEN
        assert filter.show("b", Label.SHARED) is Show.DIMMED
        assert filter.only_changes
        assert filter.long_runs
        await stage.press("f", "backspace", "f")
        assert stage.comparison.reading.filters.filter == type(filter)()
        assert "hidden" not in stage.lines[0]


async def test_dimmed_words_recede() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("j", "j", "j")
        before = stage.comparison.view.render_line(0)
        await stage.press("f", "space", "escape")
        after = stage.comparison.view.render_line(0)
        assert before.text == after.text
        assert before != after


async def test_the_panel_answers_the_mouse() -> None:
    async with on_stage(library_of(*MIXED), (0, 1)) as stage:
        await stage.press("f")
        await stage.pilot.click(FilterGrid, offset=Offset(32, 1))
        await stage.pilot.click(FilterGrid, offset=Offset(3, 5))
        await stage.settle()
        grid = stage.app.screen.query_one(FilterGrid)
        assert grid.filter.show("b", Label.SHARED) is Show.DIMMED
        assert grid.filter.long_runs
        await stage.pilot.click(offset=Offset(2, 2))
        await stage.settle()
        assert stage.comparison.is_current


# What is drawn

SCRIPTS = [
    "俄罗斯总统普京与美国当选总统特朗普（Donald Trump）通电话，《华盛顿邮报》报道。" * 2,
    "ロシアのプーチン大統領は、「会談した」と報じた。 e\u0301te\u0301 😀 👩\u200d👩\u200d👧 🇩🇪🇫🇷 👍🏽 ☁\ufe0f",
    "Ein Donaudampfschifffahrtsgesellschaftskapitän grüßt: https://example.org/news/2024/03/06/river-floods",
    FIRE,
]


@pytest.mark.parametrize("width", [30, 43, 60, 79, 80, 81, 97, 120, 163, 240])
async def test_every_line_fills_the_screen_and_the_rule_stands_straight(width: int) -> None:
    async with on_stage(library_of(SCRIPTS, [*SCRIPTS[::-1], RAIN]), (0, 1), size=(width, 30)) as stage:
        for keys in (["j"], ["v", "n"], ["v", "z"], ["enter", "v"]):
            await stage.press(*keys)
            lines = stage.lines
            assert [cell_width(line) for line in lines] == [width] * len(lines)
            geometry = stage.comparison.reading.page.geometry
            if geometry.rule < geometry.width:
                body = lines[4:-2]
                assert {cell_width(re.split("[│┊]", line)[0]) for line in body} == {geometry.rule}


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100])
async def test_what_is_hidden_is_counted_and_the_change_numbered_at_every_width(width: int) -> None:
    async with on_stage(size=(width, 24), pair=(2, 3)) as stage:
        await stage.press("Z")
        assert " hidden" in stage.lines[0]
        if width >= 40:
            assert f" of {len(stage.comparison.reading.changes)} " in stage.lines[0].replace("/", " of ")


async def test_garbage_is_collected_when_a_comparison_opens() -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    gone = weakref.ref(Ring())
    gc.disable()
    try:
        assert gone() is not None
        async with on_stage(library_of(*MIXED), (0, 1)) as stage:
            await stage.press("j")
            assert gone() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (30, 8)])
async def test_the_filter_shows_both_sides_at_every_size(size: tuple[int, int]) -> None:
    async with on_stage(library_of(*MIXED), (0, 1), size) as stage:
        await stage.press("f", "space", "right", "space", "space")
        row = next(line for line in stage.lines if "= shared " in line and ("◐" in line or "○" in line))
        assert row.index("◐") < row.index("○")
