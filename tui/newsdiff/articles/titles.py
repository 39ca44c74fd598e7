"""A title for an article that does not come with one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LONGEST_HEADLINE = 140
LONGEST_LEAD = 72
"""In characters. A lead is cut at this length; a headline is an article's name and stays whole."""

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+")
_STATEMENT_END = re.compile(r"""[.,:;。．，、：；।۔။።]["'”’»›)\]」』）】]*$""")


def title_of(paragraphs: Sequence[str], *, fallback: str) -> str:
    """The first paragraph if it reads like a headline, otherwise the start of the lead; never blank.

    Args:
        paragraphs: The article's paragraphs.
        fallback: The title of an article that has no words, unless it is blank.
    """
    names = [_plain(paragraph) for paragraph in paragraphs]
    if _reads_like_headline(names[0]):
        return names[0]
    wordy = [name for name in names if any(map(str.isalnum, name))]
    # A section's name or a date on a line of its own does not say what an article is about.
    lead = next((name for name in wordy if len(name) > 15), wordy[0] if wordy else _plain(fallback))
    return _shortened(lead) or "untitled"


def _plain(text: str) -> str:
    """The text as a name on one line: no markup of a heading, no invisible or control characters."""
    return _MARKDOWN_HEADING.sub("", " ".join(_INVISIBLE.sub("", text).split()), count=1)


def _reads_like_headline(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    unspaced = len(words) == 1 and len(text) >= 6 and text[0].lower() == text[0].upper()
    return (len(words) >= 3 or unspaced) and len(text) <= LONGEST_HEADLINE and not _STATEMENT_END.search(text)


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
