"""A passage is found again by its content, whatever form the text takes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Passage
from newsdiff.store.anchors import anchor, find, imprint, passage_at, range_of
from tests.store.articles import RIVER, text_of, whole

PARAGRAPHS = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda text: any(mark.isalnum() for mark in text)),
    min_size=1,
    max_size=6,
).map(tuple)


def letters(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@given(PARAGRAPHS, st.data())
def test_a_passage_is_found_where_it_was(paragraphs: tuple[str, ...], data: st.DataObject) -> None:
    article = Article(paragraphs)
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    start = data.draw(st.integers(0, len(paragraphs[number]) - 1))
    end = data.draw(st.integers(start + 1, len(paragraphs[number])))
    try:
        kept = anchor(article, Passage(number, start, end))
    except ValueError:
        return
    for same in (True, False):
        place = find(kept, article, same=same)
        if same:
            assert place == (kept.start, kept.end)
        if place is not None:
            found = passage_at(article, place)
            assert found.start < found.end
            # What comes back is the same passage whenever it is asked for again.
            assert range_of(article, found) == place


@given(PARAGRAPHS, st.data())
def test_a_whole_paragraph_comes_back_to_the_letter(paragraphs: tuple[str, ...], data: st.DataObject) -> None:
    article = Article(paragraphs)
    passage = whole(article, data.draw(st.integers(0, len(paragraphs) - 1)))
    found = passage_at(article, range_of(article, passage))
    assert letters(text_of(article, found)).strip("\u00ad\u200b\u2060\ufeff") == letters(
        text_of(article, passage)
    ).strip("\u00ad\u200b\u2060\ufeff")


@given(PARAGRAPHS, st.sampled_from(["NFC", "NFD", "NFKC"]), st.booleans())
def test_another_form_is_the_same_article(paragraphs: tuple[str, ...], form: str, merge: bool) -> None:
    other = [unicodedata.normalize(form, paragraph) for paragraph in paragraphs]  # type: ignore[arg-type]
    again = Article((" ".join(other),) if merge else tuple(other))
    assert imprint(again).fingerprint == imprint(Article(paragraphs)).fingerprint


@pytest.mark.parametrize(
    ("before", "after"),
    [("“so” – it’s", '"so" - it\'s'), ("café", "cafe\u0301"), ("wait…", "wait..."), ("a\u00a0b", "a b")],
)
def test_passages_in_another_form(before: str, after: str) -> None:
    old, new = (Article(("First.", f"He said {text} there.", "Last.")) for text in (before, after))
    start = len("He said ")
    kept = anchor(old, Passage(1, start, start + len(before)))
    place = find(kept, new, same=imprint(old).fingerprint == imprint(new).fingerprint)
    assert place is not None
    assert passage_at(new, place) == Passage(1, start, start + len(after))


def test_another_word_is_another_article() -> None:
    changed = Article(RIVER.paragraphs[:-1])
    assert imprint(changed).fingerprint != imprint(RIVER).fingerprint
