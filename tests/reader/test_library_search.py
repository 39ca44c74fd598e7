"""The search in the list asks the index first, and finds what it finds without one."""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.reader.search.library_search import LibrarySearch
from newsdiff.reader.search.narrowing import literals, needed_parts
from newsdiff.reader.search.query import QueryError, parse
from newsdiff.reader.search.signatures import may_have, numbers_of, signature, uncased
from newsdiff.reader.search.text_search import SearchedText, folded, small
from newsdiff.store.article_index import ArticleIndex

STORIES = [
    Article(
        (f"The mayor opened bridge {number:03} over the river.", f"Outlet{number:03}."),
        title=f"Story {number}",
    )
    for number in range(60)
]


def looked_at(search: LibrarySearch) -> set[int]:
    """The articles whose texts the search has looked at."""
    return set(search._texts)


def test_only_texts_that_may_have_what_is_searched_for_are_looked_at(tmp_path: Path) -> None:
    index = ArticleIndex(tmp_path / "index")
    told: list[int] = []
    LibrarySearch(index).prepare(STORIES, told.append)
    assert told == list(range(60))
    for typed, found in (
        ("outlet037", [37]),
        ("UTLET037", []),
        ('"bridge 041 over"', [41]),
        (r"/outlet04[15]\b/", [41, 45]),
        ("/outlet05[0-2]./ mayor", [50, 51, 52]),
        ("flooded river", []),
    ):
        search = LibrarySearch(index)
        search.prepare(STORIES)
        assert list(search.matching(STORIES, parse(typed))) == found
        assert looked_at(search) >= set(found)
        assert len(looked_at(search)) < (20 if "[" in typed else 9), typed


def test_what_the_index_does_not_know_is_found_in_the_texts(tmp_path: Path) -> None:
    index = ArticleIndex(tmp_path / "index")
    search = LibrarySearch(index)
    search.prepare(STORIES)
    # Another text, title or source; articles that are gone, that are elsewhere, and new ones.
    for other in (
        replace(STORIES[7], paragraphs=("A flood.",)),
        replace(STORIES[7], title="Flood"),
        replace(STORIES[7], source="The Flood Times"),
    ):
        articles = [*STORIES[:7], other, *STORIES[8:]]
        assert list(search.matching(articles, parse("flood"))) == [7]
        assert list(search.matching(articles[3:], parse("flood"))) == [4]
        assert list(search.matching([*STORIES, other], parse("flood"))) == [60]
        search.prepare(articles)
        assert list(search.matching(articles, parse("flood"))) == [7]


def test_what_was_found_before_it_was_stopped_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []

    def made(text: str) -> array[int]:
        found.append(text)
        return signature(text)

    def stop(done: int) -> None:
        if done == 20:
            raise InterruptedError

    monkeypatch.setattr("newsdiff.reader.search.library_search.signature", made)
    search = LibrarySearch(ArticleIndex(tmp_path / "index"))
    with pytest.raises(InterruptedError):
        search.prepare(STORIES, stop)
    assert len(found) == 20
    assert list(search.matching(STORIES, parse("outlet037"))) == [37]
    search.prepare(STORIES)
    LibrarySearch(ArticleIndex(tmp_path / "index")).prepare([*STORIES, Article(("New.",))])
    assert len(found) == 61


def test_few_articles_need_no_index(tmp_path: Path) -> None:
    LibrarySearch(ArticleIndex(tmp_path / "index")).prepare(STORIES[:30])
    assert not (tmp_path / "index").exists()


def test_the_signature_of_a_text_stays_what_it_was() -> None:
    """If this fails because folding or signatures have changed, change ``SIGNATURES``, and then the number here."""
    text = "The mayor’s “café” in Łódź—ﬁne: 北京市, Москва, القاهرة, ΟΔΟΣ οδος, กรุงเทพ, STRASSE straße…"
    numbers = ",".join(map(str, sorted(signature(folded(text).text))))
    assert crc32(numbers.encode()) == 2976942245


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\d+ missiles?", [" missile"]),
        (r"old|new", []),
        (r"(old|new) bridges", [" bridges"]),
        (r"(?:a(b|c)d)+ bridge", [" bridge"]),
        (r"ab*c", ["a", "c"]),
        (r"abc{0}d", ["ab", "d"]),
        (r"abc+d", ["abc", "d"]),
        (r"co.operate", ["co", "operate"]),
        (r"[abc]def[^x\]y]ghi", ["def", "ghi"]),
        (r"U\.S\. \/", ["U.S. /"]),
        (r"^the\b.*end$", ["the", "end"]),
        (r"über straße", ["über stra", "e"]),
        ("北京.*会议", ["北京", "会议"]),
        *((each, []) for each in (r"(?i)abc", r"abc(?!d)", r"(?x)a b", r"abc{e<=1}", r"\x41bc", r"\p{Lu}bc")),
        *((each, []) for each in (r"[[:alpha:]]bc", r"[]a]bc", r"[^]a]bc", r"a\1bc", "a{b}c", "a]b", "a)b(")),
    ],
)
def test_what_is_in_each_match_of_a_pattern(pattern: str, found: list[str]) -> None:
    assert literals(pattern) == found


SIGNS = "aAbBsSſßẞéÉe\u0301øØıİiIKσΣςфФあ北京กาعﷺﬁ1½ …—-–'’\"“.\u00ad\u200b\n\t\ud800"
WORDS = st.text(st.sampled_from(SIGNS), min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
PATTERNS = st.lists(
    st.one_of(
        WORDS,
        st.sampled_from(
            r"* + ? . | ( ) [ ] ^ $ a \ # {2} {,1} {e} (?: (?! (?i) \. \b \x41 [ab] [^a] []a] (a|b) (?:ab)?".split()
        ),
    ),
    max_size=7,
).map("".join)


@st.composite
def searches(draw: st.DrawFn, text: str) -> str:
    """Something to type; most of it is a part of the text, as it is there or in the other case."""
    start = draw(st.integers(0, len(text) - 1))
    part = text[start : draw(st.integers(start + 1, len(text)))]
    part = draw(st.sampled_from([part, part.swapcase(), part.lower(), folded(part).text]))
    pattern = draw(PATTERNS)
    return draw(
        st.sampled_from(
            [part, f'"{part}"', f"/{part}/", f"/{part}{pattern}/", f"/{pattern}{part}/ {part[:2]}"]
        )
    )


@given(st.data(), TEXTS, TEXTS, st.one_of(st.none(), WORDS), TEXTS)
def test_with_and_without_an_index_the_same_is_found(
    data: st.DataObject, title: str, paragraph: str, source: str | None, other: str
) -> None:
    article = Article((paragraph, other), title=title, source=source)
    typed = data.draw(searches("\n".join((title, source or "", paragraph, other))))
    try:
        query = parse(typed)
        found = LibrarySearch().matching([article], query)
    except QueryError:
        return
    if not query or not found:
        return
    whole = "\n".join(folded(text).text for text in (title, source or "", paragraph, other))
    parts = needed_parts(query)
    assert all(part in uncased(whole) for part in parts)
    assert may_have(signature(whole), numbers_of(parts))


@given(st.text(max_size=20))
def test_cases_are_one_form(text: str) -> None:
    form = folded(text).text
    assert len(uncased(form)) == len(form)
    assert uncased(small(form)) == uncased(form)
    assert SearchedText.of(text).small == small(form)
