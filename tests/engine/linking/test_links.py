"""Which passages are linked, which of them are moved, and what a person decides about them."""

from __future__ import annotations

from random import Random

from newsdiff.engine.comparison import Comparison, Decision, Label, Options, Origin, Passage
from newsdiff.engine.copies.verbatim import tiles
from newsdiff.engine.linking.links import find_links
from newsdiff.engine.text.document import documents
from tests.engine.pairs import compared

STATEMENTS = (
    "The harbour of the old town was closed by the police on Sunday morning.",
    "Three ships with grain had been waiting outside for more than a week.",
    "A lawyer for the owners called the order an insult to every sailor.",
    "The council will meet again when the inquiry into the fire has ended.",
)


def places(comparison: Comparison) -> list[tuple[int, int]]:
    return [(link.a.paragraph, link.b.paragraph) for link in comparison.links]


def test_nothing_moves_in_the_same_order() -> None:
    comparison = compared(STATEMENTS, STATEMENTS[:2] + STATEMENTS[3:])
    assert places(comparison) == [(0, 0), (1, 1), (3, 2)]
    assert not any(link.moved for link in comparison.links)


def test_only_what_crosses_the_order_is_moved() -> None:
    comparison = compared(STATEMENTS, (STATEMENTS[3], *STATEMENTS[:3]))
    assert {link.a.paragraph: link.moved for link in comparison.links} == {
        0: False,
        1: False,
        2: False,
        3: True,
    }


def test_a_split_and_a_merge_are_several_links() -> None:
    comparison = compared([" ".join(STATEMENTS[:2])], STATEMENTS[:2])
    assert places(comparison) == [(0, 0), (0, 1)]
    assert not any(link.moved for link in comparison.links)


def test_two_stories_share_nothing() -> None:
    comparison = compared(
        STATEMENTS, ["Snow fell in the mountains.", "A singer from Oslo won the prize for film music."]
    )
    assert comparison.links == ()
    assert {paragraph.label for paragraph in comparison.a.paragraphs} == {Label.UNIQUE}


def test_a_link_made_by_hand() -> None:
    other = ["Snow fell in the mountains.", "A singer from Oslo won the prize for film music."]
    made = Decision(Passage(0, 0, len(STATEMENTS[0])), Passage(1, 0, len(other[1])), linked=True)
    (link,) = compared(STATEMENTS, other, Options(decisions=(made,))).links
    assert (link.a, link.b, link.score, link.origin) == (made.a, made.b, 1.0, Origin.BY_HAND)


def test_a_link_made_in_the_middle_of_words_has_them_whole() -> None:
    here, there = "The mayor spoke on Monday.", "Nobody answered her on Tuesday."
    made = Decision(Passage(0, 6, 12), Passage(0, 9, 14), linked=True)
    (link,) = compared([here], [there], Options(decisions=(made,))).links
    assert (here[link.a.start : link.a.end], there[link.b.start : link.b.end]) == ("mayor spoke", "answered")


def test_a_link_rejected_by_hand() -> None:
    found = compared(STATEMENTS, STATEMENTS).links[1]
    rejected = Decision(found.a, found.b, linked=False)
    assert (1, 1) not in places(compared(STATEMENTS, STATEMENTS, Options(decisions=(rejected,))))


def test_a_decision_about_passages_that_are_gone_is_passed_over() -> None:
    gone = Decision(Passage(90, 0, 5), Passage(0, 0, 5), linked=True)
    assert (
        compared(STATEMENTS, STATEMENTS, Options(decisions=(gone,))).links
        == compared(STATEMENTS, STATEMENTS).links
    )


def test_pieces_of_a_table_are_linked_with_few_others() -> None:
    """By chance, each has eight words in a row with nearly all others."""
    chance = Random(3)
    words = [f"word{chr(97 + number)}" for number in range(40)]
    tables = [
        " ".join(f"row {chance.choice(words)} cell {chance.choice(words)} cell end" for _ in range(2000))
        for _ in range(2)
    ]
    a, b = documents((tables[0],), (tables[1],))
    links = find_links(a, b, tiles(a, b), 5)
    assert len(a.sentences) >= 40
    assert len(links) <= 8 * len(a.sentences)
