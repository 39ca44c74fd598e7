"""The word tables are in the form that each says at its top."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.engine.lexicon import tables
from newsdiff.engine.lexicon.tables import rows, words_by_language
from newsdiff.engine.text.related_words import related, related_words
from newsdiff.engine.text.spelling import spelling_key

TABLES = sorted(Path(tables.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_where_it_comes_from(path: Path) -> None:
    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    assert "by hand for this project" in head
    assert "# Format: " in head


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_rows_are_neither_comments_nor_blank(path: Path) -> None:
    found = rows(path.stem)
    assert found
    assert all(row == row.strip() and row[:1] not in ("", "#") for row in found)


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(OSError, match="no_such_table"):
        rows("no_such_table")


def test_words_by_language_are_folded() -> None:
    found = words_by_language("adding_words")
    assert {"ausserdem", "montag"} <= found["de"]
    assert "[de]" not in found["de"]


def test_opposites_have_two_sides_that_share_no_word() -> None:
    for row in rows("opposites"):
        left, right = (side.split() for side in row.split("|"))
        assert left
        assert right
        assert not set(left) & set(right)


def test_related_words_stand_in_groups() -> None:
    assert all(len(row.split()) > 1 for row in rows("related_words"))
    assert "troop" in related("soldier")
    assert related("bridg") == {"road", "lane", "traffic"}
    assert all(stem not in group for stem, group in related_words().items())


def test_spellings_are_pairs() -> None:
    pairs = [row.split() for row in rows("spellings")]
    assert all(len(pair) == 2 for pair in pairs)
    assert len({one for one, _ in pairs}) == len(pairs)
    assert spelling_key("grey") == spelling_key("gray") == "gray"
