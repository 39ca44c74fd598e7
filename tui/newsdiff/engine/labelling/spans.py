"""Turns labels of words into labelled spans, and counts the words of each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, zip_longest

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import Coarse
from newsdiff.engine.comparison import Counts, Furniture, Label, LabelledArticle, LabelledParagraph, Span
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.tokens import count_words, counted_words, unspaced

_OPENING = frozenset("\"'“‘«‹„‚([{¿¡「『（【#@$£€")


def label_article(
    article: Article,
    document: Document,
    labels: Sequence[WordLabel],
    wordless: dict[int, WordLabel],
    furniture: Furniture = (),
    coarse: tuple[Coarse, ...] = (),
) -> LabelledArticle:
    """An article with its spans and counts.

    Args:
        article: The article.
        document: The document made from it.
        labels: The label of each word of the document.
        wordless: The labels of paragraphs without words ("—"), by number; others without words are unique.
        furniture: What each paragraph is.
        coarse: Which paragraphs were compared more coarsely.
    """
    counted: dict[bool, list[Label]] = {False: [], True: []}
    paragraphs = []
    for number, (text, kind) in enumerate(zip_longest(article.paragraphs, furniture)):
        first, last = document.bounds[number]
        if first == last:
            word = wordless.get(number, WordLabel(Label.UNIQUE))
            spans: tuple[Span, ...] = (Span(0, len(text), word.label, word.links),)
        else:
            spans = _spans(text, document, labels, first, last)
        counted[kind is not None] += counted_labels(text, spans)
        found = {span.label for span in spans}
        label = found.pop() if len(found) == 1 else Label.PARAPHRASED
        paragraphs.append(LabelledParagraph(text, label, spans, kind))
    every = _counts(counted[False] + counted[True])
    return LabelledArticle(article, tuple(paragraphs), every, _counts(counted[True]), coarse)


def _counts(labels: Sequence[Label]) -> Counts:
    return Counts(
        len(labels), *[labels.count(label) for label in (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)]
    )


def _spans(
    text: str, document: Document, labels: Sequence[WordLabel], first: int, last: int
) -> tuple[Span, ...]:
    """The spans of a paragraph: each has the neighbouring words with one label, and the text next to them."""
    spans: list[Span] = []
    start = 0
    words = document.words
    for (label, links), run in groupby(range(first, last), key=labels.__getitem__):
        *_, end_word = run
        after = end_word + 1
        end = len(text) if after == last else _cut(text, words[end_word].end, words[after].start)
        # Two words may be one character of the text ("⒈", a numeral and a stop).
        if end > start:
            spans.append(Span(start, end, label, links))
            start = end
    return tuple(spans)


def _cut(text: str, end: int, start: int) -> int:
    """The border of two spans, between two words: before the marks that open the second one."""
    cut = start
    while cut > end and text[cut - 1] in _OPENING:
        cut -= 1
    return cut


def counted_labels(text: str, spans: Sequence[Span]) -> list[Label]:
    """The label of each counted word: that of most of its characters."""
    return [spans[index].label for index in span_of_each_word(text, spans)]


def span_of_each_word(text: str, spans: Sequence[Span]) -> list[int]:
    """The span of each counted word, as an index: the first one with the label that most of its characters have."""
    if len(spans) == 1:
        return [0] * count_words(text)
    result: list[int] = []
    if all(text[span.start - 1].isspace() for span in spans[1:]) and not unspaced(text):
        for index, span in enumerate(spans):
            result += [index] * len(text[span.start : span.end].split())
        return result
    position, reach = 0, spans[0].end
    for start, end in counted_words(text):
        while reach <= start:
            position += 1
            reach = spans[position].end
        result.append(position if reach >= end else position + _covering(spans[position:], start, end))
    return result


def _covering(spans: Sequence[Span], start: int, end: int) -> int:
    """The first of the spans with the label of most characters between two offsets."""
    cover: Counter[Label] = Counter()
    first: dict[Label, int] = {}
    for index, span in enumerate(spans):
        if span.start >= end:
            break
        cover[span.label] += min(end, span.end) - max(start, span.start)
        first.setdefault(span.label, index)
    return first[cover.most_common(1)[0][0]]
