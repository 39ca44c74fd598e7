"""Excerpts of disagreements lie inside their link, are never empty and never overlap; the mirror image has the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import DisagreementKind
from tests.engine.invariants import assert_mirrored, assert_well_formed
from tests.engine.pairs import compared

# Each group has words of which one may replace another, be put in or be left out.
GROUPS = (
    (
        "Russia",
        "Ukraine",
        "Norfolk",
        "Norwalk",
        "Anna Miller",
        "Anna Keller",
        "Mr. Miller",
        "Sen. Hall, R-Texas,",
    ),
    (
        "attacked",
        "met",
        "was attacked by",
        "did not attack",
        "didn’t attack",
        "can",
        "can't",
        "denied",
        "confirmed",
    ),
    (
        "5-4",
        "6-3",
        "48-page",
        "3 million",
        "3 billion",
        "$1.2bn",
        "-5",
        "at least six",
        "1,000 drones",
        "2 in 3",
    ),
    (
        "on Monday",
        "on Tuesday",
        "on Jan. 5",
        "on 14 June 2024",
        "in 2022",
        "2024-06-14",
        "no",
        "not",
        "never",
    ),
    (
        "“We do not know who did it,”",
        "“We don't know [who] did it,”",
        "“... who did that,”",
        "“It is”",
        "he said",
    ),
    ("ne paiera pas", "paiera", "в понедельник", "во вторник", "不是", "nicht", "zurück", "."),
)
WORDS = tuple(word for group in GROUPS for word in group)
PARAGRAPHS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14)


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str]:
    """A paragraph and an edited version of it."""
    words = draw(PARAGRAPHS)
    edited = list(words)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(edited) - 1))
        edited[at : at + draw(st.integers(0, 1))] = draw(st.lists(st.sampled_from(WORDS), max_size=2))
        edited = edited or ["Russia"]
    if draw(st.booleans()):
        edited = draw(st.permutations(edited))
    return " ".join(words), " ".join(edited)


@given(versions(), st.booleans())
def test_excerpts_of_edited_versions(texts: tuple[str, str], alone: bool) -> None:
    a, b = ([text] if alone else [text, "The bridge was closed.", text[::-1]] for text in texts)
    comparison = compared(a, b)
    assert_well_formed(comparison)
    assert_mirrored(comparison, compared(b, a))
    assert_well_formed(compared(b, a))


def test_only_quotations_are_no_contradictions() -> None:
    assert [kind.value for kind in DisagreementKind if not kind.contradicts] == ["quote"]
