"""Articles about an event → its statements: the entry point for whole events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from newsdiff.articles.article import Article
from newsdiff.articles.clusters import ClusterPassage
from newsdiff.engine.coarseness import Coarse, Coarseness, coarse
from newsdiff.engine.comparison import (
    DecisionsByPair,
    Furniture,
    FurnitureKind,
    Label,
    Options,
    Passage,
    Span,
)
from newsdiff.engine.event.clusters import clusters_of
from newsdiff.engine.event.contradictions import Contradicting
from newsdiff.engine.event.coverage import Carried, Contradiction, Coverage, Statement, StatementKind, Version
from newsdiff.engine.event.likeness import Place
from newsdiff.engine.event.origins import origins
from newsdiff.engine.event.passages import CutDocument, cut
from newsdiff.engine.event.statements import ByHand, Grouped, Stated, compared_words, statements
from newsdiff.engine.furniture.recognition import furnished_all
from newsdiff.engine.labelling.word_alignment import WordMatch, align_words
from newsdiff.engine.text.document import documents_of

# A passage is nearly most like all others from this share of the highest likeness on.
_NEARLY = 0.85


def coverage(
    articles: Iterable[Article],
    options: Options | None = None,
    decisions: DecisionsByPair | None = None,
    progress: Callable[[int, int], object] | None = None,
    clusters: Iterable[ClusterPassage] | None = None,
    furniture: Sequence[Furniture] | None = None,
) -> Coverage:
    """The statements of several articles, and which articles carry each.

    Args:
        articles: The articles, in any order: the statements are the same in each.
        options: The sensitivity. Its decisions are about one pair of articles, so ``decisions`` has them here.
        decisions: The links made and rejected by hand between pairs of these articles. What is linked has a statement
            in common; what is parted has none, though it has the same words.
        progress: Called with how many pairs of articles have been compared, and how many there are.
        clusters: What another program found to be one text in these articles. If given, only passages of one cluster
            are one statement, and what is in none is a statement of its own.
        furniture: What each paragraph of each article is; None: what the rules say, and what recurs in an outlet's
            stories.

    Returns:
        The coverage, always the same for the same articles and options.
    """
    every = tuple(articles)
    # Articles with the same text are one; in the order of their texts, so that the order of the articles is the same.
    parted = _parted_twins(every, decisions or {})
    keys = [(each.paragraphs, number if number in parted else -1) for number, each in enumerate(every)]
    texts = sorted(set(keys))
    number_of = {key: number for number, key in enumerate(texts)}
    index = [number_of[key] for key in keys]
    articles_of: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(index):
        articles_of[text].append(number)
    cuts = [cut(document) for document in documents_of([paragraphs for paragraphs, _ in texts])]
    by_hand = [
        ByHand(_passages(cuts, index[a], decision.a), _passages(cuts, index[b], decision.b), decision.linked)
        for (a, b), each in (decisions or {}).items()
        for decision in each
    ]
    cluster_of = None
    if clusters is not None:
        cluster_of = clusters_of(cuts, {each._replace(article=index[each.article]) for each in clusters})
    sensitivity = (options or Options()).sensitivity
    kinds = _kinds(cuts, articles_of, furnished_all(every) if furniture is None else furniture)
    groups = statements(cuts, sensitivity, by_hand, progress, cluster_of=cluster_of, kinds=kinds)
    event = _Event(every, cuts, articles_of, Contradicting([each.document for each in cuts]), kinds)
    found = origins(every)
    made = [event.statement(group, found.count) for group in groups]
    made.sort(key=lambda item: item.order)
    of_texts = event.coarse()
    return Coverage(
        every,
        tuple([item.statement for item in made]),
        found,
        event.across(),
        tuple([of_texts[text] for text in index]),
    )


def _kinds(
    cuts: Sequence[CutDocument], articles_of: Mapping[int, Sequence[int]], furniture: Sequence[Furniture]
) -> dict[Place, FurnitureKind]:
    """The passages that are furniture, in any of the articles that have the text.

    A repeated lead is no furniture here: it belongs to the statement that the lead carries.
    """
    kinds = {}
    for text, cut_text in enumerate(cuts):
        given = [furniture[article] for article in articles_of[text]]
        for number, passage in enumerate(cut_text.document.sentences):
            found = {each[passage.paragraph] for each in given if passage.paragraph < len(each)}
            kind = min(found - {None, FurnitureKind.REPEATED}, default=None)  # type: ignore[type-var]
            if kind is not None:
                kinds[text, number] = kind
    return kinds


def _parted_twins(articles: Sequence[Article], decisions: DecisionsByPair) -> set[int]:
    """The articles with the same text as another, of which a person said that they differ somewhere all the same."""
    return {
        article
        for pair, each in decisions.items()
        if articles[pair[0]].paragraphs == articles[pair[1]].paragraphs
        and any(not decision.linked for decision in each)
        for article in pair
    }


def _passages(cuts: Sequence[CutDocument], text: int, wanted: Passage) -> tuple[Place, ...]:
    """The passages of a document that a decision is about."""
    return tuple(
        (text, number)
        for number, passage in enumerate(cuts[text].document.sentences)
        if passage.paragraph == wanted.paragraph and passage.start < wanted.end and wanted.start < passage.end
    )


class _Made(NamedTuple):
    """A statement, and what it is sorted by."""

    order: tuple[bool, int, float, str]
    statement: Statement


class _Event:
    """Makes statements of grouped passages."""

    def __init__(
        self,
        articles: Sequence[Article],
        cuts: Sequence[CutDocument],
        articles_of: Mapping[int, Sequence[int]],
        contradicting: Contradicting,
        kinds: Collection[Place],
    ) -> None:
        self._articles, self._cuts, self._articles_of = articles, cuts, articles_of
        self._contradicting, self._kinds = contradicting, kinds
        self._banded: dict[int, set[int]] = defaultdict(set)

    def statement(self, group: Grouped, count_origins: Callable[[Sequence[int]], int]) -> _Made:
        """The statement with these passages, and what it is sorted by."""
        passages, cuts = group.passages, self._cuts
        central = self._central(group)
        carriers = [article for each in passages for article in self._articles_of[each.article]]
        alone = len(set(carriers)) == 1
        marks = [self._marks(each, passages[central]) for each in passages]
        labels = [Label.UNIQUE if alone else _label(each) for each in marks]
        several = len(self._articles_of[passages[central].article]) > 1
        if not alone:
            others = [
                label
                for k, label in enumerate(labels)
                if k != central and passages[k].article != passages[central].article
            ]
            shared = several or Label.SHARED in others
            labels[central] = Label.SHARED if shared else Label.PARAPHRASED
        carried = [
            Carried(article, where, self._text(each), label, spans)
            for each, label, mark in zip(passages, labels, marks, strict=True)
            for article in self._articles_of[each.article]
            for where in [self._passage(each)]
            for spans in [self._spans(each, mark, label if alone or each is passages[central] else None)]
        ]
        chosen = (min(self._articles_of[passages[central].article]), self._passage(passages[central]))
        carried.sort(key=lambda item: (item.article, item.passage))
        quoted = sum(self._is_quotation(each) for each in passages)
        statement = Statement(
            StatementKind.QUOTE if 2 * quoted > len(passages) else StatementKind.STATEMENT,
            tuple(carried),
            next(k for k, item in enumerate(carried) if (item.article, item.passage) == chosen),
            self._contradictions(passages),
            count_origins(sorted(set(carriers))),
            all((each.article, each.first) in self._kinds for each in passages),
        )
        depth = min(each.first / len(cuts[each.article].document.sentences) for each in passages)
        order = (statement.furniture, -len(set(carriers)), round(depth, 6), statement.text)
        return _Made(order, statement)

    def _central(self, group: Grouped) -> int:
        """The passage most like all others, or one that is nearly as like them and begins a sentence."""
        enough = _NEARLY * max(group.likeness)

        def order(index: int) -> tuple[bool, float, int, str]:
            stated, text = group.passages[index], self._text(group.passages[index])
            passages = self._cuts[stated.article].sentence_of
            begins = stated.first == 0 or passages[stated.first - 1] != passages[stated.first]
            return not begins, -round(group.likeness[index], 6), len(text), text

        return min((k for k, like in enumerate(group.likeness) if like >= enough), key=order)

    def across(self) -> tuple[Contradiction, ...]:
        """The contradictions across statements."""
        return tuple(self._spread(each) for each in self._contradicting.across())

    def coarse(self) -> list[tuple[Coarse, ...]]:
        """Which paragraphs of each text were compared more coarsely, as far as they are in the statements made."""
        if len(self._cuts) < 2:
            return [()] * len(self._cuts)
        return [
            (
                *coarse(Coarseness.PIECES, cut_text.document.cut_paragraphs),
                *coarse(Coarseness.PLACES, self._banded[text]),
            )
            for text, cut_text in enumerate(self._cuts)
        ]

    def _contradictions(self, passages: Sequence[Stated]) -> tuple[Contradiction, ...]:
        words = [(each.article, compared_words(self._cuts[each.article], each)) for each in passages]
        return tuple(self._spread(each) for each in self._contradicting.within(words))

    def _spread(self, contradiction: Contradiction) -> Contradiction:
        """A contradiction between texts as one between all articles that have them."""
        versions = [
            Version(
                version.text,
                tuple(
                    sorted(
                        (article, place)
                        for text, place in version.places
                        for article in self._articles_of[text]
                    )
                ),
            )
            for version in contradiction.versions
        ]
        versions.sort(key=lambda version: (-len(version.articles), version.text))
        return Contradiction(contradiction.kind, tuple(versions))

    def _passage(self, stated: Stated) -> Passage:
        passages = self._cuts[stated.article].document.sentences
        return Passage(
            passages[stated.first].paragraph, passages[stated.first].start, passages[stated.last - 1].end
        )

    def _text(self, stated: Stated) -> str:
        where = self._passage(stated)
        text = self._cuts[stated.article].document.texts[where.paragraph]
        return text[where.start : where.end].strip()

    def _is_quotation(self, stated: Stated) -> bool:
        cut = self._cuts[stated.article]
        return all(cut.quotations[k] is not None for k in range(stated.first, stated.last))

    def _marks(self, stated: Stated, central: Stated) -> list[Label]:
        """The label of each word of a passage that is compared, by what the central wording has of it."""
        one, other = self._cuts[stated.article], self._cuts[central.article]
        words, theirs = compared_words(one, stated), compared_words(other, central)
        aligned = align_words(one.document, other.document, words, theirs).a
        if aligned.coarse:
            for each in (stated, central):
                self._banded[each.article].add(self._passage(each).paragraph)
        return [
            Label.UNIQUE
            if match is WordMatch.NONE
            else Label.SHARED
            if match is WordMatch.SAME
            else Label.PARAPHRASED
            for match in aligned.matches
        ]

    def _spans(self, stated: Stated, marks: Sequence[Label], whole: Label | None) -> tuple[Span, ...]:
        """The spans of a passage: one if it is of one label as a whole, else by its words' marks."""
        where = self._passage(stated)
        first, last = compared_words(self._cuts[stated.article], stated)
        if whole is not None or first == last:
            return (Span(where.start, where.end, whole or Label.SHARED),)
        # What introduces a quotation is not compared; it goes with the first word that is.
        document = self._cuts[stated.article].document
        starts = [where.start, *[document.words[k].start for k in range(first + 1, last)], where.end]
        spans: list[Span] = []
        for label, run in groupby(range(last - first), key=marks.__getitem__):
            steps = list(run)
            spans.append(Span(starts[steps[0]], starts[steps[-1] + 1], label))
        return tuple(span for span in spans if span.start < span.end)


def _label(marks: Sequence[Label]) -> Label:
    return Label.SHARED if all(mark is Label.SHARED for mark in marks) else Label.PARAPHRASED
