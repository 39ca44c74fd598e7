from __future__ import annotations

import inspect

import pytest
from textual.binding import Binding
from textual.command import CommandPalette

from newsdiff.reader.commands import COMMANDS, Scope, commands_at, yielding
from newsdiff.reader.footer import Footer, footer_items
from newsdiff.reader.help_text import help_lines
from newsdiff.reader.user_keys import key_conflicts
from newsdiff.ui.app import NewsdiffApp
from newsdiff.ui.bindings import bindings_at, textual_keymap
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.widgets.key_bar import KeyBar

from .stage import Stage, library_of, on_stage


def actions_of(home: type) -> set[str]:
    """The actions that our own classes among a class and its bases have methods for."""
    ours = [each for each in home.__mro__ if each.__module__.startswith("newsdiff.")]
    return {
        name.removeprefix("action_") for each in ours for name in vars(each) if name.startswith("action_")
    }


def test_every_command_that_applies_anywhere_has_a_documented_method() -> None:
    for command in commands_at(Scope.ANYWHERE):
        assert inspect.getdoc(getattr(NewsdiffApp, f"action_{command.action}")), command.id


@pytest.mark.parametrize("pair", [None, (2, 3)])
async def test_a_screen_has_exactly_the_commands_of_the_table(pair: tuple[int, int] | None) -> None:
    async with on_stage(pair=pair) as stage:
        has_exactly(stage, (Scope.COMPARISON, Scope.WHY, Scope.CHANGES) if pair else (Scope.LIST,))
        await stage.press("m")
        has_exactly(stage, (Scope.MATRIX,))
        await stage.press("c")
        has_exactly(stage, (Scope.COVERAGE,))


def has_exactly(stage: Stage, scopes: tuple[Scope, ...]) -> None:
    screen = stage.app.screen
    assert isinstance(screen, CommandScreen)
    assert set(screen.commands) == {each.action for scope in scopes for each in commands_at(scope)}
    assert actions_of(type(screen)) == {"command"}


def test_ids_are_unique_and_no_key_does_two_things() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert key_conflicts({}) == []


def test_a_conflict_in_a_persons_keys_is_found() -> None:
    conflicts = key_conflicts({"comparison.swap": ("n",)})
    assert [(key, first.id, second.id) for key, first, second in conflicts] == [
        ("n", "comparison.next_change", "comparison.swap")
    ]


def test_newer_commands_leave_a_persons_keys_alone() -> None:
    assert yielding({"comparison.swap": ("n",)}) == {"comparison.swap": ("n",)}
    assert yielding({"list.mark": ("m", "x")}) == {"list.mark": ("m", "x"), "list.matrix": ()}
    assert yielding({"app.theme": ("m",)}) == {
        "app.theme": ("m",),
        "list.matrix": (),
        "comparison.matrix": (),
    }
    assert yielding({"list.mark": ("m",), "list.matrix": ("m",)}) == {
        "list.mark": ("m",),
        "list.matrix": ("m",),
    }


def test_the_same_key_may_do_different_things_at_different_places() -> None:
    assert key_conflicts({"list.mark": ("z",)}) == []


def test_bindings_carry_the_ids_of_their_commands() -> None:
    found = {binding.id for binding in bindings_at(Scope.LIST) if isinstance(binding, Binding)}
    assert found == {command.id for command in commands_at(Scope.LIST)}


def test_the_help_names_every_key_of_its_place() -> None:
    for place in (Scope.LIST, Scope.COMPARISON, Scope.WHY, Scope.CHANGES, Scope.COVERAGE, Scope.MATRIX):
        text = "\n".join("".join(run[0] for run in line) for line in help_lines(place, {}, 90))
        for command in (*commands_at(place), *commands_at(Scope.ANYWHERE)):
            assert " ".join(command.help.split()[:4]) in text


def test_the_help_wraps_at_narrow_widths() -> None:
    for width in (24, 40, 90):
        for line in help_lines(Scope.COMPARISON, {}, width):
            text = "".join(run[0] for run in line)
            assert len(text) <= max(width, 26), text


def test_the_footer_has_five_to_eight_entries_for_the_comparison() -> None:
    items = footer_items(Scope.COMPARISON)
    own = [item for item in items if item.commands[0].scope is Scope.COMPARISON]
    assert 5 <= len(own) <= 8
    assert [command.action for command in own[0].commands] == ["next_change", "previous_change"]


def test_a_narrow_footer_keeps_help_and_quit() -> None:
    footer = Footer(Scope.COMPARISON, {})
    assert [item.word for item in footer.shown(30)][-2:] == ["help", "quit"]
    assert len(footer.shown(200)) == len(footer_items(Scope.COMPARISON))


def test_a_command_with_an_empty_word_for_now_is_not_in_the_footer() -> None:
    footer = Footer(Scope.COMPARISON, {}, {"comparison.next_disagreement": ""})
    words = [item.word for item in Footer(Scope.COMPARISON, {}).shown(200)]
    assert [item.word for item in footer.shown(200)] == [word for word in words if word != "disagree"]


async def test_a_persons_keys_replace_the_default_ones() -> None:
    keymap = {"list.mark": ("m",)}
    assert textual_keymap(keymap) == {"list.mark": "m"}
    app = NewsdiffApp(library_of(["one"], ["two"]), keymap=keymap)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        assert app.session.marked is None
        await pilot.press("m")
        assert app.session.marked == 0


async def test_the_palette_offers_the_commands_of_the_place() -> None:
    async with on_stage() as stage:
        offered = {entry.title for entry in stage.app.get_system_commands(stage.app.screen)}
        assert {command.help for command in commands_at(Scope.LIST)} <= offered
        assert "Swap the two sides" not in offered
        await stage.press("ctrl+p")
        assert isinstance(stage.app.screen, CommandPalette)
        # Without room for its list there is no page to turn.
        await stage.press(*"mark")
        await stage.resize(1, 1)
        await stage.press("pageup", "pagedown")
        await stage.resize(120, 40)
        await stage.press("backspace", "backspace", "backspace", "backspace")
        await stage.press(*"mark this", "enter")
        await stage.settle()
        assert stage.app.session.marked == 0


@pytest.mark.parametrize(
    ("typed", "dialog"), [("save", "ExportDialog"), ("settings", "TextDialog"), ("cmmnd fnd", "")]
)
async def test_the_palette_finds_commands_by_other_names_and_else_by_letters(typed: str, dialog: str) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("ctrl+p", *("space" if letter == " " else letter for letter in typed))
        await stage.pilot.pause(0.3)
        await stage.press("enter")
        await stage.settle()
        if dialog:
            assert type(stage.app.screen).__name__ == dialog


@pytest.mark.parametrize("size", [(120, 40), (30, 8)])
async def test_the_settings_are_shown_with_their_file(size: tuple[int, int]) -> None:
    async with on_stage(size=size) as stage:
        await stage.press("f2")
        assert "config.toml" in stage.text.replace("\n", "") or size[0] < 60
        await stage.press("slash", *"mouse", "enter")
        assert "mouse = true" in stage.text
        assert "sensitivity" not in stage.text
        await stage.press("escape", "f2")
        assert type(stage.app.screen).__name__ == "LibraryScreen"


async def test_a_command_without_keys_is_not_in_the_footer() -> None:
    app = NewsdiffApp(library_of(["one"], ["two"]), keymap={"list.mark": (), "app.help": ()})
    async with app.run_test(size=(80, 24)):
        bar = app.screen.query_one(KeyBar)
        words = [item.word for item in bar.footer.shown(80)]
        assert "mark" not in words
        assert "help" not in words
        assert "compare" in words
