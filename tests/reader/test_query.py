from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.search.query import QueryError, parse
from newsdiff.reader.search.text_search import Haystack


def found(typed: str, text: str) -> list[str]:
    """The pieces of a text that a query finds, the same by both ways of asking."""
    query = parse(typed)
    matches = query.matches(text)
    hay = Haystack([text])
    assert hay.matches(query, 0) == tuple(matches)
    assert hay.counts(query) == [len(matches)]
    assert hay.with_any(query) == ([0] if matches or not query else [])
    return [text[start:end] for start, end in matches]


@pytest.mark.parametrize(
    ("typed", "text", "pieces"),
    [
        ("bridge old", "The old bridge, and no old one", ["old", "bridge", "old"]),
        ("old tunnel", "The old bridge", []),
        ("Bridge", "The bridge. Bridge", ["Bridge"]),
        ("orban", "Orbán", ["Orbán"]),
        ("bri bridge", "bridge", ["bridge"]),
        ("aa", "aaaa", ["aa", "aa"]),
        ('"the old bridge"', "The old bridge, the bridge", ["The old bridge"]),
        ('bridge "the old', "The old bridge; old", ["The old", "bridge"]),
        ("“the old” bridge", "the old bridge", ["the old", "bridge"]),
        ('"the old"', "the bridge is old", []),
        ("o'clock", "at six o’clock", ["o’clock"]),
        ("and/or", "this and/or that", ["and/or"]),
        (r"/\d+ missiles?/", "6 missiles, 1 missile, no missile", ["6 missiles", "1 missile"]),
        (r"/\d+ missiles?/ no", "6 missiles, 1 missile, no missile", ["6 missiles", "1 missile", "no"]),
        (r"/MISS/", "miss MISS", ["MISS"]),
        (r"/\Wmiss/", "a MISS", [" MISS"]),
        (r"/orb[áà]n|“/", "Orbán “Orban", ["Orbán", "“", "Orban"]),
        (r"/\w+/", "слово é", ["слово", "é"]),
        (r"/a\/b/", "a/b", ["a/b"]),
        ("/a*/", "b", []),
        ("/x*/", "axxb", ["xx"]),
        ("/old", "old", ["old"]),
        ("/", "a/b", []),
        ('"', 'a "', []),
        ("  ", "a  b", []),
        ("", "a", []),
    ],
)
def test_what_is_found(typed: str, text: str, pieces: list[str]) -> None:
    assert found(typed, text) == pieces


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("/(old/", "the pattern /(old/ is wrong: missing ) at position 4"),
        ("bridge /[a", "the pattern /[a/ is wrong: unterminated character set at position 2"),
        ("/*/", "the pattern /*/ is wrong: nothing to repeat at position 0"),
        ("/a\\", "the pattern /a\\/ is wrong: bad escape (end of pattern) at position 2"),
        ("/((a{1000}){1000}){1000}/", "repeats too often"),
        ("/a{ 99999999999999 }/", "repeats too often"),
        (f"/{'(' * 5000}/", "longer than 200 characters"),
    ],
)
def test_a_wrong_pattern_is_one_clear_line(typed: str, says: str) -> None:
    with pytest.raises(QueryError) as error:
        parse(typed)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("typed", ["/(a|aa)+$/", "/(?R)/", "/(a?){500}a{2}b/", "/(?b)(?:abcdefg){e}/"])
def test_a_pattern_does_not_hang(typed: str) -> None:
    query, text = parse(typed), "a" * 60 + "b" + "abdcefga" * 20_000
    for search in (lambda: query.matches(text), lambda: Haystack([text] * 3).counts(query)):
        with pytest.raises(QueryError, match="takes too long; make it simpler"):
            search()


def test_some_of_the_terms_can_be_asked_for() -> None:
    from newsdiff.reader.search.text_search import SearchedText

    text = SearchedText.of("The old bridge")
    assert parse("bridge tunnel").spans(text) == []
    assert parse("bridge tunnel").spans(text, every=False) == [(8, 14)]


@given(
    st.text(st.sampled_from('aAé "/“”\\(['), max_size=12), st.text(st.sampled_from('aAé "/ﬁ'), max_size=30)
)
def test_matches_are_in_order_and_apart(typed: str, text: str) -> None:
    try:
        matches = parse(typed).matches(text)
    except QueryError:
        return  # a pattern that is wrong
    assert all(0 <= start < end <= len(text) for start, end in matches)
    assert all(one[1] <= two[0] or one[0] < two[1] for one, two in pairwise(matches))
    assert [start for start, _ in matches] == sorted(start for start, _ in matches)
