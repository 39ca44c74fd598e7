from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from array import array
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from newsdiff.store import article_index
from newsdiff.store.article_index import ArticleIndex, digest
from tests.not_root import not_root

WORDS = {digest([f"text {number}"]): array("I", [number, number + 7, 2**32 - 1]) for number in range(1200)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "articles.sqlite3"


def test_words_are_found_again_by_the_text(file: Path) -> None:
    ArticleIndex(file).put(WORDS)
    assert ArticleIndex(file).get(list(WORDS)) == WORDS
    assert not ArticleIndex(file).get([digest(["another text"])])
    assert digest(["a", "b"]) != digest(["a b"])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_without_a_file_nothing_is_known_and_none_is_made(file: Path) -> None:
    assert not ArticleIndex(file).get(list(WORDS))
    assert not file.exists()


def test_a_damaged_index_is_made_anew_in_silence(file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    random = Random(1)
    ArticleIndex(file).put(WORDS)
    whole = file.read_bytes()
    for _ in range(60):
        damaged = bytearray(whole)
        start = random.randrange(len(damaged))
        match random.randrange(3):
            case 0:
                del damaged[start:]
            case 1:
                damaged[start : start + 300] = random.randbytes(300)
            case _:
                damaged[: random.choice((1, 20, 100))] = random.randbytes(50)
        file.write_bytes(damaged)
        found = ArticleIndex(file).get(list(WORDS))
        assert all(WORDS[key] == words for key, words in found.items())
        ArticleIndex(file).put(WORDS)
        ArticleIndex(file).put(WORDS)
    file.write_text("no database")
    assert not ArticleIndex(file).get(list(WORDS))
    ArticleIndex(file).put(WORDS)
    assert ArticleIndex(file).get(list(WORDS)) == WORDS
    assert capfd.readouterr() == ("", "")


def test_a_value_that_became_text_of_no_encoding_is_damage(file: Path) -> None:
    some = dict(list(WORDS.items())[:3])
    ArticleIndex(file).put(some)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE article SET words = CAST(x'81' AS TEXT)")
        connection.commit()
    assert ArticleIndex(file).get(list(some)) == {}
    ArticleIndex(file).put(some)
    assert ArticleIndex(file).get(list(some)) == some


def test_another_table_of_that_name_is_replaced(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE article (title TEXT)")
    ArticleIndex(file).put(WORDS)
    assert ArticleIndex(file).get(list(WORDS)) == WORDS


def test_a_locked_index_is_as_good_as_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_index, "_PATIENCE", 0.01)
    some = dict(list(WORDS.items())[:3])
    ArticleIndex(file).put(some)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert not ArticleIndex(file).get(list(some))
        ArticleIndex(file).put(WORDS)
    assert ArticleIndex(file).get(list(WORDS)) == some


@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_folder_that_may_not_be_written_is_no_error(file: Path, mode: int) -> None:
    file.parent.mkdir(mode)
    with not_root():
        ArticleIndex(file).put(WORDS)
        assert not ArticleIndex(file).get(list(WORDS))


def test_a_file_in_place_of_the_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    index = ArticleIndex(tmp_path / "cache" / "articles.sqlite3")
    index.put(WORDS)
    assert not index.get(list(WORDS))


def test_what_was_added_first_goes_first(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_index, "MOST", 5)
    keys = list(WORDS)[:9]
    for key in keys:
        ArticleIndex(file).put({key: WORDS[key]})
    assert list(ArticleIndex(file).get(keys)) == keys[-5:] or set(ArticleIndex(file).get(keys)) == {
        *keys[-5:]
    }


KILLED = """
import os, random, signal, sys, time
from array import array
from pathlib import Path
from newsdiff.store.article_index import ArticleIndex

index, random = ArticleIndex(Path(sys.argv[1])), random.Random(1)
words = {bytes([number]) * 16: array("I", range(number, number + 200)) for number in range(200)}
for _ in range(100):
    child = os.fork()
    if not child:
        while True:
            index.put(words)
    time.sleep(random.uniform(0.001, 0.02))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = index.get(list(words))
    assert all(words[key] == each for key, each in found.items()), "a word is another one"
index.put(words)
assert index.get(list(words)) == words
index.put({})
print(sorted(os.listdir(Path(sys.argv[1]).parent)))
"""


def test_a_program_that_is_killed_while_it_writes_leaves_nothing_wrong(file: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(file)], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("['articles.sqlite3']\n", "")
