"""Furniture in a comparison: what it links with, and what is counted."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Comparison, Counts, FurnitureKind, Label, Options
from tests.engine.pairs import compared
from tests.engine.surface_changes import CHANGES, several

FLOOD = (
    "River floods the old town, mayor says",
    "By Ana Cole and Tom Day",
    "FILE - The mayor of the old town speaks on the bridge in May 2024. (AP Photo/Ana Cole)",
    "The river burst its banks on Tuesday night and flooded 30 houses. Nobody was hurt.",
    "WATCH | The mayor explains why the bridge of the old town is closed:",
    "“We were warned too late,” the mayor said. He wants to build a dam.",
    "Sign up for our newsletter about the old town.",
    "This story was updated on Nov. 12 with what the mayor said.",
    "The Associated Press contributed to this report.",
    "River floods the old town, mayor says",
)


def counts(comparison: Comparison) -> list[tuple[Counts, Counts]]:
    return [(side.counts, side.furniture) for side in (comparison.a, comparison.b)]


@pytest.mark.parametrize("change", [*CHANGES, several])
def test_every_word_is_shared_after_a_change_of_form(change: object) -> None:
    changed = change(FLOOD, Random(1))  # type: ignore[operator]
    for side in (comparison := compared(FLOOD, changed)).a, comparison.b:
        assert side.counts.shared == side.counts.words
        assert side.furniture.shared == side.furniture.words


@given(st.permutations(FLOOD), st.lists(st.sampled_from(FLOOD), min_size=1, max_size=6))
def test_counts_add_up_and_the_other_way_round_is_the_mirror_image(one: list[str], other: list[str]) -> None:
    there, back = compared(tuple(one), tuple(other)), compared(tuple(other), tuple(one))
    assert counts(there) == counts(back)[::-1]
    for side in (there.a, there.b):
        for each in (side.counts, side.furniture, side.stated):
            assert each.words == each.shared + each.paraphrased + each.unique
            assert min(each.words, each.shared, each.paraphrased, each.unique) >= 0


@given(st.integers(0, 2**32).map(Random))
@settings(deadline=None, max_examples=25)
def test_reordered_furniture_is_shared(chance: Random) -> None:
    changed = several(FLOOD, chance)
    comparison = compared(FLOOD, changed)
    assert {
        span.label for side in (comparison.a, comparison.b) for p in side.paragraphs for span in p.spans
    } == {Label.SHARED}


CAPTION = "The mayor speaks to reporters on the bridge on Tuesday. (AP Photo/Ana Cole)"
TEXT = "The mayor spoke to reporters on the bridge on Tuesday."


def test_a_caption_links_with_a_caption_alone() -> None:
    lead = ("The dam broke", "Rain had fallen for a week.")
    with_caption, with_text = (*lead, CAPTION), (*lead, TEXT)
    linked = {(link.a.paragraph, link.b.paragraph) for link in compared(with_caption, with_text).links}
    assert (2, 2) not in linked
    linked = {(link.a.paragraph, link.b.paragraph) for link in compared(with_text, with_text).links}
    assert (2, 2) in linked
    other = (*lead, CAPTION.replace("speaks", "talks").replace("Ana Cole", "Tom Day"))
    linked = {(link.a.paragraph, link.b.paragraph) for link in compared(with_caption, other).links}
    assert (2, 2) in linked


def test_what_a_caption_says_word_for_word_is_shared_with_text() -> None:
    lead = ("The dam broke", "Rain had fallen for a week.")
    caption = "FILE - The mayor of the old town speaks on the bridge with soldiers of the army in May."
    text = caption.removeprefix("FILE - ")
    comparison = compared((*lead, caption), (*lead, text))
    assert comparison.b.paragraphs[2].label is Label.SHARED


def test_shares_leave_furniture_out() -> None:
    side = compared(FLOOD, FLOOD).a
    assert [paragraph.furniture for paragraph in side.paragraphs] == [
        None, FurnitureKind.CREDIT, FurnitureKind.CAPTION, None, FurnitureKind.TEASER, None, FurnitureKind.TEASER,
        FurnitureKind.CHANGE, FurnitureKind.CREDIT, FurnitureKind.REPEATED,
    ]  # fmt: skip
    assert side.stated.words == sum(len(FLOOD[k].split()) for k in (0, 3, 5))
    assert side.counts.words == side.stated.words + side.furniture.words


def test_options_say_what_is_furniture() -> None:
    one, other = Article(FLOOD), Article((FLOOD[0], CAPTION))
    as_text = compare(one, other, Options(furniture=((), ())))
    assert as_text.a.furniture.words == as_text.b.furniture.words == 0
    given_kinds = compare(one, other, Options(furniture=((FurnitureKind.BY_HAND,), None)))
    assert [paragraph.furniture for paragraph in given_kinds.a.paragraphs].count(None) == len(FLOOD) - 1
    assert given_kinds.b.paragraphs[1].furniture is FurnitureKind.CAPTION
    swapped = compare(other, one, Options(furniture=(None, (FurnitureKind.BY_HAND,))))
    assert counts(swapped) == counts(given_kinds)[::-1]
    with pytest.raises(ValueError, match="pair"):
        Options(furniture=())  # type: ignore[arg-type]


def test_times_of_an_update_do_not_contradict() -> None:
    lead = ("The dam broke", "Rain had fallen for a week.")
    one, other = (
        (*lead, "Updated at 10:30 a.m. on Nov. 12, 2024"),
        (*lead, "Updated at 11:45 a.m. on Nov. 12, 2024"),
    )
    assert not any(link.disagreements for link in compared(one, other).links)
