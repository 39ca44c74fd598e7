"""Comparisons built by hand: paragraphs written as exports show them, ``[shared] {paraphrased} alone``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import (
    Comparison,
    Counts,
    Decision,
    Disagreement,
    DisagreementKind,
    Excerpt,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Origin,
    Passage,
    Span,
)

_PART = re.compile(r"\[([^]]*)\]|\{([^}]*)\}|([^][{}]+)")


def paragraph(notation: str) -> LabelledParagraph:
    """A paragraph from the notation; the space around a bracket belongs to the text outside it."""
    spans: list[Span] = []
    text = ""
    for shared, paraphrased, unique in _PART.findall(notation):
        label = Label.SHARED if shared else Label.PARAPHRASED if paraphrased else Label.UNIQUE
        part = shared or paraphrased or unique
        if label is Label.UNIQUE and part.isspace() and spans:
            # A lone space between two runs goes with the one before it.
            spans[-1] = Span(spans[-1].start, spans[-1].end + len(part), spans[-1].label)
        else:
            spans.append(Span(len(text), len(text) + len(part), label))
        text += part
    labels = {span.label for span in spans}
    return LabelledParagraph(text, labels.pop() if len(labels) == 1 else Label.PARAPHRASED, tuple(spans))


def article(notations: Sequence[str], **known: str) -> LabelledArticle:
    """One side from its paragraphs' notations."""
    return labelled_article([paragraph(notation) for notation in notations], **known)


def labelled_article(paragraphs: Sequence[LabelledParagraph], **known: str) -> LabelledArticle:
    """One side from its paragraphs, with its words counted."""
    words: Counter[Label] = Counter()
    for each in paragraphs:
        for word in re.finditer(r"\S+", each.text):
            words[next(span.label for span in each.spans if span.end > word.start())] += 1
    counts = Counts(words.total(), *(words[label] for label in Label))
    return LabelledArticle(
        Article(tuple(each.text for each in paragraphs), **known), tuple(paragraphs), counts
    )


def comparison(
    a: LabelledArticle,
    b: LabelledArticle,
    links: Sequence[Link],
    rejected: Sequence[tuple[int, int]] = (),
) -> Comparison:
    """The two sides with links; ``rejected`` are pairs of paragraphs, from 0."""
    decisions = tuple(Decision(Passage(i, 0, 1), Passage(j, 0, 1), linked=False) for i, j in rejected)
    ordered = sorted(links, key=lambda link: (link.a, link.b))
    return Comparison(a, b, tuple(ordered), Options(decisions=decisions))


def link(
    a: LabelledArticle,
    b: LabelledArticle,
    left: int,
    right: int,
    *,
    score: float = 0.8,
    moved: bool = False,
    by_hand: bool = False,
    disagrees: Sequence[tuple[str, str]] = (),
    quotes: Sequence[tuple[str, str]] = (),
    variants: Sequence[tuple[str, str]] = (),
) -> Link:
    """A link between two whole paragraphs, from 0."""
    p, q = a.paragraphs[left], b.paragraphs[right]
    same = p.label is q.label is Label.SHARED
    return Link(
        Passage(left, 0, len(p.text)),
        Passage(right, 0, len(q.text)),
        Label.SHARED if same else Label.PARAPHRASED,
        1.0 if by_hand else score,
        moved,
        tuple(
            Disagreement(kind, _excerpt(p.text, x), _excerpt(q.text, y))
            for kind, pairs in ((DisagreementKind.WORD, disagrees), (DisagreementKind.QUOTE, quotes))
            for x, y in pairs
        ),
        variants=tuple(variants),
        origin=Origin.BY_HAND if by_hand else Origin.FOUND,
    )


def _excerpt(text: str, words: str) -> Excerpt:
    start = text.index(words)
    return Excerpt(start, start + len(words), words)


def flood() -> Comparison:
    """Two reports of one flood with everything that can happen to a paragraph."""
    a = article(
        [
            "{The river burst its banks on Tuesday night,} [the mayor of Harlow said.]",
            "[Two thousand people left their homes before midnight,] "
            "[and 340 of them slept in the town’s sports hall.] {No one was hurt.}",
            "[“We were warned in time,” she said.]",
            "A bakery on Mill Lane gave out bread until it had none left, and then it gave out flour.",
            "[The railway line to the coast] {will stay shut until Sunday.}",
            "[The last flood of this size] [was in] {1987}[, when the old bridge was lost.]",
            "[“We were warned in time,” she said.]",
            "{Engineers will look at the new bridge in the morning.}",
            "The forecast is for more rain.",
        ],
        title="River floods Harlow, two thousand leave their homes",
        source="The Harlow Post",
        date="2024-03-06",
        path="post.txt",
    )
    b = article(
        [
            "It rained for nine days.",
            "[The last flood of this size] [was in] {1978}[, when the old bridge was lost.]",
            "[The mayor of Harlow said] {water came over the river wall late on Tuesday.}",
            "[Two thousand people left their homes before midnight.]",
            "[340 of them slept in the town’s sports hall] {and nobody was injured.}",
            "[“We were warned in time,” she said.]",
            "Schools are closed.",
            "Shops are closed.",
            "{Trains are not expected before Monday on} [the railway line to the coast] {and an engineer "
            "is to check the new bridge.}",
            "[“We were warned in time,” she said.]",
            "{Showers are likely.}",
        ],
        title="Harlow under water",
        source="Coast Radio",
        path="radio.txt",
    )
    links = [
        link(a, b, 0, 2),
        link(a, b, 1, 3, score=0.9),
        link(a, b, 1, 4, score=0.7),
        link(a, b, 2, 5, score=1.0),
        link(a, b, 6, 9, score=1.0),
        link(a, b, 4, 8, disagrees=[("Sunday", "Monday")]),
        link(a, b, 5, 1, score=0.9, moved=True, disagrees=[("1987", "1978")]),
        link(a, b, 7, 8, score=0.4),
        link(a, b, 8, 10, by_hand=True),
    ]
    return comparison(a, b, links, rejected=[(3, 7)])
