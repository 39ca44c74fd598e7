"""``newsdiff`` opening the reader: what it opens, and what it remembers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from newsdiff.articles.library import load_library
from newsdiff.cli.reader import _pair
from newsdiff.store.last_session import last_allowed_private, last_library, remember_library
from tests.articles.web_server import web_server
from tests.cli.installed import PROGRAM, SEEDS

pytestmark = pytest.mark.terminal


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@contextmanager
def reader(*arguments: str, cwd: Path) -> Iterator[pexpect.spawn]:
    """The reader in a pseudo-terminal; afterwards it has been quit."""
    environment = {**os.environ, "TERM": "xterm-256color"}
    child = pexpect.spawn(
        PROGRAM,
        list(arguments),
        cwd=str(cwd),
        env=environment,
        dimensions=(40, 120),
        timeout=60,
        encoding="utf-8",
    )
    try:
        yield child
        child.send("q")
        child.expect(pexpect.EOF)
        child.wait()
        assert child.exitstatus == 0
    finally:
        child.close(force=True)


def article(path: Path, headline: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"{headline}\nThe minister said on Monday that nothing had been decided.\n", encoding="utf-8"
    )
    return path


def test_the_first_time_the_samples_then_the_last_library(home: Path) -> None:
    with reader(cwd=home) as child:
        child.expect("Kremlin denies Putin spoke")
    assert last_library() == ()
    article(home / "stories" / "one.txt", "Zebras escape from zoo")
    article(home / "stories" / "two.txt", "Zebras found in the park")
    with reader("stories", cwd=home) as child:
        child.expect("Zebras escape")
    assert last_library() == (str(home / "stories"),)
    elsewhere = home / "elsewhere"
    elsewhere.mkdir()
    with reader(cwd=elsewhere) as child:
        child.expect("Zebras escape")


def test_a_last_library_that_is_gone_gives_way_to_the_samples(home: Path) -> None:
    remember_library([str(home / "gone")])
    with reader(cwd=home) as child:
        child.expect("Kremlin denies Putin spoke")


def test_a_folder_called_like_a_command_opens(home: Path) -> None:
    article(home / "list" / "one.txt", "Zebras escape from zoo")
    with reader("./list", cwd=home) as child:
        child.expect("Zebras escape")


def test_two_addresses_open_in_the_comparison_and_again_without_the_network(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    with web_server() as server:
        addresses = server("/page"), server("/other")
        with reader("--allow-private", *addresses, cwd=home) as child:
            child.expect("The Harbour Post")
            child.send("q")
        assert last_library() == addresses
        assert last_allowed_private()
    with reader(cwd=home) as child:
        child.expect("Bridge opened")


def test_a_list_of_addresses_shows_how_far_it_is_and_then_its_articles(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    with web_server() as server:
        links = home / "links.txt"
        links.write_text(f"{server('/page')}\n{server('/late/1.5')}\n{server('/gone')}\n")
        with reader("--allow-private", "links.txt", cwd=home) as child:
            child.expect("newsdiff: reading: [0-9] of 3")
            child.expect("Bridge closed")


def test_reading_goes_on_where_nothing_can_be_remembered(home: Path) -> None:
    (home / "data").write_text("a file where the data folder should be")
    with reader(*SEEDS, cwd=home) as child:
        child.expect("Kremlin denies Putin spoke")


def test_paths_are_remembered_for_another_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    remember_library(["stories", "/elsewhere/a.txt", "caf\udce9.txt"])
    assert last_library() == (str(home / "stories"), "/elsewhere/a.txt", str(home / "caf\udce9.txt"))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"paths": "x"}', '{"paths": [1]}', '"\\ud800"', "\x00"])
def test_a_damaged_record_is_no_record(home: Path, content: str) -> None:
    remember_library(["x"])
    (record,) = (home / "data" / "newsdiff").iterdir()
    assert json.loads(record.read_text()) == {"paths": [str(Path("x").absolute())], "allow_private": False}
    record.write_text(content)
    assert last_library() == ()


def test_two_files_open_in_the_comparison_although_what_is_said_of_them_is_wrong(tmp_path: Path) -> None:
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for path in paths:
        Path(path).write_text("A headline for both\nText.")
    (tmp_path / "newsdiff.toml").write_text("colour = 3")
    library = load_library(paths)
    assert len(library.problems) == 1
    assert _pair(paths, library) == (0, 1)
