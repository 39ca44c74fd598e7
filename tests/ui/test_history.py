"""One key comes back to exactly where one was, whatever was brought to the screen since."""

from __future__ import annotations

import pytest

from newsdiff.reader.session import ArticlePair
from newsdiff.ui.widgets.key_bar import KeyBar

from .stage import Stage, on_stage


def seen(stage: Stage) -> list[str]:
    """What is on the screen, without what a visit to the other side leaves there."""
    # The line on top and the dotted bar say which paragraph of the other side would be linked by hand.
    return [line.replace("┆", " ").replace("▎", " ") for line in stage.lines[1:-1]]


async def to_a_place(stage: Stage) -> tuple[ArticlePair, tuple[str, int], list[str]]:
    await stage.press("space", "j", "j")
    return stage.comparison.pair, stage.cursor, seen(stage)


SINCE = {
    "counterpart": ["enter", "G"],
    "another article after the counterpart": ["enter", "right_square_bracket", "G"],
    "swapped sides, twice": ["enter", "s", "g", "s"],
    "a page elsewhere": ["enter", "space", "space", "tab", "b"],
    "three visits": ["enter", "j", "j", "j", "enter", "G", "k", "enter"],
    "a round of counterparts": ["enter", "enter", "enter"],
}


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
@pytest.mark.parametrize("keys", SINCE.values(), ids=SINCE)
async def test_backspace_comes_back_after(keys: list[str], size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        before = await to_a_place(stage)
        await stage.press(*keys)
        while stage.comparison.navigation.history:
            await stage.press("backspace")
        stage.comparison.query_one(KeyBar).say("")
        await stage.settle()
        assert (stage.comparison.pair, stage.cursor, seen(stage)) == before


@pytest.mark.parametrize("away", ["same article", "another article"])
@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_backspace_comes_back_from_where_the_why_panel_led(away: str, size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        before = await to_a_place(stage)
        await stage.press("i")
        if away == "another article":
            while (
                chosen := stage.comparison.panel.chosen
            ) is None or chosen.article == stage.comparison.open_pair.theirs:
                await stage.press("j")
        await stage.press("enter")
        assert stage.cursor != before[1]
        assert (stage.comparison.pair == before[0]) is (away == "same article")
        await stage.press("escape", "backspace")
        assert (stage.comparison.pair, stage.cursor, seen(stage)) == before


async def test_backspace_comes_back_while_the_panel_is_open() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await to_a_place(stage)
        await stage.press("i")
        before = stage.comparison.pair, stage.cursor, seen(stage)[:15]
        await stage.press("j", "j", "enter", "j", "backspace")
        assert (stage.comparison.pair, stage.cursor, seen(stage)[:15]) == before
        assert stage.comparison.panel.has_focus


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_the_page_stands_as_before_when_the_panel_is_closed(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("G", "k")
        before = stage.lines
        await stage.press("i", "j", "j", "escape")
        assert stage.lines == before


@pytest.mark.parametrize(
    "keys", [["plus"], ["minus", "minus"], ["x"], ["x", "u"], ["v"], ["v", "v"], ["Z"], ["o"]]
)
async def test_backspace_comes_back_to_the_same_paragraph_in_the_same_row(keys: list[str]) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await to_a_place(stage)
        cursor, row = stage.cursor, stage.comparison.open_pair.cursor_row
        await stage.press("enter", "j", "j", *keys, "G", "backspace")
        assert (stage.cursor, stage.comparison.open_pair.cursor_row) == (cursor, row)


async def test_swapped_sides_stay_swapped() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await to_a_place(stage)
        side, paragraph = stage.cursor
        await stage.press("enter", "s", "backspace")
        assert stage.comparison.pair == ArticlePair(3, 2)
        assert stage.cursor == ("b" if side == "a" else "a", paragraph)


async def test_without_a_way_back_that_is_said() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("backspace")
        assert stage.said == ["There is nothing to go back to."]
