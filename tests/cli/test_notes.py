"""Notes that go from one person to another, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdiff.articles.files import read_article
from newsdiff.engine.comparison import Passage
from newsdiff.store.memory import open_memory
from tests.cli.installed import newsdiff

TEXT = "Heavy rain flooded the cellars of forty houses in the lower part of the village."


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "one"))
    file = tmp_path / "rain.txt"
    file.write_text(TEXT)
    return file


def note(article: Path) -> None:
    with open_memory() as memory:
        memory.set_note(read_article(str(article)).article, Passage(0, 6, 10), "how much?")


def test_from_one_person_to_another(article: Path, tmp_path: Path) -> None:
    note(article)
    file = tmp_path / "notes.jsonl"
    assert newsdiff("notes", "export", article, "--output", file).returncode == 0
    assert [json.loads(line)["kind"] for line in file.read_text().splitlines()] == ["article", "note"]
    assert TEXT not in file.read_text()
    other = {"XDG_DATA_HOME": str(tmp_path / "other")}
    done = newsdiff("notes", "import", file, env=other)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"Added 1 note, 0 links, 0 rejected links.\n"
    again = newsdiff("notes", "import", "-", env=other, input=file.read_bytes())
    assert again.stdout == b"Added 0 notes, 0 links, 0 rejected links; 1 known already.\n"
    assert newsdiff("notes", "export", article, env=other).stdout == file.read_bytes()
    (tmp_path / "copy.txt").write_text(TEXT.replace(" of ", "\nof "))
    shown = newsdiff("compare", "--decisions", tmp_path / "copy.txt", article, env=other)
    assert "how much?" in shown.stdout.decode()


def test_without_notes_nothing_is_made(article: Path, tmp_path: Path) -> None:
    done = newsdiff("notes", "export")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"there are no notes" in done.stderr
    assert not (tmp_path / "one").exists()


def test_a_file_of_something_else_is_one_line(article: Path) -> None:
    done = newsdiff("notes", "import", article)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"newsdiff: {article}: has nothing that newsdiff notes export wrote (line 1 is no JSON); check the file\n"
    )


def test_a_bad_line_is_named(article: Path, tmp_path: Path) -> None:
    note(article)
    file = tmp_path / "notes.jsonl"
    file.write_bytes(newsdiff("notes", "export").stdout + b"{}\n")
    done = newsdiff("notes", "import", file)
    assert (done.returncode, done.stdout) == (
        0,
        b"Added 0 notes, 0 links, 0 rejected links; 1 known already.\n",
    )
    assert done.stderr.decode() == (
        f"newsdiff: {file}: line 3 is no article, note, link or rejection; it is left out\n"
    )


@pytest.mark.parametrize("words", [(), ("x", "y"), ("x", "--output", "z")])
def test_import_takes_one_file(article: Path, words: tuple[str, ...]) -> None:
    done = newsdiff("notes", "import", *words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"takes one FILE" in done.stderr


def test_a_store_that_cannot_be_read_is_an_error(article: Path, tmp_path: Path) -> None:
    file = tmp_path / "one" / "newsdiff" / "memory.sqlite3"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database " * 100)
    done = newsdiff("notes", "export")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"damaged" in done.stderr
