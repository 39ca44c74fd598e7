"""What version 0.1.0 has written is read: ``made_by_0_1_0`` is a data folder and settings of that version.

The database was made smaller since, with ``VACUUM`` at a page size of 512 bytes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newsdiff.config import load_settings
from newsdiff.reader.user_keys import keymap_of
from newsdiff.render.notes import Note
from newsdiff.store.last_session import last_library, last_theme, remember_library, remember_theme
from newsdiff.store.memory import open_memory
from tests.store.articles import FLOOD, PIN, REJECT, RIVER, whole

MADE = Path(__file__).with_name("made_by_0_1_0")
PATHS = ("/articles/river.txt", "/articles/flood.txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder that version left behind."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = tmp_path / "newsdiff"
    folder.mkdir()
    for name in ("memory.sqlite3", "last-library.json"):
        shutil.copy(MADE / name, folder)
    return folder


def test_decisions_and_notes(folder: Path) -> None:
    with open_memory() as memory:
        assert memory.warning == ""
        assert memory.decisions(RIVER, FLOOD) == (PIN, REJECT)
        assert memory.notes(RIVER) == (Note(whole(RIVER, 1), "Ask the mayor\nagain"),)
        assert memory.decide(RIVER, FLOOD, forget=[PIN])
        assert memory.decisions(RIVER, FLOOD) == (REJECT,)


def test_the_last_library_and_the_theme(folder: Path) -> None:
    assert last_library() == PATHS
    assert last_theme() == "newsdiff-contrast"


def test_both_stay_when_one_of_them_changes(folder: Path) -> None:
    remember_theme("newsdiff-light")
    assert (last_library(), last_theme()) == (PATHS, "newsdiff-light")
    remember_library(["/articles/trains.txt"])
    assert (last_library(), last_theme()) == (("/articles/trains.txt",), "newsdiff-light")


def test_the_theme_stays_when_another_library_is_opened(folder: Path) -> None:
    remember_library(["/articles/trains.txt"])
    assert (last_library(), last_theme()) == (("/articles/trains.txt",), "newsdiff-contrast")


def test_settings_and_keys() -> None:
    settings = load_settings(MADE / "config.toml")
    assert (settings.theme, settings.sensitivity, settings.mouse) == ("", 7, False)
    assert settings.clipboard == "terminal"
    assert keymap_of(settings) == {
        "list.mark": ("m", "ctrl+x"),
        "list.problems": (),
        "comparison.swap": ("X",),
        "comparison.next_article": ("right_square_bracket", "pagedown"),
        "comparison.page_down": ("space",),
    }
