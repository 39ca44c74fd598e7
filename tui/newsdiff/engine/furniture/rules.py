"""What a paragraph is by what it says.

A rule that is not sure says nothing: a caption that is counted as text does little harm, a statement that is taken
for a caption is lost to the reader.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cached_property

from newsdiff.engine.comparison import FurnitureKind
from newsdiff.engine.furniture.bylines import is_biography, is_byline, is_credit, is_credit_at_end
from newsdiff.engine.furniture.captions import is_caption
from newsdiff.engine.furniture.changes import is_change_note, is_date
from newsdiff.engine.furniture.names import small_words
from newsdiff.engine.furniture.phrases import line_of
from newsdiff.engine.furniture.teasers import is_page_line, is_teaser
from newsdiff.engine.text.tokens import unspaced

# In words. What is longer is a paragraph of the article, whatever it begins with.
_LONGEST = 120
# Bylines and dates stand among so many paragraphs at the beginning or at the end.
_FIRST, _LAST = 6, 4

# Of the marks that divide: punctuation, and signs such as = and ~; an emoji is somebody's reaction.
_DIVIDING = ("P", "Z", "Sm")


def _is_divider(text: str) -> bool:
    """Whether a paragraph is a line between two parts, such as ``* * *`` or a point between two facts of the page."""
    return all(unicodedata.category(each).startswith(_DIVIDING) for each in text)


class Rules:
    """The rules, applied to the paragraphs of one article."""

    def __init__(self, normals: Sequence[str]) -> None:
        """Make them.

        Args:
            normals: The paragraphs, normalised.
        """
        self._normals = normals
        self._known: dict[str, FurnitureKind | None] = {}

    def kind(self, index: int) -> FurnitureKind | None:
        """What a paragraph is; None for text."""
        if not _FIRST <= index < len(self._normals) - _LAST:
            return self._kind(index)
        # In the middle only what it says counts, and a log says the same again and again.
        text = self._normals[index]
        if text not in self._known:
            self._known[text] = self._kind(index)
        return self._known[text]

    def _kind(self, index: int) -> FurnitureKind | None:
        if _is_divider(self._normals[index]):
            return FurnitureKind.PAGE
        line = line_of(self._normals[index])
        words = len(line.text) // 2 if unspaced(line.text) else len(line.text.split())
        if not line.plain or words > _LONGEST:
            return None
        if is_page_line(line):
            return FurnitureKind.PAGE
        # A headline may say "Watch: …" or "Correction: …" of the story itself.
        if index == 0 and len(self._normals) > 1:
            return None
        at_end = index >= len(self._normals) - _LAST
        at_edge = at_end or index < _FIRST
        if is_change_note(line) or (at_edge and is_date(line)):
            return FurnitureKind.CHANGE
        if is_caption(line):
            return FurnitureKind.CAPTION
        if is_teaser(line):
            return FurnitureKind.TEASER
        if is_credit(line) or (at_edge and is_byline(line.text, lambda: self._small_words)):
            return FurnitureKind.CREDIT
        if at_end and (is_credit_at_end(line) or is_biography(line.text, lambda: self._without(index))):
            return FurnitureKind.CREDIT
        return None

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return small_words(" ".join(self._normals))

    def _without(self, index: int) -> str:
        """The article without one paragraph, and without its bylines."""
        return "\n".join(
            text
            for number, text in enumerate(self._normals)
            if number != index and not is_byline(text.strip(), lambda: self._small_words)
        )
