"""What a person, another program or another version wrote: settings, notes, the store, searches, clusters."""

from __future__ import annotations

import json
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from newsdiff.articles.fetching.access import Page
from newsdiff.articles.fetching.cache import PageCache
from newsdiff.articles.folder_facts import FACTS_FILE, read_facts
from newsdiff.articles.listed import text_id
from newsdiff.articles.passim import read_clusters
from newsdiff.config import load_settings
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.reader.search.query import QueryError, parse
from newsdiff.reader.user_keys import keymap_of
from newsdiff.store.article_index import ArticleIndex
from newsdiff.store.database import database_in_memory
from newsdiff.store.exchange import exported
from newsdiff.store.importing import import_lines
from newsdiff.store.memory import open_memory
from tests.engine.generated_texts import SENTENCES, TANGLES
from tests.engine.pairs import seeds
from tests.fuzz import words
from tests.fuzz.kills import indexed
from tests.fuzz.target import Target

_ADDRESS = "https://outlet.example/story"
_SETTINGS = b"""theme = "newsdiff-light"
sensitivity = 7
mouse = false
clipboard = "terminal"
[keys]
"comparison.swap" = "S"
list.mark = ["m", "ctrl+x"]
"""
_FACTS = b"""order = ["b.txt", "a.txt"]
["a.txt"]
title = "Bridge closed"
source = "The Harbour Post"
date = 2026-05-04
"""
_SEARCHES = (
    'river "the mayor said" -5',
    r"/\bwar\w* (and|or)\b/ peace",
    "/a{2,5}[^x]+?$/",
    "É naïve 日本",
    '"',
)


def assert_one_line(said: str) -> None:
    """What is said is one line, whatever the names in it are: those are made printable where they are printed."""
    assert said.strip() == said
    assert said.count("\n") == 0


@cache
def _folder() -> Path:
    # Not removed at the end: the process may be one that is ended for taking too long.
    return Path(tempfile.mkdtemp(prefix="newsdiff-fuzz-"))


def check_settings(data: bytes) -> None:
    """Settings are read, or one line says what is wrong."""
    file = _folder() / "config.toml"
    file.write_bytes(data)
    try:
        keymap_of(load_settings(file))
    except NewsdiffError as error:
        assert_one_line(str(error))


def check_search(data: bytes) -> None:
    """What is typed finds places that are in the text, or one line says what is wrong."""
    typed = data.decode("utf-8", "replace")
    text = " ".join(SENTENCES)
    try:
        places = parse(typed).matches(text)
    except QueryError:
        return
    ends = [0]
    for start, end in places:
        assert ends[-1] <= start < end <= len(text), places
        ends.append(end)


def check_notes(data: bytes) -> None:
    """Lines of notes are added, or each one that is wrong is named; what was added can be written and read again."""
    lines = data.decode("utf-8", "replace").split("\n")
    with closing(database_in_memory()) as database:
        done = import_lines(database, lines)
        assert all("\n" not in message for _, message in done.wrong)
        again = exported(database, ())
        with closing(database_in_memory()) as other:
            assert not import_lines(other, again).wrong
            assert sorted(exported(other, ())) == sorted(again)


def check_store(data: bytes) -> None:
    """Any damage to the store is a line, and the store can be used afterwards."""
    folder = _folder() / "store"
    folder.mkdir(exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
    file = folder / "memory.sqlite3"
    file.write_bytes(data)
    a, b = seeds()[:2]
    for start in range(2):
        with open_memory(file) as memory:
            assert "\n" not in memory.warning
            assert not (start and "damaged" in memory.warning)
            memory.decisions(a, b)
            memory.notes(a)
            memory.set_note(a, _WHOLE, "new")
            assert "new" in [note.text for note in memory.notes(a)]


def check_clusters(data: bytes) -> None:
    """What passim wrote is used, or each fault is a line."""
    folder = _folder() / "clusters"
    folder.mkdir(exist_ok=True)
    (folder / "part-0").write_bytes(data)
    articles = seeds()[:2]
    try:
        found = read_clusters(str(folder), articles)
    except NewsdiffError as error:
        assert_one_line(str(error))
        return
    assert all(0 <= each.article < 2 and 0 <= each.begin < each.end for each in found.passages)


def check_index(data: bytes) -> None:
    """Of a damaged index, what it knows of an article is what was kept, or nothing; and it can be used again."""
    file = _folder() / "articles.sqlite3"
    file.write_bytes(data)
    found = ArticleIndex(file).get([key for key, _ in _INDEXED])
    assert all(found.get(key) in (None, words) for key, words in _INDEXED)
    for _ in range(2):
        ArticleIndex(file).put(dict(_INDEXED))
        found = ArticleIndex(file).get([key for key, _ in _INDEXED])
    assert found == dict(_INDEXED)


def check_facts(data: bytes) -> None:
    """What is said about the files of a folder holds as far as it can be read; each fault is a line."""
    folder = _folder() / "facts"
    folder.mkdir(exist_ok=True)
    (folder / FACTS_FILE).write_bytes(data)
    for error in read_facts(str(folder)).errors:
        assert_one_line(str(error))


def check_cache(data: bytes) -> None:
    """A page that was kept is what was kept, or nothing."""
    pages = PageCache(_folder() / "pages")
    pages.put(_ADDRESS, Page(b"<p>", _ADDRESS))
    (kept,) = (_folder() / "pages").iterdir()
    kept.write_bytes(data)
    page = pages.get(_ADDRESS)
    assert page is None or isinstance(page.data, bytes)


_INDEXED = [indexed(number) for number in range(3)]
_WHOLE = Passage(0, 0, len(seeds()[0].paragraphs[0]))


@cache
def _stored() -> bytes:
    file = _folder() / "sample.sqlite3"
    a, b = seeds()[:2]
    with open_memory(file) as memory:
        memory.decide(a, b, Decision(_WHOLE, Passage(0, 0, 20), linked=True))
        memory.set_note(a, _WHOLE, "one · über")
    return file.read_bytes()


@cache
def _indexed() -> bytes:
    file = _folder() / "index.sqlite3"
    ArticleIndex(file).put(dict(_INDEXED))
    return file.read_bytes()


@cache
def _noted() -> bytes:
    a, b = seeds()[:2]
    file = _folder() / "noted.sqlite3"
    with open_memory(file) as memory:
        memory.decide(a, b, Decision(_WHOLE, Passage(0, 0, 20), linked=False))
        memory.set_note(a, _WHOLE, "one · über")
        memory.set_note(b, Passage(1, 0, 9), "another ✎")
    from newsdiff.store.database import open_database

    with closing(open_database(file)) as database:
        return "".join(exported(database, (a, b))).encode()


@cache
def _clustered() -> bytes:
    article = seeds()[0]
    text = article.paragraphs[0]
    one = {
        "id": text_id(article.paragraphs),
        "cluster": 3,
        "begin": 0,
        "end": 20,
        "text": text[:20],
        "size": 2,
    }
    return "".join(
        json.dumps({**one, "begin": start, "text": text[start:20]}) + "\n" for start in range(3)
    ).encode()


@cache
def _kept() -> bytes:
    pages = PageCache(_folder() / "kept")
    pages.put(_ADDRESS, Page(b"<p>Words.</p>", _ADDRESS, "utf-8"))
    (kept,) = (_folder() / "kept").iterdir()
    return kept.read_bytes()


TARGETS = (
    Target("settings", lambda: [_SETTINGS, b"sensitivity = 5.0\n"], check_settings, words.SETTINGS),
    Target("facts", lambda: [_FACTS], check_facts, words.SETTINGS),
    Target(
        "search",
        lambda: [each.encode() for each in _SEARCHES],
        check_search,
        (*words.PATTERNS, *[each.encode() for each in TANGLES]),
    ),
    Target("notes", lambda: [_noted()], check_notes, words.OBJECTS),
    Target("store", lambda: [_stored()], check_store),
    Target("index", lambda: [_indexed()], check_index),
    Target("clusters", lambda: [_clustered()], check_clusters, words.OBJECTS),
    Target("cache", lambda: [_kept()], check_cache, words.OBJECTS),
)
