"""Files and folders → a library."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsdiff.articles.library import load_article, load_library, sample_library
from newsdiff.errors import NewsdiffError


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or f"The headline of {path.stem}\nAnd its text.\n", encoding="utf-8")
    return path


def names(folder: Path, *paths: Path) -> list[str]:
    library = load_library([str(path) for path in paths or (folder,)])
    return [str(Path(article.path).relative_to(folder)) for article in library.articles]


def test_a_folder_is_its_text_files_in_natural_order(tmp_path: Path) -> None:
    for name in ("10.txt", "2.txt", "b.md", "no-extension", "A.text", "sub/3.txt", "sub/deeper/1.txt"):
        write(tmp_path / name)
    for name in (".hidden.txt", ".git/x.txt", "photo.jpg", "data.db", "sheet.xlsx", "2.txt~", "x.bak"):
        write(tmp_path / name)
    (tmp_path / "link.txt").symlink_to("nowhere")
    assert names(tmp_path) == [
        "2.txt", "10.txt", "A.text", "b.md", "no-extension", "sub/3.txt", "sub/deeper/1.txt",
    ]  # fmt: skip
    skipped = load_library([str(tmp_path)]).skipped
    assert {Path(each.path).name: each.message for each in skipped} == {
        "2.txt~": "is a backup copy, or part of a file",
        "data.db": "is settings or data of a program",
        "link.txt": "is a link to a file that is not there",
        "photo.jpg": "is a picture",
        "sheet.xlsx": "is a spreadsheet; save it as CSV",
        "x.bak": "is a backup copy, or part of a file",
    }


def test_in_a_folder_an_ending_that_often_lies_is_not_believed(tmp_path: Path) -> None:
    write(tmp_path / "of-an-archive.DOC", r"{\rtf1 The bridge opens\par The mayor opened it on Friday.\par}")
    write(
        tmp_path / "saved.php",
        f"<!DOCTYPE html><h1>The bridge opens</h1><p>{'The mayor opened it. ' * 9}</p>",
    )
    write(tmp_path / "program.php", "<?php echo 1;")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    assert names(tmp_path) == ["of-an-archive.DOC", "saved.php"]
    skipped = load_library([str(tmp_path)]).skipped
    assert [Path(each.path).name for each in skipped] == ["old.doc", "program.php"]


def test_a_file_that_is_named_is_taken_whatever_its_kind(tmp_path: Path) -> None:
    page = write(tmp_path / "page.html")
    assert names(tmp_path, page) == ["page.html"]


def test_the_same_file_is_one_article(tmp_path: Path) -> None:
    one = write(tmp_path / "one.txt")
    two = write(tmp_path / "two.txt")
    (tmp_path / "zlink.txt").symlink_to(one)
    assert names(tmp_path, two, tmp_path, one, two) == ["two.txt", "one.txt"]


def test_symbolic_links_that_go_round_end(tmp_path: Path) -> None:
    write(tmp_path / "sub" / "one.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert names(tmp_path) == ["sub/one.txt"]


def test_a_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    write(tmp_path / "one.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["one.txt"]
    (skipped,) = load_library([str(tmp_path)]).skipped
    assert skipped.message == "is a pipe, a socket or a device, not a file"


def test_files_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    library = load_library([str(tmp_path), str(tmp_path / "missing.txt")])
    assert len(library.articles) == 1
    problems = {Path(problem.path).name: problem.message for problem in library.problems}
    assert "empty" in problems["empty.txt"]
    assert "not a text file" in problems["binary.txt"]
    assert "no such file" in problems["missing.txt"]


def test_a_guessed_encoding_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("The café owner said it was closed on Monday.".encode("latin-1"))
    library = load_library([str(tmp_path)])
    assert library.problems == ()
    assert [Path(warning.path).name for warning in library.warnings] == ["latin.txt"]


def test_the_name_is_the_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = write(tmp_path / "kremlin" / "1.txt"), write(tmp_path / "kremlin" / "2.txt")
    assert load_library([f"{one.parent}/"]).name == "kremlin"
    assert load_library([str(one), str(two)]).name == "1.txt and 1 more"
    monkeypatch.chdir(one.parent)
    assert load_library(["."]).name == "kremlin"


def test_no_article_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NewsdiffError, match="no articles in this folder; name"):
        load_library([str(tmp_path)])
    (tmp_path / "a.jpg").touch()
    with pytest.raises(
        NewsdiffError, match=r"of 1 file of other kinds the first is .*a\.jpg, which is a picture"
    ):
        load_library([str(tmp_path)])
    (tmp_path / "a.txt").touch()
    with pytest.raises(NewsdiffError, match=r"a\.txt: is empty"):
        load_library([str(tmp_path)])
    (tmp_path / "b.txt").touch()
    with pytest.raises(NewsdiffError, match="none of the 2 files"):
        load_library([str(tmp_path)])


def test_an_article_knows_its_path_and_nothing_it_was_not_told(tmp_path: Path) -> None:
    path = str(write(tmp_path / "one.txt", "The headline of one\r\nText."))
    article = load_article(path)
    assert article.paragraphs == ("The headline of one", "Text.")
    assert (article.path, article.title) == (path, "The headline of one")
    assert (article.source, article.date, article.url) == (None, None, None)


def test_the_samples_are_there() -> None:
    library = sample_library()
    assert len(library.articles) == 5
    assert library.paths == ()
    assert library.problems == library.warnings == library.skipped == ()
