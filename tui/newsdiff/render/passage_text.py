"""A passage as a line of its own: with what shows that it is cut out of a sentence or out of a quotation.

An ellipsis in place of the rest of a sentence and quotation marks that are balanced are what readers know from
print.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.engine.comparison import Passage

# The marks that close what each opening mark opens, the usual one first.
_CLOSING_OF = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"”'}
# A straight mark opens a quotation only where a word may begin: behind one it closes any, or means inches.
_STRAIGHT = '"'
_BEFORE_WORDS = "([{—–-‘'“"
# What may follow the end of a sentence, and what ends one.
_CLOSING = "\"'”’»)]」』）"
_TERMINAL = ".!?…:。！？؟।"
# What joins a clause to the one before or after it.
_JOINS = " \t,;–—-،、，；"
_ELLIPSIS = "…"


class Alone(NamedTuple):
    """What of a paragraph is shown of a passage, and what is put around it.

    Attributes:
        before: What stands before it: an ellipsis, the quotation marks that its text has opened before it.
        start, end: The part of the paragraph.
        after: What stands after it.
    """

    before: str
    start: int
    end: int
    after: str


def standing_alone(paragraphs: Sequence[str], passage: Passage) -> str:
    """A passage as it can stand without the text around it.

    Args:
        paragraphs: The article's paragraphs.
        passage: A place in one of them.

    Returns:
        Its words as they are written. An ellipsis stands where its sentence begins before it or goes on after it, and
        the quotation mark is added that its text has opened before it or closes after it.
    """
    before, start, end, after = alone(paragraphs, passage)
    return f"{before}{paragraphs[passage.paragraph][start:end]}{after}"


def alone(paragraphs: Sequence[str], passage: Passage) -> Alone:
    """What ``standing_alone`` shows of a passage, and what it puts around it."""
    paragraph = paragraphs[passage.paragraph]
    before, after = paragraph[: passage.start].strip(), paragraph[passage.end :].strip()
    written = paragraph[passage.start : passage.end].strip()
    start = passage.end - len(paragraph[passage.start : passage.end].lstrip())
    begins = not before or (_ends(before) and not _first_letter(written).islower())
    text = written if begins else written.lstrip(_JOINS)
    if not text:
        return Alone("", start, start + len(written), "")
    start += len(written) - len(text)
    goes_on = bool(after) and not _ends(text)
    if goes_on:
        text = text.rstrip(_JOINS)
    opened = "".join(_open_marks(paragraph[: passage.start]))
    closed = "".join(_CLOSING_OF[mark][0] for mark in reversed(_open_marks(paragraph[: passage.end])))
    return Alone(
        f"{'' if begins else f'{_ELLIPSIS} '}{opened}",
        start,
        start + len(text),
        f"{closed}{f' {_ELLIPSIS}' if goes_on else ''}",
    )


def _ends(text: str) -> bool:
    """Whether a sentence may end where this text ends."""
    return text.rstrip(_CLOSING)[-1:] in _TERMINAL


def _first_letter(text: str) -> str:
    return next((letter for letter in text if letter.isalpha()), "")


def _open_marks(text: str) -> list[str]:
    """The quotation marks that are open where this beginning of a paragraph ends, the outermost first."""
    marks: list[str] = []
    for place, letter in enumerate(text):
        if letter == _STRAIGHT:
            if not place or text[place - 1].isspace() or text[place - 1] in _BEFORE_WORDS:
                marks.append(letter)
            elif marks:
                marks.pop()
        elif marks and letter in _CLOSING_OF[marks[-1]]:
            marks.pop()
        elif letter in _CLOSING_OF:
            marks.append(letter)
    return marks
