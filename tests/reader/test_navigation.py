from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.navigation import Navigation
from newsdiff.reader.open_pair import CursorMoved, OpenPair
from newsdiff.reader.session import ArticlePair

from .libraries import library_of
from .paper import Paper, open_on_paper

KEYS = sorted(Navigation(open_on_paper()[0]).commands())


def press(opened: OpenPair, *names: str) -> Navigation:
    """Navigate by commands, one after the other."""
    navigation = Navigation(opened)
    for name in names:
        navigation.commands()[name]()
    return navigation


def test_listeners_hear_of_every_move_in_order() -> None:
    opened, _ = open_on_paper()
    told: list[tuple[str, ArticlePair, Place]] = []

    def listener(name: str) -> None:
        def hear(moved: CursorMoved) -> None:
            told.append((name, moved.pair, moved.reading.cursor))

        opened.listen(hear)

    listener("first")
    listener("second")
    press(opened, "down", "swap")
    assert told == [
        ("first", ArticlePair(2, 3), Place("a", 1)),
        ("second", ArticlePair(2, 3), Place("a", 1)),
        ("first", ArticlePair(3, 2), Place("b", 1)),
        ("second", ArticlePair(3, 2), Place("b", 1)),
    ]


def test_a_visit_to_a_counterpart_is_remembered_once() -> None:
    opened, clerk = open_on_paper()
    navigation = press(opened, "counterpart", "counterpart")
    assert len(navigation.history) == 1
    navigation.commands()["go_back"]()
    assert opened.reading.cursor == Place("a", 0)
    navigation.commands()["go_back"]()
    assert clerk.told == ["There is nothing to go back to."]


def test_long_articles_are_compared_later_and_the_place_stays_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened, clerk = open_on_paper()
    monkeypatch.setattr("newsdiff.reader.session.QUICK_WORDS", 0)
    press(opened, "next_article")
    assert opened.pair == ArticlePair(2, 3)
    (arrive,) = clerk.waiting
    arrive()
    assert opened.pair == ArticlePair(4, 3)


def test_what_cannot_be_done_is_said() -> None:
    opened, clerk = open_on_paper(library_of(["Same words."], ["Same words."]), (0, 1))
    navigation = press(opened, "next_disagreement", "next_article")
    navigation.to_change(1)
    navigation.to_change(-1)
    assert clerk.told == [
        "No disagreement was found between these two articles.",
        "There is no other article in this library.",
        "There is no change after this place.",
        "There is no change before this place.",
    ]


def test_the_other_version_of_a_disagreement_is_said_if_it_stands_elsewhere() -> None:
    flood = "The flood destroyed {} houses in the village of Arden on Tuesday night, the mayor said."
    bridge = (
        "The council closed the old bridge on Friday after engineers had found cracks in two of its pillars."
    )
    goals = "The home side scored twice in the last minutes and went to the top of the table."
    library = library_of([bridge, goals, flood.format(48)], [f"{bridge} {flood.format(47)}", goals])
    opened, clerk = open_on_paper(library, (0, 1))
    press(opened, "next_disagreement")
    assert clerk.told == ["‼ “48” here, “47” in paragraph 1 of the other article"]
    opened, clerk = open_on_paper(library_of([flood.format(48)], [flood.format(47)]), (0, 1))
    press(opened, "next_disagreement")
    assert clerk.told == []


def test_a_chosen_view_holds_for_screens_as_wide() -> None:
    opened, clerk = open_on_paper()
    press(opened, "view")
    assert [opened.reading.page.view] == [View.READING]
    clerk.size = (60, 30)
    assert isinstance(opened.view, Paper)
    opened.view.page_size = clerk.size
    opened.lay_out()
    assert [opened.reading.page.view] == [View.STACKED]
    clerk.size = opened.view.page_size = (118, 30)
    opened.lay_out()
    assert [opened.reading.page.view] == [View.READING]


@given(st.lists(st.sampled_from(KEYS), max_size=12), st.sampled_from([(118, 30), (80, 20), (40, 8)]))
def test_after_any_keys_the_cursor_is_on_the_screen(keys: list[str], size: tuple[int, int]) -> None:
    opened, _ = open_on_paper(size=size)
    press(opened, *keys)
    page = opened.reading.page
    assert 0 <= opened.view.top <= max(0, page.height - size[1]) + abs(opened.reading.slide)
    # It stays behind only where a screen has nothing of its side.
    assert opened.viewport.place_in_view() in (opened.reading.cursor, None)
