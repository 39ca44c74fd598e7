"""The panel of changes on the screen."""

from __future__ import annotations

import pytest

from newsdiff.ui.screens.comparison.changes_panel import ChangeOptions, KindsLine

from .stage import Stage, library_of, on_stage

SIZES = [(120, 40), (80, 24), (60, 20), (30, 8)]


def title(stage: Stage) -> str:
    return str(stage.comparison.changes_panel.border_title).strip()


@pytest.mark.parametrize("size", SIZES)
async def test_it_lists_all_goes_there_and_counts_what_was_seen(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("A")
        screen = stage.comparison
        total = len(screen.reading.changes) + len(screen.reading.disagreements)
        assert title(stage).startswith(f"1 of {total} seen")
        assert f"1 of {total} seen" in stage.text
        assert len(stage.lines) == size[1]
        await stage.press("j", "j", "enter")
        assert screen.reading.change == 2
        assert screen.changes.is_open
        assert title(stage).startswith(f"2 of {total} seen")
        await stage.press("escape")
        assert not screen.changes.is_open
        assert stage.app.focused is screen.view
        await stage.press("backspace")
        assert stage.cursor == ("a", 1)


async def test_what_was_seen_stays_with_the_pair() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("n", "n", "d", "A")
        before = title(stage)
        assert before.startswith("5 of ")
        await stage.press("escape", "right_square_bracket", "A")
        assert not title(stage).startswith("5 of ")
        await stage.press("escape", "left_square_bracket", "A")
        assert title(stage) == before
        await stage.press("escape", "s", "s", "A")
        assert title(stage) == before
        await stage.press("escape", "right_square_bracket")
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("A")
        assert title(stage) == before


async def test_what_was_seen_is_known_with_the_sides_swapped() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("d", "s", "A", "right")
        seen = [line for line in stage.lines if line.startswith("✓")]
        assert any("railed" in line and "rallied" in line for line in seen)


async def test_both_wordings_sign_and_paragraphs_stand_on_one_line() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("A", "right")
        line = next(line for line in stage.lines if "railed" in line and "rallied" in line)
        assert line[:13] == "  ‼ ¶14 ⇄ 26 "
        await stage.press("enter")
        assert stage.comparison.reading.disagreement == 0
        line = next(line for line in stage.lines if "¶14 ⇄ 26" in line)
        assert line.startswith("✓ ‼")


async def test_without_colours_the_chosen_line_is_reversed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("A", "j")
        options = stage.comparison.changes_panel.options
        reversed_lines = [
            y
            for y in range(3)
            if all(segment.style and segment.style.reverse for segment in options.render_line(y))
        ]
        assert reversed_lines == [1]


async def test_the_panel_follows_n_and_d_and_they_work_in_it() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("A", "n")
        panel, screen = stage.comparison.changes_panel, stage.comparison
        assert panel.chosen is not None
        assert (panel.chosen.number, screen.reading.change) == (1, 1)
        await stage.press("d")
        assert panel.chosen is not None
        assert panel.chosen.disagrees


async def test_kinds_are_turned_by_key_and_by_mouse() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("A")
        changes = stage.comparison.changes
        every = len(changes.listing.shown)
        await stage.press("l", "f")
        assert changes.listing.kind is changes.listing.kinds[2]
        await stage.press("h", "left")
        assert changes.listing.kind is None
        await stage.press("F")
        assert changes.listing.kind is changes.listing.kinds[-1]
        await stage.pilot.click(KindsLine, offset=(2, 0))
        await stage.settle()
        assert len(changes.listing.shown) == every
        await stage.press("u")
        assert len(changes.listing.shown) == every - 1
        assert "not seen yet" in stage.text
        await stage.press("u")
        assert len(changes.listing.shown) == every


async def test_pages_ends_numbers_and_a_click() -> None:
    async with on_stage(pair=(2, 3), size=(80, 24)) as stage:
        await stage.press("A", "G")
        panel = stage.comparison.changes_panel
        last = panel.options.option_count - 1
        assert panel.options.highlighted == last
        await stage.press("g", "space")
        assert panel.options.highlighted == panel.options.size.height - 1
        await stage.press("b", "5", "j")
        assert panel.options.highlighted == 5
        await stage.press("g", "k")
        assert panel.options.highlighted == 0
        await stage.pilot.click(ChangeOptions, offset=(10, 3))
        await stage.settle()
        assert panel.options.highlighted == 3
        assert panel.chosen is not None
        assert panel.chosen.stands_at(stage.comparison.reading.cursor)


async def test_one_panel_at_a_time() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        screen = stage.comparison
        await stage.press("A", "i")
        assert (screen.changes.is_open, screen.explaining.is_open) == (False, True)
        assert stage.app.focused is screen.panel
        await stage.press("A")
        assert (screen.changes.is_open, screen.explaining.is_open) == (True, False)
        assert "go there" in stage.lines[-1]
        await stage.press("A")
        assert (screen.changes.is_open, screen.explaining.is_open) == (False, False)
        assert "n N change" in stage.lines[-1]


async def test_a_resize_and_another_pair_fill_it_again() -> None:
    async with on_stage(pair=(2, 3), size=(120, 40)) as stage:
        await stage.press("A")
        await stage.resize(80, 24)
        assert all(len(line) == 80 for line in stage.lines)
        assert any("│" in line and line.startswith("  ≈ ¶2 ⇄") for line in stage.lines)
        await stage.press("right_square_bracket")
        shown = len(stage.comparison.changes.listing.shown)
        assert shown == len(stage.comparison.reading.changes) + len(stage.comparison.reading.disagreements)


async def test_nothing_to_list_and_hostile_text() -> None:
    async with on_stage(library_of(["One thing here."], ["One thing here."]), (0, 1)) as stage:
        await stage.press("A")
        assert "The two articles differ in nothing." in stage.text
        await stage.press("j", "enter", "escape")
    hostile = "[@click=app.quit]x[/] \x1b[2J\x9b31m $disagreement"
    async with on_stage(library_of([hostile], ["Another one."]), (0, 1)) as stage:
        await stage.press("A")
        assert sum("[@click=app.quit]x[/]" in line for line in stage.lines) == 2
        assert "\x1b" not in stage.text
