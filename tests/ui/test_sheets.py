"""Dialogs with something to read: they scroll at every size, and the help is searched."""

from __future__ import annotations

import pytest

from newsdiff.reader.commands import COMMANDS, key_name
from newsdiff.reader.legend import LEGEND
from newsdiff.ui.dialogs.text_dialog import TextDialog

from .stage import Stage, on_stage

SIZES = [(120, 40), (80, 24), (60, 20), (30, 8)]


def open_sheet(stage: Stage) -> bool:
    return isinstance(stage.app.screen, TextDialog)


@pytest.mark.parametrize("size", SIZES)
async def test_all_of_the_help_can_be_reached_and_stands_there_in_full(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("question_mark")
        sheet = stage.app.screen.focused
        assert sheet is not None
        seen: dict[int, str] = {}
        while True:
            top, place = sheet.scroll_offset.y, sheet.content_region
            for row, line in enumerate(stage.lines[place.y : place.bottom]):
                seen[top + row] = line[place.x : place.x + sheet.scrollable_content_region.width]
            if top >= sheet.max_scroll_y:
                break
            await stage.press("space")
            assert sheet.scroll_offset.y > top
        assert sorted(seen) == list(range(sheet.virtual_size.height))
        lines = [seen[number] for number in sorted(seen)]
        column = next(line.index("Suspend; fg") for line in lines if "Suspend; fg" in line)
        explained = " ".join(" ".join(line[column:] for line in lines).split())
        assert [command.id for command in COMMANDS if command.help not in explained] == []
        assert [each.word for each in LEGEND if each.meaning not in explained] == []
        keys = " ".join(lines).split()
        assert {key_name(key) for command in COMMANDS for key in command.keys} <= set(keys)
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
