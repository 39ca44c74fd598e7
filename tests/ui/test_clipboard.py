from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from newsdiff.ui.app import NewsdiffApp
from newsdiff.ui.runtime.clipboard import command_for, copy_by_command
from newsdiff.ui.widgets.key_bar import KeyBar

from .stage import library_of

TOOLS = ("pbcopy", "wl-copy", "xclip", "xsel", "clip.exe")


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with programs of these names that write what they are given into a file."""
    for name in TOOLS:
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "$0 $*" > "{tmp_path}/called"\n/bin/cat > "{tmp_path}/taken"\n')
        program.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "platform", "command"),
    [
        ({}, "linux", None),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", "wl-copy"),
        ({"DISPLAY": ":0"}, "linux", "xclip"),
        ({}, "darwin", "pbcopy"),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", "clip.exe"),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "1 2 3 4"}, "linux", None),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", None),
    ],
)
def test_the_command_that_reaches_the_persons_clipboard(
    environment: dict[str, str], platform: str, command: str | None, tools: Path
) -> None:
    found = command_for({**environment, "PATH": str(tools)}, platform)
    assert (found[0] if found else None) == command
    assert command_for({**environment, "PATH": str(tools / "nowhere")}, platform) is None


@pytest.fixture
def on_x11(tools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.setattr("sys.platform", "linux")
    return tools


def test_it_takes_the_text(on_x11: Path) -> None:
    assert copy_by_command("Größe “1”\n") == "xclip"
    assert (on_x11 / "taken").read_text(encoding="utf-8") == "Größe “1”\n"
    assert "-selection clipboard" in (on_x11 / "called").read_text()


def test_a_command_that_fails_is_none(on_x11: Path) -> None:
    (on_x11 / "xclip").write_text("#!/bin/sh\nexit 1\n")
    assert copy_by_command("text") is None


@pytest.mark.parametrize(
    ("way", "said"),
    [("auto", "to the clipboard with xclip."), ("terminal", "to the terminal's clipboard (OSC 52).")],
)
async def test_the_reader_says_where_the_text_went(way: str, said: str, on_x11: Path) -> None:
    app = NewsdiffApp(library_of(["One thing."], ["Another."]), (0, 1), clipboard=way)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        await pilot.press("y")
        await pilot.pause()
        message = app.screen.query_one(KeyBar).message
        assert message.endswith(said)
        assert "paragraph 1" in message
        taken = (on_x11 / "taken").read_text(encoding="utf-8") if way == "auto" else app.clipboard
        assert taken == "One thing.\n— Story 1 (Outlet 1, 2024-11-11), paragraph 1\n"


@pytest.mark.parametrize("way", ["auto", "terminal"])
async def test_a_selection_goes_where_the_settings_say(way: str, on_x11: Path) -> None:
    app = NewsdiffApp(library_of(["One thing."], ["Another."]), (0, 1), clipboard=way)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        lines = [
            "".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()
        ]
        y, x = next((y, line.index("One thing.")) for y, line in enumerate(lines) if "One thing." in line)
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 5, y))
        await pilot.mouse_up(offset=(x + 5, y))
        await pilot.press("ctrl+c")
        await pilot.pause()
        message = app.screen.query_one(KeyBar).message
        assert "the selected text" in message
        assert ("xclip" if way == "auto" else "OSC 52") in message
        assert app.clipboard == "One th"
        assert (on_x11 / "taken").exists() is (way == "auto")
        if way == "auto":
            assert (on_x11 / "taken").read_text(encoding="utf-8") == app.clipboard


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+x"])
async def test_what_is_copied_in_a_field_goes_there_too(key: str, on_x11: Path) -> None:
    app = NewsdiffApp(library_of(["One thing."], ["Another."]), (0, 1), clipboard="auto")
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        await pilot.press("a", *"dubious", "shift+home", key)
        await pilot.pause()
        assert (on_x11 / "taken").read_text(encoding="utf-8") == "dubious"
        assert app.screen_stack[1].query_one(KeyBar).message.endswith("with xclip.")
        await pilot.press("end", "ctrl+v")
        assert app.screen.query_one(TextArea).text == ("dubious" * 2 if key == "ctrl+c" else "dubious")


async def test_nothing_is_not_copied(on_x11: Path) -> None:
    app = NewsdiffApp(library_of(["One thing."], ["Another."]), (0, 1), clipboard="auto")
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        await pilot.press("slash", "ctrl+x")
        await pilot.pause()
        assert not app.screen.query_one(KeyBar).message
        assert not (on_x11 / "taken").exists()
