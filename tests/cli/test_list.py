"""``newsdiff list``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdiff import __version__
from tests.cli.installed import SEEDS, newsdiff


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text("标题在这里克里姆林宫否认了通话\nText.", encoding="utf-8")
    (tmp_path / "2.txt").write_text("A headline for two\nMore words here.", encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"\0")
    for name in ("photo.jpg", "notes.txt~", ".hidden.png"):
        (tmp_path / name).touch()
    return tmp_path


def test_text(folder: Path) -> None:
    done = newsdiff("list", ".", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "   title                           words  file\n"
        "1  标题在这里克里姆林宫否认了通话     16  ./1.txt\n"
        "2  A headline for two                  7  ./2.txt\n"
        "\n"
        "problems:\n"
        "  ./broken.txt: is not a text file; save the article as plain text first\n"
        "\n"
        "skipped (a file that is named itself is read all the same):\n"
        "  ./notes.txt~: is a backup copy, or part of a file\n"
        "  ./photo.jpg: is a picture\n"
    )
    lines = newsdiff("list", ".", "--format", "jsonl", cwd=folder)
    assert len(lines.stdout.splitlines()) == 2
    assert [line.split(b": ")[1] for line in lines.stderr.splitlines()] == [
        b"./broken.txt", b"./notes.txt~", b"./photo.jpg",
    ]  # fmt: skip
    assert newsdiff("matrix", ".", cwd=folder).stderr.splitlines()[1:] == [
        b"newsdiff: 2 files of other kinds were skipped; newsdiff list says which and why"
    ]


def test_json(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "sheet.xlsx").touch()
    done = newsdiff("list", "2.txt", "broken.txt", "below", "--format", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == {
        "format": 1,
        "newsdiff": __version__,
        "articles": [
            {
                "path": "2.txt", "title": "A headline for two", "source": None, "date": None, "url": None,
                "author": None, "words": 7, "paragraphs": 2,
            }
        ],
        "problems": [
            {"path": "broken.txt", "message": "is not a text file; save the article as plain text first"}
        ],
        "warnings": [],
        "skipped": [{"path": "below/sheet.xlsx", "message": "is a spreadsheet; save it as CSV"}],
    }  # fmt: skip


def test_long_titles_are_cut_at_a_word() -> None:
    lines = newsdiff("list", *(Path(seed).name for seed in SEEDS), cwd=Path(SEEDS[0]).parent).stdout.decode()
    assert max(map(len, lines.splitlines())) <= 120
    assert lines.count("\n") == 6


def test_a_folder_called_like_a_command(tmp_path: Path) -> None:
    (tmp_path / "compare").mkdir()
    (tmp_path / "compare" / "1.txt").write_text("A headline for one", encoding="utf-8")
    done = newsdiff("list", "compare", cwd=tmp_path)
    assert b"A headline for one" in done.stdout
    # Reached, and only then in want of a terminal.
    assert b"needs a terminal" in newsdiff("./compare", cwd=tmp_path).stderr


def test_json_lines_have_an_article_with_its_text_each(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("A headline here\nOne thing happened.\n")
    (tmp_path / "two.txt").write_text("Another thing happened.\n")
    (tmp_path / "empty.txt").write_text("")
    done = newsdiff("list", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 0
    first, second = map(json.loads, done.stdout.decode().splitlines())
    assert first["paragraphs"] == ["A headline here", "One thing happened."]
    assert first["text"] == "A headline here\n\nOne thing happened."
    assert (second["words"], second["source"]) == (3, None)
    assert b"empty.txt" in done.stderr
