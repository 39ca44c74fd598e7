"""One form for texts that differ in form alone: Unicode normal form, quotation marks, dashes, spaces.

Changes of form never make a difference to a reader, so the engine does not see them. Offsets into the
original text survive.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛ʼ′`´＇", "'"),
        **dict.fromkeys("“”„‟«»″＂「」『』", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        # Zero-width and soft characters stand for nothing a reader sees.
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", " "),
    }
)
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Form:
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


def normal_form(text: str) -> Form:
    """The one form of a text."""
    if text.isascii():
        return Form(text.replace("`", "'"), None)
    if unicodedata.is_normalized("NFKC", text) and not any(mark in text for mark in _INVISIBLE):
        return Form(text.translate(_SAME), None)
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    for end in _cluster_ends(text):
        cluster = text[start:end]
        piece = "" if cluster in _INVISIBLE else unicodedata.normalize("NFKC", cluster)
        pieces.append(piece)
        offsets += [start] * len(piece)
        start = end
    offsets.append(len(text))
    return Form("".join(pieces).translate(_SAME), tuple(offsets))


def _cluster_ends(text: str) -> list[int]:
    """Where a piece ends that normalises by itself: before each character that composes with none before it."""
    ends = [
        index
        for index in range(1, len(text))
        if not (unicodedata.category(text[index])[0] == "M" or "\u1160" <= text[index] <= "\u11ff")
    ]
    return [*ends, len(text)]
