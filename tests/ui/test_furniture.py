"""Furniture in the reader: dimmed, left out of the shares, counted with a key, put right by hand."""

from __future__ import annotations

from newsdiff.articles.library import Library
from newsdiff.store.last_session import last_counted_furniture

from .stage import Stage, library_of, on_stage

STORY = (
    "River floods the old town",
    "The river burst its banks on Tuesday night.",
    "FILE - The mayor of the old town on the bridge. (AP Photo/Ana Cole)",
    "Nobody was hurt, the mayor said.",
    "Sign up for our newsletter about the old town.",
)
OTHER = ("Flood in the old town", "The river burst its banks on Tuesday night.", "Trains run late.")


def library() -> Library:
    return library_of(STORY, OTHER)


def is_italic(stage: Stage, words: str) -> bool:
    """Whether some words are drawn as furniture is."""
    for strip in stage.app.screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text:
                return bool(segment.style and segment.style.italic)
    raise AssertionError(words)


def furniture(stage: Stage) -> list[int]:
    """The paragraphs of the left article that are furniture, from 1."""
    paragraphs = stage.comparison.reading.comparison.a.paragraphs
    return [number for number, paragraph in enumerate(paragraphs, 1) if paragraph.furniture]


async def test_furniture_is_dimmed_and_named_and_not_counted() -> None:
    async with on_stage(library(), pair=(0, 1), size=(120, 40)) as stage:
        assert furniture(stage) == [3, 5]
        assert is_italic(stage, "The mayor")
        assert not is_italic(stage, "Nobody was hurt")
        assert any(line.startswith("  3 · ") for line in stage.lines)
        await stage.press("j", "j")
        assert "paragraph 3, caption" in stage.text
        side = stage.comparison.reading.comparison.a
        assert side.stated.words == 5 + 8 + 6
        await stage.press("F")
        assert furniture(stage) == []
        assert not is_italic(stage, "The mayor")
        await stage.press("F")
        assert furniture(stage) == [3, 5]


async def test_what_is_wrong_is_put_right_by_hand_and_stays_so() -> None:
    async with on_stage(library(), pair=(0, 1), size=(120, 40)) as stage:
        await stage.press("j", "j", "w")
        assert furniture(stage) == [5]
        assert "is text" in stage.said[-1]
        await stage.press("j", "w")
        assert furniture(stage) == [4, 5]
        await stage.press("u", "u")
        assert furniture(stage) == [3, 5]
        await stage.press("ctrl+r")
        assert furniture(stage) == [5]
    async with on_stage(library(), pair=(0, 1), size=(120, 40)) as stage:
        assert furniture(stage) == [5]
        await stage.press("j", "j", "w")
        assert furniture(stage) == [3, 5]


async def test_changes_are_not_looked_for_in_furniture() -> None:
    async with on_stage(library_of(STORY, (*STORY[:2], STORY[3])), pair=(0, 1), size=(120, 40)) as stage:
        assert "no changes" in stage.text
        await stage.press("F")
        assert "no changes" not in stage.text


async def test_the_coverage_lists_furniture_only_with_the_key() -> None:
    async with on_stage(library(), pair=(0, 1), size=(120, 40)) as stage:
        await stage.press("c")
        assert "Sign up" not in stage.text
        await stage.press("F")
        assert "Sign up" in stage.text
        await stage.press("F")
        assert "Sign up" not in stage.text


async def test_the_list_and_the_matrix_count_it_with_the_key_and_the_next_time_too() -> None:
    def words(stage: Stage) -> int:
        counts = stage.app.session.counts(0, against=1)
        assert counts is not None
        return counts.words

    async with on_stage(library(), size=(120, 40)) as stage:
        await stage.press("j")
        assert words(stage) == 19
        await stage.press("F")
        assert "counts as text" in stage.said[-1]
        assert words(stage) > 30
        await stage.press("m", "F")
        assert "left out again" in stage.said[-1]
        assert words(stage) == 19
        assert not last_counted_furniture()
        await stage.press("F")
        assert words(stage) > 30
        assert last_counted_furniture()
