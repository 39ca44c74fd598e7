"""Notes and decisions that go to another person: all of them arrive, and nothing of theirs is lost."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision
from newsdiff.store.database import open_database
from newsdiff.store.exchange import exported
from newsdiff.store.exchanged_lines import LineError, parsed
from newsdiff.store.importing import Imported, import_lines
from newsdiff.store.memory import Memory, open_memory
from tests.store.articles import FLOOD, PIN, REJECT, RIVER, TRAINS, text_of, whole, words

MAYOR = words(RIVER, 1, "never seen")


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Memory]:
    with open_memory(tmp_path / "mine.sqlite3") as memory:
        memory.decide(RIVER, FLOOD, PIN, REJECT)
        memory.set_note(RIVER, MAYOR, "ask Jo\n\u2028= [b]twice[/b]")
        memory.set_note(TRAINS, whole(TRAINS, 1), "since when?")
        yield memory


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Memory]:
    with open_memory(tmp_path / "theirs.sqlite3") as memory:
        yield memory


def sent(folder: Path, *articles: Article) -> list[str]:
    with closing(open_database(folder / "mine.sqlite3")) as database:
        return exported(database, articles)


def received(folder: Path, lines: list[str]) -> Imported:
    with closing(open_database(folder / "theirs.sqlite3")) as database:
        return import_lines(database, lines)


def test_all_of_it_arrives_whatever_the_files_are_called(
    mine: Memory, theirs: Memory, tmp_path: Path
) -> None:
    done = received(tmp_path, sent(tmp_path))
    assert done == Imported(notes=2, links=1, rejections=1)
    moved = replace(RIVER, path="elsewhere.txt", title="another")
    assert theirs.decisions(moved, FLOOD) == mine.decisions(RIVER, FLOOD) != ()
    assert theirs.notes(moved) == mine.notes(RIVER) != ()
    assert theirs.notes(TRAINS) == mine.notes(TRAINS) != ()


def test_an_edited_article_gets_them_too(mine: Memory, theirs: Memory, tmp_path: Path) -> None:
    received(tmp_path, sent(tmp_path))
    now = replace(RIVER, paragraphs=("A new headline", *RIVER.paragraphs))
    (note,) = theirs.notes(now)
    assert (note.passage.paragraph, text_of(now, note.passage)) == (2, "never seen")


def test_twice_is_the_same_as_once(mine: Memory, theirs: Memory, tmp_path: Path) -> None:
    lines = sent(tmp_path)
    received(tmp_path, lines)
    with closing(open_database(tmp_path / "theirs.sqlite3")) as database:
        once = exported(database)
    assert sorted(once) == sorted(lines)
    assert received(tmp_path, lines) == Imported(known=4)
    with closing(open_database(tmp_path / "theirs.sqlite3")) as database:
        assert exported(database) == once


def test_two_notes_on_one_passage_stand_one_below_the_other(
    mine: Memory, theirs: Memory, tmp_path: Path
) -> None:
    theirs.set_note(RIVER, MAYOR, "I was there")
    assert received(tmp_path, sent(tmp_path)) == Imported(notes=2, links=1, rejections=1, beside=1)
    (note,) = theirs.notes(RIVER)
    assert note.text == "I was there\n———\nask Jo\n\u2028= [b]twice[/b]"
    assert received(tmp_path, sent(tmp_path)).known == 4
    assert theirs.notes(RIVER) == (note,)
    # Back to where it came from: only what is new there is added.
    with closing(open_database(tmp_path / "theirs.sqlite3")) as database:
        back = exported(database)
    with closing(open_database(tmp_path / "mine.sqlite3")) as database:
        import_lines(database, back)
    assert mine.notes(RIVER)[0].text == "ask Jo\n\u2028= [b]twice[/b]\n———\nI was there"


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_decision_of_ones_own_stays_and_the_other_is_noted(
    mine: Memory, theirs: Memory, tmp_path: Path, mirrored: bool
) -> None:
    own = replace(PIN, linked=False)
    if mirrored:
        theirs.decide(FLOOD, RIVER, Decision(own.b, own.a, own.linked))
    else:
        theirs.decide(RIVER, FLOOD, own)
    done = received(tmp_path, sent(tmp_path))
    assert (done.links, done.rejections, done.beside) == (1, 1, 1)
    assert theirs.decisions(RIVER, FLOOD) == (own, REJECT)
    assert theirs.notes(RIVER)[0].text == f"Somebody else linked this with “{text_of(FLOOD, PIN.b)}”."
    assert received(tmp_path, sent(tmp_path)) == Imported(known=4)


def test_only_those_about_some_articles(mine: Memory, tmp_path: Path) -> None:
    def kinds(*articles: Article) -> list[str]:
        return [json.loads(line)["kind"] for line in sent(tmp_path, *articles)]

    assert kinds(TRAINS) == ["article", "note"]
    assert kinds(FLOOD) == ["article", "article", "link", "rejection"]
    assert kinds(Article(("Something else.",))) == []
    (head, *_) = map(json.loads, sent(tmp_path, TRAINS))
    assert head["title"] == "Trains"


def test_a_bad_line_is_named_and_the_rest_is_read(mine: Memory, theirs: Memory, tmp_path: Path) -> None:
    lines = sent(tmp_path)
    orphan = json.loads(lines[-1])
    orphan["a"]["article"] = "0" * 64
    done = received(tmp_path, ["no JSON", "", *lines, "[]", json.dumps(orphan), '{"kind": "poem"}'])
    count = len(lines) + 2
    assert done.wrong == (
        (1, "is no JSON"),
        (count + 1, "is no object"),
        (count + 2, "is about an article that no line describes"),
        (count + 3, "is no article, note, link or rejection"),
    )
    assert (done.notes, done.links, done.rejections, done.known) == (2, 1, 1, 0)


VALUES: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "exact"]), inner),
    max_leaves=6,
)


@given(st.data())
def test_no_line_is_a_fault(data: st.DataObject) -> None:
    passage: dict[str, object] = {
        "article": "a" * 64,
        "exact": "x y",
        "prefix": "",
        "suffix": "",
        "letters": [0, 2],
    }
    lines: list[dict[str, object]] = [
        {"kind": "article", "format": 1, "digest": "a" * 64, "paragraphs": ["0" * 16]},
        {"kind": "note", "about": passage, "text": "t"},
        {"kind": "link", "a": passage, "b": dict(passage)},
    ]
    line = data.draw(st.sampled_from(lines))
    for each in (line, passage):
        if data.draw(st.booleans()):
            each[data.draw(st.sampled_from(sorted(each)))] = data.draw(VALUES)
    with contextlib.suppress(LineError):
        assert parsed(json.dumps(line)) is not None
