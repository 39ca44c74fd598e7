"""Moving by numbers and from side to side."""

from __future__ import annotations

import pytest

from .stage import on_stage
from .test_messages import bar


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_a_colon_and_a_number_go_to_a_paragraph_of_this_side_and_backspace_comes_back(
    size: tuple[int, int],
) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("colon", "1", "2")
        assert bar(stage).message.startswith(":12 ")
        assert stage.cursor == ("a", 1)
        await stage.press("enter")
        assert stage.cursor == ("a", 12)
        assert not bar(stage).message
        await stage.press("tab", "colon", "3", "enter")
        assert stage.cursor == ("b", 3)
        await stage.press("backspace", "backspace")
        assert stage.cursor == ("a", 1)


async def test_a_paragraph_there_is_not_is_told_and_the_cursor_stays() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("colon", "9", "9", "9", "enter")
        assert stage.cursor == ("a", 1)
        assert stage.said[-1].startswith("There is no paragraph 999: this article has 1 to ")


async def test_a_number_is_corrected_with_backspace_and_given_up_with_escape() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("colon", "1", "2", "backspace", "enter")
        assert stage.cursor == ("a", 1)
        await stage.press("colon", "5", "escape", "j")
        assert stage.cursor == ("a", 2)
        await stage.press("5", "escape", "j")
        assert stage.cursor == ("a", 3)
        await stage.press("colon", "j")
        assert stage.cursor == ("a", 4)
        await stage.press("colon", "enter")
        assert stage.cursor == ("a", 4)
        assert not bar(stage).message


async def test_a_number_before_a_key_does_it_so_often() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("5", "j")
        assert stage.cursor == ("a", 6)
        await stage.press("3", "k")
        assert stage.cursor == ("a", 3)
        await stage.press("1", "0", "j")
        assert stage.cursor == ("a", 13)
        await stage.press("4", "g")
        assert stage.cursor == ("a", 4)
        await stage.press("7", "G")
        assert stage.cursor == ("a", 7)
        await stage.press("9", "9", "9", "j")
        await stage.press("j")
        last = stage.cursor
        await stage.press("G")
        assert stage.cursor == last


async def test_the_third_change_is_where_three_steps_lead() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("n", "n", "n")
        there = stage.cursor
        await stage.press("g", "3", "n")
        assert stage.cursor == there
        await stage.press("2", "N", "2", "n")
        assert stage.comparison.reading.change == 3
        await stage.press("9", "9", "n")
        assert stage.comparison.reading.change == len(stage.comparison.reading.changes) - 1
        await stage.press("2", "n")
        assert stage.said[-1] == "There is no change after this place."


async def test_a_number_goes_through_disagreements_matches_and_articles() -> None:
    async with on_stage(pair=(1, 3)) as stage:
        await stage.press("2", "d")
        assert stage.comparison.reading.disagreement == 1
        await stage.press("9", "D")
        assert stage.comparison.reading.disagreement == 0
        await stage.press("g", "slash", *"Putin", "enter", "2", "n")
        search = stage.comparison.search.current
        assert search is not None
        assert search.number(stage.comparison.reading.page) == 3
        await stage.press("escape", "h", "3", "right_square_bracket")
        assert stage.comparison.pair.a == 0


async def test_arrows_and_letters_go_to_their_side() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        for right, left in (("right", "left"), ("l", "h")):
            await stage.press(right)
            assert stage.cursor[0] == "b"
            await stage.press(right)
            assert stage.cursor[0] == "b"
            await stage.press(left)
            assert stage.cursor[0] == "a"
            await stage.press(left)
            assert stage.cursor[0] == "a"


async def test_a_number_counts_in_the_list_the_coverage_and_the_matrix_too() -> None:
    async with on_stage() as stage:
        await stage.press("3", "j")
        assert "4 times" not in stage.text
        await stage.press("enter")
        assert stage.comparison.pair.a == 3
    async with on_stage() as stage:
        await stage.press("m", "2", "j", "1", "0", "l", "0", "enter")
        assert stage.comparison.pair.a == 2


async def test_a_digit_that_a_person_gave_to_a_command_is_that_command() -> None:
    async with on_stage(pair=(2, 3), keymap={"comparison.swap": ("5",)}) as stage:
        await stage.press("5", "1", "j")
        assert stage.comparison.pair.a == 3
        assert stage.cursor == ("b", 2)
