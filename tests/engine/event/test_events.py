from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.event.events import LEAST_ALIKE, alike_by_words, events


def test_what_is_alike_is_one_event() -> None:
    assert events(5, [(0, 2, 0.6), (2, 4, 0.5), (0, 4, 0.4), (1, 3, 0.05)]) == ((0, 2, 4), (1,), (3,))


def test_one_article_between_two_events_does_not_join_them() -> None:
    alike = [(0, 1, 0.9), (2, 3, 0.9), (1, 4, 0.2), (2, 4, 0.2)]
    assert (0, 1) in events(5, alike, least=0.2)
    assert (2, 3) in events(5, alike, least=0.2)


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.floats(0, 1),
    )
)
def test_each_article_is_in_one_group_whatever_the_order_of_the_pairs(
    alike: dict[tuple[int, int], float],
) -> None:
    pairs = [(i, j, likeness) for (i, j), likeness in alike.items()]
    groups = events(8, pairs)
    assert sorted(index for group in groups for index in group) == list(range(8))
    assert [len(group) for group in groups] == sorted((len(group) for group in groups), reverse=True)


def test_rare_words_make_articles_alike() -> None:
    storm, goals = {"storm", "roof", "brixton", "said"}, {"goals", "minutes", "table", "said"}
    alike = {(i, j): likeness for i, j, likeness in alike_by_words([storm, goals, storm | {"night"}, goals])}
    assert alike[0, 2] > 0.5
    assert alike[1, 3] == max(alike.values())
    assert alike.get((0, 1), 0) < LEAST_ALIKE


@pytest.mark.parametrize("count", [2, 5, 13, 200])
def test_versions_of_one_story_are_one_event_however_many(count: int) -> None:
    words = [
        {*"storm roof brixton harbour flood rescue boats".split(), f"word{number}"} for number in range(count)
    ]
    assert events(count, alike_by_words(words)) == (tuple(range(count)),)
