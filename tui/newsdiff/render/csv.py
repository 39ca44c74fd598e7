"""A comparison as CSV, for spreadsheets and statistics: a row for each span."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import SIDES, Comparison, LabelledParagraph, Link, Passage, Side, Span
from newsdiff.engine.labelling.spans import span_of_each_word
from newsdiff.render.hand_made import hand_made
from newsdiff.render.notes import Notes
from newsdiff.render.selection import EVERYTHING, Selection
from newsdiff.render.table_cells import defused, defused_lines

CSV_COLUMNS = (
    "kind", "side", "title", "source", "date", "path", "paragraph", "start", "end", "label", "furniture",
    "words", "text", "counterparts", "other_text", "score", "moved", "disagreements", "note",
)  # fmt: skip
"""Paragraphs count from 1, offsets are code points into the paragraph; columns that a row has no use for are empty."""

_BETWEEN = " | "


def render_csv(comparison: Comparison, notes: Notes | None = None, selection: Selection = EVERYTHING) -> str:
    """The comparison as CSV.

    Args:
        comparison: What to write.
        notes: What people wrote about passages.
        selection: Which rows to write; a choice of labels leaves rows of the kind ``span`` alone.

    Returns:
        A row for each span of A, then of B: their texts, joined, are the articles. Then a row for each passage that a
        person linked, unlinked or noted, with the exact words. The columns are ``CSV_COLUMNS``. A cell that a
        spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    for side in SIDES:
        if selection.has_side(side):
            rows.writerows(_Side(comparison, side).spans(selection))
    if selection.only is None:
        rows.writerows(_by_hand(comparison, notes or Notes(), selection))
    return written.getvalue()


class _Side:
    """One article, and what the other one has of it."""

    def __init__(self, comparison: Comparison, side: Side) -> None:
        self.side = side
        self.links = comparison.links
        self.article = comparison.side(side)
        self.other: Side = "b" if side == "a" else "a"
        self.others = comparison.side(self.other).article.paragraphs

    def spans(self, selection: Selection) -> Iterator[list[object]]:
        """A row for each span that is wanted."""
        for number, paragraph in enumerate(self.article.paragraphs):
            words = Counter(span_of_each_word(paragraph.text, paragraph.spans))
            for index, span in enumerate(paragraph.spans):
                where = Passage(number, span.start, span.end)
                linked = [self.links[each] for each in span.links]
                disagreements = self.disagreements(where, linked)
                if selection.has_span(span.label, disagrees=bool(disagreements)):
                    yield self.span(paragraph, span, where, words[index], linked, disagreements)

    def span(
        self,
        paragraph: LabelledParagraph,
        span: Span,
        where: Passage,
        words: int,
        linked: list[Link],
        disagreements: list[str],
    ) -> list[object]:
        """The row of one span."""
        passages = sorted({link.passage(self.other) for link in linked})
        numbers = sorted({passage.paragraph + 1 for passage in passages})
        texts = (self.others[each.paragraph][each.start : each.end].strip() for each in passages)
        return [
            *_head("span", self.side, self.article.article),
            *_place(where),
            span.label.value,
            paragraph.furniture.value if paragraph.furniture else "",
            words,
            defused(paragraph.text[span.start : span.end]),
            " ".join(map(str, numbers)),
            defused(_BETWEEN.join(texts)),
            round(max(link.score for link in linked), 3) if linked else "",
            int(any(link.moved for link in linked)),
            defused("; ".join(disagreements)),
            "",
        ]

    def disagreements(self, where: Passage, linked: Iterable[Link]) -> list[str]:
        """What a span says where its counterparts say something else: "number: 48 (47)"."""
        found: dict[str, None] = {}
        for link in linked:
            for each in link.disagreements:
                own, other = (each.a, each.b) if self.side == "a" else (each.b, each.a)
                if where.start <= own.start < where.end:
                    found[f"{each.kind.value}: {own.text} ({other.text})"] = None
        return list(found)


def _by_hand(comparison: Comparison, notes: Notes, selection: Selection) -> Iterator[list[object]]:
    """A row for each passage that is linked, unlinked or noted; one side's row names the other side's passage."""
    for each in hand_made(comparison, notes):
        for own in each.quotations:
            others = [about for about in each.quotations if about is not own]
            if selection.has_side(own.side):
                yield [
                    *_head(each.name, own.side, comparison.side(own.side).article),
                    *_place(own.passage),
                    "",
                    "",
                    "",
                    defused(own.text),
                    " ".join(str(other.paragraph + 1) for other in others),
                    defused(_BETWEEN.join(other.text for other in others)),
                    "",
                    "",
                    "",
                    defused_lines(each.text),
                ]


def _head(kind: str, side: Side, article: Article) -> list[object]:
    return [
        kind,
        side.upper(),
        *map(defused, (article.title, article.source, article.date, article.path)),
    ]


def _place(passage: Passage) -> list[object]:
    return [passage.paragraph + 1, passage.start, passage.end]
