from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.engine.event.origins import origins
from newsdiff.reader.series import place_in_series, series
from newsdiff.reader.session import Session
from tests.reader.libraries import seeds

STORY, OTHER, *_ = seeds().articles


def version(name: str, date: str | None = None, source: str | None = None) -> Article:
    return replace(STORY, path=f"{name}.txt", date=date, source=source)


def order(*articles: Article) -> list[list[int]]:
    return [list(group) for group in series(articles, origins(articles))]


def test_versions_stand_in_the_order_of_their_dates() -> None:
    dated = [version("a", "2024-11-12"), OTHER, version("b", "2024-11-10T18:00"), version("c", "2024-11-10")]
    assert order(*dated) == [[3, 2, 0], [1]]


def test_where_no_date_tells_the_names_do_with_numbers_as_numbers() -> None:
    assert order(version("v10"), version("v2"), version("V1")) == [[2, 1, 0]]
    assert order(version("a"), version("b", "2024-11-10")) == [[1, 0]]


def test_the_same_names_keep_the_order_of_the_library() -> None:
    assert order(*[replace(STORY, path="-", title="Same")] * 3) == [[0, 1, 2]]


def test_which_version_an_article_is() -> None:
    articles = [version("v2", source="BBC"), OTHER, version("v1", source="BBC")]
    found = origins(articles)
    every = series(articles, found)
    assert place_in_series(every, found, 0) == "Version 2 of 2 of this story"
    assert place_in_series(every, found, 1) == ""
    copies = [version("fox", source="Fox"), version("bbc", source="BBC")]
    assert place_in_series(((1, 0),), origins(copies), 0) == "Near-copy 2 of 2 of this story"


def test_the_next_article_is_the_next_version_as_soon_as_that_is_known() -> None:
    session = Session(Library("event", (), (version("v2"), OTHER, version("v1"), seeds().articles[2]), ()))
    assert session.neighbour(0, 1, skip=3) == 1
    assert session.origins is None
    session.find_origins()
    assert list(session.order) == [2, 0, 1, 3]
    assert session.neighbour(2, 1, skip=3) == 0
    assert session.neighbour(0, 1, skip=3) == 1
    assert session.neighbour(0, -1, skip=3) == 2
    assert session.neighbour(2, -1, skip=0) == 3
