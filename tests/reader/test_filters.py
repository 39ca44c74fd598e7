from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Label
from newsdiff.reader.layout.filters import Filter, Filters, Show
from newsdiff.reader.layout.outline import Outline
from newsdiff.reader.layout.paragraph_alignment import BlockKind, ParagraphAlignment
from newsdiff.reader.layout.places import Place
from tests.reader.comparisons import compared

# Five shared, three only left beside two only right, then one shared.
PAIR = compared(9, 8, [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (8, 7)])


def hiding(filter: Filter | None = None) -> Filters:
    return Filters(ParagraphAlignment(PAIR), filter or Filter())


def numbers(places: frozenset[Place]) -> str:
    return " ".join(f"{place.side}{place.paragraph + 1}" for place in sorted(places, key=repr))


def test_the_blocks_stand_in_runs_of_one_kind() -> None:
    alignment = ParagraphAlignment(PAIR)
    kinds = [(alignment.kind(run.start), len(run)) for run in alignment.runs]
    assert sorted(kinds, key=repr) == sorted(
        [
            (BlockKind(Label.SHARED), 5),
            (BlockKind(Label.UNIQUE), 1),
            (BlockKind(Label.SHARED), 1),
        ],
        key=repr,
    )


def test_nothing_is_hidden_at_first() -> None:
    assert hiding().places == frozenset()


def test_a_label_is_hidden_on_one_side() -> None:
    filter = Filter().with_show("a", Label.UNIQUE, Show.HIDDEN)
    assert numbers(hiding(filter).places) == "a6 a7 a8"
    assert filter.show("a", Label.UNIQUE) is Show.HIDDEN
    assert filter.show("b", Label.UNIQUE) is Show.SHOWN


def test_dimming_hides_nothing() -> None:
    filter = Filter().with_show("a", Label.UNIQUE, Show.DIMMED)
    assert hiding(filter).places == frozenset()
    assert filter.with_show("a", Label.UNIQUE, Show.SHOWN) == Filter()


def test_only_changes_hides_what_agrees() -> None:
    assert numbers(hiding(Filter(only_changes=True)).places) == "a1 a2 a3 a4 a5 a9 b1 b2 b3 b4 b5 b8"


def test_long_runs_fold_and_short_ones_do_not() -> None:
    folded = "a1 a2 a3 a4 a5 a6 a7 a8 b1 b2 b3 b4 b5 b6 b7"
    assert numbers(hiding(Filter(long_runs=True)).places) == folded


def test_the_run_around_a_paragraph_closes_and_opens() -> None:
    state = hiding()
    state.close_around(Place("b", 2))
    closed = state.places
    assert numbers(closed) == "a1 a2 a3 a4 a5 b1 b2 b3 b4 b5"
    state.open(closed)
    assert state.places == frozenset()


def test_what_the_filter_hid_opens_by_hand_and_closes_as_it_was() -> None:
    state = hiding(Filter(only_changes=True))
    run = {Place(side, index) for side in ("a", "b") for index in range(5)}
    before = state.places
    state.open(run)
    assert numbers(state.places) == "a9 b8"
    state.close_around(Place("a", 1))
    assert state.places == before


def test_another_filter_forgets_what_was_opened_by_hand() -> None:
    state = hiding(Filter(only_changes=True))
    state.open({Place("a", 0)})
    state.filter = Filter(only_changes=True)
    assert Place("a", 0) in state.places


def test_folding_all_opens_nothing_that_was_closed_by_hand() -> None:
    state = hiding()
    state.close_around(Place("a", 8))
    closed = state.places
    state.filter = Filter(long_runs=True)
    assert closed <= state.places
    state.filter = Filter()
    assert state.places == frozenset()


def test_folds_say_how_many_paragraphs_of_what() -> None:
    alignment = ParagraphAlignment(PAIR)
    outline = Outline(alignment, hiding(Filter(long_runs=True)).places, apart=False)
    notes = {outline.note(stop) for stop in set(outline.folded_at.values())}
    assert notes == {"… 8 paragraphs: 5 shared, 3 unique …", "… 7 paragraphs: 5 shared, 2 unique …"}
    outline = Outline(
        alignment, hiding(Filter().with_show("a", Label.UNIQUE, Show.HIDDEN)).places, apart=True
    )
    assert {outline.note(stop) for stop in outline.folded_at.values()} == {"… 3 unique paragraphs …"}
    outline = Outline(alignment, frozenset({Place("a", 5)}), apart=False)
    assert outline.note(Place("a", 5)) == "… paragraph 6, unique …"
    outline = Outline(alignment, frozenset(Place("a", index) for index in range(4, 7)), apart=True)
    assert outline.note(Place("a", 4)) == "… 3 paragraphs: 1 shared, 2 unique …"


@given(st.lists(st.sampled_from([*(Place("a", i) for i in range(9)), *(Place("b", i) for i in range(8))])))
def test_closing_always_hides_the_paragraph_and_opening_shows_it(places: list[Place]) -> None:
    state = hiding(Filter(long_runs=True))
    for place in places:
        if place in state.places:
            state.open({place})
            assert place not in state.places
        else:
            state.close_around(place)
            assert place in state.places
