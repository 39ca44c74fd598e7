"""What was visited is kept from one time to the next, within bounds, and nothing depends on it."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from newsdiff.store.seen import MOST_PAIRS, MOST_PASSAGES, remember_seen, seen


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "newsdiff" / "seen.json"


def test_what_was_visited_is_added_to_what_was_visited_before(file: Path) -> None:
    assert seen("one") == set()
    remember_seen("one", [(1, 2, 3, -1, 0, 0)])
    remember_seen("two", [(7, 0, 9, 8, 0, 9)])
    remember_seen("one", [(4, 5, 6, -1, 0, 0)])
    assert seen("one") == {(1, 2, 3, -1, 0, 0), (4, 5, 6, -1, 0, 0)}
    assert seen("two") == {(7, 0, 9, 8, 0, 9)}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_pairs_read_longest_ago_are_forgotten(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({str(number): [[number]] for number in range(MOST_PAIRS)}))
    remember_seen("1", [(0,)])
    remember_seen("new", [(0,)])
    assert seen("0") == set()
    assert seen("1") == {(0,), (1,)}
    assert seen("new") == {(0,)}
    remember_seen("large", ((number,) for number in range(MOST_PASSAGES)))
    assert len(seen("large")) == MOST_PASSAGES
    assert seen("new") == set()


@pytest.mark.parametrize(
    "written", ["", "[]", "{", '{"one": 3}', '{"one": [["x"]]}', '{"one": [[1e999]]}', "\0"]
)
def test_a_damaged_file_is_as_good_as_none(file: Path, written: str) -> None:
    file.parent.mkdir()
    file.write_text(written)
    assert seen("one") == set()
    remember_seen("one", [(1,)])
    assert seen("one") == {(1,)}


def test_where_nothing_can_be_kept_nothing_is(file: Path) -> None:
    file.parent.write_text("a file, where the folder would be")
    remember_seen("one", [(1,)])
    assert seen("one") == set()
