"""Dialogs with something to read: they scroll at every size, and the help is searched."""

from __future__ import annotations

import pytest

from newsdiff.reader.commands import COMMANDS
from newsdiff.ui.dialogs.text_dialog import TextDialog

from .stage import Stage, on_stage

SIZES = [(120, 40), (80, 24), (60, 20), (30, 8)]


def open_sheet(stage: Stage) -> bool:
    return isinstance(stage.app.screen, TextDialog)


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_of_the_help_can_be_reached(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("question_mark")
        seen = stage.text
        sheet = stage.app.screen.query_one("TextView")
        while sheet.scroll_offset.y < sheet.max_scroll_y:
            await stage.press("j")
            seen += stage.text
        text = " ".join(seen.split())
        for command in COMMANDS:
            assert command.help.split()[0] in text
        assert "Suspend" in text
        await stage.press("g", "G")
        assert sheet.scroll_offset.y == sheet.max_scroll_y > 0
        await stage.press("escape")
        assert not open_sheet(stage)


@pytest.mark.parametrize("size", SIZES)
async def test_the_help_is_searched_without_leaving_it(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("question_mark", "slash", *"swap")
        assert "Swap the two" in stage.text
        assert "/swap" in stage.text
        assert "Undo" not in stage.text
        assert "Next change" not in stage.text
        await stage.press("enter")
        assert open_sheet(stage)
        assert "Swap the two" in stage.text
        await stage.press("slash", *"xyzzy")
        assert "No key and no" in stage.text
        await stage.press("escape")
        assert open_sheet(stage)
        assert "Next change" in stage.text
        await stage.press("escape")
        assert not open_sheet(stage)


async def test_words_are_found_in_any_order_in_keys_signs_and_explanations() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("question_mark", "slash", *"side filter".replace("filter", "hidden"))
        assert "Choose for each side what is shown" in stage.text
        await stage.press("escape", "slash", *"shift+↑")
        assert "Previous paragraph of the page" in stage.text
        await stage.press("escape", "slash", *"contradicts")
        assert "Colours and signs" in stage.text
        assert "Anywhere" not in stage.text
        await stage.press("enter", "q")
        assert not open_sheet(stage)


async def test_an_empty_search_lists_everything() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("question_mark")
        before = stage.lines
        await stage.press("slash", "enter")
        assert stage.lines == before
