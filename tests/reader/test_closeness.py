from __future__ import annotations

from array import array
from pathlib import Path
from threading import Thread

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.event.common_words import CommonWords
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


def test_a_library_is_grouped_once_as_long_as_its_texts_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = ArticleIndex(tmp_path / "index")
    found = Closeness(lambda: STORIES, index).group()
    grouped: list[int] = []

    def events(common: CommonWords, _: object) -> list[tuple[int, ...]]:
        grouped.append(len(common))
        return [(index,) for index in range(len(common))]

    monkeypatch.setattr(CommonWords, "events", events)
    assert Closeness(lambda: STORIES, index).group() == list(found)
    assert not grouped
    Closeness(lambda: STORIES[1:], index).group()
    Closeness(lambda: STORIES[::-1], index).group()
    assert grouped == [len(STORIES) - 1, len(STORIES)]


def test_events_of_a_library_that_is_read_again_stand_until_it_is_grouped_again(tmp_path: Path) -> None:
    before = Closeness(lambda: STORIES, ArticleIndex(tmp_path / "index"))
    before.group()
    # The first article is gone, the second is another one, and there is a new one at the end.
    articles = [story(98, 1), *STORIES[2:], story(99, 1)]
    now = Closeness(lambda: articles, ArticleIndex(tmp_path / "index"))
    now.take_over(before, {index: index - 1 for index in range(1, len(STORIES))})
    assert now.events_known
    assert now.event(2) == (2, 14, 26, 38)
    assert now.event(0) == (0, 12, 24, 36)
    assert now.event(47) == (47,)
    assert sorted(index for group in now.events for index in group) == list(range(48))
    assert list(map(len, now.events)) == sorted(map(len, now.events), reverse=True)
    now.group()
    assert now.event(0) == (0,)
    assert now.event(12) == (12, 24, 36)


def test_the_closest_articles_are_found_while_all_are_grouped(tmp_path: Path) -> None:
    closeness = Closeness(lambda: STORIES, ArticleIndex(tmp_path / "index"))
    found: list[list[int]] = []

    def step(done: int) -> None:
        if done == len(STORIES) + 1:
            other = Thread(target=lambda: found.append(closeness.rivals(1)), daemon=True)
            other.start()
            other.join(10)

    closeness.group(step)
    assert found == [[13, 25, 37]]
