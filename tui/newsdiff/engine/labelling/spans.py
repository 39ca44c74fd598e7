"""Turns labels of words into labelled spans, and counts the words of each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import Coarse
from newsdiff.engine.comparison import Counts, Furniture, Label, LabelledArticle, LabelledParagraph, Span
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.tokens import count_words, counted_words, unspaced

_LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)
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

    def spans(number: int) -> tuple[Span, ...]:
        text = article.paragraphs[number]
        first, last = document.bounds[number]
        if first < last:
            return _spans(text, document, labels, first, last)
        word = wordless.get(number, WordLabel(Label.UNIQUE))
        return (Span(0, len(text), word.label, word.links),)

    return with_spans(article, map(spans, range(len(article.paragraphs))), furniture, coarse)


def with_spans(
    article: Article,
    spans: Iterable[tuple[Span, ...]],
    furniture: Furniture = (),
    coarse: tuple[Coarse, ...] = (),
) -> LabelledArticle:
    """An article with the spans of each of its paragraphs, and counts.

    Args:
        article: The article.
        spans: The spans of each paragraph.
        furniture: What each paragraph is.
        coarse: Which paragraphs were compared more coarsely.
    """
    counted = {False: [0, 0, 0], True: [0, 0, 0]}
    paragraphs = []
    for text, kind, found in zip_longest(article.paragraphs, furniture, spans):
        words = counted_labels(text, found)
        counts = counted[kind is not None]
        for index, label in enumerate(_LABELS):
            counts[index] += words.count(label)
        labels = {span.label for span in found}
        whole = labels.pop() if len(labels) == 1 else Label.PARAPHRASED
        paragraphs.append(LabelledParagraph(text, whole, found, kind))
    of_furniture = Counts(sum(counted[True]), *counted[True])
    every = [here + there for here, there in zip(*counted.values(), strict=True)]
    return LabelledArticle(article, tuple(paragraphs), Counts(sum(every), *every), of_furniture, coarse)


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
