from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Comparison, Label, Side
from newsdiff.render.cells import after_grapheme, graphemes, printable
from newsdiff.render.marks import DecisionMark, Mark, MarkKind, find_decision_marks, find_marks
from newsdiff.render.pieces import Piece, styled_pieces
from tests.render.built import article, comparison, flood, link, paragraph
from tests.render.texts import comparisons

SIDES: tuple[Side, Side] = ("a", "b")


def test_disagreements_are_marked_on_both_sides() -> None:
    pair = flood()
    marks = find_marks(pair)
    for side, index, word in (("a", 5, "1987"), ("b", 1, "1978"), ("a", 4, "Sunday"), ("b", 8, "Monday")):
        text = pair.side(side).paragraphs[index].text  # type: ignore[arg-type]
        (mark,) = marks.of(side, index)  # type: ignore[arg-type]
        assert text[mark.start : mark.end] == word
        assert mark.kind is MarkKind.DISAGREEMENT
    assert marks.of("a", 0) == ()


def test_other_spellings_are_marked_where_they_stand_as_words() -> None:
    a, b = article(["{He criticised the criticisedly.}"]), article(["{He criticized it.}"])
    pair = comparison(a, b, [link(a, b, 0, 0, variants=[("criticised", "criticized")])])
    marks = find_marks(pair)
    assert marks.of("a", 0) == (Mark(3, 13, MarkKind.VARIANT, (0,)),)
    assert marks.of("b", 0) == (Mark(3, 13, MarkKind.VARIANT, (0,)),)


def test_a_mark_is_marked_as_no_spelling_wherever_it_stands() -> None:
    a, b = article(["{It fell - at last - to -5.}"]), article(["{It fell to minus 5.}"])
    marks = find_marks(comparison(a, b, [link(a, b, 0, 0, variants=[("-", "minus")])]))
    assert marks.of("a", 0) == ()
    assert marks.of("b", 0) == (Mark(11, 16, MarkKind.VARIANT, (0,)),)


def test_a_disagreement_wins_over_a_spelling() -> None:
    a, b = article(["{He railed.}"]), article(["{He rallied.}"])
    links = [link(a, b, 0, 0, disagrees=[("railed", "rallied")], variants=[("railed", "rallied")])]
    marks = find_marks(comparison(a, b, links))
    assert [mark.kind for mark in marks.of("a", 0)] == [MarkKind.DISAGREEMENT]


def test_a_quotation_has_its_own_mark_which_a_contradiction_displaces() -> None:
    a, b = article(["{“He railed,” it said.}"]), article(["{“He rallied,” it says.}"])
    both = [
        link(a, b, 0, 0, quotes=[("He railed", "He rallied")]),
        link(a, b, 0, 0, quotes=[("said", "says")]),
    ]
    marks = find_marks(comparison(a, b, both)).of("a", 0)
    assert marks == (Mark(1, 10, MarkKind.QUOTATION, (0,)), Mark(16, 20, MarkKind.QUOTATION, (1,)))
    both[1] = link(a, b, 0, 0, disagrees=[("railed", "rallied")])
    assert find_marks(comparison(a, b, both)).of("a", 0) == (Mark(4, 10, MarkKind.DISAGREEMENT, (1,)),)


def test_a_place_that_two_links_mark_is_marked_once() -> None:
    a, b = article(["{It was 1987.}"]), article(["{It was 1978.}", "{In 1978.}"])
    links = [link(a, b, 0, j, disagrees=[("1987", "1978")]) for j in (0, 1)]
    assert find_marks(comparison(a, b, links)).of("a", 0) == (Mark(7, 11, MarkKind.DISAGREEMENT, (0, 1)),)


@given(comparisons())
def test_marks_do_not_overlap(pair: Comparison) -> None:
    marks = find_marks(pair)
    for side in SIDES:
        for index, each in enumerate(pair.side(side).paragraphs):
            position = 0
            for mark in marks.of(side, index):
                assert position <= mark.start < mark.end <= len(each.text)
                position = mark.end


def test_what_was_done_by_hand() -> None:
    assert find_decision_marks(flood(), "a") == {
        3: (DecisionMark(7, linked=False),),
        8: (DecisionMark(10, linked=True),),
    }
    assert find_decision_marks(flood(), "b") == {
        7: (DecisionMark(3, linked=False),),
        10: (DecisionMark(8, linked=True),),
    }


def test_pieces_of_a_line() -> None:
    labelled = paragraph("[It was lost in] {1987} then")
    marks = (Mark(15, 19, MarkKind.DISAGREEMENT, (0,)),)
    assert labelled.text[15:19] == "1987"
    assert styled_pieces(labelled, 12, 24, marks) == [
        Piece(12, 15, Label.SHARED),
        Piece(15, 19, Label.PARAPHRASED, MarkKind.DISAGREEMENT),
        Piece(19, 24, Label.UNIQUE),
    ]


@given(comparisons(), st.data())
def test_pieces_tile_the_line_and_tell_each_character_s_label(pair: Comparison, data: st.DataObject) -> None:
    marks = find_marks(pair)
    for side in SIDES:
        for index, labelled in enumerate(pair.side(side).paragraphs):
            start = data.draw(st.integers(0, len(labelled.text)))
            end = data.draw(st.integers(start, len(labelled.text)))
            own = marks.of(side, index)
            pieces = styled_pieces(labelled, start, end, own)
            offsets = [offset for piece in pieces for offset in range(piece.start, piece.end)]
            assert offsets == list(range(start, end))
            for piece in pieces:
                for offset in range(piece.start, piece.end):
                    if offset == start or after_grapheme(labelled.text, offset) == offset:
                        assert next(s.label for s in labelled.spans if s.end > offset) is piece.label
                        kinds = [mark.kind for mark in own if mark.start <= offset < mark.end]
                        assert kinds == ([piece.mark] if piece.mark else [])


@given(comparisons())
def test_a_grapheme_is_never_cut(pair: Comparison) -> None:
    for side in SIDES:
        for labelled in pair.side(side).paragraphs:
            text = printable(labelled.text)
            cuts = {piece.start for piece in styled_pieces(labelled, 0, len(text))}
            assert cuts <= {start for start, _, _ in graphemes(text)}
