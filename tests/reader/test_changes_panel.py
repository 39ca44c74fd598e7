"""The panel of changes: its items are what n and d go through, and it remembers what was visited."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.reader.changes.items import Kind, change_items, excerpts, items_here
from newsdiff.reader.changes.listing import Listing
from newsdiff.reader.fitting import runs_width
from newsdiff.reader.layout.filters import Filter
from newsdiff.reader.layout.page import View
from newsdiff.reader.reading import Reading
from newsdiff.reader.visited import Visited

from .libraries import seeds

PAIRS = [(0, 1), (1, 3), (2, 3), (0, 4)]


def opened(a: Article, b: Article) -> Reading:
    reading = Reading(compare(a, b))
    reading.lay_out(118, View.ALIGNED)
    return reading


def seed_reading(pair: tuple[int, int]) -> Reading:
    articles = seeds().articles
    return opened(articles[pair[0]], articles[pair[1]])


def edited(*texts: str) -> Article:
    return Article.from_text("\n".join(texts))


@pytest.mark.parametrize("pair", PAIRS)
def test_the_items_are_what_n_and_d_go_through(pair: tuple[int, int]) -> None:
    reading = seed_reading(pair)
    items = change_items(reading)
    changes = [item for item in items if not item.disagrees]
    assert [item.number for item in changes] == list(range(len(reading.changes)))
    assert sorted(item.number for item in items if item.disagrees) == list(range(len(reading.disagreements)))
    assert len({item.keys for item in items}) == len(items)
    reading.to_end(last=False)
    met = [item for item in items_here(reading) if not item.disagrees]
    while reading.to_change(1):
        [item] = [item for item in items_here(reading) if not item.disagrees]
        assert item.stands_at(reading.cursor)
        met.append(item)
    assert met == changes


@pytest.mark.parametrize("pair", PAIRS)
def test_going_to_a_disagreement_is_going_to_its_item(pair: tuple[int, int]) -> None:
    reading = seed_reading(pair)
    for item in change_items(reading):
        if item.disagrees:
            reading.go_to_disagreement(item.number)
            assert item in items_here(reading)
            assert item.kind is (
                Kind.DISAGREEMENT if reading.disagreements[item.number].contradicts else Kind.QUOTATION
            )


def test_quotations_that_the_filter_leaves_unmarked_are_no_items() -> None:
    reading = seed_reading((2, 3))
    assert any(item.kind is Kind.QUOTATION for item in change_items(reading))
    reading.filter_by(replace(Filter(), quotations=False))
    assert not any(item.kind is Kind.QUOTATION for item in change_items(reading))


def test_a_disagreement_shows_the_words_of_both_sides() -> None:
    a = edited("The fire in the old mill killed 12 people on Sunday, officials in the town said.")
    b = edited("The fire in the old mill killed 14 people on Sunday, officials in the town said.")
    reading = opened(a, b)
    [item] = [item for item in change_items(reading) if item.disagrees]
    left, right = excerpts(reading.comparison, item)
    assert left is not None
    assert right is not None
    assert (left.before, left.words, right.words) == ("… mill killed ", "12", "14")
    assert left.after.startswith(" people on Sunday")


def test_where_one_side_only_lacks_words_both_wordings_begin_at_the_same_words() -> None:
    a = edited("The fire in the old mill killed several people on Sunday, officials in the town said.")
    b = edited("The fire in the old mill killed several people on Sunday night, officials in the town said.")
    reading = opened(a, b)
    [item] = change_items(reading)
    left, right = excerpts(reading.comparison, item)
    assert left is not None
    assert right is not None
    assert (left.before, right.before) == ("… on Sunday, ", "… on Sunday ")
    assert left.after.startswith("officials")
    assert right.after.startswith("night, officials")


def test_both_wordings_begin_at_the_first_word_that_differs() -> None:
    a = edited(
        "“It is over,” the mayor of the town said on Sunday, before the river rose once more at night."
    )
    b = edited("“It is over”, the mayor of the city said on Sunday, before the river rose again by night.")
    reading = opened(a, b)
    item = next(item for item in change_items(reading) if not item.disagrees)
    left, right = excerpts(reading.comparison, item)
    assert left is not None
    assert right is not None
    assert (left.before, right.before) == ("… of the ", "… of the ")
    assert left.after.startswith("town said")
    assert right.after.startswith("city said")


@given(st.text("ab ", max_size=40), st.text("ab ", max_size=40))
def test_both_wordings_have_the_same_words_before(one: str, other: str) -> None:
    a, b = edited(f"The harbour opens, {one}"), edited(f"The harbour opens, {other}")
    for item in change_items(reading := opened(a, b)):
        if item.kind is Kind.PARAPHRASED:
            left, right = excerpts(reading.comparison, item)
            assert left is not None
            assert right is not None
            assert re.findall(r"\w+", left.before) == re.findall(r"\w+", right.before)


def test_a_moved_paragraph_is_an_item() -> None:
    texts = [f"Paragraph {word} says what nobody else says about {word} at all." for word in WORDS]
    reading = opened(edited(*texts), edited(*texts[1:], texts[0]))
    assert {item.kind for item in change_items(reading)} == {Kind.MOVED}


WORDS = ["rivers", "mountains", "harbours", "railways", "orchards"]


def test_what_was_visited_holds_on_whichever_side_the_articles_stand() -> None:
    reading = seed_reading((2, 3))
    mirrored = seed_reading((3, 2))
    reading.go_to_disagreement(0)
    pair = reading.comparison.a.article, reading.comparison.b.article
    visited = Visited()
    for item in items_here(reading):
        visited.add(*pair, item.keys)
    assert {item.disagrees for item in change_items(reading) if item.is_among(visited.of(*pair))} == {
        False,
        True,
    }
    seen = [item for item in change_items(mirrored) if item.is_among(visited.of(*reversed(pair)))]
    assert {item.disagrees for item in seen} == {False, True}
    assert not visited.of(pair[0], seeds().articles[4])


def test_kinds_are_turned_and_what_was_seen_is_left_out() -> None:
    items = change_items(seed_reading((2, 3)))
    listing = Listing(items)
    assert listing.shown == items
    for kind in listing.kinds[1:]:
        listing = listing.turned(1)
        assert listing.kind is kind
        assert {item.kind for item in listing.shown} == {kind}
    assert listing.turned(1).kind is None
    seen = replace(Listing(items), seen=frozenset(items[0].keys), unseen=True)
    assert seen.shown == items[1:]
    assert seen.tally() == f"1 of {len(items)} seen"
    assert (
        replace(seen, seen=frozenset(key for item in items for key in item.keys)).empty()
        == "All of these were visited."
    )


@pytest.mark.parametrize("width", [20, 28, 49, 58, 79, 119])
@pytest.mark.parametrize("pair", PAIRS)
def test_each_line_has_its_width(pair: tuple[int, int], width: int) -> None:
    reading = seed_reading(pair)
    listing = Listing(change_items(reading))
    for item in listing.items:
        line = listing.line(reading.comparison, item, width, listing.column)
        assert runs_width(line) <= max(width, 8)
        assert "│" in "".join(text for text, _ in line)


def test_the_kind_under_the_pointer() -> None:
    listing = Listing(change_items(seed_reading((2, 3))))
    heads = listing.heads(119)
    left = 0
    for kind, head in zip(listing.kinds, heads, strict=True):
        assert listing.kind_at(left, 119) is kind
        left += runs_width(head)
    assert listing.kind_at(left + 1, 119) is None


def test_no_item_where_nothing_differs() -> None:
    article = seeds().articles[0]
    listing = Listing(change_items(opened(article, article)))
    assert not listing.shown
    assert listing.empty() == "The two articles differ in nothing."
