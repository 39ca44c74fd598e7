from __future__ import annotations

from hypothesis import given

from newsdiff.engine.comparison import Comparison, Label
from newsdiff.render.changes import Change, find_changes
from newsdiff.render.moves import moved_paragraphs
from newsdiff.render.rows import EntryKind, aligned_blocks
from tests.render.built import article, comparison, flood, link
from tests.render.texts import comparisons


def test_changes_of_the_flood() -> None:
    pair = flood()
    blocks = aligned_blocks(pair)
    assert find_changes(blocks, pair) == (
        Change(0, 0, Label.UNIQUE, "b"),
        Change(1, 1, Label.PARAPHRASED),
        Change(2, 2, Label.PARAPHRASED),
        # The shared quotation between them is no change.
        Change(4, 4, Label.UNIQUE),
        Change(5, 5, Label.PARAPHRASED),
        Change(6, 6, Label.PARAPHRASED),
        Change(8, 8, Label.PARAPHRASED),
        Change(9, 9, Label.PARAPHRASED),
    )


def test_two_equal_articles_have_none() -> None:
    a = article(["[one]", "[two]"])
    pair = comparison(a, a, [link(a, a, 0, 0), link(a, a, 1, 1)])
    assert find_changes(aligned_blocks(pair), pair) == ()


def test_a_disagreement_is_a_change_even_in_shared_text() -> None:
    a, b = article(["[It was 1987.]"]), article(["[It was 1978.]"])
    pair = comparison(a, b, [link(a, b, 0, 0, disagrees=[("1987", "1978")])])
    assert find_changes(aligned_blocks(pair), pair) == (Change(0, 0, Label.PARAPHRASED),)


def test_a_word_alone_inside_shared_text_is_a_change() -> None:
    a, b = article(["[It was] nearly [lost.]"]), article(["[It was lost.]"])
    pair = comparison(a, b, [link(a, b, 0, 0)])
    assert len(find_changes(aligned_blocks(pair), pair)) == 1


def test_what_has_moved_is_a_change_though_all_of_it_is_shared() -> None:
    a = article(["[one]", "[two]", "[three]"])
    b = article(["[three]", "[one]", "[two]"])
    links = [link(a, b, 0, 1), link(a, b, 1, 2), link(a, b, 2, 0, moved=True)]
    pair = comparison(a, b, links)
    blocks = aligned_blocks(pair)
    assert find_changes(blocks, pair) == (Change(2, 2, Label.SHARED),)
    assert moved_paragraphs(blocks, pair) == {"a": {2}, "b": {0}}


@given(comparisons())
def test_everything_not_shared_is_in_exactly_one_change(pair: Comparison) -> None:
    blocks = aligned_blocks(pair)
    changes = find_changes(blocks, pair)
    covered = [block for change in changes for block in range(change.first_block, change.last_block + 1)]
    assert covered == sorted(set(covered))
    for index, block in enumerate(blocks):
        paragraphs = [pair.a.paragraphs[e.paragraph] for e in block.a if e.kind is EntryKind.TEXT]
        paragraphs += [pair.b.paragraphs[e.paragraph] for e in block.b if e.kind is EntryKind.TEXT]
        differs = any(
            span.label is not Label.SHARED and paragraph.text[span.start : span.end].strip()
            for paragraph in paragraphs
            for span in paragraph.spans
        )
        if differs:
            assert index in covered
