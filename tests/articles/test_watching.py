"""Files that change while they are read are noticed, and read again with everything else as it was."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from time import time

import pytest

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library, load_library
from newsdiff.articles.reloading import reload_library
from newsdiff.articles.told import ReadArticle
from newsdiff.articles.watching import FileChanges, FileWatch
from newsdiff.errors import NewsdiffError

FLOOD = "The river burst its banks on Tuesday night.\nNobody was hurt.\n"
FIRE = "The old mill burned down on Sunday.\nIts roof fell in.\n"
LONG_AGO = time() - 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.txt", FLOOD), ("b.txt", FIRE), ("c.txt", "Trains run late.\n")):
        (tmp_path / name).write_text(text)
    for file in tmp_path.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    return tmp_path


class Watched:
    """A library that is watched; ``look`` gives the names of the files that changed."""

    def __init__(self, *paths: Path, read_since: float | None = None) -> None:
        self.library = load_library([str(path) for path in paths])
        self.watch = FileWatch(lambda: self.library, LONG_AGO + 500 if read_since is None else read_since)
        self.watch.look()

    def look(self, **options: bool) -> tuple[list[str], list[str], list[str]]:
        changes = self.watch.look(**options)
        changed, new, gone = (
            [Path(each).name for each in found] for found in (changes.changed, changes.new, changes.gone)
        )
        return changed, new, gone

    def reload(self, being_read: Sequence[str] = ()) -> list[str]:
        """Read again; what was kept as it was."""
        reloaded = reload_library(self.library, self.watch.look(at_once=True), being_read=being_read)
        self.library = reloaded.library
        return [str(each) for each in reloaded.kept]


NOTHING: tuple[list[str], list[str], list[str]] = ([], [], [])


def test_changed_new_and_gone_files_are_noticed_as_soon_as_they_stay_so(folder: Path) -> None:
    watched = Watched(folder)
    assert watched.look() == NOTHING
    (folder / "a.txt").write_text(FLOOD + "The bridge is closed.\n")
    (folder / "d.txt").write_text("A new story.\n")
    (folder / "c.txt").unlink()
    # It may be half written, and another file may be about to take the place of the one that is gone.
    assert watched.look() == NOTHING
    assert watched.look() == (["a.txt"], ["d.txt"], ["c.txt"])
    assert str(watched.watch.look()) == "1 file changed, 1 new, 1 gone"
    (folder / "a.txt").write_text(FLOOD)
    (folder / "c.txt").write_text("Trains run late.\n")
    (folder / "d.txt").unlink()
    watched.look()
    assert watched.look() == NOTHING


def test_a_save_of_the_same_is_no_news_and_editors_write_by_rename(folder: Path) -> None:
    watched = Watched(folder)
    for text, news in ((FLOOD, []), (FLOOD.replace("Tuesday", "Monday"), ["a.txt"])):
        (folder / ".a.txt.tmp").write_text(text)
        (folder / ".a.txt.tmp").rename(folder / "a.txt")
        os.utime(folder / "a.txt", (LONG_AGO, LONG_AGO))  # also where the time stays
        watched.look()
        assert watched.look() == (news, [], [])


def test_what_was_written_while_it_was_read_is_noticed(folder: Path) -> None:
    library = load_library([str(folder)])
    (folder / "b.txt").write_text(FIRE + "Nobody was in it.\n")
    watch = FileWatch(lambda: library, time() - 1)
    watch.look()
    assert [Path(path).name for path in watch.look().changed] == ["b.txt"]


def test_files_that_hold_no_article_are_no_news(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"")
    watched = Watched(folder)
    watched.look()
    (folder / "worse.txt").write_bytes(bytes(100))
    (folder / "a.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"x")
    watched.look()
    assert watched.look() == NOTHING
    (folder / "bad.txt").write_text("It is readable by now.\n")
    watched.look()
    assert watched.look() == ([], ["bad.txt"], [])


def test_only_what_changed_is_read_again(folder: Path) -> None:
    records = [{"title": f"Story {number}", "text": "It rained again."} for number in range(3)]
    (folder / "all.json").write_text(json.dumps(records))
    watched = Watched(folder)
    before = {article.path: article for article in watched.library.articles}
    (folder / "a.txt").write_text(FLOOD + "The bridge is closed.\n")
    (folder / "d.txt").write_text("A new story.\n")
    (folder / "c.txt").unlink()
    assert watched.reload() == []
    articles = watched.library.articles
    assert [Path(article.path).name for article in articles] == ["a.txt", *["all.json"] * 3, "b.txt", "d.txt"]
    assert articles[0].paragraphs[-1] == "The bridge is closed."
    assert articles[4] == before[str(folder / "b.txt")]
    assert [article.title for article in articles[1:4]] == ["Story 0", "Story 1", "Story 2"]
    fresh = load_library([str(folder)])
    assert watched.library == fresh


def test_what_cannot_be_read_again_stays_as_it_was(folder: Path) -> None:
    watched = Watched(folder / "a.txt", folder / "b.txt", folder / "c.txt")
    (folder / "a.txt").write_text(FLOOD + "More.\n")
    changes = watched.watch.look(at_once=True)
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").unlink()
    reloaded = reload_library(watched.library, changes)
    assert [error.where for error in reloaded.kept] == [str(folder / "a.txt"), str(folder / "b.txt")]
    assert reloaded.library.articles == watched.library.articles
    assert reloaded.library.problems == ()
    # What is being read stays, what is not goes.
    (folder / "a.txt").unlink()
    kept = watched.reload(being_read=[str(folder / "b.txt")])
    assert kept == [f"{folder / 'b.txt'}: is gone"]
    assert [Path(article.path).name for article in watched.library.articles] == ["b.txt", "c.txt"]


def test_where_nothing_is_left_the_old_library_stays(folder: Path) -> None:
    watched = Watched(folder)
    for file in folder.iterdir():
        file.unlink()
    with pytest.raises(NewsdiffError):
        watched.reload()
    assert len(watched.library.articles) == 3


def test_what_is_said_of_a_folder_is_watched_too(folder: Path) -> None:
    watched = Watched(folder)
    facts = folder / "newsdiff.toml"
    facts.write_text('[files."b.txt"]\nsource = "The Harbour Post"\n')
    watched.look()
    assert watched.look() == (["newsdiff.toml"], [], [])
    watched.reload()
    assert watched.library.articles[1].source == "The Harbour Post"
    watched.watch = FileWatch(lambda: watched.library, LONG_AGO)
    watched.look()
    # Other words that say the same, as the reader itself writes them.
    facts.write_text('[files."b.txt"]\nsource = "The Harbour Post"  # of the harbour\n')
    watched.look()
    assert watched.look() == NOTHING


def test_what_is_said_of_the_working_folder_is_said_of_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "newsdiff.toml").write_text('order = "date"\n')
    monkeypatch.chdir(elsewhere)
    watched = Watched(folder)
    (folder / "more").mkdir()
    (folder / "more" / "d.txt").write_text(FIRE)
    (folder / "more" / "newsdiff.toml").write_text('source = "Herald"\n')
    watched.look()
    assert watched.look() == ([], ["d.txt"], [])


def test_a_library_without_files_has_none_that_change() -> None:
    library = Library("none", (), (), ())
    watch = FileWatch(lambda: library, time())
    watch.look()
    assert watch.look() == FileChanges()


def test_a_pipe_is_not_read_again(tmp_path: Path) -> None:
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)
    article = Article(("It rained.",), path=pipe)
    library = Library("pipe", (pipe,), (article,), (), as_read=(ReadArticle(article, 1, pipe),))
    watch = FileWatch(lambda: library, LONG_AGO)
    assert watch.look() == watch.look() == watch.look(at_once=True) == FileChanges()
