from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip

from newsdiff.render.cells import cell_width, is_one_cell_each, printable
from newsdiff.ui.widgets.anchors import as_background, in_place

TEXTS = st.lists(
    st.one_of(
        st.text("river 5€", max_size=5),
        st.text("प्रधामंत्रीโดيؤ普👨\u200d👧❤\ufe0f1🇺🇦", max_size=5),
        st.text(max_size=5),
    ),
    max_size=5,
)


def test_a_line_of_letters_is_left_as_it_is() -> None:
    line = Strip([Segment("The river"), Segment(" burst")])
    assert in_place(line, 3) is line


@given(TEXTS, st.integers(0, 80))
def test_every_text_begins_in_its_column_however_wide_a_terminal_draws(texts: list[str], column: int) -> None:
    texts = list(filter(None, map(printable, texts)))
    line = in_place(Strip(map(Segment, texts), sum(map(cell_width, texts))), column)
    assert sum(segment.cell_length for segment in line) == sum(map(cell_width, texts))
    columns = list(accumulate(map(cell_width, texts), initial=column))
    at: int | None = column
    for segment in line:
        if segment.control:
            at = int(segment.text.rpartition("[")[2].removesuffix("G")) - 1
        elif texts and segment.text == texts[0]:
            assert at == columns.pop(0)
            at = at + len(segment.text) if is_one_cell_each(segment.text) else None
            del texts[0]
        else:
            assert not segment.text.strip(" ")
    assert not texts
    assert at == columns[-1]
    below = as_background(line)
    assert (below.cell_length, "\x1b" in below.text) == (line.cell_length, False)
