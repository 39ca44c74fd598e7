"""The text of a file → its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import pairwise

_LINE_END = re.compile(r"\r\n|\n|\r")
_SENTENCE_ENDS = tuple(".!?…:;。．！？：；｡।॥۔؟။።")
_CLOSING = "\"'”’»›)]」』）】"
_OPENING = "\"'“”„‘‚«‹([「『（【-–—"

# A word that goes on after the end of a line.
_HYPHENS = "-‐\u00ad"
_BROKEN = rf"(?<![\w'’-])([^\W_]+(?:['’-][^\W_]+)*)([{_HYPHENS}])\n([^\W_]+)"
_WORD = r"[^\W_]+(?:[-‐][^\W_]+)*"
# "long- and short-range" has no hyphen to take away.
_JOINING = frozenset("and or to nor und oder bis et ou y o e en of och eller og и или".split())

_NARROWEST = 30
"""Characters. Prose is not wrapped narrower than this; shorter lines are a list, a verse or an address."""

_LONGEST_UNSPACED = 8
"""Characters. Without spaces between words, a line's first "word" is the whole line; a real one is no longer."""


def split_paragraphs(text: str, *, wrapped: bool | None = None) -> tuple[str, ...]:
    """The paragraphs of a text, each stripped at both ends, none empty.

    Where blank lines stand between blocks of wrapped lines, a paragraph is such a block, its lines joined
    with single spaces, and words that were hyphenated at the end of a line made whole. Otherwise each line that is
    not blank is a paragraph; a blank line after a heading alone does not make one paragraph of all the rest. Only
    LF, CRLF and CR end a line. ``wrapped`` says whether lines are wrapped where that is known; a single paragraph tells
    nothing.
    """
    blocks = list(_blocks(text))
    if _are_wrapped(blocks) if wrapped is None else wrapped:
        return joined_lines(blocks)
    return tuple(line for block in blocks for line in block)


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text are wrapped, and blank lines stand between its paragraphs."""
    return _are_wrapped(list(_blocks(text)))


def joined_lines(blocks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lines of each block as one paragraph."""
    paragraphs = ["\n".join(block) for block in blocks]
    if any(f"{hyphen}\n" in paragraph for hyphen in _HYPHENS for paragraph in paragraphs):
        words = {
            word.casefold()
            for paragraph in paragraphs
            for word in re.findall(_WORD, re.sub(_BROKEN, "", paragraph))
        }
        paragraphs = [re.sub(_BROKEN, partial(_mended, words), paragraph) for paragraph in paragraphs]
    return tuple(paragraph.replace("\n", " ") for paragraph in paragraphs)


def _mended(words: AbstractSet[str], broken: re.Match[str]) -> str:
    """A word that was broken at a hyphen, made whole; ``words`` are those of the text, in small letters.

    It keeps the hyphen where that was there before: the text has the word so elsewhere, or has both parts as words.
    """
    first, hyphen, second = broken.groups()
    one, other = first.casefold(), second.casefold()
    if other in _JOINING:
        return broken.group()
    had_hyphen = f"{one}-{other}" in words or {one, other} <= words
    if not (first + second).isalpha() or not second[0].islower() or (had_hyphen and one + other not in words):
        return first + hyphen.strip("\u00ad") + second
    return first + second


def _blocks(text: str) -> Iterator[list[str]]:
    """The runs of lines without a blank one between them, the lines stripped."""
    block: list[str] = []
    for line in map(str.strip, _LINE_END.split(text)):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _are_wrapped(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether most line ends inside the blocks, of which there are several, were made by wrapping, not by an author."""
    if len(blocks) < 2:
        return False
    lengths = sorted(len(line) for block in blocks for line in block)
    # Not the longest line: a headline or a web address may be longer than the text was wrapped to.
    width = lengths[len(lengths) * 9 // 10]
    ends = [_is_wrapped_at(line, following, width) for block in blocks for line, following in pairwise(block)]
    return ends.count(True) > ends.count(False)


def _is_wrapped_at(line: str, following: str, width: int) -> bool | None:
    """Whether a line was ended by wrapping; None where it may have been either way."""
    if following.lstrip(_OPENING)[:1].islower():
        return True
    # Before a capital letter, a figure, or in a script without small letters: the line was wrapped if the next
    # word would not have fitted any more.
    word = following.split(maxsplit=1)[0]
    narrowest, needed = _NARROWEST, len(word)
    if word[:1].lower() == word[:1].upper():
        # Perhaps a script without spaces, its characters two cells wide.
        narrowest, needed = _NARROWEST // 2, min(len(word), _LONGEST_UNSPACED)
    full = width >= narrowest and len(line) + 1 + needed > width
    if full and line.rstrip(_CLOSING).endswith(_SENTENCE_ENDS):
        return None
    return full
