"""What the reader has to say stands at the foot of the screen, and covers nothing."""

from __future__ import annotations

import pytest
from textual import events

from newsdiff.ui.widgets.key_bar import KeyBar

from .stage import Stage, library_of, on_stage

HOSTILE = "[@click=app.quit]x[/] \x1b[2J\x9b31m"


def bar(stage: Stage) -> KeyBar:
    return stage.app.screen_stack[-1].query_one(KeyBar)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_a_message_takes_the_place_of_the_keys_and_no_other(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        before = stage.lines
        await stage.press("N")
        assert "There is no change before" in stage.lines[-bar(stage).size.height]
        kept = [line for line in before[:-1] if line.strip()]
        if bar(stage).size.height == 1:
            assert stage.lines[:-1] == before[:-1]
        else:
            # Where one line is not enough, the page gives way from below.
            assert stage.lines[: len(kept) // 2] == before[: len(kept) // 2]
        bar(stage).say("")
        await stage.settle()
        assert stage.lines == before


async def test_a_message_goes_away_by_itself_and_an_error_with_the_next_key() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("N")
        assert bar(stage).message
        assert bar(stage)._timer is not None
        stage.app.notify("The disk is full.", title="Cannot keep that", severity="error", markup=False)
        await stage.settle()
        assert stage.lines[-1].strip() == "Cannot keep that: The disk is full."
        assert bar(stage)._timer is None
        await stage.press("j")
        assert not bar(stage).message
        assert "quit" in stage.lines[-1]


async def test_the_next_key_takes_any_message_away_and_says_what_it_has_to_say() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("N")
        assert bar(stage).message
        await stage.press("j")
        assert not bar(stage).message
        await stage.press("g", "N", "backspace")
        assert bar(stage).message == "There is nothing to go back to."


async def test_keys_that_arrive_together_leave_no_message_of_the_first_one() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        for key in ("N", "j"):
            stage.app.post_message(events.Key(key, key))
        await stage.settle()
        await stage.pilot.pause(0.2)
        assert stage.cursor == ("a", 2)
        assert not bar(stage).message


@pytest.mark.parametrize("size", [(60, 20), (30, 8)])
async def test_a_message_of_several_lines_leaves_the_cursor_in_sight(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("tab", "G", "n")
        screen = stage.comparison
        assert stage.said
        assert screen.open_pair.viewport.shows(screen.reading.cursor)


@pytest.mark.parametrize("pair", [None, (2, 3)])
async def test_ctrl_c_says_how_to_leave_and_leaves_nothing(pair: tuple[int, int] | None) -> None:
    async with on_stage(pair=pair) as stage:
        await stage.press("ctrl+c")
        assert bar(stage).message == "q quits newsdiff."
        await stage.press("slash", "a", "ctrl+c")
        assert stage.said[-1] == "ctrl+q quits newsdiff."


async def test_ctrl_c_names_the_key_that_a_person_chose() -> None:
    async with on_stage(keymap={"app.quit": ("Q",)}) as stage:
        await stage.press("ctrl+c")
        assert stage.said == ["Q quits newsdiff."]


@pytest.mark.parametrize("key", ["f", "e", "question_mark", "a", "ctrl+p"])
async def test_ctrl_c_in_a_dialog_says_how_to_leave(key: str) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press(key, "ctrl+c")
        assert stage.said == ["esc closes this, then q quits newsdiff."]
        await stage.press("escape")
        await stage.pilot.press("q")
        assert stage.app.return_code == 0


async def test_ctrl_c_copies_a_selection() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.pilot.mouse_down("ComparisonView", offset=(10, 2))
        await stage.pilot.hover("ComparisonView", offset=(30, 2))
        await stage.pilot.mouse_up("ComparisonView", offset=(30, 2))
        await stage.press("ctrl+c")
        assert stage.said[-1].startswith("Sent the selected text")
        assert stage.app.clipboard


async def test_a_message_over_a_dialog_stands_below_it() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("f")
        before = stage.lines
        stage.app.notify("Somebody else has decided.", markup=False)
        await stage.settle()
        assert stage.lines[:-1] == before[:-1]
        assert "Somebody else has decided." in stage.lines[-1]


async def test_a_click_takes_a_message_away_and_does_nothing_else() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("N")
        await stage.pilot.click(KeyBar, offset=(2, 0))
        await stage.settle()
        assert not bar(stage).message
        assert stage.cursor == ("a", 1)


async def test_hostile_messages_are_text() -> None:
    async with on_stage(library_of(["One."], ["Two."]), (0, 1)) as stage:
        stage.app.notify(HOSTILE, severity="error")
        await stage.settle()
        assert "[@click=app.quit]x[/]" in stage.lines[-1]
        assert "\x1b" not in stage.text
        assert "\x9b" not in stage.text
