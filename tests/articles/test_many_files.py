"""Many files are read by several processes, and what comes out is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles import many_files
from newsdiff.articles.files import FileContents
from newsdiff.articles.many_files import read_files
from newsdiff.errors import NewsdiffError
from tests.articles.web_server import PAGE


def said(read: FileContents | NewsdiffError) -> object:
    return str(read) if isinstance(read, NewsdiffError) else read


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for number in range(30):
        page = PAGE.replace("Bridge", f"Bridge {number}") if number % 7 else ""
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    return [str(tmp_path / f"{number}.html") for number in range(31)]


def test_processes_change_nothing(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(map(said, read_files(paths)))
    monkeypatch.setattr(many_files, "ALONE", 0)
    shown: list[tuple[int, int]] = []
    together = list(map(said, read_files(paths, lambda *each: shown.append(each), on_all_cores=True)))
    assert together == alone
    assert shown == [(done, 31) for done in range(1, 32)]


def test_it_can_be_done_without_processes(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(map(said, read_files(paths)))

    def forbidden(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(many_files, "ALONE", 0)
    monkeypatch.setattr("concurrent.futures.process.ProcessPoolExecutor.__init__", forbidden)
    assert list(map(said, read_files(paths, on_all_cores=True))) == alone
