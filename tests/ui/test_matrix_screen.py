from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from threading import Event

import pytest

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.reader.matrix import pair_counts
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.dialogs.text_dialog import TextDialog
from newsdiff.ui.screens.comparison.screen import ComparisonScreen
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.screens.matrix.screen import MatrixScreen
from tests.engine.event.copies import cut, edited
from tests.reader.libraries import seeds

from .stage import Stage, library_of, on_stage

STORM = "A storm tore the roof off the town hall of Brixton on Monday night, the fire service said."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."
SMALL = (80, 24)


def matrix(stage: Stage) -> MatrixScreen:
    assert isinstance(stage.app.screen, MatrixScreen)
    return stage.app.screen


def cell(stage: Stage) -> tuple[int, int]:
    """The row and column of the highlighted cell, as numbers of articles."""
    grid = matrix(stage).grid
    return grid.row + 1, grid.column + 1


def many(count: int) -> Library:
    return library_of(*([f"{STORM} Report {number} of the fire service."] for number in range(count)))


def with_copies() -> Library:
    """Five accounts, a wire copy of the fourth, and two versions of the third."""
    every = [replace(each, source=f"Outlet {number}") for number, each in enumerate(seeds().articles, 1)]
    copy = replace(edited(cut(every[3], 0.6), 0.05, 1), source="Fox")
    late, early = (replace(every[2], date=f"2024-11-1{day}", path=f"v{day}.txt") for day in (2, 1))
    every[2] = replace(late, source="BBC")
    return Library("event", (), (*every, copy, replace(edited(early, 0.03, 2), source="BBC")), ())


async def test_every_article_stands_against_every_other_in_80_columns() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m")
        assert "5 articles · 5 origins" in stage.lines[0]
        rows = stage.lines[3:8]
        assert [row[2:].split()[0] for row in rows] == ["1", "2", "3", "4", "5"]
        assert all(row.count("%") == 4 and row.count("·") == 1 for row in rows)
        assert re.search(r"░+ 25%", rows[0])


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["down"], (2, 1)),
        (["j", "j"], (3, 1)),
        (["j", "k"], (1, 1)),
        (["right"], (1, 2)),
        (["l", "l", "h"], (1, 2)),
        (["l", "left"], (1, 1)),
        (["j", "up"], (1, 1)),
        (["G"], (5, 1)),
        (["G", "g"], (1, 1)),
        (["end", "home"], (1, 1)),
        (["dollar_sign"], (1, 5)),
        (["dollar_sign", "0"], (1, 1)),
        (["space"], (5, 1)),
        (["pagedown", "pageup"], (1, 1)),
        (["ctrl+f", "b"], (1, 1)),
        (["L"], (1, 5)),
        (["shift+right", "H"], (1, 1)),
        (["L", "shift+left"], (1, 1)),
        (["l", "s"], (2, 1)),
        (["up", "left"], (1, 1)),
    ],
)
async def test_keys_highlight_another_cell(keys: list[str], expected: tuple[int, int]) -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m", *keys)
        assert cell(stage) == expected


async def test_the_foot_says_what_the_highlighted_cell_means() -> None:
    async with on_stage(library_of([STORM, GOALS], [STORM]), size=SMALL) as stage:
        await stage.press("m", "l")
        assert "Outlet 1 in Outlet 2: 51%, 51% in the same words, 0% in others" in stage.text
        assert "Outlet 2 in Outlet 1: 100%" in stage.text
        await stage.press("h")
        assert "Outlet 1 · 35 words" in stage.text


async def test_enter_opens_the_pair_and_backspace_returns_to_the_cell() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m", "j", "l", "l", "enter")
        assert stage.comparison.pair == ArticlePair(1, 2)
        assert "esc matrix" in stage.lines[-1]
        await stage.press("backspace")
        assert cell(stage) == (2, 3)
        for key in ("escape", "m"):
            await stage.press("enter", key)
            assert cell(stage) == (2, 3)
        await stage.press("backspace")
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_backspace_in_the_comparison_goes_back_in_it_first() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m", "l", "enter", "enter", "backspace")
        assert isinstance(stage.app.screen, ComparisonScreen)
        await stage.press("backspace")
        assert isinstance(stage.app.screen, MatrixScreen)


async def test_an_article_and_itself_are_no_pair() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m", "enter")
        assert stage.said[-1] == "This is one article: choose the column of another one."
        assert isinstance(stage.app.screen, MatrixScreen)


async def test_from_the_comparison_its_pair_is_highlighted_and_its_place_kept() -> None:
    async with on_stage(pair=(2, 3), size=SMALL) as stage:
        await stage.press("j", "j", "m")
        assert cell(stage) == (3, 4)
        await stage.press("backspace")
        assert stage.cursor == ("a", 3)
        await stage.press("m", "enter")
        assert stage.cursor == ("a", 3)
        await stage.press("m", "m")
        assert stage.cursor == ("a", 3)


async def test_the_marked_article_is_the_column() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("j", "space", "j", "m")
        assert cell(stage) == (3, 2)


async def test_near_copies_stand_together_and_a_key_says_why() -> None:
    async with on_stage(with_copies(), size=(100, 30)) as stage:
        await stage.press("m")
        assert "7 articles · 5 origins" in stage.lines[0]
        names = [re.sub(r"[█▓▒░…·].*", "", line[1:24]).rstrip() for line in stage.lines[3:10]]
        assert names == [
            " 1 Outlet 1",
            " 2 Outlet 2",
            "┌7 BBC 2024-11-11",
            "└3 BBC 2024-11-12",
            "┌6 Fox",
            "└4 Outlet 4",
            " 5 Outlet 5",
        ]
        await stage.press("i")
        assert isinstance(stage.app.screen, TextDialog)
        text = stage.text
        assert "7 BBC 2024-11-11 and 3 BBC 2024-11-12" in text
        assert "versions of one story: " in text
        assert "in Outlet 4 word for word" in text
        assert "2 Outlet 2: credits Associated Press" in text
        await stage.press("escape", "G", "k", "dollar_sign", "h", "h")
        assert "One origin: " in stage.text


async def test_what_is_decided_by_hand_counts() -> None:
    async with on_stage(library_of([STORM, GOALS], [STORM]), size=SMALL) as stage:
        await stage.press("m", "l")
        assert "51%" in stage.lines[3]
        await stage.press("enter", "x", "backspace")
        assert "51%" not in stage.lines[3]
        assert "Outlet 1 in Outlet 2: 0%, " in stage.text
        await stage.press("enter", "u", "backspace")
        assert "51%" in stage.lines[3]


async def test_the_sensitivity_counts() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m", "l")
        before = stage.lines[3:8]
        await stage.press("enter", "plus", "plus", "plus", "backspace")
        assert "sensitivity 8" in stage.lines[0]
        assert stage.lines[3:8] != before


async def test_fifty_articles_scroll_both_ways() -> None:
    async with on_stage(many(50), size=SMALL) as stage:
        await stage.press("m")
        assert "1-9 of 50 ▸" in stage.lines[2]
        await stage.press("G", "dollar_sign")
        assert cell(stage) == (50, 50)
        assert "◂ 42-50 of 50" in stage.lines[2]
        assert "Outlet 50" in stage.lines[-6]
        await stage.press("g", "0")
        assert "1-9 of 50 ▸" in stage.lines[2]
        assert "Outlet 1 " in stage.lines[3]
        await stage.press("L")
        assert cell(stage) == (1, 10)
        await stage.resize(120, 40)
        assert "10" in stage.lines[1].split()


@pytest.mark.parametrize("size", [(30, 10), (44, 12), (60, 20), (200, 60)])
async def test_every_size_of_the_screen_has_the_highlighted_cell(size: tuple[int, int]) -> None:
    async with on_stage(many(12), size=size) as stage:
        await stage.press("m", "G", "dollar_sign")
        assert all(len(line) <= size[0] for line in stage.lines)
        table = matrix(stage).table
        assert matrix(stage).grid.row_place in table.rows_in_view
        assert 11 in range(matrix(stage).grid.left, matrix(stage).grid.left + table.fitting)


class Held:
    """Comparing that waits before each pair until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.count = Event(), 0
        compare = Session.comparison

        def comparison(session: Session, pair: ArticlePair) -> object:
            self.count += 1
            assert self.go.wait(20)
            return compare(session, pair)

        monkeypatch.setattr(Session, "comparison", comparison)


async def test_keys_act_while_articles_are_compared_and_esc_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(many(9), size=SMALL) as stage:
        held = Held(monkeypatch)
        await stage.pilot.press("m")
        for _ in range(200):
            await asyncio.sleep(0.01)
            if held.count:
                break
        await stage.pilot.press("j", "l", "l")
        assert cell(stage) == (2, 3)
        assert "esc stops · comparing 0 of 36 " in stage.lines[0]
        assert "…" in stage.lines[5]
        assert "esc stop" in stage.lines[-1]
        await stage.pilot.press("escape")
        assert isinstance(stage.app.screen, MatrixScreen)
        held.go.set()
        await stage.settle()
        assert stage.said[-1] == "Stopped. r goes on."
        assert "of 36 pairs compared" in stage.lines[0]
        done = matrix(stage).known.done
        assert done < 36
        matrix(stage)._keys.say("")
        assert "r go on" in stage.lines[-1]
        await stage.press("r")
        assert "r go on" not in stage.lines[-1]
        assert "esc back" in stage.lines[-1]
        assert matrix(stage).known.is_complete
        await stage.press("r")
        assert stage.said[-1] == "All articles are compared with each other."
        await stage.press("escape")
        assert isinstance(stage.app.screen, LibraryScreen)


async def test_what_is_in_view_is_compared_first(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(many(40), size=SMALL) as stage:
        held = Held(monkeypatch)
        await stage.pilot.press("m", "G", "dollar_sign")
        # It compares only when the articles have their order.
        await stage.until(lambda: held.count > 0 and cell(stage) == (40, 40))
        await stage.pilot.pause()
        wanted: list[ArticlePair] = []
        compare = Session.comparison

        def comparison(session: Session, pair: ArticlePair) -> object:
            wanted.append(pair)
            return compare(session, pair)

        monkeypatch.setattr(Session, "comparison", comparison)
        held.go.set()
        await stage.settle()
        assert all(pair.b >= 30 for pair in wanted[:20])
        assert matrix(stage).known.is_complete


async def test_of_a_large_library_what_is_in_view_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_counts, "MOST_PAIRS", 100)
    async with on_stage(many(60), size=SMALL) as stage:
        await stage.press("m")
        done = matrix(stage).known.done
        assert "…" not in "".join(line[20:] for line in stage.lines[3:-5])
        assert done < 300
        assert f"{done} of 1,770 pairs compared" in stage.lines[0]
        await stage.press("G", "dollar_sign")
        assert "…" not in "".join(line[20:] for line in stage.lines[3:-5])
        assert done < matrix(stage).known.done < 600


async def test_one_article_has_no_matrix() -> None:
    async with on_stage(library_of([STORM])) as stage:
        await stage.press("m")
        assert stage.said == ["There is only one article here: start newsdiff with two files or a folder."]


async def test_strange_articles() -> None:
    library = Library(
        "strange",
        (),
        (
            Article(("Flood",), "Flood"),
            Article(("—",), "—"),
            Article(("[bold]x[/]\x1b[31m red", STORM), "[@click=app.quit]quit[/]", "\x1b]0;title\x07.txt"),
            Article(("Der Fluss ist über die Ufer getreten.",), "Fluss"),
        ),
        (),
    )
    async with on_stage(library, size=SMALL) as stage:
        await stage.press("m", "j", "l", "l", "i", "escape")
        assert "4 articles · 4 origins" in stage.lines[0]
        assert "\x1b" not in stage.text


async def test_a_click_highlights_and_a_double_click_opens() -> None:
    async with on_stage(size=SMALL) as stage:
        await stage.press("m")
        await stage.pilot.click("MatrixTable", offset=(50, 4))
        await stage.settle()
        assert cell(stage) == (3, 3)
        await stage.pilot.click("MatrixTable", offset=(50, 1))
        await stage.pilot.click("MatrixTable", offset=(4, 6))
        await stage.settle()
        assert cell(stage) == (5, 3)
        await stage.pilot.click("MatrixTable", offset=(30, 6), times=2)
        await stage.settle()
        assert stage.comparison.pair == ArticlePair(4, 0)


async def test_brackets_step_through_near_copies_first() -> None:
    async with on_stage(with_copies(), pair=(0, 2)) as stage:
        await stage.press("tab", "left_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 6)
        assert stage.said[-1] == "Version 1 of 2 of this story."
        await stage.press("right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 2)
        assert stage.said[-1] == "Version 2 of 2 of this story."
        await stage.press("right_square_bracket", "right_square_bracket")
        assert stage.comparison.pair == ArticlePair(0, 3)
        assert stage.said[-1] == "Near-copy 2 of 2 of this story."
