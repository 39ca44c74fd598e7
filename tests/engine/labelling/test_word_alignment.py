from __future__ import annotations

from newsdiff.engine.coarseness import MOST_PAIRS
from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.word_alignment import WordAlignment, WordMatch, align_words
from newsdiff.engine.text.document import Document, documents
from tests.engine.pairs import compared


def aligned(a: str, b: str) -> tuple[Document, Document, WordAlignment]:
    first, second = documents([a], [b])
    return first, second, align_words(first, second, (0, len(first.words)), (0, len(second.words)))


def pairs(a: str, b: str) -> list[tuple[str, str, WordMatch]]:
    first, second, alignment = aligned(a, b)
    return [
        (first.words[k].norm, second.words[counterpart].norm, match)
        for k, (counterpart, match) in enumerate(
            zip(alignment.a.counterparts, alignment.a.matches, strict=True)
        )
        if counterpart >= 0
    ]


def test_the_sides_mirror_each_other() -> None:
    _, _, alignment = aligned("The army moved its soldiers north.", "Soldiers were moved to the north.")
    for k, counterpart in enumerate(alignment.a.counterparts):
        if counterpart >= 0:
            assert alignment.b.counterparts[counterpart] == k
            assert alignment.b.matches[counterpart] is alignment.a.matches[k]
            assert alignment.b.runs[counterpart] == alignment.a.runs[k]


def test_how_words_match() -> None:
    found = pairs(
        "The soldiers attacked on Monday for 24 hours.", "On Monday the troops were attacking for a day."
    )
    assert ("monday", "monday", WordMatch.SAME) in found
    assert ("soldiers", "troops", WordMatch.RELATED) in found
    assert ("attacked", "attacking", WordMatch.INFLECTED) in found
    assert ("hours", "day", WordMatch.QUANTITY) in found


def test_quantities_that_differ_never_match() -> None:
    assert not any(
        "50,000" in pair for pair in pairs("They sent 50,000 men home.", "They sent 15,000 men home.")
    )


def test_two_spellings_are_the_same_word() -> None:
    assert ("criticised", "criticized", WordMatch.SAME) in pairs(
        "They criticised the plan.", "They criticized the plan."
    )


def test_the_longest_run_goes_first() -> None:
    _, _, alignment = aligned("the plan to close the old port", "close the plan to close the old port")
    assert max(alignment.a.runs) == 7


def test_variants_and_evidence() -> None:
    comparison = compared(
        ["The minister criticised the sizeable loan to the harbour on Monday."],
        ["The minister criticized the sizable loan to the harbor on Monday."],
    )
    (link,) = comparison.links
    assert link.label is Label.SHARED
    assert set(link.variants) == {
        ("criticised", "criticized"),
        ("sizeable", "sizable"),
        ("harbour", "harbor"),
    }
    assert link.evidence
    assert all(run in comparison.a.article.paragraphs[0] for run in link.evidence)


def test_of_very_many_equal_words_only_those_at_like_places_are_paired() -> None:
    words = ["alpha", "beta", "gamma"]
    a = " ".join(words[k % 3] for k in range(290))
    b = " ".join(words[k * k % 3] for k in range(290))
    _, _, alignment = aligned(a, b)
    matched = [(k, there) for k, there in enumerate(alignment.a.counterparts) if there >= 0]
    assert matched
    assert all(abs(k - there) <= 290 * MOST_PAIRS / (2 * 290 * 290 / 3) + 1 for k, there in matched)
