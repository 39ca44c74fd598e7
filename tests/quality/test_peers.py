"""What the benchmark takes from the output of a peer."""

from __future__ import annotations

import shutil

import pytest

from tests.benchmark.peers.programs import PEERS, Text

A = ["The mayor said the bridge would open on Monday.", "Nobody was hurt."]
B = ["On Sunday the mayor said the old bridge would open on Tuesday.", "Nobody was hurt, he added."]


@pytest.mark.parametrize("name", ["git diff --word-diff", "wdiff", "difflib"])
def test_the_runs_are_the_same_words_in_both_texts(name: str) -> None:
    if name == "wdiff" and shutil.which("wdiff") is None:
        pytest.skip("wdiff is not installed")
    a, b = Text(A), Text(B)
    found = list(PEERS[name](a, b))
    same = [word for each in found for word in a.words[each.a : each.a_end]]
    assert same == [word for each in found for word in b.words[each.b : each.b_end]]
    assert "mayor said the bridge would open on".split() == [word for word in same if word in A[0]][:7]
    assert same[-2:] == ["Nobody", "was"]


def test_words_and_their_places() -> None:
    text = Text(A)
    assert text.place(text.words.index("Nobody")) == (1, 0, 6)
    assert text.words_in(0, 9) == (0, 2)
    assert text.words_in(1, 8) == (1, 1)
