from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.search.query import parse
from newsdiff.reader.search.text_search import Haystack, Needle, SearchedText, folded, small


def found(typed: str, text: str) -> list[str]:
    """The pieces of a text that a search for something finds."""
    hay, needle = Haystack([text]), Needle.of(typed)
    matches = hay.matches(needle, 0)
    assert hay.counts(needle) == [len(matches)]
    return [text[start:end] for start, end in matches]


@pytest.mark.parametrize(
    ("typed", "text", "pieces"),
    [
        ("putin", "Putin, PUTIN and putin", ["Putin", "PUTIN", "putin"]),
        ("Putin", "Putin, PUTIN and putin", ["Putin"]),
        ("it's", "It’s and it's and it`s", ["It’s", "it's", "it`s"]),
        ('"pure', "“pure fiction”, «pure»", ["“pure", "«pure"]),
        ("“pure", 'said "pure fiction"', ['"pure']),
        ("orban", "Orbán, Orban, Orba\u0301n", ["Orbán", "Orban", "Orba\u0301n"]),
        ("orbán", "Orbán and Orban", ["Orbán", "Orban"]),
        ("malmo", "Malmö, Malmø", ["Malmö", "Malmø"]),
        ("a-b", "a–b a—b a‑b a--b", ["a–b", "a—b", "a‑b", "a--b"]),
        ("10 000", "10\u00a0000", ["10\u00a0000"]),
        ("fi", "ﬁction", ["ﬁ"]),
        ("aa", "aaaaa", ["aa", "aa"]),
        ("か", "がか", ["か"]),
        ("istanbul", "İstanbul", ["İstanbul"]),
        ("[a-z]", "a [a-z] b", ["[a-z]"]),
        ("   ", "a   b", []),
        ("", "a", []),
    ],
)
def test_what_is_found(typed: str, text: str, pieces: list[str]) -> None:
    assert found(typed, text) == pieces


@given(st.text(max_size=40))
def test_folding_keeps_track_of_the_text(text: str) -> None:
    form = folded(text)
    places = [form.original(index) for index in range(len(form.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert len(small(text)) == len(text)


@given(st.text(max_size=40), st.data())
def test_matches_are_in_order_and_apart(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    needle = Needle.of(text[start:end])
    matches = Haystack([text]).matches(needle, 0)
    assert all(first < last for first, last in matches)
    assert all(one[1] <= two[0] for one, two in pairwise(matches))
    assert Haystack([text]).counts(needle) == [len(matches)]


def test_a_character_is_found_once_even_if_it_is_three_when_folded() -> None:
    hay = Haystack(["Wait… and… see."])
    assert hay.matches(Needle.of("."), 0) == ((4, 5), (9, 10), (14, 15))
    assert hay.counts(Needle.of(".")) == [3]
    assert parse(r"/\./").matches("Wait…") == [(4, 5)]
    assert parse(r"/\./ .").count(SearchedText.of("Wait…")) == 1
