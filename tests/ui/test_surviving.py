"""Cursor, place and search survive a change of view, theme and size, with folds and without, in every view."""

from __future__ import annotations

import pytest

from newsdiff.reader.layout.page import View
from newsdiff.ui.runtime import key_queue

from .stage import Stage, on_stage

CHANGES = (
    ("v",),
    ("t",),
    ("60x20",),
    ("v",),
    ("30x8",),
    ("t",),
    ("160x50",),
    ("v", "v"),
    ("90x30",),
    ("120x40",),
)
HIDING = {
    "nothing folded": (),
    "long runs folded": ("Z",),
    "one label hidden": ("f", "space", "space", "f"),
}


async def do(stage: Stage, steps: tuple[str, ...]) -> None:
    for step in steps:
        if "x" in step and step[0].isdigit():
            await stage.resize(*map(int, step.split("x")))
        else:
            await stage.press(step)


def in_view(stage: Stage) -> bool:
    view, reading = stage.comparison.view, stage.comparison.reading
    return reading.viewport(view.top, view.page_size[1]).shows(reading.cursor)


@pytest.mark.parametrize("view", range(3), ids=[view.value for view in View])
@pytest.mark.parametrize("hiding", HIDING.values(), ids=HIDING)
async def test_the_cursor_and_the_search_stay_through(view: int, hiding: tuple[str, ...]) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await do(stage, ("v",) * view + hiding + ("slash", *"peskov", "enter"))
        for change in CHANGES:
            # On through the matches, which are on both sides.
            await stage.press("n")
            search, cursor = stage.comparison.search.current, stage.cursor
            assert search is not None
            number = search.number(stage.comparison.reading.page)
            await do(stage, change)
            assert stage.comparison.search.current is search, change
            assert stage.cursor == cursor, change
            assert in_view(stage), change
            assert search.number(stage.comparison.reading.page) == number, change
            await stage.press("n", "N")
            assert search.number(stage.comparison.reading.page) == number, change
            assert stage.cursor == cursor, change


@pytest.mark.parametrize("view", range(3), ids=[view.value for view in View])
@pytest.mark.parametrize("hiding", HIDING.values(), ids=HIDING)
async def test_there_and_back_the_cursor_is_in_the_same_row(view: int, hiding: tuple[str, ...]) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await do(stage, (*("v",) * view, *hiding, "space", "j", "j", "j"))
        before = stage.cursor, stage.comparison.open_pair.cursor_row
        for change in (
            ("v", "v", "v"),
            ("t", "t", "t"),
            ("90x40", "120x40"),
            ("s", "s"),
            ("f", "escape"),
            ("i", "i"),
        ):
            await do(stage, change)
            assert (stage.cursor, stage.comparison.open_pair.cursor_row) == before, change


async def test_a_fold_and_the_search_stay_on_the_other_side_and_with_another_article() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("Z", "slash", *"putin", "enter", "tab", "right_square_bracket")
        assert stage.comparison.search.current is not None
        assert stage.comparison.search.current.typed == "putin"
        assert stage.comparison.search.current.comparison is stage.comparison.reading.comparison
        assert "hidden" in stage.lines[0]
        await stage.press("n")
        assert "match" in stage.lines[-2]


async def test_in_a_terminal_without_room_for_a_page_keys_do_nothing_but_leave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_queue, "OPENING", 0.0)
    async with on_stage(pair=(0, 1), size=(1, 1)) as stage:
        await stage.press("k", "n", "3", "j", "v", "i", "o", "s")
        assert not stage.comparison.has_page
        await stage.press("escape")
        assert type(stage.app.screen).__name__ == "LibraryScreen"
