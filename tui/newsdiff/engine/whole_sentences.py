"""Two articles of so many sentences or words that only whole equal ones are looked for.

A file of 5 MB may have half a million lines of a word each. Nobody reads how each is reworded, and to find out takes
minutes and gigabytes; which of them the other file has too takes seconds.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import Coarseness, coarse
from newsdiff.engine.comparison import (
    Comparison,
    Furniture,
    Label,
    LabelledArticle,
    Link,
    Options,
    Origin,
    Passage,
    Span,
)
from newsdiff.engine.copies.repetitions import counterparts, with_nearest
from newsdiff.engine.labelling.spans import with_spans
from newsdiff.engine.labelling.word_label import UNIQUE, WordLabel
from newsdiff.engine.linking.links import moved
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import words_of

# Where a sentence ends, with the space after it. To cut once too often does no harm.
_END = re.compile(r"""(?<=[.!?…])["'”’»)\]]*\s+|(?<=[。！？؟।])["'”’»)\]]*""")
# What has no stop is cut into pieces of at most so many characters, at a space if there is one.
_MOST_CHARACTERS = 2000
_PIECES = re.compile(rf"\S.{{0,{_MOST_CHARACTERS - 1}}}(?=\s|\Z)|\S+", re.DOTALL)

# What is found in paragraphs of at most so many characters is kept for others that are the same.
_SHORT = 80


class Run(NamedTuple):
    """Sentences of both articles that are linked, one after another in one paragraph.

    Attributes:
        a, b: The first of them on each side.
        length_a, length_b: How many there are; as many on both sides unless a person linked them.
        by_hand: Whether a person linked them.
    """

    a: int
    b: int
    length_a: int
    length_b: int
    by_hand: bool = False


def have_same_text(a: Article, b: Article) -> bool:
    """Whether two such articles have the same text, however it is laid out."""
    one, other = (
        "".join([normalised(text).text.casefold() for text in article.paragraphs]).split()
        for article in (a, b)
    )
    return "".join(one) == "".join(other)


def compare_whole_sentences(a: Article, b: Article, options: Options) -> Comparison:
    """Compare two articles by their whole sentences.

    Each is shared, or else unique, or paraphrased where a person linked it with another one.
    """
    one = _Sentences(a.paragraphs)
    other = one if a.paragraphs == b.paragraphs else _Sentences(b.paragraphs)
    runs = _decided(one, other, list(_runs(one, other)), options)
    lengths = [one.end[run.a + run.length_a - 1] - one.start[run.a] for run in runs]
    are_moved = moved([run[:2] for run in runs], lengths)
    links = tuple([_link(one, other, run, is_moved) for run, is_moved in zip(runs, are_moved, strict=True)])
    labels = _labels(one, other, runs, links)
    del runs, lengths, are_moved
    first = _labelled(a, one, other, labels[0], options.furniture[0])
    if one is other and labels[0] == labels[1] and options.furniture[0] == options.furniture[1]:
        # Half a million paragraphs take a lot of room.
        second = replace(first, article=b)
    else:
        second = _labelled(b, other, one, labels[1], options.furniture[1])
    return Comparison(first, second, links, options)


class _Sentences:
    """The sentences of an article, in order, as arrays: there may be a million of them.

    Attributes:
        paragraph: The paragraph of each.
        start, end: Where it stands there, half open.
        keys: What each says; equal for two ways to write the same.
        bounds: The first sentence of each paragraph, and how many there are.
        wordless: What each paragraph without words has instead, by its number.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.paragraph, self.start, self.end = array("l"), array("l"), array("l")
        self.bounds = array("l")
        self.keys: list[str] = []
        self.wordless: dict[int, str] = {}
        for number, text in enumerate(paragraphs):
            self.bounds.append(len(self.keys))
            for start, end, key in _sentences_of(text) if len(text) <= _SHORT else _sentences(text):
                self.paragraph.append(number)
                self.start.append(start)
                self.end.append(end)
                self.keys.append(key)
            if self.bounds[-1] == len(self.keys):
                self.wordless[number] = _key(text)
        self.bounds.append(len(self.keys))

    def passage(self, first: int, length: int) -> Passage:
        """Where so many sentences of one paragraph stand."""
        return Passage(self.paragraph[first], self.start[first], self.end[first + length - 1])

    def inside(self, passage: Passage) -> tuple[int, int] | None:
        """The first sentence that a passage has a character of, and how many; None if there is none."""
        if not 0 <= passage.paragraph < len(self.bounds) - 1:
            return None
        bounds = self.bounds[passage.paragraph], self.bounds[passage.paragraph + 1]
        first = bisect_right(self.end, passage.start, *bounds)
        last = bisect_left(self.start, passage.end, *bounds)
        return (first, last - first) if first < last else None


@lru_cache(maxsize=1024)
def _sentences_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """What ``_sentences`` finds in a short paragraph; kept, as there may be a million of the same."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the sentences of a paragraph start and end, and their keys; one without words goes with that before it."""
    begin, found = None, None
    for start, end in _cut(text):
        key = _key(text[start:end])
        if not _has_words(key):
            if found is not None:
                found = found[0], end, ""
            elif begin is None:
                begin = start
            continue
        if found is not None:
            yield found[0], found[1], found[2] or _key(text[found[0] : found[1]])
        first = start if begin is None else begin
        found, begin = (first, end, key if first == start else ""), None
    if found is not None:
        yield found[0], found[1], found[2] or _key(text[found[0] : found[1]])


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph is cut, without the space between."""
    start = 0
    for border in (*[match.span() for match in _END.finditer(text)], (len(text), len(text))):
        piece = text[start : border[1]]
        begin = start + len(piece) - len(piece.lstrip())
        end = start + len(piece.rstrip())
        start = border[1]
        if end - begin > _MOST_CHARACTERS:
            yield from [match.span() for match in _PIECES.finditer(text, begin, end)]
        elif begin < end:
            yield begin, end


def _key(text: str) -> str:
    return " ".join(normalised(text).text.casefold().split())


def _has_words(key: str) -> bool:
    return any(map(str.isalnum, key)) or _is_sign(key)


@lru_cache(maxsize=1024)
def _is_sign(key: str) -> bool:
    """Whether marks stand for a word, as an emoji does; kept, as there may be a million of the same."""
    return bool(words_of(normalised(key)))


def _runs(one: _Sentences, other: _Sentences) -> Iterator[Run]:
    """The sentences that both articles have, those that stand one after another together."""
    a = b = length = 0
    for i, j in _equal(one, other):
        if (
            length
            and (i, j) == (a + length, b + length)
            and one.paragraph[i] == one.paragraph[a]
            and other.paragraph[j] == other.paragraph[b]
        ):
            length += 1
            continue
        if length:
            yield Run(a, b, length, length)
        a, b, length = i, j, 1
    if length:
        yield Run(a, b, length, length)


def _equal(one: _Sentences, other: _Sentences) -> Iterable[tuple[int, int]]:
    """Each two equal sentences that belong together, in order; where one side repeats one more often, the nearest."""
    if one is other:
        return zip(range(len(one.keys)), range(len(one.keys)), strict=True)
    places: dict[str, list[int]] = defaultdict(list)
    for j, key in enumerate(other.keys):
        places[key].append(j)
    here: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(one.keys):
        if key in places:
            here[key].append(i)
    lengths = len(one.keys), len(other.keys)
    found: list[tuple[int, int]] = []
    for key, mine in here.items():
        theirs = places[key]
        pairs = counterparts(mine, theirs, lengths)
        found += pairs
        if len(mine) > len(theirs):
            taken = {i for i, _ in pairs}
            scaled = [j * lengths[0] / lengths[1] for j in theirs]
            found += with_nearest([i for i in mine if i not in taken], theirs, scaled)
        elif len(mine) < len(theirs):
            taken = {j for _, j in pairs}
            scaled = [i * lengths[1] / lengths[0] for i in mine]
            left = [j for j in theirs if j not in taken]
            found += [(i, j) for j, i in with_nearest(left, mine, scaled)]
    return sorted(found)


def _decided(one: _Sentences, other: _Sentences, runs: list[Run], options: Options) -> list[Run]:
    """The runs after a person's decisions, each about the whole sentences that its passages are in."""
    for decision in options.decisions:
        mine, theirs = one.inside(decision.a), other.inside(decision.b)
        if mine is None or theirs is None:
            continue
        if decision.linked:
            made = Run(mine[0], theirs[0], mine[1], theirs[1], by_hand=True)
            runs = [*[run for run in runs if run[:4] != made[:4]], made]
        else:
            runs = [run for run in runs if not (_touch(run[::2], mine) and _touch(run[1::2], theirs))]
    # In the order of the passages that they become.
    return (
        sorted(runs, key=lambda run: (run.a, run.length_a, run.b, run.length_b))
        if options.decisions
        else runs
    )


def _touch(run: Sequence[int], sentences: tuple[int, int]) -> bool:
    return run[0] < sentences[0] + sentences[1] and sentences[0] < run[0] + run[1]


def _link(one: _Sentences, other: _Sentences, run: Run, is_moved: bool) -> Link:
    passage = one.passage(run.a, run.length_a)
    same = one.keys[run.a : run.a + run.length_a] == other.keys[run.b : run.b + run.length_b]
    return Link(
        passage,
        passage if one is other and run.a == run.b and same else other.passage(run.b, run.length_b),
        Label.SHARED if same else Label.PARAPHRASED,
        1.0,
        is_moved,
        origin=Origin.BY_HAND if run.by_hand else Origin.FOUND,
    )


def _labels(
    one: _Sentences, other: _Sentences, runs: Sequence[Run], links: Sequence[Link]
) -> tuple[list[WordLabel], list[WordLabel]]:
    """The label of each sentence: shared before what a person linked, and that before unique."""
    labels = [UNIQUE] * len(one.keys), [UNIQUE] * len(other.keys)
    for wanted in (Label.SHARED, Label.PARAPHRASED):
        for number, (run, link) in enumerate(zip(runs, links, strict=True)):
            if link.label is not wanted:
                continue
            label = WordLabel(wanted, (number,))
            for side, first, length in zip(labels, run[:2], run[2:4], strict=True):
                for index in range(first, first + length):
                    known = side[index]
                    if known is UNIQUE:
                        side[index] = label
                    elif known.label is wanted:
                        side[index] = WordLabel(wanted, (*known.links, number))
    return labels


def _labelled(
    article: Article,
    sentences: _Sentences,
    other: _Sentences,
    labels: Sequence[WordLabel],
    furniture: Furniture | None,
) -> LabelledArticle:
    nothing_differs = all(label.label is Label.SHARED for label in labels)
    theirs = set(other.wordless.values())

    def spans(number: int) -> tuple[Span, ...]:
        text = article.paragraphs[number]
        if number in sentences.wordless:
            shared = nothing_differs or sentences.wordless[number] in theirs
            return _whole(len(text), Label.SHARED if shared else Label.UNIQUE)
        first, last = sentences.bounds[number], sentences.bounds[number + 1]
        if last - first == 1:
            kind, links = labels[first]
            return (Span(0, len(text), kind, links),) if links else _whole(len(text), kind)
        found = []
        start = 0
        for label, run in groupby(range(first, last), key=labels.__getitem__):
            *_, end = run
            after = len(text) if end + 1 == last else sentences.start[end + 1]
            found.append(Span(start, after, *label))
            start = after
        return tuple(found)

    count = len(article.paragraphs)
    labelled = with_spans(article, map(spans, range(count)), (furniture or ())[:count])
    differing = [n for n, each in enumerate(labelled.paragraphs) if each.label is not Label.SHARED]
    return replace(labelled, coarse=coarse(Coarseness.WHOLE_SENTENCES, differing))


@lru_cache(maxsize=1024)
def _whole(length: int, label: Label) -> tuple[Span, ...]:
    """The only span of a paragraph without links; kept, as there are many alike."""
    return (Span(0, length, label),)
