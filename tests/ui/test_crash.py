from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.ui.runtime.crash import crash, write_report


def fault() -> ValueError:
    try:
        raise ValueError("The Kremlin denied it.\n\x1b[31m")
    except ValueError as error:
        return error


def test_a_report_says_where_the_error_came_up(tmp_path: Path) -> None:
    text = write_report(fault(), tmp_path / "new" / "folder").read_text(encoding="utf-8")
    assert text.startswith("newsdiff ")
    assert 'raise ValueError("The Kremlin' in text
    assert "Python 3." in text


def test_what_is_told_is_one_line_without_the_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    told = str(crash(fault()))
    assert told.startswith("stopped by a fault of its own (ValueError)")
    assert "Kremlin" not in told
    assert "\n" not in told
    assert str(next((tmp_path / "newsdiff").iterdir())) in told


def test_without_a_place_for_the_report_it_says_how_to_see_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "newsdiff").write_text("in the way")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert "NEWSDIFF_TRACEBACK=1" in str(crash(fault()))
