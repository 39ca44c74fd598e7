from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Decision, Options, Passage
from newsdiff.reader.decisions.changes import to_link
from newsdiff.reader.layout.places import Place

BRIDGE = "The mayor said the bridge over the river would close next week."
CROSSING = "Officials confirmed a bridge shutdown from Monday onward."


def decided(left: str, right: str) -> Decision:
    comparison = compare(Article((left,)), Article((right,)), Options(sensitivity=1))
    (made,) = to_link(comparison, Place("b", 0), Place("a", 0)).make
    return made


def test_the_sentences_that_agree_are_linked_and_only_their_words_count() -> None:
    left = f"{BRIDGE} Schools stay open until Friday, the council added."
    right = f"The bakery gave out bread to all who came by early. {CROSSING}"
    made = decided(left, right)
    assert left[made.a.start : made.a.end] == BRIDGE
    assert right[made.b.start : made.b.end] == CROSSING
    counts = compare(Article((left,)), Article((right,)), Options(decisions=(made,))).a.counts
    assert counts.paraphrased + counts.shared == len(BRIDGE.split())


def test_without_anything_in_common_the_whole_paragraphs_are_linked() -> None:
    made = decided("Apples fell. Pears too.", "Nobody came here.")
    assert made == Decision(Passage(0, 0, 23), Passage(0, 0, 17), linked=True)
