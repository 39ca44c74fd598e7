from __future__ import annotations

import os
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from newsdiff.config import THEMES, Settings, documentation, load_settings
from newsdiff.errors import NewsdiffError
from newsdiff.reader.commands import COMMANDS, key_name
from newsdiff.reader.user_keys import key_of_name, keymap_of
from newsdiff.ui.theme.themes import NAMES

from .installed import PROGRAM


def written(folder: Path, text: str) -> Path:
    file = folder / "newsdiff" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def newsdiff(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "PATH": "",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        [PROGRAM, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_every_setting_is_documented() -> None:
    assert set(documentation()) == {each.name for each in fields(Settings)}
    assert all(len(text) > 20 for text in documentation().values())
    assert THEMES == NAMES


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "config.toml") == Settings()


def test_what_is_set_is_read(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        'theme = "newsdiff-light"\nsensitivity = 7\nmouse = false\nclipboard = "terminal"\n'
        '[keys]\n"comparison.swap" = "X"\nlist.mark = ["m", "ctrl+x"]\n"list.problems" = []\n',
    )
    settings = load_settings(file)
    assert (settings.theme, settings.sensitivity, settings.mouse) == ("newsdiff-light", 7, False)
    assert keymap_of(settings) == {
        "comparison.swap": ("X",),
        "list.mark": ("m", "ctrl+x"),
        "list.problems": (),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = ", "is not TOML"),
        ('theme = "solarized"', "theme is 'solarized'; it has to be one of newsdiff-dark"),
        ('themes = "x"', "there is no setting 'themes'; did you mean 'theme'?"),
        ("colour = 1", "there is no setting 'colour'; newsdiff config prints all"),
        ("sensitivity = 10", "sensitivity is 10; it has to be a whole number from 1 to 9"),
        ("sensitivity = true", "sensitivity is True"),
        ("sensitivity = [5]", r"sensitivity is \[5\]"),
        ('mouse = "no"', "mouse is 'no'; it has to be true or false"),
        ('clipboard = "x"', "it has to be one of auto, terminal, command"),
        ("keys = 3", "keys has to be a table"),
        ("[keys]\nlist.mark = 3", "the key of list.mark is 3"),
        ('[keys]\n"list.mrak" = "x"', "there is no command 'list.mrak'; did you mean 'list.mark'?"),
        ('[keys]\n"list.mark" = "hyper+x"', "list.mark has the key 'hyper\\+x', which does not exist"),
        (
            '[keys]\n"comparison.swap" = "n"',
            "comparison.swap has the key 'n', which comparison.next_change has as well; give one",
        ),
        ('[keys]\n"list.mark" = "PgDn"', "list.mark has the key 'PgDn', which list.page_down has as well"),
        ('[keys]\n"app.help" = "j"', "app.help has the key 'j', which list.down has as well"),
    ],
)
def test_what_does_not_fit_is_said(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(NewsdiffError, match=said) as caught:
        keymap_of(load_settings(written(tmp_path, text)))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"sensitivity = 5.0", "sensitivity is 5.0; it has to be a whole number"),
        (b"sensitivity = nan", "sensitivity is nan"),
        (b"sensitivity = " + b"9" * 5000, "a number in it is too long"),
        (b"sensitivity = 0x" + b"f" * 5000, "sensitivity is too long"),
        (b"theme = " + b"[" * 5000 + b"]" * 5000, "it is nested too deeply"),
        (b"keys." + b"a." * 5000 + b"a = 1", "it is nested too deeply"),
        (b'theme = "\xff"', "it is not UTF-8"),
        (b'theme = "newsdiff-\\u001b[31m"', "newsdiff-.x1b"),
        (b"theme = []", "theme is "),
        (b"#" * 2**20 + b"\n", "File too large"),
    ],
    ids=lambda each: str(each)[:20],
)
def test_whatever_is_in_the_file_is_one_line(data: bytes, said: str, tmp_path: Path) -> None:
    file = written(tmp_path, "")
    file.write_bytes(data)
    with pytest.raises(NewsdiffError, match=said) as caught:
        load_settings(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert "\n" not in str(caught.value)


def test_a_byte_order_mark_is_no_part_of_it(tmp_path: Path) -> None:
    file = written(tmp_path, "\ufeffsensitivity = 7\n")
    assert load_settings(file).sensitivity == 7


def test_what_is_no_file_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdiff.descriptors.PATIENCE", 0.05)
    file = written(tmp_path, "")
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(NewsdiffError, match="is a pipe that nobody writes to; put a file in its place"):
        load_settings(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(NewsdiffError, match="Is a directory"):
        load_settings(file)
    file.rmdir()
    file.symlink_to(file)
    with pytest.raises(NewsdiffError, match="symbolic links"):
        load_settings(file)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", "/dev/null")
    assert load_settings() == Settings()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_keys_can_be_written_as_they_are_shown(command: object) -> None:
    for key in command.keys:  # type: ignore[attr-defined]
        assert key_of_name(key_name(key)) == key
        assert key_of_name(key) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("PgDn", "pagedown"),
        ("?", "question_mark"),
        ("-", "minus"),
        ("_", "underscore"),
        ("@", "at"),
        ("\\", "backslash"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        ("Ctrl+X", "ctrl+x"),
        ("esc", "escape"),
        ("ü", "ü"),
        (" ", "space"),
        ("nothing", ""),
        ("", ""),
        ("ctrl+", ""),
    ],
)
def test_names_of_keys(name: str, key: str) -> None:
    assert key_of_name(name) == key


def test_the_command_prints_a_file_that_can_be_kept(tmp_path: Path) -> None:
    said = newsdiff(tmp_path, "config")
    assert said.returncode == 0
    assert str(tmp_path / "newsdiff" / "config.toml") in said.stdout.splitlines()[0]
    assert all(f'"{command.id}"' in said.stdout for command in COMMANDS)
    assert all(f"# {each.name} = " in said.stdout for each in fields(Settings) if each.name != "keys")
    assert load_settings(written(tmp_path, said.stdout)) == Settings()
    everything = "\n".join(
        line.removeprefix("# ") if " = " in line and not line.startswith("# Keys") else line
        for line in said.stdout.splitlines()
    )
    settings = load_settings(written(tmp_path, everything))
    assert keymap_of(settings) == {command.id: command.keys for command in COMMANDS}


def test_the_command_shows_what_is_set(tmp_path: Path) -> None:
    written(tmp_path, 'sensitivity = 3\n[keys]\n"list.mark" = "m"\n')
    said = newsdiff(tmp_path, "config").stdout
    assert "\nsensitivity = 3\n" in said
    assert '\n"list.mark" = ["m"]' in said
    assert "\n# theme =" in said


@pytest.mark.parametrize("arguments", [["config"], ["seeds/"]], ids=["config", "reader"])
def test_a_wrong_setting_is_one_line_and_status_2(arguments: list[str], tmp_path: Path) -> None:
    file = written(tmp_path, '[keys]\n"comparison.swap" = "n"\n')
    said = newsdiff(tmp_path, *arguments)
    assert said.returncode == 2
    if arguments == ["config"]:
        assert said.stderr.startswith(f"newsdiff: {file}: keys: comparison.swap")
        assert said.stderr.count("\n") == 1
        assert "sensitivity = 5" in said.stdout
