"""Normalised text: one Unicode form, one kind of quotation mark, dash and space, one form of each letter.

A reader takes no notice of such differences between two texts, so the engine never sees them. Offsets into the
original text are kept.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.engine.text.letters import FORMS, NASALS, OMITTED, SPELT_OUT

_SAME = {
    **dict.fromkeys("’‘‚‛ʼʻʽʾʿ′`´＇׳", "'"),
    **dict.fromkeys("“”„‟«»″＂「」『』״", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃⸺⸻־", "-"),
    **FORMS,
}
_WRITTEN_OTHERWISE = re.compile(f"[{''.join(_SAME)}]")
# What a reader never sees: soft hyphens, zero-width spaces, marks of writing direction, lone surrogates.
_INVISIBLE = "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
_REWRITTEN = re.compile(
    # "1½" is not 11⁄2. A quotation mark inside a Hebrew word makes an abbreviation of it.
    r"(?P<dashes>--+)|(?P<mixed>(?<=\d)(?=\d⁄))"
    rf'|(?P<inside>(?<=[\u0591-\u05ea])"(?=[א-ת]))|(?P<spelt>[{"".join(SPELT_OUT)}])|(?P<nasal>{NASALS})|{OMITTED}'
)
# Of characters before this one, only two dashes are rewritten; most languages in Latin letters have no other.
_FIRST_REWRITTEN = "\u0300"
# Most text is in ASCII, which is normal already; its last character may have marks after it.
_PLAIN = re.compile(r"[\x00-\x7f]+(?=[\x00-\x7f]|\Z)")
# Hardly any letter has a tenth as many marks.
_MOST_MARKS = 200
_REPLACEMENTS = {"dashes": "-", "mixed": " ", "inside": "'", "nasal": "ं", None: ""}


class NormalText(NamedTuple):
    """A normalised text.

    Attributes:
        text: The text in Unicode's normal form NFKC, with one kind of quotation mark and one kind of dash, and
            without what its script writes in two ways or leaves out.
        offsets: The offset in the original text of each code point of ``text``, and of its end; None if they are
            all the same as in ``text``.
    """

    text: str
    offsets: Sequence[int] | None

    def original(self, offset: int) -> int:
        """The offset in the original text, in code points, of an offset into ``text``."""
        return offset if self.offsets is None else self.offsets[offset]


def normalised(text: str) -> NormalText:
    """A text, normalised."""
    if text.isascii():
        normal = NormalText(text.replace("`", "'"), None)
    elif unicodedata.is_normalized("NFKC", text) and not _has_invisible(text):
        normal = NormalText(_in_one_form(text), None)
    else:
        normal = _composed(text)
    if "--" in normal.text or (not normal.text.isascii() and max(normal.text) >= _FIRST_REWRITTEN):
        return _rewritten(normal)
    return normal


def _has_invisible(text: str) -> bool:
    """Whether a text has something that a reader never sees."""
    # What is printable has nothing of it, and is quicker to see than the pattern is to make.
    return not text.isprintable() and re.search(_INVISIBLE, text) is not None


def _in_one_form(text: str) -> str:
    # Few characters of a text are among them, and ``translate`` would ask about each.
    return _WRITTEN_OTHERWISE.sub(lambda found: _SAME[found[0]], text)


def _composed(text: str) -> NormalText:
    pieces: list[str] = []
    offsets = array("l")
    done = 0
    for plain in _PLAIN.finditer(text):
        _compose(text, done, plain.start(), pieces, offsets)
        done = plain.end()
        pieces.append(plain.group())
        offsets.extend(range(plain.start(), done))
    _compose(text, done, len(text), pieces, offsets)
    offsets.append(len(text))
    return NormalText(_in_one_form("".join(pieces)), offsets)


def _compose(text: str, start: int, end: int, pieces: list[str], offsets: array[int]) -> None:
    """Add the composed form of a part of a text, and the offset of each of its characters."""
    for following in _cluster_ends(text, start, end):
        written = text[start:following]
        if not written.isprintable():
            written = re.sub(_INVISIBLE, "", written)
        piece = unicodedata.normalize("NFKC", written)
        pieces.append(piece)
        offsets.extend([start] * len(piece))
        start = following


def _rewritten(normal: NormalText) -> NormalText:
    """The text without what a script may leave out, with single dashes, and letters that are spelt out."""
    pieces: list[str] = []
    offsets = array("l")
    original = range(len(normal.text)) if normal.offsets is None else normal.offsets
    done = 0
    for match in _REWRITTEN.finditer(normal.text):
        start, end = match.span()
        kind = match.lastgroup
        piece = SPELT_OUT[match.group()] if kind == "spelt" else _REPLACEMENTS[kind]
        pieces += normal.text[done:start], piece
        offsets.extend(original[done:start])
        offsets.extend([original[start]] * len(piece))
        done = end
    if not pieces:
        return normal
    pieces.append(normal.text[done:])
    offsets.extend(original[done : len(normal.text)])
    offsets.append(normal.original(len(normal.text)))
    return NormalText("".join(pieces), offsets)


def _cluster_ends(text: str, start: int, end: int) -> list[int]:
    """Where a part of a text can be cut so that each piece normalises by itself: before what does not combine.

    Sorting very many marks over one letter takes time with their square, so they are cut too, as Unicode's stream-safe
    format does after thirty of them.
    """
    ends: list[int] = []
    before = start
    for index in range(start + 1, end):
        combines = unicodedata.category(text[index])[0] == "M" or "\u1160" <= text[index] <= "\u11ff"
        if not combines or index - before >= _MOST_MARKS:
            ends.append(index)
            before = index
    return [*ends, end] if start < end else []
