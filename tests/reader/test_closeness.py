from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.reader.closeness import GROUPED_FROM, Closeness
from newsdiff.store.article_index import ArticleIndex

EVENTS = 12


def story(event: int, account: int) -> Article:
    words = " ".join(f"word{event}x{number}" for number in range(30))
    return Article((f"The {words} was told in account{account}y{event} by all.",))


STORIES = [story(number % EVENTS, number // EVENTS) for number in range(4 * EVENTS)]


def test_articles_of_one_event_are_alike_and_one_group(tmp_path: Path) -> None:
    closeness = Closeness(lambda: STORIES, ArticleIndex(tmp_path / "index"))
    assert not closeness.alike(0)
    assert list(closeness.event(0)) == [0]
    told: list[int] = []
    assert closeness.group(told.append)[0] == (0, 12, 24, 36)
    assert told == [*range(96)]
    assert set(closeness.alike(0)) == {12, 24, 36}
    assert closeness.rivals(1) == [13, 25, 37]
    assert list(closeness.event(5)) == [5, 17, 29, 41]


def test_articles_that_come_later_are_known_as_soon_as_they_are_read(tmp_path: Path) -> None:
    articles = STORIES[:GROUPED_FROM]
    closeness = Closeness(lambda: articles, ArticleIndex(tmp_path / "index"))
    closeness.group()
    articles = STORIES
    assert not closeness.events_known
    assert closeness.rivals(0) == [12, 24, 36]
    assert closeness.group()[0] == (0, 12, 24, 36)


def test_words_are_found_once_also_where_it_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[tuple[str, ...]] = []

    def words(text: tuple[str, ...]) -> array[int]:
        found.append(text)
        return array("I", [len(found)])

    def stop(done: int) -> None:
        if done == 30:
            raise InterruptedError

    monkeypatch.setattr("newsdiff.engine.event.content_words.content_words", words)
    index = ArticleIndex(tmp_path / "index")
    with pytest.raises(InterruptedError):
        Closeness(lambda: STORIES, index).read(stop)
    assert len(found) == 30
    Closeness(lambda: STORIES, index).read()
    Closeness(lambda: STORIES, index).read()
    assert found == [article.paragraphs for article in STORIES]
    changed = [Article(("A new text.",)), *STORIES[1:]]
    Closeness(lambda: changed, index).read()
    assert found[len(STORIES) :] == [("A new text.",)]
