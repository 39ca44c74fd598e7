from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.rows import (
    Block,
    Entry,
    EntryKind,
    Layout,
    aligned_blocks,
    article_entries,
    layout_for,
    level_rows,
)
from tests.render.built import article, comparison, flood, link
from tests.render.texts import comparisons

SIDES: tuple[Side, Side] = ("a", "b")
LAYOUTS = st.sampled_from(Layout)


def shape(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """The blocks as people number paragraphs; in parentheses what stands beside what it does not match."""

    def numbers(entries: tuple[Entry, ...]) -> str:
        return " ".join(str(entry.paragraph + 1) for entry in entries)

    return [
        (
            numbers(block.a),
            numbers(block.b) if block.matched or not block.a else f"({numbers(block.b)})".replace("()", ""),
        )
        for block in blocks
    ]


def linked(lefts: int, rights: int, *pairs: tuple[int, int, float]) -> Comparison:
    """Paragraphs of equal length, linked as told, counted from 1; a negative score is a moved link."""
    a, b = article(["{word}"] * lefts), article(["{word}"] * rights)
    links = [link(a, b, i - 1, j - 1, score=abs(score), moved=score < 0) for i, j, score in pairs]
    return comparison(a, b, links)


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (linked(2, 2, (1, 1, 1.0), (2, 2, 1.0)), [("1", "1"), ("2", "2")]),
        # What each side alone has stands side by side, but is no match.
        (linked(2, 1), [("1 2", "(1)")]),
        # A split stands in one block.
        (linked(2, 3, (1, 1, 0.9), (1, 2, 0.5), (2, 3, 0.9)), [("1", "1 2"), ("2", "3")]),
        # What is closest comes first, to be level; the others follow in their order.
        (linked(1, 3, (1, 1, 0.5), (1, 2, 0.4), (1, 3, 0.9)), [("1", "3 1 2")]),
        # A merge stands at its strongest link.
        (linked(2, 1, (1, 1, 0.5), (2, 1, 0.9)), [("1", ""), ("2", "1")]),
        (linked(2, 3, (1, 1, 0.9), (2, 1, 0.5), (2, 2, 0.9), (2, 3, 0.9)), [("1", "1"), ("2", "2 3")]),
        # Crossed: the left order holds.
        (linked(2, 2, (1, 2, 0.9), (2, 1, -0.9)), [("1", "2"), ("2", "1")]),
        # What only the right has follows what it follows when reading, not what moved.
        (linked(2, 3, (1, 1, 0.9), (2, 3, 0.9)), [("1", "1"), ("", "2"), ("2", "3")]),
        (
            linked(4, 5, (1, 1, 0.9), (2, 3, 0.9), (3, 5, 0.9), (4, 2, -0.5)),
            [("1", "1"), ("2", "3"), ("", "4"), ("3", "5"), ("4", "2")],
        ),
        # At the top where it comes before everything.
        (linked(1, 2, (1, 2, 0.9)), [("", "1"), ("1", "2")]),
        # Repeated paragraphs pair off in turn.
        (
            linked(2, 2, (1, 1, 1.0), (1, 2, 1.0), (2, 1, 1.0), (2, 2, 1.0)),
            [("1", "1"), ("2", "2")],
        ),
        # A counterpart elsewhere keeps a paragraph out of what its side alone has.
        (linked(3, 2, (1, 1, 0.9), (2, 1, 0.5)), [("1", "1"), ("2", ""), ("3", "(2)")]),
        # In the same part of the page the runs of one side fill up one after the other,
        (linked(5, 4, (3, 1, -0.5), (1, 2, 0.9)), [("1", "2"), ("2", "(3)"), ("3", "1"), ("4 5", "(4)")]),
        # and what has nothing to stand beside passes one match to where there is room for it.
        (
            linked(4, 3, (1, 1, 0.9), (2, 3, 0.9)),
            [("1", "1"), ("2", "3"), ("3 4", "(2)")],
        ),
        (linked(3, 4, (1, 1, 0.9), (2, 4, 0.9)), [("1", "1"), ("", "2 3"), ("2", "4"), ("3", "")]),
        (linked(0, 0), []),
    ],
)
def test_blocks(pair: Comparison, expected: list[tuple[str, str]]) -> None:
    assert shape(aligned_blocks(pair)) == expected


def test_of_equal_links_the_one_in_order_wins() -> None:
    pair = linked(3, 1, (1, 1, -0.9), (3, 1, 0.9))
    assert shape(aligned_blocks(pair)) == [("1", ""), ("2", ""), ("3", "1")]


def test_moved_paragraphs_name_their_counterpart_and_where_it_stands() -> None:
    blocks = {block.a[0].paragraph: block for block in aligned_blocks(flood()) if block.a}
    assert blocks[5].a[0].moved == ((1, -1),)
    assert blocks[5].b[0].moved == ((5, 1),)
    assert blocks[0].a[0].moved == ()


def test_what_is_moved_is_what_leaves_the_order_of_the_page() -> None:
    # The engine says that the second right paragraph moved, and it stands between others all the same.
    split = linked(2, 3, (1, 1, 0.9), (1, 2, -0.9), (2, 3, 0.9))
    assert all(not entry.moved for block in aligned_blocks(split) for entry in (*block.a, *block.b))
    # Which of two crossed paragraphs moved is for the engine to say.
    for moved in (1, 2):
        crossed = linked(2, 2, (1, 2, -0.9 if moved == 2 else 0.5), (2, 1, -0.9 if moved == 1 else 0.5))
        entries = [entry for block in aligned_blocks(crossed) for entry in block.b]
        assert [entry.paragraph + 1 for entry in entries if entry.moved] == [moved]


@given(comparisons())
def test_without_the_moved_the_right_side_is_in_its_order(pair: Comparison) -> None:
    in_blocks = [
        sorted(entry.paragraph for entry in block.b if not entry.moved)
        for block in aligned_blocks(pair)
        if block.matched
    ]
    order = list(chain.from_iterable(in_blocks))
    assert order == sorted(order)


def test_merged_paragraphs_point_at_each_other() -> None:
    blocks = {block.a[0].paragraph: block for block in aligned_blocks(flood()) if block.a}
    assert blocks[4].b[0].pointers == ((7, 1),)
    assert blocks[7].a[0].pointers == ((8, -1),)
    assert blocks[7].b == ()


@given(comparisons())
def test_every_paragraph_stands_in_full_once(pair: Comparison) -> None:
    blocks = aligned_blocks(pair)
    for side in SIDES:
        full = [
            entry.paragraph for block in blocks for entry in block.side(side) if entry.kind is EntryKind.TEXT
        ]
        assert sorted(full) == list(range(len(pair.side(side).paragraphs)))
        if side == "a":
            assert full == sorted(full)


@given(comparisons())
def test_every_link_is_in_sight(pair: Comparison) -> None:
    """Linked paragraphs stand in one block or point at each other, and no others do."""
    blocks = aligned_blocks(pair)
    seen = [
        (left.paragraph, right.paragraph)
        for block in blocks
        if block.matched
        for left in block.a
        for right in block.b
    ]
    elsewhere = [(each.paragraph, b) for block in blocks for each in block.a for b, _ in each.pointers]
    pointed_back = [(a, each.paragraph) for block in blocks for each in block.b for a, _ in each.pointers]
    assert sorted(elsewhere) == sorted(pointed_back)
    assert set(seen + elsewhere) == {(each.a.paragraph, each.b.paragraph) for each in pair.links}


@given(comparisons())
def test_only_what_has_no_counterpart_stands_beside_what_it_does_not_match(pair: Comparison) -> None:
    linked_paragraphs = {side: {each.passage(side).paragraph for each in pair.links} for side in SIDES}
    for block in aligned_blocks(pair):
        if not block.matched and block.a and block.b:
            for side in SIDES:
                assert linked_paragraphs[side].isdisjoint(entry.paragraph for entry in block.side(side))


@given(comparisons())
def test_pointers_point_where_the_paragraph_stands(pair: Comparison) -> None:
    blocks = aligned_blocks(pair)
    places = {
        (side, entry.paragraph): place
        for place, block in enumerate(blocks)
        for side in SIDES
        for entry in block.side(side)
        if entry.kind is EntryKind.TEXT
    }
    for place, block in enumerate(blocks):
        for side, other in (("a", "b"), ("b", "a")):
            for entry in block.a if side == "a" else block.b:
                for paragraph, direction in entry.pointers:
                    there = places[other, paragraph]  # type: ignore[index]
                    assert there != place
                    assert direction == (1 if there > place else -1)


@given(comparisons(), st.sampled_from(SIDES))
def test_one_article_is_read_in_its_own_order(pair: Comparison, side: Side) -> None:
    entries = article_entries(pair, side)
    assert [entry.paragraph for entry in entries] == list(range(len(pair.side(side).paragraphs)))
    assert {entry.kind for entry in entries} <= {EntryKind.TEXT}


def test_read_alone_an_article_points_at_all_counterparts() -> None:
    pointers = {entry.paragraph: entry.pointers for entry in article_entries(flood(), "b")}
    assert pointers[8] == ((4, 0), (7, 1))
    assert pointers[1] == ((5, 1),)
    assert pointers[0] == ()


def test_narrow_pages_are_stacked() -> None:
    assert layout_for(79) is Layout.STACKED
    assert layout_for(80) is Layout.SIDE_BY_SIDE


def test_rows_name_each_paragraph_once_and_match_what_stands_level() -> None:
    rows = list(level_rows(aligned_blocks(flood())))
    for side, position in (("a", 0), ("b", 1)):
        numbers = [row[position] for row in rows if row[position] is not None]
        assert sorted(numbers) == list(range(len(flood().side(side).paragraphs)))  # type: ignore[arg-type, type-var]
    assert (None, None) not in rows
    assert {row for row in rows if None not in row} <= {
        (each.a.paragraph, each.b.paragraph) for each in flood().links
    }


def test_a_headline_stands_beside_its_like_though_longer_text_says_more() -> None:
    a = Article(
        ("Council approves new bridge", "The council approved the new bridge on Monday, officials said.")
    )
    b = Article(
        (
            "Council approves the new bridge",
            "Officials said on Monday that the council has approved the new bridge over the river.",
        )
    )
    assert list(level_rows(aligned_blocks(compare(a, b)))) == [(0, 0), (1, 1)]
