"""Giving an article another title, source or date: what is kept, what is refused, and what follows from it."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsdiff.articles.library import load_library, sample_library
from newsdiff.errors import NewsdiffError
from newsdiff.reader.facts_editing import FactsEditing, UnclearDateError
from newsdiff.reader.session import ArticlePair, Session

from .libraries import library_of

TEXTS = (
    ["The storm took three roofs", "The storm took three roofs in the village on Monday."],
    ["A storm takes roofs", "On Monday the storm took three roofs in the village."],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, paragraphs in zip(("a.txt", "b.txt"), TEXTS, strict=True):
        (tmp_path / name).write_text("\n".join(paragraphs))
    records = [{"title": f"Record {n}", "text": "Some text.", "source": "Herald"} for n in (1, 2)]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, records)))
    return tmp_path


def session_over(folder: Path) -> Session:
    return Session(load_library([str(folder)]))


def said(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "newsdiff.toml").read_text())


def keep(editing: FactsEditing, index: int, **facts: str) -> str:
    edit = editing.begin(index)
    return edit.keep({**edit.values, **facts})


def test_what_is_kept_is_seen_everywhere_at_once_and_by_the_next_reader(folder: Path) -> None:
    (folder / "newsdiff.toml").write_text('source = "Post"\ncolour = 1\n')
    session = session_over(folder)
    editing, pair = FactsEditing(session), ArticlePair(0, 1)
    made, looks = session.comparison(pair), session.looks
    assert session.names[0] == "Post a"
    told = keep(editing, 0, title=" The  Storm ", source="Guardian", date="11 November 2024")
    assert told == f"Wrote the title, source and date to {folder / 'newsdiff.toml'}. u takes it back."
    article = session.articles[0]
    assert (article.title, article.source, article.date) == ("The Storm", "Guardian", "2024-11-11")
    assert article.paragraphs == tuple(TEXTS[0])
    assert session.names[0] == "Guardian"
    # What was compared stays, under the new name; what was found of all articles is found again.
    again = session.comparison(pair)
    assert again.a.article is article
    assert again == replace(made, a=replace(made.a, article=article))
    assert session.looks > looks
    assert session_over(folder).articles == session.articles
    assert [problem.message.split(":")[0] for problem in session.library.problems] == ["line 2, colour"]


def test_only_what_was_changed_is_written_and_an_emptied_field_falls_back(folder: Path) -> None:
    (folder / "newsdiff.toml").write_text('source = "Post"\n[files."a.txt"]\ntitle = "Mine"\n')
    editing = FactsEditing(session_over(folder))
    edit = editing.begin(0)
    assert edit.values == {"title": "Mine", "source": "Post", "date": ""}
    assert edit.otherwise == {"title": "The storm took three roofs", "source": "Post", "date": ""}
    assert edit.keep(edit.values) == ""
    assert keep(editing, 0, title="", date="2024-11-11").startswith("Wrote the title and date to ")
    assert editing.session.articles[0].title == "The storm took three roofs"
    assert said(folder) == {"source": "Post", "files": {"a.txt": {"date": date(2024, 11, 11)}}}
    # What the file says anyway is not said again.
    assert keep(editing, 0, source="Post", date="").startswith("Wrote the date to ")
    assert said(folder) == {"source": "Post"}


def test_one_article_of_a_file_with_several(folder: Path) -> None:
    editing = FactsEditing(session_over(folder))
    keep(editing, 3, title="The second", source="Post")
    assert said(folder) == {
        "files": {"c.jsonl": {"articles": {"2": {"title": "The second", "source": "Post"}}}}
    }
    assert [(each.title, each.source) for each in editing.session.articles[2:]] == [
        ("Record 1", "Herald"), ("The second", "Post"),
    ]  # fmt: skip
    keep(editing, 3, source="")
    assert editing.session.articles[3].source == "Herald"


def test_undo_takes_back_one_change_after_another(folder: Path) -> None:
    editing = FactsEditing(session_over(folder))
    before = editing.session.articles
    keep(editing, 0, title="One")
    between = editing.session.articles
    keep(editing, 0, title="Two", date="2024-11-11")
    assert editing.undo() == "Taken back: the title and date of a.txt."
    assert editing.session.articles == between
    assert editing.undo() == "Taken back: the title of a.txt."
    assert editing.session.articles == before
    assert editing.undo() == "No title, source or date was changed."
    assert said(folder) == {}


def test_nothing_changes_where_it_cannot_be_kept(folder: Path) -> None:
    session = session_over(folder)
    editing, before = FactsEditing(session), session.articles
    for unclear in ("3/4/2024", "soon", "2024-13-01"):
        with pytest.raises(UnclearDateError, match=r"is not clearly a day, such as 2024-11-30"):
            keep(editing, 0, title="New", date=unclear)
    (folder / "newsdiff.toml").write_text("title = ")
    with pytest.raises(NewsdiffError, match="is not TOML"):
        keep(editing, 0, title="New")
    assert (session.articles, (folder / "newsdiff.toml").read_text()) == (before, "title = ")


def test_why_an_article_cannot_be_changed(folder: Path) -> None:
    library = load_library([str(folder)])
    elsewhere = (
        (
            replace(library, articles=(replace(library.articles[0], path="https://a.org/b"),)),
            "from an address",
        ),
        (replace(library, articles=(replace(library.articles[0], path="-"),)), "from no file"),
        (library_of(*TEXTS), "from no file"),
        (sample_library(), "is a sample"),
    )
    for each, why in elsewhere:
        with pytest.raises(NewsdiffError, match=why):
            FactsEditing(Session(each)).begin(0)
