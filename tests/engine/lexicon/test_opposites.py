from __future__ import annotations

import pytest

from newsdiff.engine.lexicon.opposites import opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [("denied", "confirmed"), ("rose", "fell"), ("killed", "injured"), ("won", "lost"), ("before", "after")],
)
def test_opposed_both_ways(one: str, other: str) -> None:
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("denied", "rejected"), ("said", "told"), ("rose", "rose"), ("", "")]
)
def test_not_opposed(one: str, other: str) -> None:
    assert not opposed(one, other)
