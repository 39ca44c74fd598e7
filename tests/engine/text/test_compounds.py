from __future__ import annotations

from unicodedata import normalize

import pytest

from newsdiff import Article, compare
from newsdiff.engine.comparison import Label
from newsdiff.engine.text.compounds import compounds, cut, cuts_of, joined_neighbours
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import words_of

IN_ONE = frozenset(
    "ceasefire percent email itmay maybe beso movedin into tohelp peacetalks the2nd 2ndhalf".split()
)


def compounds_in(text: str) -> dict[str, int]:
    rows = [words_of(normalised(text))]
    return compounds([text], rows, IN_ONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a cease-fire", {"ceasefire": 5}),
        ("12 per cent", {"percent": 3}),
        ("an e\N{NON-BREAKING HYPHEN}mail", {"email": 1}),
        ("it may be so", {}),
        ("moved in to help", {}),
        ("peace, talks", {}),
        ("the 2nd aligned", {}),
    ],
)
def test_neighbours_that_may_be_one_word(text: str, expected: dict[str, int]) -> None:
    assert compounds_in(text) == expected


def test_only_words_that_are_there_are_cut() -> None:
    rows = [words_of(normalised("a cease-fire in the north-east"))]
    assert joined_neighbours(rows, {"ceasefire", "afire", "the"}) == {"ceasefire"}
    cuts = cuts_of([compounds(["a cease-fire in the north-east"], rows, {"ceasefire"})])
    assert cuts == {("ceasefire", 5)}
    normal = normalised("The Ceasefire held")
    pieces = list(cut(words_of(normal), dict(cuts), normal))
    assert [(word.start, word.end, word.norm, word.capital) for word in pieces] == [
        (0, 3, "the", True),
        (4, 9, "cease", True),
        (9, 13, "fire", False),
        (14, 18, "held", False),
    ]


def test_two_ways_to_cut_are_one_for_both() -> None:
    known = [{"bookend": 4}, {"bookend": 3}]
    assert cuts_of(known) == {("bookend", 3)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Both armies kept to the cease-fire.", "Both armies kept to the ceasefire."),
        ("Prices rose by 12 per cent over the year.", "Prices rose by 12 percent over the year."),
        ("Spending on health care doubled.", "Spending on healthcare doubled."),
        ("Die E-Mail war geheim, sagte sie.", "Die Email war geheim, sagte sie."),
        ("Die Kühl-Kette hielt, sagte sie.", normalize("NFD", "Die Kühlkette hielt, sagte sie.")),
        (normalize("NFD", "Die Kühl-Kette hielt, sagte sie."), "Die Kühlkette hielt, sagte sie."),
    ],
)
def test_one_word_or_two_are_one_spelling(one: str, other: str) -> None:
    comparison = compare(Article((one,)), Article((other,)))
    for side in (comparison.a, comparison.b):
        assert {span.label for paragraph in side.paragraphs for span in paragraph.spans} == {Label.SHARED}
    assert not any(link.disagreements for link in comparison.links)
