"""One form for texts that differ in form alone: Unicode normal form, quotation marks, dashes, spaces.

Changes of form never make a difference to a reader, so the engine does not see them. Offsets into the
original text survive.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛ʼ′`´＇", "'"),
        **dict.fromkeys("“”„‟«»″＂「」『』", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    }
)
_DASHES_OR_NONE = re.compile("-+|[^-]+")
# What stands for nothing a reader sees: soft hyphens, zero-width spaces, marks of writing direction, halves of
# characters.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


class NormalText(NamedTuple):
    """A text in its one form.

    Attributes:
        text: The text normalised (NFKC), with one kind of quotation mark and one kind of dash.
        offsets: For each code point of ``text``, and for its end, the offset in the original text; None
            where they are the same.
    """

    text: str
    offsets: tuple[int, ...] | None

    def original(self, offset: int) -> int:
        """The offset in the original text of an offset into ``text``."""
        return offset if self.offsets is None else self.offsets[offset]


def normalised(text: str) -> NormalText:
    """The one form of a text."""
    if unicodedata.is_normalized("NFKC", text) and not _INVISIBLE.search(text):
        form = NormalText(text.translate(_SAME), None)
    else:
        form = _composed(text)
    return _single_dashes(form) if "--" in form.text else form


def _composed(text: str) -> NormalText:
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    for end in _cluster_ends(text):
        cluster = text[start:end]
        piece = unicodedata.normalize("NFKC", _INVISIBLE.sub("", cluster))
        pieces.append(piece)
        offsets += [start] * len(piece)
        start = end
    offsets.append(len(text))
    return NormalText("".join(pieces).translate(_SAME), tuple(offsets))


def _single_dashes(form: NormalText) -> NormalText:
    """ "--" is a dash as typewriters write it."""
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _DASHES_OR_NONE.finditer(form.text):
        piece = "-" if match.group().startswith("-") else match.group()
        pieces.append(piece)
        offsets += [form.original(match.start() + step) for step in range(len(piece))]
    offsets.append(form.original(len(form.text)))
    return NormalText("".join(pieces), tuple(offsets))


def _cluster_ends(text: str) -> list[int]:
    """Where a piece ends that normalises by itself: before each character that composes with none before it."""
    ends = [
        index
        for index in range(1, len(text))
        if not (unicodedata.category(text[index])[0] == "M" or "\u1160" <= text[index] <= "\u11ff")
    ]
    return [*ends, len(text)]
