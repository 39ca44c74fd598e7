from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.copies.repetitions import Left, nearest_places
from newsdiff.engine.copies.retokenised import atoms
from newsdiff.engine.copies.verbatim import tiles
from newsdiff.engine.text.document import documents


def copied(a: list[str], b: list[str]) -> list[str]:
    """What of ``a`` stands in ``b``, tile by tile."""
    first, second = documents(a, b)
    found = tiles(first, second)
    for tile in found:
        assert first.keys[tile.a : tile.a + tile.length] == second.keys[tile.b : tile.b + tile.length] or (
            tile.length == 1
        )
    return [" ".join(first.keys[tile.a : tile.a + tile.length]) for tile in found]


LONG = "the quick brown fox jumped over the lazy dog by the river"


def test_equal_sentences_wherever_they_stand() -> None:
    assert copied(["It rained. He left."], ["He left.", "It rained."]) == ["it rained", "he left"]


def test_a_sentence_that_repeats_more_often_is_a_copy_of_the_nearest() -> None:
    assert copied(["Why? Why? Why?"], ["Why?", "So what? Why?"]) == ["why"] * 3
    a, b = ["Share", "It rained.", "Share", "He left.", "Share"], ["It rained.", "Share", "He left."]
    for one, other in ((a, b), (b, a)):
        first, second = documents(one, other)
        found = [(tile.a, tile.b) for tile in tiles(first, second) if first.keys[tile.a] == "share"]
        assert len(found) == 3
        assert len({i for i, _ in found}) == one.count("Share")
    assert copied(["Share", "He left."], ["It rained.", "Nobody came."]) == []


def test_a_long_run_inside_other_sentences() -> None:
    assert copied([f"Yesterday {LONG} again."], [f"They said {LONG} at last."]) == [LONG]


def test_a_short_run_is_no_copy() -> None:
    assert (
        copied(["Yesterday he walked to the old market again."], ["They ran to the old market at last."])
        == []
    )


def test_two_names_that_changed_places_are_no_copy() -> None:
    a = f"Smith said that {LONG}, and that Jones had seen it on the way home from the long war."
    b = f"Jones said that {LONG}, and that Smith had seen it on the way home from the long war."
    assert not any("smith" in run or "jones" in run for run in copied([a], [b]))
    assert copied(["Smith beat Jones."], ["Jones beat Smith."]) == []


def test_pieces_cut_where_no_sentence_ends() -> None:
    assert (
        sum(
            len(run.split())
            for run in copied(["He came on Jan. 5 to see us."], ["5 to see us.", "He came on Jan."])
        )
        == 8
    )


def test_initials_cut_in_two() -> None:
    assert copied(["Peter King, N.Y., said so."], ["Peter King, N.", "Y., said so."])


def test_a_line_that_ends_inside_a_word_of_a_script_without_spaces() -> None:
    text = "总统否认了这一报道并且拒绝回答记者的问题"
    first, second = documents([text], [text[:7], text[7:]])
    covered = {tile.a + step for tile in tiles(first, second) for step in range(tile.length)}
    assert covered == set(range(len(first.keys)))


def test_atoms() -> None:
    assert atoms(["us.", "army", "否认"]) == ("u", "s", "army", "否", "认")


def test_marks_may_be_parted() -> None:
    assert atoms(["?!", "well"]) == ("?", "!", "well")
    assert copied(["+<"], ["+ <"]) == ["+<", "+<"]


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=30, unique=True).map(sorted),
    st.lists(st.floats(-5, 35, allow_nan=False), max_size=30),
)
def test_the_nearest_place_that_is_left_is_taken(places: list[int], wanted: list[float]) -> None:
    left, slowly = Left(places), list(places)
    for place in wanted[: len(places)]:
        nearest = min(slowly, key=lambda each: (abs(each - place), each))
        slowly.remove(nearest)
        assert left.take_nearest(place) == nearest


@given(st.lists(st.integers(0, 200), max_size=60, unique=True).map(sorted), st.integers(0, 200))
def test_the_places_that_are_tried_are_the_nearest(places: list[int], place: int) -> None:
    tried = nearest_places(places, place)
    assert list(tried) == sorted(sorted(places, key=lambda each: (abs(each - place), -each))[: len(tried)])
    assert len(tried) == min(len(places), 20)
