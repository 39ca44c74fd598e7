"""A title for an article that does not come with one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LONGEST_HEADLINE = 140
LONGEST_LEAD = 72
"""In characters. A lead is cut at this length; a headline is an article's name and stays whole."""

_LONGEST_LABEL = 15
_INVISIBLE = r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+")
_STATEMENT_ENDS = tuple(".,:;。．，、：；।۔။።")
_CLOSING = "\"'”’»›)]」』）】"


def title_of(paragraphs: Sequence[str], *, fallback: str) -> str:
    """The first paragraph if it reads like a headline, otherwise the start of the lead; never blank.

    Args:
        paragraphs: The article's paragraphs.
        fallback: The title of an article that has no words, unless it is blank.
    """
    headline = _plain(paragraphs[0])
    if _reads_like_headline(headline):
        return headline
    short = ""
    for name in map(_plain, paragraphs):
        if any(map(str.isalnum, name)):
            # A section's name or a date on a line of its own does not say what an article is about.
            if len(name) > _LONGEST_LABEL:
                return _shortened(name)
            short = short or name
    return _shortened(short or _plain(fallback)) or "untitled"


def _plain(text: str) -> str:
    """The text as a name on one line: no markup of a heading, no invisible or control characters."""
    visible = text if text.isprintable() else re.sub(_INVISIBLE, "", text)
    return _MARKDOWN_HEADING.sub("", " ".join(visible.split()), count=1)


def _reads_like_headline(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    unspaced = len(words) == 1 and len(text) >= 6 and text[0].lower() == text[0].upper()
    if len(text) > LONGEST_HEADLINE or text.rstrip(_CLOSING).endswith(_STATEMENT_ENDS):
        return False
    return len(words) >= 3 or unspaced


def _shortened(text: str) -> str:
    """The text, cut before the last word that does not fit, with an ellipsis where something is missing."""
    if len(text) <= LONGEST_LEAD:
        return text
    cut = text.rfind(" ", LONGEST_LEAD // 2, LONGEST_LEAD)
    if cut < 0:
        cut = LONGEST_LEAD - 1
        # Not between a letter and its accents, nor inside an emoji made of several.
        while cut > 1 and (
            unicodedata.combining(text[cut]) or text[cut] in "\u200d\ufe0f" or text[cut - 1] == "\u200d"
        ):
            cut -= 1
    return text[:cut].rstrip(" ,;:–—-") + "…"
