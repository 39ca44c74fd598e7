"""A library that was read again: what is known of the same texts is known still, and places are found again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Passage
from newsdiff.reader.layout.places import Place
from newsdiff.reader.renewing import renewed, same_articles
from newsdiff.reader.same_places import SamePlaces, same_paragraphs
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.visited import Visited

from .libraries import library_of

PARAGRAPHS = st.lists(st.sampled_from(["one", "two", "three", "·"]), max_size=8)


def article(*paragraphs: str, path: str = "a.txt") -> Article:
    return Article(paragraphs, path=path)


@given(PARAGRAPHS, PARAGRAPHS)
def test_the_same_paragraphs_are_paired_once_each(old: list[str], new: list[str]) -> None:
    found = same_paragraphs(old, new)
    assert all(old[index] == new[there] for index, there in found.items())
    assert len(set(found.values())) == len(found)
    for text in set(old):
        assert sum(old[index] == text for index in found) == min(old.count(text), new.count(text))


def test_a_reader_reads_on_where_the_text_was() -> None:
    old = article("one", "two", "three", "four")
    new = article("zero", "one", "TWO", "three")
    same = SamePlaces((old, old), (new, new))
    found = [same.place(Place("a", number)).paragraph for number in range(4)]
    assert found == [1, 2, 3, 3]
    assert same.folds((frozenset([Place("b", 1)]), frozenset([Place("b", 2)]))) == (
        frozenset(),
        frozenset([Place("b", 3)]),
    )
    assert SamePlaces((old, old), (article("other"), new)).place(Place("a", 3)).paragraph == 0


def test_articles_of_one_file_are_known_by_their_text_then_by_their_order() -> None:
    old = [article("one"), article("two"), article("three"), article("alone", path="b.txt")]
    new = [article("zero"), article("three"), article("one"), article("alone", path="c.txt")]
    assert same_articles(old, new) == {0: 2, 2: 1, 1: 0}


def test_comparisons_of_the_same_texts_and_the_mark_are_taken_over() -> None:
    library = library_of(("The river rose.",), ("The river rose again.",), ("Trains run late.",))
    articles = tuple(replace(each, path=f"{index}.txt") for index, each in enumerate(library.articles))
    session = Session(replace(library, articles=articles))
    made = session.comparison(ArticlePair(1, 2))
    session.comparison(ArticlePair(0, 1))
    session.marked = 2
    changed = replace(articles[0], paragraphs=("The river fell.",))
    new, places = renewed(session, replace(library, articles=(articles[2], changed, articles[1])))
    assert places == {0: 1, 1: 2, 2: 0}
    assert new.marked == 0
    assert new.visited is session.visited
    assert new.decisions is session.decisions
    assert new.comparison(ArticlePair(2, 0)) is made
    assert new.counts(0, against=2) == made.b.stated
    assert new.counts(2, against=1) is None
    assert new.counts(1, against=2) is None


def test_what_was_visited_holds_where_the_text_is_the_same() -> None:
    old, other = article("one", "two", "three"), article("eins", "zwei")
    new = article("zero", "one", "TWO", "three")
    visited = Visited()
    keys = [(Passage(0, 0, 3), None), (Passage(1, 0, 3), None), (Passage(2, 0, 5), Passage(1, 0, 4))]
    visited.add(old, other, keys)
    visited.carry_over((old, other), (new, other), SamePlaces((old, other), (new, other)))
    assert visited.of(new, other) == {(Passage(1, 0, 3), None), (Passage(3, 0, 5), Passage(1, 0, 4))}
