from __future__ import annotations

from pathlib import Path

import pytest

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
