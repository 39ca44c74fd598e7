"""Files that change while they are read: the reader offers to read them again, and keeps the place."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import time
from typing import cast

import pytest

from newsdiff.articles import watching
from newsdiff.articles.library import load_library, sample_library
from newsdiff.reader.arranging import Order
from newsdiff.ui import reloading
from newsdiff.ui.screens.coverage.screen import CoverageScreen
from newsdiff.ui.screens.library.article_list import ArticleList
from newsdiff.ui.screens.library.screen import LibraryScreen
from newsdiff.ui.screens.matrix.screen import MatrixScreen

from .stage import Stage, on_stage

SENTENCES = [f"Sentence {word} of the story tells about {word} and the river." for word in "abcdefghijkl"]
OTHER = [*SENTENCES[:6], "Nobody was hurt in the flood, the mayor said.", *SENTENCES[6:10]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    for name, text in (("a", SENTENCES), ("b", OTHER), ("c", [*SENTENCES[:4], "Nobody knows why."])):
        (folder / f"{name}.txt").write_text("\n".join(text) + "\n")
        os.utime(folder / f"{name}.txt", (time() - 1000, time() - 1000))
    return folder


async def seen_by(stage: Stage) -> None:
    """Let the reader see what has changed on the disk."""
    for _ in range(2):
        await stage.app.reloading.look()
    await stage.pilot.pause()


async def test_a_list_grouped_by_event_stays_so(folder: Path) -> None:
    async with on_stage(load_library([str(folder)])) as stage:
        listed = stage.app.screen.query_one(ArticleList)
        while listed.arrangement.order is not Order.EVENT:
            await stage.press("s")
        (folder / "a.txt").write_text("\n".join(["A new beginning.", *SENTENCES]) + "\n")
        await seen_by(stage)
        await stage.press("R")
        assert stage.said[-1] == "Read again: 1 file changed."
        assert stage.app.screen.query_one(ArticleList) is not listed
        assert stage.app.screen.query_one(ArticleList).arrangement.order is Order.EVENT


async def test_the_comparison_keeps_its_place(folder: Path) -> None:
    async with on_stage(load_library([str(folder)]), pair=(0, 1), size=(100, 26)) as stage:
        await seen_by(stage)
        assert "changed" not in stage.text
        await stage.press("7", "j", "a", *"hello", "ctrl+s")
        screen = stage.comparison
        assert screen.open_pair.session.notes(screen.pair).a
        await stage.press("z", "slash", *"river", "enter", "5", "j")
        before, row = stage.cursor, stage.comparison.open_pair.cursor_row
        folds = stage.comparison.reading.filters.folds
        said = len(stage.said)
        # A save of the same says nothing; one paragraph more above does.
        (folder / "a.txt").write_text("\n".join(SENTENCES) + "\n")
        await seen_by(stage)
        assert len(stage.said) == said
        (folder / "a.txt").write_text("\n".join(["A new beginning.", *SENTENCES]) + "\n")
        await seen_by(stage)
        assert stage.said[-1] == "1 file changed: R reads again."
        assert "1 changed: R" in stage.lines[0]
        assert stage.comparison is screen
        await stage.press("R")
        assert stage.comparison is not screen
        assert stage.said[-1] == "Read again: 1 file changed."
        assert "changed" not in stage.lines[0]
        assert stage.cursor == (before[0], before[1] + (before[0] == "a"))
        assert stage.comparison.open_pair.cursor_row == row
        assert stage.comparison.search.current is not None
        assert "river" in stage.text
        assert len(stage.comparison.reading.filters.folds[1]) == len(folds[1])
        assert [note.text for note in stage.comparison.reading.notes.a] == ["hello"]
        await stage.press("escape", "escape")
        assert isinstance(stage.app.screen, LibraryScreen)
        assert stage.app.session.words(0) > stage.app.session.words(2)


async def test_the_way_back_and_the_open_panel_stay(folder: Path) -> None:
    async with on_stage(load_library([str(folder)]), pair=(0, 1), size=(100, 30)) as stage:
        await stage.press("3", "j", "enter", "A", "right")
        listing, history = stage.comparison.changes.listing, stage.comparison.navigation.history
        assert stage.cursor == ("b", 4)
        assert (listing.kind is not None, len(history)) == (True, 1)
        (folder / "a.txt").write_text("\n".join(["A new beginning.", *SENTENCES]) + "\n")
        await seen_by(stage)
        await stage.press("R")
        assert stage.comparison.changes.is_open
        assert stage.comparison.changes.listing.kind is listing.kind
        assert (stage.app.focused or stage.app).parent is stage.comparison.changes_panel
        await stage.press("escape", "backspace")
        assert stage.cursor == ("a", 5)
        await stage.press("i")
        (folder / "c.txt").write_text("Nobody knows why.\n")
        await seen_by(stage)
        await stage.press("R")
        assert stage.comparison.explaining.is_open
        await stage.press("escape", "backspace")
        assert stage.said[-1] == "There is nothing to go back to."


async def test_what_is_gone_or_half_written_stays_in_sight_while_it_is_read(folder: Path) -> None:
    async with on_stage(load_library([str(folder)]), pair=(0, 1), size=(100, 30)) as stage:
        (folder / "a.txt").unlink()
        (folder / "c.txt").unlink()
        await seen_by(stage)
        assert stage.said[-1] == "2 files gone: R reads again."
        await stage.press("R")
        assert stage.said[-1] == "a.txt is gone: the old text stays."
        assert "Sentence a of the story" in stage.text
        assert [Path(article.path).name for article in stage.app.session.articles] == ["a.txt", "b.txt"]
        said = len(stage.said)
        await seen_by(stage)
        assert "1 gone: R" in stage.lines[0]
        assert len(stage.said) == said
        for file in folder.iterdir():
            file.unlink()
        await stage.press("escape", "R")
        assert "All stays as it was read" in stage.said[-1]
        assert len(stage.app.session.articles) == 2


async def test_list_coverage_and_matrix_keep_their_places(folder: Path) -> None:
    async with on_stage(load_library([str(folder)]), size=(120, 30)) as stage:
        await stage.press("e", *"X", "enter", "s", "slash", *"nobody", "enter")
        screen = stage.app.screen
        (folder / "0.txt").write_text("A new story, in which nobody was hurt.\n")
        await seen_by(stage)
        assert stage.said[-1] == "1 file new: R reads again."
        await stage.press("c", "R")
        assert isinstance(stage.app.screen, CoverageScreen)
        assert stage.app.screen_stack[0] is not screen
        await stage.press("escape")
        assert "3 of 4 articles" in stage.text
        await stage.press("escape", "m", "down", "right")
        matrix = stage.app.screen
        assert isinstance(matrix, MatrixScreen)
        names = [
            Path(stage.app.session.articles[each].path).name for each in (matrix.grid.row, matrix.grid.column)
        ]
        (folder / "0.txt").unlink()
        await seen_by(stage)
        await stage.press("f5")
        matrix = stage.app.screen
        assert isinstance(matrix, MatrixScreen)
        left = [
            Path(stage.app.session.articles[each].path).name for each in (matrix.grid.row, matrix.grid.column)
        ]
        assert len(stage.app.session.articles) == 3
        assert [name for name in names if name != "0.txt"] == [name for name in left if name in names]
        await stage.press("R")
        assert stage.said[-1] == "No file has changed."
        await stage.press("escape", "u")
        assert "Taken back: the title" in stage.said[-1]


async def test_the_samples_have_no_files_that_change() -> None:
    async with on_stage(sample_library()) as stage:
        await stage.press("R")
        assert stage.said[-1] == "The sample articles do not change."


async def test_the_files_are_looked_at_again_and_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reloading, "FIRST_LOOK", 0.01)
    for name in ("LEAST_PAUSE", "SHARE"):
        monkeypatch.setattr(watching, name, 0.01)
    library = load_library([str(folder / "a.txt"), str(folder / "b.txt")])
    async with on_stage(library, pair=(0, 1), size=(40, 10)) as stage:
        for text, notice in (("\n".join(OTHER), "1 changed: R"), ("\n".join(SENTENCES) + "\n", "")):
            (folder / "a.txt").write_text(text)
            while stage.app.notice != notice:
                await stage.pilot.pause(0.01)


async def test_reading_much_again_shows_how_far_it_has_come_and_can_be_stopped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def reload(*arguments: object, **_: object) -> None:
        progress = cast(Callable[[int, int], object], arguments[3])
        progress(1_000, 9_000)
        assert go_on.wait(10)
        progress(1_001, 9_000)

    monkeypatch.setattr("newsdiff.reader.long_work.OFTEN", -1.0)
    monkeypatch.setattr("newsdiff.articles.reloading.reload_library", reload)
    async with on_stage(load_library([str(folder)]), size=(100, 26)) as stage:
        (folder / "d.txt").write_text("A new story, in which nobody was hurt.\n")
        await seen_by(stage)
        await stage.pilot.press("R")
        await stage.until(lambda: "esc stops · 1,000 of 9,000 read" in stage.lines[0])
        await stage.pilot.press("j")
        assert stage.app.session.missing_counts(1, [2]) == [2]
        await stage.pilot.press("escape")
        go_on.set()
        await stage.until(lambda: stage.said[-1] == "Stopped: all stays as it was read.")
        assert "3 articles" in stage.lines[0]
        assert "1 new: R" in stage.lines[0]
        # The article that was highlighted meanwhile is compared without another key.
        await stage.until(lambda: not stage.app.session.missing_counts(1, [2]))
