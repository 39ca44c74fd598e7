"""Folders of newsdiff that may not be looked into, and a working folder that is gone: one line, and it goes on."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdiff.articles.fetching.access import Page
from newsdiff.articles.fetching.cache import PageCache
from newsdiff.cli import main
from newsdiff.cli.reader import open_reader
from newsdiff.reader.settings_text import settings_lines
from newsdiff.store.last_session import last_library, last_theme, remember_library, remember_theme
from newsdiff.store.memory import open_memory
from newsdiff.ui.runtime.crash import crash
from tests.cli.installed import SEEDS, newsdiff
from tests.not_root import NOBODY, not_root

PAIR = ("compare", *SEEDS[:2], "--format", "json")
COMMANDS = (PAIR, (*PAIR, "--decisions"), ("notes", "export"), ("config",), ("list", *SEEDS[:2]))


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Folders that nobody may look into."""
    # Not the usual temporary folder, which only its owner can enter.
    with tempfile.TemporaryDirectory() as name:
        for kind in ("DATA", "STATE", "CACHE", "CONFIG"):
            folder = Path(name, kind)
            (folder / "newsdiff").mkdir(parents=True)
            folder.chmod(0o600)
            if os.geteuid() == 0:
                os.chown(folder, NOBODY, NOBODY)
            monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder))
        yield Path(name)
        for folder in Path(name).iterdir():
            folder.chmod(0o700)


def test_commands_say_what_they_cannot_read(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for denied in (False, True):
        done = []
        for arguments in COMMANDS:
            if denied:
                with not_root():
                    status = main(arguments)
            else:
                status = main(arguments)  # loads what another user could not
            done.append((status, capfd.readouterr()))
        if not denied and os.geteuid() == 0:
            assert [status for status, _ in done] == [1, 1, 0, 0, 0]
    assert [status for status, _ in done] == [1, 2, 2, 2, 0]
    memory, config = home / "DATA/newsdiff/memory.sqlite3", home / "CONFIG/newsdiff/config.toml"
    said = [captured.err for _, captured in done]
    assert said == [
        "",
        f"newsdiff: {memory}: cannot be used (Permission denied)\n",
        f"newsdiff: {memory}: cannot be used (Permission denied)\n",
        f"newsdiff: {config}: may not be read; check its permissions, and its folder's\n",
        "",
    ]
    assert "sensitivity = 5" in done[3][1].out


def test_the_reader_starts_with_the_defaults_and_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr(
        "newsdiff.ui.run.run", lambda library, pair, settings, *_, **__: opened.append((library, settings))
    )
    monkeypatch.setattr("newsdiff.cli.reader.is_terminal", lambda stream: True)
    from newsdiff.cli.arguments import parse

    with not_root():
        open_reader(parse(SEEDS[:2]))
    ((library, settings),) = opened
    assert len(library.articles) == 2
    assert settings.sensitivity == 5
    assert [(Path(problem.path).name, problem.message) for problem in library.problems] == [
        (
            "config.toml",
            "may not be read; check its permissions, and its folder's; until then the defaults hold",
        )
    ]


def test_the_reader_goes_on_without_what_it_cannot_keep(home: Path) -> None:
    page = Page(b"<p>", "http://a.example/")
    with not_root():
        remember_library(SEEDS)
        remember_theme("newsdiff-light")
        assert (last_library(), last_theme()) == ((), "")
        PageCache().put("http://a.example/", page)
        assert PageCache().get("http://a.example/") is None
        PageCache().tidy()
        assert "no report could be written" in str(crash(ValueError()))
        assert any("may not be read" in text for line in settings_lines(200) for text, _ in line)
        with open_memory() as memory:
            assert "cannot be used (Permission denied)" in memory.warning


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use cannot be removed there")
def test_a_working_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.chdir(gone)
    gone.rmdir()
    remember_library(["here"])
    assert last_library() == ()
    remember_library(SEEDS)
    assert last_library() == tuple(SEEDS)
    assert newsdiff(*PAIR).returncode == 1
    assert newsdiff("list", ".").stderr.count(b"\n") == 1
