"""A comparison as a page for a browser, to show it to someone who has no newsdiff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.engine.comparison import SIDES, Comparison, Label, LabelledParagraph, Side
from newsdiff.render.cells import printable
from newsdiff.render.coarse import comparison_notes
from newsdiff.render.hand_made import printable_lines
from newsdiff.render.marks import Mark, MarkKind, find_marks
from newsdiff.render.notes import Notes
from newsdiff.render.pieces import styled_pieces
from newsdiff.render.rows import Block, aligned_blocks
from newsdiff.render.selection import EVERYTHING, LeftOut, SelectedParagraphs, Selection
from newsdiff.render.shares import percentages, words_counted
from newsdiff.render.signs import DISAGREES, QUOTED_OTHERWISE, glyph
from newsdiff.render.web_page import Run, render_web_page

_KINDS = {Label.SHARED: "s", Label.PARAPHRASED: "p", Label.UNIQUE: "u"}
_MARKS = {MarkKind.DISAGREEMENT: "d", MarkKind.QUOTATION: "q"}
_LABELS = set(_KINDS.values())


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A link inside the page: the paragraph it leads to, and what stands on it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph in a cell of the table; ``furniture`` says what it is if it is not counted."""

    name: str
    number: str
    glyph: str
    runs: tuple[Run, ...]
    counterparts: tuple[_Anchor, ...]
    notes: tuple[str, ...]
    furniture: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """One side of a row."""

    paragraphs: tuple[_Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """Paragraphs that stand level; ``kind`` names what there is in them, for the filters.

    ``left_out`` says in place of them how many are not shown.
    """

    kind: str
    cells: tuple[_Cell, ...]
    left_out: str = ""


def render_html(comparison: Comparison, notes: Notes | None = None, selection: Selection = EVERYTHING) -> str:
    """The comparison as one HTML file, which needs no other and runs no script.

    Args:
        comparison: What to show.
        notes: What people wrote about passages; each stands below its paragraph, and with its passage at the end.
        selection: Which paragraphs to show; the others are counted where they would stand.

    Returns:
        The page: both articles with their shares, the disagreements, and the paragraphs as a table in which those
        that say the same stand level. Control characters are replaced by signs.
    """
    page = _Page(comparison, notes or Notes(), selection)
    rows = [page.row(block) for block in page.selected.blocks(page.blocks)]
    furnished = any(each.furniture for row in rows for cell in row.cells for each in cell.paragraphs)
    return render_web_page(
        "comparison.html",
        styles=("page.css", "furniture.css") if furnished else ("page.css",),
        furnished=furnished,
        titles=[printable(comparison.side(side).article.title) for side in SIDES],
        articles=[page.head(side) for side in selection.sides],
        selected=selection.sentence(),
        coarse=comparison_notes(comparison),
        disagreements=list(page.disagreements()),
        rows=rows,
        by_hand=page.selected.hand_made(page.notes),
        shown={
            f"{side}{number + 1}"
            for side in SIDES
            for number in range(len(comparison.side(side).paragraphs))
            if page.selected.shows(side, number)
        },
    )


class _Page:
    """What the template needs, made from a comparison."""

    def __init__(self, comparison: Comparison, notes: Notes, selection: Selection) -> None:
        self.comparison = comparison
        self.selection = selection
        self.selected = SelectedParagraphs(comparison, selection)
        self.notes = notes
        self.blocks = aligned_blocks(comparison)
        self.marks = find_marks(comparison)
        self.written = {side: notes.by_paragraph(side) for side in SIDES}
        self.linked: dict[tuple[Side, int], set[int]] = {}
        for link in comparison.links:
            self.linked.setdefault(("a", link.a.paragraph), set()).add(link.b.paragraph)
            self.linked.setdefault(("b", link.b.paragraph), set()).add(link.a.paragraph)

    def head(self, side: Side) -> dict[str, object]:
        """An article's title, where it comes from, and its shares."""
        labelled = self.comparison.side(side)
        article = labelled.article
        origin = "standard input" if article.path == "-" else article.path
        return {
            "letter": side.upper(),
            "title": printable(article.title),
            "facts": [
                printable(each) for each in (article.source, article.date, article.url, origin) if each
            ],
            "words": words_counted(labelled),
            "shares": ", ".join(
                f"{share}% {label.value}" for label, share in percentages(labelled.stated).items()
            ),
        }

    def disagreements(self) -> Iterator[dict[str, object]]:
        """What disagrees, in the order of A."""
        for link in self.comparison.links:
            for each in link.disagreements if self.selected.shows_link(link) else ():
                yield {
                    "sign": DISAGREES if each.kind.contradicts else QUOTED_OTHERWISE,
                    "kind": each.kind.value,
                    "a": link.a.paragraph + 1,
                    "b": link.b.paragraph + 1,
                    "text_a": printable(each.a.text),
                    "text_b": printable(each.b.text),
                }

    def row(self, block: Block | LeftOut) -> _Row:
        """Paragraphs that stand level: because they say the same, or to save room."""
        if isinstance(block, LeftOut):
            return _Row("", (), str(block))
        cells = []
        kinds: set[str] = set()
        counted = False
        for side in self.selection.sides:
            paragraphs = []
            for entry in block.side(side):
                paragraph = self.paragraph(side, entry.paragraph)
                paragraphs.append(paragraph)
                has = {run.kind for run in paragraph.runs} - {""}
                # Furniture is no change; a filter looks for marks alone in it.
                kinds |= has - _LABELS if paragraph.furniture else has
                counted |= not paragraph.furniture
            cells.append(_Cell(tuple(paragraphs)))
        names = [f"has-{kind}" for kind in sorted(kinds)]
        if not block.matched:
            names.append("alone")
        if not counted:
            names.append("furniture")
        return _Row(" ".join(names if kinds - {"s"} else [*names, "s-only"]), tuple(cells))

    def paragraph(self, side: Side, number: int) -> _Paragraph:
        """A paragraph in full."""
        content = self.comparison.side(side).paragraphs[number]
        other = "B" if side == "a" else "A"
        return _Paragraph(
            f"{side}{number + 1}",
            f"{side.upper()}{number + 1}",
            glyph(content),
            tuple(_runs(content, self.marks.of(side, number))),
            tuple(
                _Anchor(f"{other.lower()}{there + 1}", f"{other}{there + 1}")
                for there in sorted(self.linked.get((side, number), ()))
                if self.selected.shows("b" if side == "a" else "a", there)
            ),
            tuple(map(printable_lines, self.written[side].get(number, ()))),
            content.furniture.value if content.furniture else "",
        )


def _runs(content: LabelledParagraph, marks: tuple[Mark, ...]) -> Iterator[Run]:
    """The text of a paragraph in runs; the spaces around them are plain."""
    text = printable(content.text)
    for piece in styled_pieces(content, 0, len(text), marks):
        written = text[piece.start : piece.end]
        words = written.strip()
        kind = _MARKS.get(piece.mark, _KINDS[piece.label]) if piece.mark else _KINDS[piece.label]
        if not words:
            yield Run(written)
            continue
        start = written.index(words)
        yield from (
            Run(each, name)
            for each, name in ((written[:start], ""), (words, kind), (written[start + len(words) :], ""))
            if each
        )
