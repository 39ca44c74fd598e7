"""The lines of the coverage: the names of the columns, a row for each statement, and the highlighted one's wordings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from newsdiff.engine.comparison import Label, Passage
from newsdiff.engine.event.coverage import Carried, Contradiction, Statement
from newsdiff.reader.coverage.columns import StatementColumns, statement_columns
from newsdiff.reader.coverage.table import StatementTable
from newsdiff.reader.fitting import fit
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width
from newsdiff.render.coverage import contradiction_text, names_of, statement_count, statement_text
from newsdiff.render.passage_text import alone
from newsdiff.render.signs import DISAGREES, GLYPHS, QUOTED_OTHERWISE
from newsdiff.render.wrap import wrap

HEADS = 2
"""Lines with the names of the columns."""

_MOST_NAME = 24
_INDENT = 2


class CoverageLines:
    """The lines of a table of statements."""

    def __init__(self, table: StatementTable, numbers: Sequence[int]) -> None:
        """Make it.

        Args:
            table: What is shown.
            numbers: The numbers of the articles in the library, from 1.
        """
        self.table, self._numbers = table, numbers
        self.names = names_of(table.coverage)
        self._longest_name = max(map(cell_width, self.names))

    def name(self, article: int) -> str:
        """What to call an article where there is not much room."""
        return fit(self.names[article], min(_MOST_NAME, cell_width(self.names[article])))

    def columns(self, width: int) -> StatementColumns:
        """How the table is laid out for a width."""
        count, groups = len(self.names), self.table.coverage.origins.groups
        counts = [len(f"{count}/{count}")]
        if len(groups) < count:
            counts = [counts[0] + len(f" · {len(groups)} origins"), counts[0] + len(f" ·{len(groups)}")]
        return statement_columns(width, count, self._longest_name, counts)

    def head(self, line: int, width: int) -> list[Run]:
        """The first or second line above the rows: the numbers, and the names of the columns."""
        shape, table = self.columns(width), self.table
        label = self._range(shape) if line else f" {self.name(table.article)}: {self._about(table.article)}"
        runs: list[Run] = [(fit(label, shape.label), "quiet")]
        for article in self._in_view(shape):
            text = (
                str(self._numbers[article])
                if line == 0
                else fit(self.names[article], shape.cell - 1).rstrip()
            )
            text = " " * (shape.cell - cell_width(text)) + text
            runs.append((text, "key" if article == table.article else "quiet"))
        return runs

    def _about(self, article: int) -> str:
        alone = sum(each.carriers == (article,) for each in self.table.coverage.told)
        return f"{alone} only here, {len(self.table.missing(article))} missing here"

    def _in_view(self, shape: StatementColumns) -> range:
        """The articles whose columns are in view."""
        # The table may have been scrolled for fewer columns than there is room for now.
        left = max(0, min(self.table.left, len(self.names) - shape.fitting))
        return range(left, left + shape.fitting)

    def _range(self, shape: StatementColumns) -> str:
        """Which columns are in view, if not all."""
        view, count = self._in_view(shape), len(self.names)
        if shape.fitting >= count:
            return ""
        more = "▸" if view.stop < count else " "
        return f" {'◂' if view.start else ' '} {view.start + 1}-{view.stop} of {count} {more}"

    def row(self, place: int, width: int) -> list[Run]:
        """The row of the statement at a place."""
        shape, table = self.columns(width), self.table
        statement = table.coverage.statements[table.rows[place]]
        here = place == table.place
        sign, role = self._sign(table.rows[place])
        count = statement_count(statement, len(self.names))
        if len(count) > shape.count:
            count = f"{len(statement.carriers)}/{len(self.names)} ·{statement.origins}"
        runs: list[Run] = [
            ("▌" if here else " ", "bar"),
            (fit(count, shape.count + 1), "key" if here else "quiet"),
            (sign, role),
            (" ", ""),
            (fit(statement_text(table.coverage, statement), shape.text), "strong" if here else ""),
        ]
        for article in self._in_view(shape):
            text, role = _cell(statement, article)
            if here and article == table.article:
                role = "chosen"
            gap = " " * max(0, shape.cell - cell_width(text))
            # The underline of paraphrased text belongs to its figure alone.
            runs += [(gap + text, role)] if role == "chosen" else [(gap, ""), (text, role)]
        return runs

    def _sign(self, index: int) -> Run:
        if self.table.contradicts(index):
            return DISAGREES, "disagreement"
        worded = self.table.coverage.statements[index].contradictions
        return (QUOTED_OTHERWISE, "quotation") if worded else (" ", "")

    # Below the table

    def wordings(self, width: int) -> list[list[Run]]:
        """The wordings of the highlighted statement, one below the other, and what they disagree in."""
        statement = self.table.statement
        if statement is None:
            return [[(" No statement is like that.", "quiet")]]
        lines: list[list[Run]] = []
        within, across = self.table.disagreements(self.table.place)
        # First, because the wordings of many carriers leave no room for it below them.
        for each in within:
            lines += _wrapped(contradiction_text(each, self.names), _role(each), width)
        for each in across:
            text = f"{contradiction_text(each, self.names)}, of the same thing in other statements"
            lines += _wrapped(text, "disagreement", width)
        central = statement.passages[statement.central]
        for carried in (central, *(each for each in statement.passages if each is not central)):
            lines += self._wording(
                carried,
                width,
                [*within, *across],
                is_central=carried is central and len(statement.passages) > 1,
            )
        return lines

    def _wording(
        self, carried: Carried, width: int, disagreements: Sequence[Contradiction], *, is_central: bool
    ) -> Iterator[list[Run]]:
        own = carried.article == self.table.article
        yield [
            (f" {self.name(carried.article)}", "key" if own else "strong"),
            (f" ¶{carried.passage.paragraph + 1} {GLYPHS[carried.label]}", "quiet"),
            (" central wording" if is_central else "", "quiet"),
        ]
        paragraphs = self.table.coverage.articles[carried.article].paragraphs
        before, start, end, after = alone(paragraphs, carried.passage)
        roles = [""] * (end - start)
        if not is_central and carried.label is not Label.UNIQUE:
            for span in carried.spans:
                _mark(roles, span.label.value, span.start - start, span.end - start)
        for each in reversed(disagreements):
            for place in _places_in(each, carried):
                _mark(roles, _role(each), place.start - start, place.end - start)
        text = f"{before}{paragraphs[carried.passage.paragraph][start:end]}{after}"
        roles = [*["quiet"] * len(before), *roles, *["quiet"] * len(after)]
        for first, last in wrap(text, max(8, width - _INDENT - 1)):
            runs = groupby(zip(text[first:last], roles[first:last], strict=True), key=itemgetter(1))
            yield [(" " * _INDENT, ""), *(("".join(letter for letter, _ in run), role) for role, run in runs)]


def _mark(roles: list[str], role: str, first: int, last: int) -> None:
    """Give the characters of a range this role, as far as they are shown."""
    for index in range(max(0, first), min(last, len(roles))):
        roles[index] = role


def _wrapped(text: str, role: str, width: int) -> list[list[Run]]:
    return [[(" ", ""), (text[start:end], role)] for start, end in wrap(text, max(8, width - _INDENT))]


def _role(disagreement: Contradiction) -> str:
    return "disagreement" if disagreement.kind.contradicts else "quotation"


def _places_in(disagreement: Contradiction, carried: Carried) -> Iterator[Passage]:
    """Where a passage has one of the versions of a disagreement."""
    passage = carried.passage
    for version in disagreement.versions:
        for article, place in version.places:
            if (
                article == carried.article
                and place.paragraph == passage.paragraph
                and passage.start <= place.start < place.end <= passage.end
            ):
                yield place


def _cell(statement: Statement, article: int) -> Run:
    """The sign and the paragraph of the passage where an article carries a statement first; a dot if it does not."""
    passages = statement.passages_of(article)
    if not passages:
        return "·", "quiet"
    first = passages[0]
    return f"{GLYPHS[first.label]} {first.passage.paragraph + 1}", first.label.value
