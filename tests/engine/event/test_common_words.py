from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.event.common_words import CommonWords
from newsdiff.engine.event.content_words import content_words

STORM, GOALS = [1, 2, 3, 9], [4, 5, 6, 9]


def test_rare_words_make_articles_alike() -> None:
    common = CommonWords([STORM, GOALS, [*STORM, 10], GOALS])
    assert common.alike(0)[2] > 0.5
    assert common.alike(1)[3] == max(common.alike(1).values()) == pytest.approx(common.alike(3)[1])
    # What all have says nothing.
    assert 1 not in common.alike(0)


def test_the_words_of_articles_tell_their_events() -> None:
    told: list[int] = []
    assert CommonWords([STORM, GOALS, [*STORM, 10], GOALS]).events(told.append) == ((0, 2), (1, 3))
    assert told == [0, 1, 2, 3]


def test_the_articles_of_one_event_and_of_two_are_grouped_though_few_words_tell_them_apart() -> None:
    accounts = [
        [*range(event, event + 90), *range(event + 200 * number, event + 200 * number + 60)]
        for event in (1_000, 10_000)
        for number in range(1, 6)
    ]
    assert CommonWords(accounts[:5]).events() == (tuple(range(5)),)
    assert CommonWords(accounts).events() == (tuple(range(5)), tuple(range(5, 10)))


def test_many_versions_of_one_story_are_one_event() -> None:
    versions = [[*range(200), 1000 + number] for number in range(120)]
    others = [[*range(2000 + 100 * number, 2050 + 100 * number)] for number in range(50)]
    assert CommonWords([*versions, *others]).events()[0] == tuple(range(120))


articles = st.lists(st.sets(st.integers(0, 30), max_size=12).map(sorted), max_size=20)


@given(articles)
def test_likeness_is_mutual_and_falls_from_1(words: list[list[int]]) -> None:
    common = CommonWords(words)
    for article in range(len(words)):
        alike = common.alike(article)
        assert list(alike.values()) == sorted(alike.values(), reverse=True)
        assert article not in alike
        for other, likeness in alike.items():
            assert 0 < likeness < 1.0001
            assert common.alike(other).get(article, likeness) == pytest.approx(likeness)


def test_content_words_are_those_that_say_something_in_any_form() -> None:
    one = content_words(["The storms hit Brixton’s roofs, he criticised.", "It was over."])
    assert list(one) == sorted(set(one))
    assert one == content_words(["It was over.", "A storm hits the roof of Brixton; they criticize."])
    assert not set(one) & set(content_words(["The goals were scored."]))
    assert set(content_words(["首相は月曜日に東京で会談した。"])) & set(
        content_words(["東京で会談があった。"])
    )
