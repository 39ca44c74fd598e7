"""Compares two articles: the engine's entry point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.articles.article import Article
from newsdiff.engine.coarseness import are_too_many
from newsdiff.engine.coarsening import coarse_paragraphs
from newsdiff.engine.comparison import (
    Comparison,
    Disagreement,
    Furniture,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Origin,
    Passage,
    Side,
    Span,
)
from newsdiff.engine.copies.retokenised import atoms
from newsdiff.engine.copies.verbatim import Tile, sentence_pairs, tiles
from newsdiff.engine.disagreements.detection import Disagreements
from newsdiff.engine.furniture.recognition import recognise
from newsdiff.engine.labelling.evidence import evidence_runs, spelling_variants
from newsdiff.engine.labelling.labels import align_links, label_words
from newsdiff.engine.labelling.model import FITTED as FITTED_WORDS
from newsdiff.engine.labelling.model import WordModel
from newsdiff.engine.labelling.spans import label_article
from newsdiff.engine.labelling.word_alignment import WordAlignment, WordMatch
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.linking.features import FactsOfSentences
from newsdiff.engine.linking.links import SentenceLink, apply_decisions, find_links, moved
from newsdiff.engine.linking.model import FITTED as FITTED_LINKS
from newsdiff.engine.linking.model import LinkModel, link_scores
from newsdiff.engine.text.document import Document, documents
from newsdiff.engine.text.parsed import Sentence

# Reworded text is never certain: its scores above this one are pressed into half of the room, up to 0.99.
_NEARLY_CERTAIN = 0.98


def compare(a: Article, b: Article, options: Options | None = None) -> Comparison:
    """Compare two articles.

    Comparing ``b`` with ``a`` gives the mirror image. If the texts are the same except for the order or the borders
    of paragraphs, quotation marks, dashes or Unicode normal form, every word is shared.

    Args:
        a, b: The articles.
        options: The sensitivity and a person's decisions; the default ones if None.

    Returns:
        The comparison, always the same for the same articles and options.
    """
    return compare_documents(a, b, options or Options(), FITTED_LINKS, FITTED_WORDS)


def same_words(a: Article, b: Article) -> bool:
    """Whether two articles have the same words in the same order, however they are laid out.

    It is not enough that every word is shared: a word can be shared with another sentence than its own.

    Args:
        a, b: The articles.
    """
    if a.paragraphs == b.paragraphs:
        return True
    if are_too_many((*a.paragraphs, *b.paragraphs)):
        from newsdiff.engine.whole_sentences import have_same_text

        return have_same_text(a, b)
    first, second = documents(a.paragraphs, b.paragraphs)
    return atoms(first.keys) == atoms(second.keys)


def likeliest_passages(one: str, other: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The sentences of two paragraphs that most likely say the same, however unlikely that is.

    Returns:
        Where each starts and ends in its paragraph; None if no two of them have anything in common.
    """
    a, b = documents((one,), (other,))
    scores = link_scores(FactsOfSentences(a), FactsOfSentences(b))
    if not scores:
        return None
    i, j = max(sorted(scores), key=scores.__getitem__)
    (left, right) = a.sentences[i], b.sentences[j]
    return (left.start, left.end), (right.start, right.end)


def compare_documents(
    a: Article, b: Article, options: Options, link_model: LinkModel, word_model: WordModel
) -> Comparison:
    """Compare two articles with the given models; see ``compare``."""
    if (a.paragraphs, _order(options)) > (b.paragraphs, _order(_mirrored_options(options))):
        # Always compared in the same order, so that the result for ``b`` and ``a`` is an exact mirror image. Equal
        # texts differ by what was decided about them.
        return mirrored(_compare(b, a, _mirrored_options(options), link_model, word_model, evidence_from="b"))
    return _compare(a, b, options, link_model, word_model)


def _compare(
    a: Article,
    b: Article,
    options: Options,
    link_model: LinkModel,
    word_model: WordModel,
    *,
    evidence_from: Side = "a",
) -> Comparison:
    if are_too_many((*a.paragraphs, *b.paragraphs)):
        # Hardly ever, and nothing else waits for it to be loaded.
        from newsdiff.engine.whole_sentences import compare_whole_sentences

        return compare_whole_sentences(a, b, options)
    first, second = documents(a.paragraphs, b.paragraphs)
    furniture = _furniture(a, options.furniture[0]), _furniture(b, options.furniture[1])
    verbatim = tiles(first, second)
    found = find_links(first, second, verbatim, options.sensitivity, link_model, furniture)
    found = apply_decisions(first, second, found, options.decisions)
    alignments = align_links(first, second, found)
    labels = label_words(first, second, found, alignments, verbatim, word_model)
    links = tuple(
        link if _tells(link, furniture) else replace(link, disagreements=())
        for link in _links(first, second, found, alignments, verbatim, evidence_from)
    )
    coarse = coarse_paragraphs(first, second, found, alignments, verbatim)
    return Comparison(
        label_article(a, first, labels[0], _wordless(first, second, labels[0]), furniture[0], coarse[0]),
        label_article(b, second, labels[1], _wordless(second, first, labels[1]), furniture[1], coarse[1]),
        links,
        options,
    )


def _furniture(article: Article, known: Furniture | None) -> Furniture:
    """What each paragraph of an article is."""
    if known is None:
        return recognise(article.paragraphs)
    count = len(article.paragraphs)
    return (*known[:count], *[None] * (count - len(known)))


def _tells(link: Link, furniture: tuple[Furniture, Furniture]) -> bool:
    """Whether both passages of a link tell something of the story: two times of an update do not contradict."""
    kinds = furniture[0][link.a.paragraph], furniture[1][link.b.paragraph]
    return all(kind is None or kind.tells for kind in kinds)


def _links(
    a: Document,
    b: Document,
    found: Sequence[SentenceLink],
    alignments: Sequence[WordAlignment],
    verbatim: Sequence[Tile],
    evidence_from: Side,
) -> tuple[Link, ...]:
    """The links with everything known about them.

    Args:
        a, b: The documents.
        found: The links between sentences.
        alignments: The alignment of each link's words.
        verbatim: The verbatim runs. Text that repeats is paired with one copy only, so these tell which link keeps
            the order.
        evidence_from: The side whose words are quoted as evidence.
    """
    copied = sentence_pairs(a, b, verbatim)
    weights = [
        link.score * sum(a.weights[link.a.first : link.a.last])
        + copied.get((a.sentence_of[link.a.first], b.sentence_of[link.b.first]), 0)
        + 0.01
        for link in found
    ]
    disagreements = Disagreements(a, b)
    links = []
    for link, alignment, is_moved in zip(
        found, alignments, moved([link.place for link in found], weights), strict=True
    ):
        one, other = link.a, link.b
        same = all(each.matches.count(WordMatch.SAME) == len(each.matches) for each in alignment)
        # The same text cannot contradict itself, and has no other spellings.
        identical = same and _text(a, one) == _text(b, other)
        links.append(
            Link(
                Passage(one.paragraph, one.start, one.end),
                Passage(other.paragraph, other.start, other.end),
                Label.SHARED if same else Label.PARAPHRASED,
                round(link.score if same or link.by_hand else _below_certain(link.score), 4),
                is_moved,
                () if identical else disagreements.find(alignment, link.score),
                evidence_runs(a, alignment.a) if evidence_from == "a" else evidence_runs(b, alignment.b),
                () if identical else spelling_variants(a, b, alignment),
                Origin.BY_HAND if link.by_hand else Origin.FOUND,
            )
        )
    return tuple(links)


def _text(document: Document, passage: Sentence) -> str:
    return document.texts[passage.paragraph][passage.start : passage.end]


def _below_certain(score: float) -> float:
    """The score of reworded text, at most 0.99; the order of scores stays as it is."""
    return score - max(0.0, score - _NEARLY_CERTAIN) / 2


def _wordless(document: Document, other: Document, labels: Sequence[WordLabel]) -> dict[int, WordLabel]:
    """The labels of paragraphs without words ("* * *") that the other article has too, or all if no word differs."""
    nothing_differs = all(label is Label.SHARED for label, _ in labels)
    marks, theirs = (
        {
            number: each.normal_texts[number].text
            for number, (first, last) in enumerate(each.bounds)
            if first == last
        }
        for each in (document, other)
    )
    found = set(theirs.values())
    return {
        number: WordLabel(Label.SHARED) for number, text in marks.items() if nothing_differs or text in found
    }


def mirrored(comparison: Comparison) -> Comparison:
    """The same comparison with its sides swapped."""
    order = sorted(range(len(comparison.links)), key=lambda k: (comparison.links[k].b, comparison.links[k].a))
    new_index = {old: new for new, old in enumerate(order)}
    links = tuple(_mirrored_link(comparison.links[k]) for k in order)
    return Comparison(
        _renumbered(comparison.b, new_index),
        _renumbered(comparison.a, new_index),
        links,
        _mirrored_options(comparison.options),
    )


def _mirrored_link(link: Link) -> Link:
    disagreements = sorted(
        (Disagreement(item.kind, item.b, item.a) for item in link.disagreements),
        key=lambda item: item.a.start,
    )
    return replace(
        link,
        a=link.b,
        b=link.a,
        disagreements=tuple(disagreements),
        variants=tuple((other, one) for one, other in link.variants),
    )


def _renumbered(article: LabelledArticle, new_index: dict[int, int]) -> LabelledArticle:
    def renumbered(paragraph: LabelledParagraph) -> LabelledParagraph:
        if not any(span.links for span in paragraph.spans):
            # It stays the same object: there may be millions.
            return paragraph
        spans = (
            Span(old.start, old.end, old.label, tuple(sorted([new_index[link] for link in old.links])))
            for old in paragraph.spans
        )
        return replace(paragraph, spans=tuple(spans))

    return replace(article, paragraphs=tuple(map(renumbered, article.paragraphs)))


def _order(options: Options) -> list[tuple[Passage, Passage, bool]]:
    return [(each.a, each.b, each.linked) for each in options.decisions]


def _mirrored_options(options: Options) -> Options:
    return replace(
        options,
        decisions=tuple(replace(decision, a=decision.b, b=decision.a) for decision in options.decisions),
        furniture=options.furniture[::-1],
    )
