"""The text of a file → its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LINE_END = re.compile(r"\r\n|\n|\r")
_SENTENCE_END = re.compile(r"""[.!?…:;。．！？：；｡।॥۔؟။።]["'”’»›)\]」』）】]*$""")
_OPENING = "\"'“”„‘‚«‹([「『（【-–—"

_NARROWEST = 30
"""Characters. Prose is not wrapped narrower than this; shorter lines are a list, a verse or an address."""

_LONGEST_UNSPACED = 8
"""Characters. Without spaces between words, a line's first "word" is the whole line; a real one is no longer."""


def split_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each stripped at both ends, none empty.

    Where blank lines stand between blocks of wrapped lines, a paragraph is such a block, its lines joined
    with single spaces. Otherwise each line that is not blank is a paragraph; a blank line after a heading alone
    does not make one paragraph of all the rest. Only LF, CRLF and CR end a line.
    """
    blocks = list(_blocks(text))
    if len(blocks) > 1 and _is_wrapped(blocks):
        return tuple(" ".join(block) for block in blocks)
    return tuple(line for block in blocks for line in block)


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


def _is_wrapped(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether most line ends inside the blocks were made by wrapping, not by an author."""
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
    if full and _SENTENCE_END.search(line):
        return None
    return full
