from __future__ import annotations

from newsdiff.reader.open_pair import CursorMoved
from newsdiff.reader.prefetching import Prefetching
from newsdiff.reader.session import ArticlePair

from .libraries import library_of
from .paper import open_on_paper


def test_the_likeliest_neighbours_come_first() -> None:
    opened, _ = open_on_paper()
    pairs, _ = Prefetching(opened).plan()
    assert pairs[:4] == [ArticlePair(4, 3), ArticlePair(2, 4), ArticlePair(1, 3), ArticlePair(2, 1)]


def test_nothing_more_is_compared_once_the_cursor_has_moved() -> None:
    opened, _ = open_on_paper()
    ahead = Prefetching(opened)
    pairs, moves = ahead.plan()
    ahead.cursor_moved(CursorMoved(opened.pair, opened.reading))
    ahead.work(pairs, moves)
    assert all(opened.session.counts(pair.a, against=pair.b) is None for pair in pairs)


def test_what_is_compared_ahead_is_known() -> None:
    opened, _ = open_on_paper(library_of(["One."], ["Two."], ["Three."]), (0, 1))
    ahead = Prefetching(opened)
    pairs, moves = ahead.plan()
    ahead.work(pairs, moves)
    assert pairs
    assert all(opened.session.counts(pair.a, against=pair.b) is not None for pair in pairs)


def test_two_articles_alone_have_no_neighbours() -> None:
    opened, _ = open_on_paper(library_of(["One."], ["Two."]), (0, 1))
    assert Prefetching(opened).plan() == ([], 0)
