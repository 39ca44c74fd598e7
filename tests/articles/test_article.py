"""An article made from paragraphs, from a text, from a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsdiff import Article, NewsdiffError
from newsdiff.articles.library import load_article

TEXT = "Bridge opens on Monday\nThe old bridge opens on Monday, the mayor said.\n"


def test_a_text_is_split_and_named() -> None:
    article = Article.from_text(TEXT)
    assert article.paragraphs == (
        "Bridge opens on Monday",
        "The old bridge opens on Monday, the mayor said.",
    )
    assert (article.title, article.path) == ("Bridge opens on Monday", "")
    assert (article.source, article.date, article.url) == (None, None, None)


def test_a_text_keeps_what_is_known_about_it() -> None:
    article = Article.from_text(
        TEXT, title="The bridge", source="The Daily", date="2026-05-04", url="https://daily.example/1"
    )
    assert article.title == "The bridge"
    assert (article.source, article.date, article.url) == (
        "The Daily",
        "2026-05-04",
        "https://daily.example/1",
    )


def test_a_title_that_is_blank_is_made_from_the_text() -> None:
    assert Article.from_text(TEXT, title=" \n").title == "Bridge opens on Monday"


@pytest.mark.parametrize("text", ["", " \n\t\r\n"])
def test_a_text_without_a_paragraph_is_an_error(text: str) -> None:
    with pytest.raises(NewsdiffError, match="is empty"):
        Article.from_text(text)


def test_a_file_is_read_as_the_command_line_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-16")
    assert Article.from_file(file) == Article.from_file(str(file)) == load_article(str(file))
    assert Article.from_file(file) == replace(Article.from_text(TEXT), path=str(file))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.txt", None, "no such file"),
        ("empty.txt", b"\n", "is empty"),
        ("picture.txt", b"\0\1\2", "not a text file"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error(
    tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(NewsdiffError, match=message) as caught:
        Article.from_file(tmp_path / name)
    assert caught.value.where == str(tmp_path / name)


def test_a_text_in_place_of_paragraphs_is_refused_with_the_way_to_do_it() -> None:
    paragraphs: Any = TEXT
    with pytest.raises(TypeError, match=r"Article\.from_text") as caught:
        Article(paragraphs)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("paragraphs", [b"text", [1], ["text", None], 5, None])
def test_paragraphs_are_strings(paragraphs: Any) -> None:
    with pytest.raises(TypeError, match="paragraphs"):
        Article(paragraphs)


def test_no_paragraph_is_empty() -> None:
    with pytest.raises(ValueError, match="paragraph 2 is empty"):
        Article(("One.", ""))


def test_any_sequence_of_paragraphs_becomes_a_tuple() -> None:
    paragraphs: Any = ["One.", "Two."]
    article = Article(paragraphs)
    assert article == Article(("One.", "Two."))
    assert hash(article) == hash(Article(("One.", "Two.")))
