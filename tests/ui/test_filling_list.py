"""A large library: the list is there at once, and fills while it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from queue import Queue

import pytest

from newsdiff.articles.library import Library
from newsdiff.errors import NewsdiffError
from newsdiff.reader.arranging import Order
from newsdiff.reader.session import ArticlePair
from newsdiff.ui.screens.coverage.screen import CoverageScreen
from newsdiff.ui.screens.library.article_list import ArticleList
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.screens.matrix.screen import MatrixScreen

from .stage import Heard, Stage, library_of, on_stage

WHOLE = library_of(*([f"Story number {number} is about the bridge.", "Rain."] for number in range(90)))
FIRST = replace(WHOLE, articles=WHOLE.articles[:30], paths=("stories",))

Steps = Queue[Library | tuple[int, int] | Exception | None]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    """What the reading comes to, one after the other; None at its end."""
    steps: Steps = Queue()

    def growing(
        paths: Sequence[str], access: object, progress: Callable[[int, int], object]
    ) -> Iterator[Library]:
        while (step := steps.get()) is not None:
            if isinstance(step, Exception):
                raise step
            if isinstance(step, tuple):
                progress(*step)
            else:
                yield step

    monkeypatch.setattr("newsdiff.articles.filling.growing", growing)
    monkeypatch.setattr("newsdiff.reader.long_work.OFTEN", -1.0)
    return steps


@asynccontextmanager
async def filled_stage(size: tuple[int, int] = (80, 20)):  # type: ignore[no-untyped-def]
    app = Heard(FIRST, filling=True)
    async with app.run_test(size=size) as pilot:
        yield Stage(app, pilot)


async def test_the_list_fills_while_keys_are_answered_and_the_highlighted_row_stays(steps: Steps) -> None:
    async with filled_stage() as stage:
        listed = stage.app.screen.query_one(ArticleList)
        for key in ("j", "j", "s", "s", "s"):
            await stage.pilot.press(key)
        steps.put((40, 90))
        await stage.until(lambda: "esc stops · 40 of 90 read" in stage.lines[0])
        row = next(y for y, line in enumerate(stage.lines) if line.startswith("▌"))
        longer = replace(WHOLE.articles[40], paragraphs=(*WHOLE.articles[40].paragraphs, "A longer story."))
        articles = (*WHOLE.articles[:40], longer, *WHOLE.articles[41:])
        steps.put(replace(FIRST, articles=articles[:60]))
        await stage.until(lambda: "60 articles" in stage.lines[0])
        # It is longer, so it stands first, and everything below it is one line further down.
        assert listed.listed[0] == 40
        assert listed.cursor == 2
        assert stage.lines[row].startswith("▌")
        await stage.pilot.press("e", "R")
        assert stage.said[-2:] == ["The articles are still being read."] * 2
        await stage.pilot.press("slash", *"number 7")
        await stage.until(lambda: "of 60 articles" in stage.text)
        steps.put(replace(WHOLE, articles=articles, paths=FIRST.paths))
        steps.put(None)
        await stage.until(lambda: "of 90 articles" in stage.text)
        await stage.press("escape", "escape", "G")
        assert not stage.app.session.filling
        assert "read" not in stage.lines[0]
        assert len(listed.listed) == 90
        # From now on the index says which texts a search need not look at.
        await stage.until(lambda: len(stage.app.screen._search.library._signatures) == 90)


async def test_esc_stops_the_reading_and_what_was_read_stays(steps: Steps) -> None:
    async with filled_stage() as stage:
        steps.put(replace(FIRST, articles=WHOLE.articles[:60]))
        await stage.until(lambda: "60 articles" in stage.lines[0])
        await stage.pilot.press("escape")
        steps.put((70, 90))
        await stage.until(lambda: stage.said == ["Stopped: 60 articles are read; R reads the rest."])
        while stage.app.screen.query_one(ArticleList).arrangement.order is not Order.EVENT:
            await stage.press("s")
        await stage.pilot.press("j", "R")
        steps.put(replace(FIRST, articles=WHOLE.articles[:70]))
        await stage.until(lambda: "70 articles" in stage.lines[0])
        await stage.pilot.press("G")
        assert "not grouped yet: 10" in stage.text
        steps.put(replace(WHOLE, paths=FIRST.paths))
        steps.put(None)
        await stage.until(lambda: "90 articles" in stage.lines[0])


async def test_another_order_in_the_end_keeps_the_highlighted_article(steps: Steps) -> None:
    async with filled_stage() as stage:
        await stage.pilot.press("j", "j")
        steps.put(replace(WHOLE, articles=WHOLE.articles[::-1], paths=FIRST.paths))
        steps.put(None)
        await stage.until(lambda: len(stage.app.session.articles) == 90)
        await stage.settle()
        assert isinstance(stage.app.screen, LibraryScreen)
        assert any(line.startswith("▌ 88 Story 3 ") for line in stage.lines)


async def test_who_else_carries_a_paragraph_is_looked_for_in_all_that_was_read(steps: Steps) -> None:
    async with filled_stage() as stage:
        steps.put(replace(WHOLE, paths=FIRST.paths))
        steps.put(None)
        await stage.until(lambda: len(stage.app.session.articles) == 90)
        await stage.settle()
        stage.app.opener.open_comparison(ArticlePair(70, 80))
        await stage.press("j", "i")
        assert "also in" in stage.text
        assert "not in" not in stage.text


async def test_a_failure_is_told_and_what_was_read_stays(steps: Steps) -> None:
    async with filled_stage() as stage:
        steps.put(NewsdiffError("stories", "cannot be read"))
        await stage.until(lambda: bool(stage.said))
        assert "stories: cannot be read" in stage.said[0]
        assert "30 articles" in stage.lines[0]


async def test_in_a_large_library_coverage_and_matrix_open_on_the_event() -> None:
    def story(event: int, account: int) -> list[str]:
        words = " ".join(f"word{event}x{number}" for number in range(30))
        return [f"The {words} was told in account{account}y{event} by all."]

    stories = [story(number % 50, number // 50) for number in range(104)]
    stories.append(["Nothing like it was ever heard of anywhere."])
    async with on_stage(library_of(*stories), size=(100, 24)) as stage:
        assert "3 articles: Story 1" in stage.lines[2]
        await stage.press("m")
        assert "3 of 105 articles" in stage.lines[0]
        assert matrix_of(stage).grid.order == [0, 50, 100]
        assert "Outlet 101" in stage.text
        await stage.press("G", "c")
        assert isinstance(stage.app.screen, CoverageScreen)
        assert list(stage.app.screen.articles) == [0, 50, 100]
        await stage.press("escape", "i")
        assert "only the coverage" in stage.said[-1]
        await stage.press("escape", "G", "c")
        assert "No other article is known to be about this event" in stage.said[-1]
        assert isinstance(stage.app.screen, LibraryScreen)


def matrix_of(stage: Stage) -> MatrixScreen:
    assert isinstance(stage.app.screen, MatrixScreen)
    return stage.app.screen
