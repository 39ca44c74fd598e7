from __future__ import annotations

import pytest
from textual.geometry import Offset

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.session import ArticlePair
from newsdiff.ui.screens.comparison.article_headers import ArticleHeaders
from newsdiff.ui.screens.comparison.comparison_view import ComparisonView
from newsdiff.ui.screens.library.screen import LibraryScreen

from .stage import Stage, library_of, on_stage

FIRE = "A fire destroyed a warehouse in the harbour of Rotterdam on Tuesday, the police said."
RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."
MATCH = "The home side scored twice in the last minutes and went to the top of the table."
SONGS = "Her third album was recorded in a church near Bergen with a choir of children."
STORY = [FIRE, RATES, RAIN, MATCH]


def top(stage: Stage) -> int:
    return stage.comparison.view.top


async def test_both_heads_the_shares_and_the_numbers_are_on_screen() -> None:
    async with on_stage(library_of(STORY, [RAIN, SONGS, FIRE]), (0, 1)) as stage:
        assert "1 ⇄ 2" in stage.lines[0]
        assert "Story 1" in stage.lines[1]
        assert "Story 2" in stage.lines[1]
        assert "= shared" in stage.lines[2]
        assert "unique" in stage.lines[2]
        assert "1 = " in stage.text
        assert "2 + " in stage.text
        assert "change" in stage.lines[0]
        assert "moved" in stage.lines[-2]


async def test_a_coarser_answer_is_said_in_the_heads_and_in_the_reasons() -> None:
    log = " ".join(f"word{number}" for number in range(310))
    async with on_stage(library_of([FIRE, log], [FIRE, RATES]), (0, 1), size=(140, 30)) as stage:
        left, right = stage.lines[2].split("│")
        assert "~ coarse" in left
        assert "~" not in right
        await stage.resize(80, 24)
        left, right = stage.lines[2].split("│")
        assert "~" in left
        assert "~" not in right
        # Stacked.
        await stage.resize(40, 24)
        assert "~" in stage.lines[1]
        assert "~" not in stage.lines[2]
        await stage.resize(140, 30)
        await stage.press("i")
        assert "compared in pieces" not in stage.text
        await stage.press("J")
        assert "~ Sentences of more than 300 words were compared in pieces." in stage.text


async def test_a_moved_paragraph_points_at_its_counterpart() -> None:
    async with on_stage(library_of([FIRE, RATES, RAIN, MATCH], [MATCH, FIRE, RATES, RAIN]), (0, 1)) as stage:
        number = next(number for number, line in enumerate(stage.lines) if line.count(MATCH[:30]) == 2)
        left, right = stage.lines[number + 1].split("│")
        assert "↓4" in right
        assert "↑1" in left


async def test_a_disagreement_has_a_sign_on_its_line() -> None:
    one = "The minister said on Monday that 50,000 soldiers had crossed the river near the old town."
    two = one.replace("50,000", "10,000")
    async with on_stage(library_of([one, FIRE], [two, FIRE]), (0, 1)) as stage:
        marked = [line for line in stage.lines[4:-2] if "‼" in line]
        assert len(marked) == 1
        assert marked[0].count("‼") == 2
        assert "50,000" in marked[0]
        assert "10,000" in marked[0]


@pytest.mark.parametrize("keys", [["j", "j"], ["down", "down"], ["G", "k"], ["end", "up"]])
async def test_the_cursor_moves_by_paragraphs(keys: list[str]) -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        await stage.press(*keys)
        assert stage.cursor == ("a", 3)


async def test_tab_goes_to_the_other_side_and_shows_it() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        rule = stage.lines[3]
        assert rule.startswith("━")
        await stage.press("j", "tab")
        assert stage.cursor == ("b", 2)
        assert stage.lines[3].startswith("─")
        assert stage.lines[3].endswith("━")
        await stage.press("shift+tab")
        assert stage.cursor == ("a", 2)


async def test_enter_goes_to_the_counterpart_and_backspace_back() -> None:
    async with on_stage(library_of(STORY, [SONGS, MATCH]), (0, 1)) as stage:
        await stage.press("G", "enter")
        assert stage.cursor == ("b", 2)
        await stage.press("enter")
        assert stage.cursor == ("a", 4)
        await stage.press("enter", "k", "backspace")
        assert stage.cursor == ("a", 4)


async def test_enter_says_when_there_is_no_counterpart() -> None:
    async with on_stage(library_of(STORY, [SONGS, MATCH]), (0, 1)) as stage:
        await stage.press("enter")
        assert stage.cursor == ("a", 1)
        assert any("no counterpart" in said for said in stage.said)
        await stage.press("backspace")
        assert any("nothing to go back to" in said for said in stage.said)


async def test_n_walks_through_the_changes_and_counts_them() -> None:
    async with on_stage(library_of(STORY, [FIRE, SONGS, RAIN]), (0, 1)) as stage:
        total = len(stage.comparison.reading.changes)
        assert total >= 2
        for number in range(1, total + 1):
            await stage.press("n")
            assert f"change {number} of {total}" in stage.lines[0]
        await stage.press("n")
        assert any("no change after" in said for said in stage.said)
        await stage.press("N")
        assert f"change {total - 1} of {total}" in stage.lines[0]


@pytest.mark.parametrize("width", [60, 80, 100, 120])
async def test_disagreements_are_counted_in_the_head_and_have_their_key_in_the_footer(width: int) -> None:
    async with on_stage(pair=(2, 3), size=(width, 24)) as stage:
        assert ("‼ 1  ≠ 2" if width >= 100 else "‼1 ≠2") in stage.lines[0]
        assert "d disagree" in stage.lines[-1]
        await stage.press("d")
        assert "1 of 1" in stage.lines[0]
        assert "≠" not in stage.lines[0]
        assert "change 10 of 12" in stage.lines[0] or "10/12" in stage.lines[0]


async def test_without_disagreements_their_key_is_not_in_the_footer() -> None:
    async with on_stage(pair=(0, 1)) as stage:
        assert not stage.comparison.reading.disagreements
        assert "disagree" not in stage.lines[-1]
        await stage.press("]")
        assert ("disagree" in stage.lines[-1]) == bool(stage.comparison.reading.disagreements)
        await stage.press("slash", *"Putin", "enter")
        assert "n N match" in stage.lines[-1]


async def test_identical_articles_have_no_changes() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        assert "no changes" in stage.lines[0]
        await stage.press("N")
        assert any("no change before" in said for said in stage.said)


async def test_brackets_bring_other_articles_to_the_cursors_side() -> None:
    async with on_stage(library_of(STORY, [FIRE], [SONGS], [RAIN]), (0, 1)) as stage:
        await stage.press("right_square_bracket")
        assert stage.comparison.pair == ArticlePair(2, 1)
        await stage.press("right_square_bracket", "right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 1)
        await stage.press("tab", "left_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 3)
        await stage.press("right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 1)


async def test_with_two_articles_there_is_no_next_one() -> None:
    async with on_stage(library_of(STORY, [FIRE]), (0, 1)) as stage:
        await stage.press("right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 1)
        assert any("no other article" in said for said in stage.said)


async def test_a_new_article_is_entered_level_with_the_one_that_stayed() -> None:
    async with on_stage(library_of(STORY, [RAIN], [SONGS, MATCH, RAIN]), (0, 1)) as stage:
        await stage.press("j", "j", "enter")
        assert stage.cursor == ("b", 1)
        await stage.press("right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 2)
        assert stage.cursor == ("b", 3)


async def test_swap_keeps_the_paragraph_and_its_row() -> None:
    async with on_stage(size=(100, 30), pair=(2, 3)) as stage:
        await stage.press("j", "j", "j", "j", "j")
        before = stage.cursor[1]
        row = stage.comparison.open_pair.cursor_row
        await stage.press("s")
        assert stage.comparison.pair == ArticlePair(3, 2)
        assert stage.cursor == ("b", before)
        assert stage.comparison.open_pair.cursor_row == row or top(stage) == 0


async def test_pages_and_half_pages() -> None:
    async with on_stage(size=(100, 30), pair=(2, 3)) as stage:
        height = stage.comparison.view.page_size.height
        await stage.press("space")
        assert top(stage) == height - 1
        await stage.press("b")
        assert top(stage) == 0
        await stage.press("ctrl+d")
        assert top(stage) == height // 2
        await stage.press("ctrl+u", "pagedown", "pageup")
        assert top(stage) == 0
        await stage.press("G")
        bottom = top(stage)
        assert bottom > height
        await stage.press("g")
        assert top(stage) == 0
        assert stage.cursor == ("a", 1)


async def test_the_cursor_follows_a_page_down_where_its_side_has_text() -> None:
    async with on_stage(size=(100, 30), pair=(2, 3)) as stage:
        reading = stage.comparison.reading
        height = stage.comparison.view.page_size.height
        for _ in range(6):
            await stage.press("space")
            candidates = [
                place
                for place in reading.page.order("a")
                if reading.viewport(top(stage), height).shows(place)
            ]
            assert reading.side == "a"
            assert not candidates or reading.viewport(top(stage), height).shows(reading.cursor)
            await stage.press("j")
            assert reading.viewport(top(stage), height).shows(reading.cursor)


async def test_n_goes_on_from_where_the_page_was_scrolled_to() -> None:
    left = [FIRE, *[f"{SONGS} Number {number}." for number in range(30)]]
    async with on_stage(
        library_of(left, [FIRE, *[f"{RATES} Number {number}." for number in range(30)]]), (0, 1)
    ) as stage:
        await stage.press("space", "space")
        reading = stage.comparison.reading
        before = top(stage)
        await stage.press("n")
        assert reading.page.extent(reading.cursor)[1] >= before


async def test_the_place_survives_a_resize_there_and_back() -> None:
    async with on_stage(size=(120, 40), pair=(2, 3)) as stage:
        await stage.press("space", "j", "j")
        before, row = stage.cursor, stage.comparison.open_pair.cursor_row
        await stage.resize(60, 20)
        assert stage.cursor == before
        assert stage.comparison.reading.page.stacked
        first, _ = stage.comparison.reading.page.extent(stage.comparison.reading.cursor)
        assert top(stage) <= first < top(stage) + stage.comparison.view.page_size.height
        await stage.resize(120, 40)
        assert stage.cursor == before
        assert not stage.comparison.reading.page.stacked
        assert abs(stage.comparison.open_pair.cursor_row - row) <= 20


async def test_stacked_the_lines_carry_the_letters_of_their_sides() -> None:
    async with on_stage(library_of(STORY, [FIRE, SONGS]), (0, 1), size=(60, 24)) as stage:
        assert "A 1 = " in stage.text
        assert "B 2 + " in stage.text


async def test_copying_a_paragraph_with_its_source() -> None:
    async with on_stage(library_of(STORY, [FIRE]), (0, 1)) as stage:
        await stage.press("j", "y")
        assert stage.app.clipboard == f"{RATES}\n— Story 1 (Outlet 1, 2024-11-11), paragraph 2\n"
        assert any("clipboard" in said for said in stage.said)


async def test_the_mouse_selects_within_one_column() -> None:
    async with on_stage(library_of([FIRE, RATES], [SONGS, RAIN]), (0, 1)) as stage:
        page = stage.comparison.reading.page
        left, (line, _) = page.geometry.gutter, page.extent(Place("a", 0))
        await stage.pilot.mouse_down(ComparisonView, offset=Offset(left + 2, line))
        await stage.pilot.hover(ComparisonView, offset=Offset(left + 5, line + 1))
        await stage.pilot.mouse_up(ComparisonView, offset=Offset(left + 5, line + 1))
        await stage.settle()
        await stage.press("y")
        assert stage.app.clipboard.startswith(FIRE[2:30])
        assert stage.app.clipboard.strip() in FIRE
        assert any("selected text" in said for said in stage.said)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("cell", [0, 1, 4, 7])
async def test_a_selection_that_begins_in_the_margin_has_the_first_line(side: Side, cell: int) -> None:
    async with on_stage(library_of([FIRE], [FIRE]), (0, 1)) as stage:
        page = stage.comparison.reading.page
        left = 0 if side == "a" else page.geometry.rule + 1
        end = Offset(left + page.geometry.gutter + 5, 0)
        await stage.pilot.mouse_down(ComparisonView, offset=Offset(left + cell, 0))
        await stage.pilot.hover(ComparisonView, offset=end)
        await stage.pilot.mouse_up(ComparisonView, offset=end)
        await stage.settle()
        await stage.press("y")
        assert stage.app.clipboard == FIRE[:6]


async def test_the_right_column_can_be_selected_too() -> None:
    async with on_stage(library_of([FIRE], [FIRE]), (0, 1)) as stage:
        right = (
            stage.comparison.reading.page.geometry.rule + 1 + stage.comparison.reading.page.geometry.gutter
        )
        await stage.pilot.mouse_down(ComparisonView, offset=Offset(right, 0))
        await stage.pilot.hover(ComparisonView, offset=Offset(right + 5, 0))
        await stage.pilot.mouse_up(ComparisonView, offset=Offset(right + 5, 0))
        await stage.settle()
        await stage.press("y")
        assert stage.app.clipboard == FIRE[:6]


async def test_a_click_sets_the_cursor_and_a_double_click_finds_the_counterpart() -> None:
    async with on_stage(library_of(STORY, [FIRE, SONGS, RAIN]), (0, 1)) as stage:
        page = stage.comparison.reading.page
        line, _ = page.extent(Place("b", 2))
        await stage.pilot.click(ComparisonView, offset=Offset(page.geometry.rule + 12, line))
        await stage.settle()
        assert stage.cursor == ("b", 3)
        await stage.pilot.double_click(ComparisonView, offset=Offset(page.geometry.rule + 12, line))
        await stage.settle()
        assert stage.cursor == ("a", 3)


async def test_a_click_on_a_head_goes_to_its_side() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        await stage.pilot.click(ArticleHeaders, offset=Offset(80, 0))
        await stage.settle()
        assert stage.cursor[0] == "b"


async def test_the_wheel_scrolls_both_sides_and_keys_go_on_from_there() -> None:
    async with on_stage(size=(100, 24), pair=(2, 3)) as stage:
        view = stage.comparison.view
        for _ in range(12):
            view.scroll_down(animate=False, immediate=True)
        await stage.settle()
        assert top(stage) > 0
        before = top(stage)
        await stage.press("j")
        assert abs(top(stage) - before) <= view.page_size.height


async def test_escape_goes_back_to_the_list() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        await stage.press("escape")
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_the_help_of_the_comparison() -> None:
    async with on_stage(library_of(STORY, STORY), (0, 1)) as stage:
        await stage.press("question_mark")
        assert "Swap the two sides" in stage.text
        await stage.press("G")
        assert "Matrix" in stage.text
        await stage.press("q")
        assert stage.comparison.is_current


async def test_the_theme_changes_under_the_text() -> None:
    async with on_stage(library_of(STORY, [FIRE]), (0, 1)) as stage:
        strip = stage.comparison.view.render_line(0)
        await stage.press("t")
        assert stage.comparison.view.render_line(0) != strip
        assert FIRE[:20] in stage.text


@pytest.mark.parametrize("size", [(30, 8), (40, 10), (60, 20), (79, 24), (80, 24), (120, 40), (200, 60)])
async def test_every_line_is_as_wide_as_the_terminal(size: tuple[int, int]) -> None:
    async with on_stage(size=size, pair=(2, 3)) as stage:
        await stage.press("n", "n", "enter", "space")
        from newsdiff.render.cells import cell_width

        assert [cell_width(line) for line in stage.lines] == [size[0]] * size[1]


async def test_the_same_article_on_both_sides() -> None:
    async with on_stage(library_of(STORY), (0, 0)) as stage:
        assert "1 ⇄ 1" in stage.lines[0]
        await stage.press("right_square_bracket", "s", "n")
        assert "no changes" in stage.lines[0]
