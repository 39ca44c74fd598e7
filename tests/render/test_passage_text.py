"""A passage as a line of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Passage
from newsdiff.render.passage_text import standing_alone


@pytest.mark.parametrize(
    ("paragraph", "part", "alone"),
    [
        ("“There was no call. It is untrue,” he said.", "“There was no call. ", "“There was no call.”"),
        ("“No call. It is untrue,” he said.", "It is untrue,” he said.", "“It is untrue,” he said."),
        ("It closed on Monday, and the mayor resigned.", "It closed on Monday, ", "It closed on Monday …"),
        ("The bridge closed – and the mayor resigned.", "– and the mayor resigned.", "… and the mayor resigned."),
        ("He left the U.S. and sold his house.", "and sold his house.", "… and sold his house."),
        ("Bridge closed", "Bridge closed", "Bridge closed"),
        ("He said “no” and left.", "He said “no” and left.", "He said “no” and left."),
        ("Er sagte: »Wir öffnen. Bald.«", "Bald.«", "»Bald.«"),
        ("„Wir öffnen. Bald“, sagte er.", "„Wir öffnen. ", "„Wir öffnen.“"),
        ("Today. He said so” again.", "He said so” again.", "He said so” again."),
        ("«Nous ouvrons. Bientôt», dit-il.", "«Nous ouvrons. ", "«Nous ouvrons.»"),
        ('"There was no call. It is untrue," he said.', '"There was no call. ', '"There was no call."'),
        ('"No call. It is untrue," he said.', 'It is untrue," he said.', '"It is untrue," he said.'),
        ('We know," he wrote. "It was sunk. Twice."', "Twice.\"", '"Twice."'),
        ('“We know," he wrote, but left.', '“We know," he wrote, ', '“We know," he wrote …'),
        ('"We know,” he wrote, but left.', '"We know,” he wrote, ', '"We know,” he wrote …'),
        ('A 5" pipe burst. It is mended.', "It is mended.", "It is mended."),
        ("桥开了。他很高兴。", "他很高兴。", "他很高兴。"),
        ("A, — , b.", ", — , ", ", — ,"),
    ],
)  # fmt: skip
def test_a_passage_alone(paragraph: str, part: str, alone: str) -> None:
    """What is cut off is shown by an ellipsis or a quotation mark; nothing else is changed."""
    start = paragraph.index(part)
    assert standing_alone([paragraph], Passage(0, start, start + len(part))) == alone


@given(st.text('ab .,;"“”«»—\n', max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_no_word_is_lost(paragraph: str, one: int, other: int) -> None:
    """The words of a passage are all there, in order."""
    start, end = sorted((min(one, len(paragraph)), min(other, len(paragraph))))
    alone = standing_alone([paragraph], Passage(0, start, end))
    assert [c for c in alone if c.isalpha()] == [c for c in paragraph[start:end] if c.isalpha()]
