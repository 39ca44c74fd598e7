"""Many files are read by several processes, and what comes out is the same."""

from __future__ import annotations

import subprocess
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from newsdiff.articles import many_files
from newsdiff.articles.files import FileContents
from newsdiff.articles.many_files import read_files
from newsdiff.articles.reading_apart import _started
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

    def forbidden(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(many_files, "ALONE", 0)
    monkeypatch.setattr("subprocess.Popen.__init__", forbidden)
    assert list(map(said, read_files(paths, on_all_cores=True))) == alone


def test_a_process_that_ends_before_its_time_is_done_without(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alone = list(map(said, read_files(paths)))
    monkeypatch.setattr(many_files, "ALONE", 0)
    monkeypatch.setattr("newsdiff.articles.reading_apart.sys.path", [str(tmp_path)])
    assert list(map(said, read_files(paths, on_all_cores=True))) == alone


def test_when_no_more_is_wanted_no_process_is_left(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_files, "ALONE", 0)
    started: list[subprocess.Popen[bytes]] = []

    def begun() -> subprocess.Popen[bytes]:
        started.append(process := _started())
        return process

    monkeypatch.setattr("newsdiff.articles.reading_apart._started", begun)
    with closing(read_files(paths, on_all_cores=True)) as reading:
        assert len(list(islice(reading, 12))) == 12
    assert started
    assert all(process.poll() is not None for process in started)


def test_a_process_is_not_begun_in_the_folder_of_the_articles(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pickle.py").write_text("open('was here', 'w')\nraise SystemExit\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(many_files, "ALONE", 0)
    assert len(list(read_files(paths, on_all_cores=True))) == len(paths)
    assert not (tmp_path / "was here").exists()
