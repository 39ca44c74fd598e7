"""Cuts a paragraph into sentences: ``sentencex`` finds the ends, and quotation marks are corrected here."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A closing attribution ("Bauer said.") of up to this many words belongs to the quotation before it.
_ATTRIBUTION_WORDS = 4
# More characters than a paragraph of news has.
_PART = 20_000
_TITLES = frozenset(
    "Mr. Mrs. Ms. Dr. Sen. Sens. Rep. Reps. Gov. Gen. Col. Lt. Sgt. Rev. Prof. St. Jr. No. Adm. Capt. vs.".split()
)

# "at 7 p.m. Friday", "by 9 a.m. Eastern"
_TIME = re.compile(r"\d\s?[ap]\.m\.\s*$")
_OF_A_TIME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:[ECMP][SD]?T|GMT|BST|Eastern|Central|Mountain|Pacific)\b"


def sentence_bounds(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences of a normalised paragraph, as half-open ranges without the spaces between them.

    Quotation marks do not keep sentences together: a quotation of three sentences is three.

    Args:
        text: The paragraph, normalised.
        language: ISO 639-1 code.
    """
    if not text:
        return []
    starts = []
    for start in _starts(text.replace('"', " "), language):
        # An opening quotation mark after a full stop belongs to the sentence it opens.
        while start > 0 and text[start - 1] in '"' and (start == 1 or text[start - 2].isspace()):
            start -= 1
        starts.append(start)
    bounds: list[tuple[int, int]] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        stripped = text[start:end].strip()
        if not stripped:
            continue
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(stripped)
        # Its last few characters are enough; a line of thousands of marks is one sentence.
        if bounds and _belongs_to_previous(
            text[max(bounds[-1][0], bounds[-1][1] - 16) : bounds[-1][1]], stripped
        ):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
    return bounds


def _starts(text: str, language: str) -> Iterator[int]:
    """Where the sentences start that ``sentencex`` finds.

    Its time grows with the square of the text if that is full of apostrophes, so it is given a part at a time: each
    goes on with the last sentence of the one before, which may not have been complete.
    """
    from sentencex import get_sentence_boundaries

    begin, known = 0, -1
    while True:
        end = begin + _PART
        found = [begin + each["start_index"] for each in get_sentence_boundaries(language, text[begin:end])]
        complete = end >= len(text)
        # A part without an end of a sentence is the middle of one.
        following = len(text) if complete else found[-1] if len(found) > 1 else end
        for start in found:
            if start > known and (start < following or complete):
                known = start
                yield start
        if complete:
            return
        if following == end:
            known = end
        begin = following


def _belongs_to_previous(previous: str, sentence: str) -> bool:
    last = previous.split()[-1].rpartition("(")[2]
    if last in _TITLES or not any(map(str.isalnum, sentence)):
        return True
    if _TIME.search(previous) and re.match(_OF_A_TIME, sentence):
        return True
    return previous.endswith('"') and sentence[0] != '"' and len(sentence.split()) <= _ATTRIBUTION_WORDS
