from __future__ import annotations

import pytest

from newsdiff.articles.library import Library
from newsdiff.reader.coverage.table import Shown, Sort
from newsdiff.ui.screens.comparison.screen import ComparisonScreen
from newsdiff.ui.screens.coverage.screen import CoverageScreen
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.screens.matrix.screen import MatrixScreen

from .stage import Stage, library_of, on_stage

SMALL = (80, 24)
FLOOD = "The flood destroyed {} houses in the village of Arden on Tuesday night, the mayor said."
BRIDGE = "The council closed the old bridge on Friday after engineers had found cracks in two of its pillars."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."
AGAIN = "Scoring twice in the last minutes, the home side has gone to the table's top."

SHIP = "A container ship ran aground near the northern lighthouse, and tugs pulled it free at high tide in the morning."
RAIN = "Forecasters expect heavy showers across the western hills until Sunday, with gusts near the coast after dark."


def coverage(stage: Stage) -> CoverageScreen:
    assert isinstance(stage.app.screen, CoverageScreen)
    return stage.app.screen


def event() -> Library:
    """Three accounts of a flood; the third outlet has another figure, the first one a story of its own."""
    return library_of(
        [FLOOD.format(48), BRIDGE, "[@click=app.quit]Press[/] here"],
        [GOALS, FLOOD.format(48), SHIP],
        [FLOOD.format(47), AGAIN, RAIN],
    )


async def test_statements_are_rows_and_articles_are_columns() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("c")
        assert "5 articles · 5 origins · " in stage.lines[0]
        assert "statements  ‼ 1 ≠ 2 " in stage.lines[0]
        row = next(line for line in stage.lines if "There was no conversation" in line)
        assert row.split()[0] == "5/5"
        assert row.split()[-10:] == ["=", "3", "=", "4", "=", "3", "=", "9", "=", "8"]


@pytest.mark.parametrize(
    ("keys", "place", "article"),
    [
        (["down"], 1, 0),
        (["j", "j", "k"], 1, 0),
        (["j", "up"], 0, 0),
        (["right"], 0, 1),
        (["l", "l", "h"], 0, 1),
        (["l", "left"], 0, 0),
        (["G"], -1, 0),
        (["end", "home"], 0, 0),
        (["G", "g"], 0, 0),
        (["space", "b"], 0, 0),
        (["pagedown", "pageup"], 0, 0),
        (["ctrl+f", "ctrl+b"], 0, 0),
        (["ctrl+d", "ctrl+u"], 0, 0),
    ],
)
async def test_keys_highlight_another_cell(keys: list[str], place: int, article: int) -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("c", *keys)
        table = coverage(stage).table
        assert (table.place, table.article) == (place % len(table.rows), article)


async def test_the_wordings_stand_below_with_what_they_disagree_in() -> None:
    async with on_stage(event(), size=(80, 28)) as stage:
        await stage.press("c")
        assert "Outlet 1 ¶1 = central wording" in stage.text
        said = stage.text.index("‼ 2 say “48”, 1 says “47” (Outlet 3)")
        assert said < stage.text.index("central wording")
        await stage.resize(80, 18)
        first = stage.lines[-6:]
        await stage.press("J")
        assert stage.lines[-6:] != first
        await stage.press("K")
        assert stage.lines[-6:] == first


@pytest.mark.parametrize(
    ("key", "shown", "texts"),
    [
        ("o", Shown.ONLY_HERE, 2),
        ("x", Shown.MISSING, 1),
        ("a", Shown.EVERYWHERE, 1),
        ("u", Shown.QUOTATIONS, 0),
        ("d", Shown.DISAGREEMENTS, 1),
    ],
)
async def test_filters_and_their_end(key: str, shown: Shown, texts: int) -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", key)
        table = coverage(stage).table
        assert (table.shown, len(table.rows)) == (shown, texts)
        assert f"{texts} of 6" in stage.lines[0]
        await stage.press(key)
        assert (table.shown, len(table.rows)) == (Shown.ALL, 6)
        await stage.press(key, "escape")
        assert (table.shown, len(table.rows)) == (Shown.ALL, 6)
        assert isinstance(stage.app.screen, CoverageScreen)


async def test_sorting_says_how() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "l")
        assert "by carriers" in stage.lines[0]
        await stage.press("s")
        assert "in the order of Outlet 2" in stage.lines[0]
        assert coverage(stage).table.sort is Sort.ARTICLE
        await stage.press("s")
        assert "by how differently it is worded" in stage.lines[0]


async def test_search_shows_only_what_is_found() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "slash", *"bridge")
        assert "1 statement" in stage.text
        await stage.press("enter", "j", "k")
        assert len(coverage(stage).table.rows) == 1
        await stage.press("slash", *"zzz", "escape")
        assert len(coverage(stage).table.rows) == 1
        await stage.press("escape")
        assert len(coverage(stage).table.rows) == 6
        await stage.press("slash", "escape", "escape")
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_enter_opens_the_comparison_there_and_backspace_returns() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "x", "x", "l", "d", "enter")
        assert {stage.comparison.pair.a, stage.comparison.pair.b} == {1, 2}
        assert stage.cursor == ("a", 2)
        for key in ("backspace", "escape", "c"):
            await stage.press(key)
            table = coverage(stage).table
            assert (table.article, table.shown) == (1, Shown.DISAGREEMENTS)
            await stage.press("enter")
            assert isinstance(stage.app.screen, ComparisonScreen)


async def test_what_only_one_article_has_is_not_compared_with_itself() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "o", "enter")
        assert isinstance(stage.app.screen, CoverageScreen)
        assert stage.said[-1].startswith("Only this article has this")


async def test_c_in_the_comparison_goes_to_the_statement_of_the_paragraph() -> None:
    async with on_stage(event(), pair=(0, 1), size=(120, 30)) as stage:
        await stage.press("j", "c")
        statement = coverage(stage).table.statement
        assert statement is not None
        assert statement.text == BRIDGE
        await stage.press("c")
        assert isinstance(stage.app.screen, ComparisonScreen)


async def test_from_the_coverage_to_the_matrix_and_back() -> None:
    async with on_stage(event(), size=SMALL) as stage:
        await stage.press("c", "l", "m")
        assert isinstance(stage.app.screen, MatrixScreen)
        assert stage.app.screen.grid.row == 1
        await stage.press("backspace")
        assert isinstance(stage.app.screen, CoverageScreen)
        await stage.press("backspace", "m", "c")
        assert isinstance(stage.app.screen, CoverageScreen)


async def test_a_link_rejected_by_hand_parts_a_statement() -> None:
    async with on_stage(library_of([FLOOD.format(48)], [FLOOD.format(48).replace("said", "told")])) as stage:
        await stage.press("c")
        assert len(coverage(stage).table.rows) == 1
        await stage.press("enter", "x", "backspace")
        assert len(coverage(stage).table.rows) == 2


async def test_sensitivity_changes_what_is_grouped() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("c")
        before = len(coverage(stage).table.rows)
        await stage.press("plus", "plus")
        assert len(coverage(stage).table.rows) < before
        await stage.press("minus", "minus")
        assert len(coverage(stage).table.rows) == before


async def test_markup_in_an_article_does_nothing() -> None:
    async with on_stage(event(), size=SMALL) as stage:
        await stage.press("c", "G")
        assert "[@click=app.quit]Press[/] here" in stage.text


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (30, 8), (200, 50)])
async def test_other_sizes(size: tuple[int, int]) -> None:
    async with on_stage(size=size) as stage:
        await stage.press("c", "j", "l", "l", "l", "l")
        assert coverage(stage).table.article == 4
        assert "004" in stage.text


@pytest.mark.parametrize("count", [1, 50])
async def test_one_article_and_fifty_copies(count: int) -> None:
    async with on_stage(library_of(*[[FLOOD.format(48), GOALS]] * count), size=SMALL) as stage:
        await stage.press("c")
        table = coverage(stage).table
        assert len(table.rows) == 2
        assert f"{count}/{count}" in stage.text


async def test_a_click_highlights_and_a_double_click_opens() -> None:
    async with on_stage(event(), size=SMALL) as stage:
        await stage.press("c")
        await stage.pilot.click(type(coverage(stage).rows), offset=(76, 3))
        assert (coverage(stage).table.article, coverage(stage).table.place) == (2, 1)
        await stage.pilot.click(type(coverage(stage).rows), offset=(76, 2), times=2)
        await stage.settle()
        assert isinstance(stage.app.screen, ComparisonScreen)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_line_above_says_what_is_shown_at_any_width(width: int) -> None:
    async with on_stage(size=(width, 24)) as stage:
        await stage.press("c", "x")
        count = len(coverage(stage).table.coverage.told)
        assert f"missing in 000: {len(coverage(stage).table.rows)} of {count}" in stage.lines[0]
        await stage.press("s")
        assert ("in the order of 000" in stage.lines[0]) == (width >= 60)
        await stage.resize(40, 24)
        assert "missing in 000" in stage.lines[0]


async def test_names_and_origins_stand_in_full_where_there_is_room() -> None:
    copies = library_of([FLOOD.format(48), BRIDGE, GOALS], [FLOOD.format(48), BRIDGE, GOALS], [RAIN])
    async with on_stage(copies, size=(120, 24)) as stage:
        await stage.press("c")
        assert stage.lines[2].split() == ["Outlet", "1", "Outlet", "2", "Outlet", "3"]
        assert "2/3 · 1 origin " in stage.text
        await stage.resize(60, 24)
        assert "2/3 ·1 " in stage.text


async def test_the_coverage_of_the_articles_listed() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("slash", *"home side", "enter", "c")
        assert "2 articles · 2 origins" in stage.lines[0]
        assert stage.lines[1].split()[-2:] == ["2", "3"]
        assert coverage(stage).table.coverage.articles == stage.app.session.articles[1:]
        await stage.press("l", "enter")
        assert (stage.comparison.pair.a, stage.comparison.pair.b) == (2, 1)
        await stage.press("c")
        assert "2 articles" in stage.lines[0]
        await stage.press("m")
        assert isinstance(stage.app.screen, MatrixScreen)
        assert stage.app.screen.grid.row == 2
        # The matrix has the first article too; its coverage is that of all.
        await stage.press("k", "k", "c")
        assert "3 articles" in stage.lines[0]
        assert coverage(stage).table.article == 0


async def test_no_article_is_listed() -> None:
    async with on_stage(event(), size=SMALL) as stage:
        await stage.press("slash", *"zzz", "enter", "c")
        assert isinstance(stage.app.screen, LibraryScreen)
        assert stage.said[-1] == "No article is listed."


async def test_c_in_a_comparison_opened_from_the_coverage_goes_to_the_statement() -> None:
    async with on_stage(event(), size=(120, 30)) as stage:
        await stage.press("c", "d", "enter", "j", "c")
        table = coverage(stage).table
        assert table.statement is not None
        assert table.statement.text == BRIDGE
        assert table.shown is Shown.ALL
        await stage.press("backspace")
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_figures_of_one_thing_in_different_statements_disagree() -> None:
    one = "A grand jury spent eleven weeks on a 48-page indictment of the shipping tycoon Weber."
    other = "Lawyers for the opposition waved away a 47-page indictment as a fairy tale, and went home."
    async with on_stage(library_of([one, GOALS], [other, AGAIN]), size=(120, 30)) as stage:
        await stage.press("c", "minus", "minus", "minus", "minus", "d")
        assert [line[:7].strip("▌ ") for line in stage.lines[3:6]] == ["1/2 ‼", "1/2 ‼", ""]
        assert (
            "‼ 1 says “47” (Outlet 2), 1 says “48” (Outlet 1), of the same thing in other statements"
            in stage.text
        )


@pytest.mark.parametrize(
    "texts",
    [
        [["Flood"], [FLOOD.format(48)]],
        [[BRIDGE], ["Der Stadtrat sperrte am Freitag die alte Brücke, nachdem Risse gefunden worden waren."]],
        [[BRIDGE], [GOALS], [SHIP], [RAIN]],
        [["桥在星期五关闭。", "市长说没有人受伤。"], ["市长说没有人受伤。"]],
    ],
)
async def test_articles_that_have_little_in_common(texts: list[list[str]]) -> None:
    async with on_stage(library_of(*texts), size=SMALL) as stage:
        await stage.press("c", "o", "G", "J", "K", "l", "s", "x", "a", "u", "d", "escape")
        assert len(coverage(stage).table.rows) == len(coverage(stage).table.coverage.statements)
        assert all(len(line) <= 80 for line in stage.lines)
