from __future__ import annotations

import pytest

from newsdiff.reader.commands import COMMANDS, Scope, commands_at
from newsdiff.reader.footer import footer_items
from newsdiff.reader.palette import OTHER_NAMES, find_commands

COMPARISON = (*commands_at(Scope.COMPARISON), *commands_at(Scope.ANYWHERE))


def first(typed: str) -> str:
    return find_commands(typed, COMPARISON)[0].command.id


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("export", "comparison.export"),
        ("save", "comparison.export"),
        ("undo", "comparison.undo"),
        ("redo", "comparison.redo"),
        ("settings", "app.settings"),
        ("preferences", "app.settings"),
        ("theme", "app.theme"),
        ("dark", "app.theme"),
        ("quit", "app.quit"),
        ("exit", "app.quit"),
        ("link by hand", "comparison.pin"),
        ("hand link", "comparison.pin"),
        ("note", "comparison.note"),
        ("comment", "comparison.note"),
        ("find", "comparison.search"),
        ("goto", "comparison.go_to"),
        ("swap", "comparison.swap"),
        ("sensitivity", "comparison.more_sensitive"),
        ("SAVE", "comparison.export"),
    ],
)
def test_a_command_is_found_by_its_usual_names(typed: str, id: str) -> None:
    assert first(typed) == id


@pytest.mark.parametrize("scope", [scope for scope in Scope if scope is not Scope.ANYWHERE])
def test_every_word_of_the_footer_finds_its_commands(scope: Scope) -> None:
    commands = (*commands_at(scope), *commands_at(Scope.ANYWHERE))
    for item in footer_items(scope):
        found = [each.command for each in find_commands(item.word, commands)]
        assert set(item.commands) <= set(found), item.word


def test_every_command_is_found_by_each_word_of_its_help() -> None:
    for command in COMMANDS:
        for word in command.help.split():
            assert command in [each.command for each in find_commands(word, COMMANDS)], (command.id, word)


def test_the_title_says_by_which_other_name_it_was_found() -> None:
    [found] = [each for each in find_commands("undo", COMPARISON) if each.command.id == "comparison.undo"]
    assert found.title == f"{found.command.help} (undo)"


def test_words_that_no_command_has_find_none() -> None:
    assert find_commands("zebra", COMPARISON) == []
    assert find_commands("", COMPARISON) == []
    assert find_commands("save zebra", COMPARISON) == []


def test_other_names_are_of_commands_there_are() -> None:
    assert set(OTHER_NAMES) <= {command.id for command in COMMANDS}
