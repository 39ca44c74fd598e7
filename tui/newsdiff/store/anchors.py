"""How an article and a passage are recognised: by their text, wherever the file is and however it is wrapped.

An article is its *letters*: the normalised code points of its paragraphs, without spaces. They stay the same with
curly or straight quotation marks, another dash, re-wrapped lines, split or merged paragraphs. A passage is a range
of letters. In an edited article it is found by its own text and the text around it.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Passage
from newsdiff.engine.text.normalisation import normalised

LetterRange = tuple[int, int]
"""A passage as a range of its article's letters, half open."""

_AROUND = 64
"""Code points stored from each side of a passage."""

_ENOUGH = 40
"""Letters in and around a passage that must agree before it counts as found in an edited article."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an article is recognised by.

    Attributes:
        letters: The letters of all paragraphs.
        starts: Where each paragraph starts in them, and where the last one ends.
        fingerprint: A digest of the letters; equal for articles that differ in typography and wrapping alone.
        keys: A digest of each different paragraph, 64 bits signed.
    """

    letters: str
    starts: tuple[int, ...]
    fingerprint: str
    keys: frozenset[int]


@dataclass(frozen=True, slots=True)
class PassageAnchor:
    """A passage as it is stored.

    Attributes:
        start, end: Its range in the letters of the article at that time.
        text: Its text, unchanged.
        before, after: The text around it, unchanged.
    """

    start: int
    end: int
    text: str
    before: str
    after: str


def imprint(article: Article) -> Imprint:
    """What an article is recognised by."""
    return _imprint(article.paragraphs)


def anchor(article: Article, passage: Passage) -> PassageAnchor:
    """A passage of an article as it is stored.

    Raises:
        ValueError: The passage is not in the article, or holds nothing but spaces.
    """
    start, end = range_of(article, passage)
    number = passage.paragraph
    text = article.paragraphs[number]
    before = "\n".join((*article.paragraphs[max(0, number - _AROUND) : number], text[: passage.start]))
    after = "\n".join((text[passage.end :], *article.paragraphs[number + 1 : number + 1 + _AROUND]))
    return PassageAnchor(start, end, text[passage.start : passage.end], before[-_AROUND:], after[:_AROUND])


def range_of(article: Article, passage: Passage) -> LetterRange:
    """Where a passage is in the letters of its article; spaces at its ends do not count.

    Raises:
        ValueError: The passage is not in the article, or holds nothing but spaces.
    """
    if not 0 <= passage.paragraph < len(article.paragraphs):
        raise ValueError(f"no paragraph {passage.paragraph}")
    text = article.paragraphs[passage.paragraph]
    offsets = _offsets(text)
    first = imprint(article).starts[passage.paragraph]
    start, end = (
        bisect_left(offsets, offset, hi=len(offsets) - 1) for offset in (passage.start, passage.end)
    )
    if not (passage.start >= 0 and passage.end <= len(text) and start < end):
        raise ValueError(f"no text at {passage.start}:{passage.end} of paragraph {passage.paragraph}")
    return first + start, first + end


def passage_at(article: Article, place: LetterRange) -> Passage:
    """The passage at a range of the article's letters that lies in one paragraph."""
    number, start, end = _within(imprint(article), place)
    text = article.paragraphs[number]
    offsets = _offsets(text)
    last = offsets[end - 1]
    # The last letter may be more than one code point; the space after it does not belong to the passage.
    return Passage(number, offsets[start], last + max(1, len(text[last : offsets[end]].rstrip())))


def find(remembered: PassageAnchor, article: Article, *, same: bool) -> LetterRange | None:
    """Where a stored passage is in an article now; None if it is nowhere, or no longer in one paragraph.

    Args:
        remembered: The passage.
        article: The article now.
        same: Whether the article has the fingerprint of the one the passage was taken from.
    """
    now = imprint(article)
    if same:
        place = (remembered.start, remembered.end)
        return place if _in_one_paragraph(now, place) else None
    text, before, after = map(letters_of, (remembered.text, remembered.before, remembered.after))
    enough = min(_ENOUGH, len(before) + len(text) + len(after))
    best: tuple[int, int, int] | None = None
    for start in _occurrences(now.letters, text):
        end = start + len(text)
        around = _agreeing(before[::-1], now.letters[max(0, start - len(before)) : start][::-1])
        around += _agreeing(after, now.letters[end : end + len(after)])
        if around + len(text) < enough or not _in_one_paragraph(now, (start, end)):
            continue
        if _cuts_a_word(article, (start, end), remembered):
            continue
        # Of equals, the nearest to where it was.
        best = max(best or (-1, 0, 0), (around, -abs(start - remembered.start), start))
    return None if best is None else (best[2], best[2] + len(text))


@lru_cache(maxsize=32)
def _imprint(paragraphs: tuple[str, ...]) -> Imprint:
    each = [letters_of(paragraph) for paragraph in paragraphs]
    letters = "".join(each)
    return Imprint(
        letters=letters,
        starts=tuple(accumulate(map(len, each), initial=0)),
        fingerprint=hashlib.sha256(letters.encode()).hexdigest(),
        keys=frozenset(
            int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
            for text in each
            if text
        ),
    )


def letters_of(text: str) -> str:
    """The letters of a text: its normalised code points without spaces."""
    return "".join(normalised(text).text.split())


@lru_cache(maxsize=64)
def _offsets(paragraph: str) -> tuple[int, ...]:
    """The offset in the paragraph of each of its letters, and of its end."""
    form = normalised(paragraph)
    letters = (form.original(index) for index, mark in enumerate(form.text) if not mark.isspace())
    return (*letters, len(paragraph))


def _within(now: Imprint, place: LetterRange) -> tuple[int, int, int]:
    """The paragraph a range starts in, and the range in that paragraph's letters."""
    number = bisect_right(now.starts, place[0], hi=len(now.starts) - 1) - 1
    return number, place[0] - now.starts[number], place[1] - now.starts[number]


def _in_one_paragraph(now: Imprint, place: LetterRange) -> bool:
    number, _, _ = _within(now, place)
    # What is stored may be anything.
    return 0 <= place[0] < place[1] and place[1] <= now.starts[number + 1]


def _occurrences(letters: str, text: str) -> Iterator[int]:
    start = letters.find(text) if text else -1
    while start >= 0:
        yield start
        start = letters.find(text, start + 1)


def _agreeing(one: str, other: str) -> int:
    """How many letters agree from the start."""
    return next(
        (i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other))
    )


def _cuts_a_word(article: Article, place: LetterRange, remembered: PassageAnchor) -> bool:
    """Whether the range starts or ends inside a word where the passage did not: "armed" in "unarmed"."""
    passage = passage_at(article, place)
    text = article.paragraphs[passage.paragraph]
    before, after = text[: passage.start][-1:], text[passage.end :][:1]
    starts_inside = _joined(before, text[passage.start]) and not _joined(
        remembered.before[-1:], remembered.text[:1]
    )
    ends_inside = _joined(text[passage.end - 1], after) and not _joined(
        remembered.text[-1:], remembered.after[:1]
    )
    return starts_inside or ends_inside


def _joined(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum()
