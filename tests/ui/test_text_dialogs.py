"""Dialogs with something to read: they scroll at every size, and the help is searched."""

from __future__ import annotations

import pytest

from newsdiff.reader.commands import COMMANDS, Scope
from newsdiff.reader.help_text import help_lines
from newsdiff.reader.legend import LEGEND
from newsdiff.ui.dialogs.text_dialog import TextDialog
from newsdiff.ui.widgets.text_view import TextView

from .stage import Stage, on_stage

SIZES = [(120, 40), (80, 24), (60, 20), (30, 8)]


def dialog_is_open(stage: Stage) -> bool:
    return isinstance(stage.app.screen, TextDialog)


def test_the_help_explains_every_command_and_sign() -> None:
    for place in (Scope.LIST, Scope.COMPARISON, Scope.WHY, Scope.COVERAGE, Scope.MATRIX):
        lines = help_lines(place, {}, 300)
        texts = {line[-1][0] for line in lines if line}
        assert texts >= {each.help for each in COMMANDS} | {sign.meaning for sign in LEGEND}


@pytest.mark.parametrize(
    "size", [*SIZES[:2], *(pytest.param(size, marks=pytest.mark.slow) for size in SIZES[2:])]
)
async def test_every_line_of_the_help_can_be_reached(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("question_mark")
        view = stage.app.screen.query_one(TextView)
        seen = [stage.text]
        while view.scroll_offset.y < view.max_scroll_y:
            await stage.press("space")
            seen.append(stage.text)
        text = "\n".join(seen)
        for line in help_lines(Scope.COMPARISON, {}, view.scrollable_content_region.width):
            assert "".join(run[0] for run in line).rstrip() in text
        assert "Suspend" in text
        await stage.press("g")
        assert view.scroll_offset.y == 0
        await stage.press("j", "j", "k")
        assert view.scroll_offset.y == 1
        await stage.press("G")
        assert view.scroll_offset.y == view.max_scroll_y > 0
        await stage.press("escape")
        assert not dialog_is_open(stage)


@pytest.mark.parametrize("size", SIZES)
async def test_the_help_is_searched_without_leaving_it(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("question_mark", "slash", *"swap")
        assert "Swap the two" in stage.text
        assert "/swap" in stage.text
        assert "Undo" not in stage.text
        assert "Next change" not in stage.text
        await stage.press("enter")
        assert dialog_is_open(stage)
        assert "Swap the two" in stage.text
        await stage.press("slash", *"xyzzy")
        assert "No key and no" in stage.text
        await stage.press("escape")
        assert dialog_is_open(stage)
        assert "Next change" in stage.text
        await stage.press("escape")
        assert not dialog_is_open(stage)


@pytest.mark.slow
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
        assert not dialog_is_open(stage)


async def test_an_empty_search_lists_everything() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("question_mark")
        before = stage.lines
        await stage.press("slash", "enter")
        assert stage.lines == before
