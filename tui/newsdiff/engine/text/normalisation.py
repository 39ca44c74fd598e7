"""Normalised text: one Unicode form, one kind of quotation mark, dash and space.

A reader takes no notice of such differences between two texts, so the engine never sees them. Offsets into the
original text are kept.
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
# What a reader never sees: soft hyphens, zero-width spaces, marks of writing direction, lone surrogates.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


class NormalText(NamedTuple):
    """A normalised text.

    Attributes:
        text: The text in Unicode's normal form NFKC, with one kind of quotation mark and one kind of dash.
        offsets: The offset in the original text of each code point of ``text``, and of its end; None if they are
            all the same as in ``text``.
    """

    text: str
    offsets: tuple[int, ...] | None

    def original(self, offset: int) -> int:
        """The offset in the original text, in code points, of an offset into ``text``."""
        return offset if self.offsets is None else self.offsets[offset]


def normalised(text: str) -> NormalText:
    """A text, normalised."""
    if unicodedata.is_normalized("NFKC", text) and not _INVISIBLE.search(text):
        normal = NormalText(text.translate(_SAME), None)
    else:
        normal = _composed(text)
    return _single_dashes(normal) if "--" in normal.text else normal


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


def _single_dashes(normal: NormalText) -> NormalText:
    """Make "--", a typewriter's dash, a single dash."""
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _DASHES_OR_NONE.finditer(normal.text):
        piece = "-" if match.group().startswith("-") else match.group()
        pieces.append(piece)
        offsets += [normal.original(match.start() + step) for step in range(len(piece))]
    offsets.append(normal.original(len(normal.text)))
    return NormalText("".join(pieces), tuple(offsets))


def _cluster_ends(text: str) -> list[int]:
    """Where the text can be cut so that each piece normalises by itself: before characters that do not combine."""
    ends = [
        index
        for index in range(1, len(text))
        if not (unicodedata.category(text[index])[0] == "M" or "\u1160" <= text[index] <= "\u11ff")
    ]
    return [*ends, len(text)]
