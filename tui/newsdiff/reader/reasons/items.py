"""Why the paragraph under the cursor is linked, and who else carries it, as items to go through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.engine.comparison import Comparison, Label, Link, Origin, Passage, sureness
from newsdiff.reader.decisions.changes import name, rejections
from newsdiff.reader.fitting import cut
from newsdiff.reader.layout.places import Place, other
from newsdiff.reader.naming import Names
from newsdiff.reader.reasons.carriers import Carriers
from newsdiff.reader.reasons.stated import Carried
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.coarse import SAYS
from newsdiff.render.signs import (
    COARSE,
    DISAGREES,
    GLYPHS,
    LINKED_BY_HAND,
    NOTED_BY_HAND,
    QUOTED_OTHERWISE,
    REJECTED_BY_HAND,
)
from newsdiff.render.wrap import wrap

MOST_NAMED = 4
"""How many articles a heading names; more are counted."""

ROOM_FOR_NAME = 40
"""Cells of a line from which on it names the article; a narrower one has its number."""

INDENT = 8
"""Cells before what is said about an item, below its sign and score."""


class Standing(StrEnum):
    """How a passage stands to the one under the cursor."""

    FOUND = "found"
    BY_HAND = "by hand"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Target:
    """A passage to go to, or to decide about.

    Attributes:
        article: Index of its article in the library.
        here: The passage of the paragraph under the cursor.
        there: The passage of the other article.
        standing: How the two stand to each other.
    """

    article: int
    here: Passage
    there: Passage
    standing: Standing

    def is_same_place(self, wanted: Target) -> bool:
        """Whether it leads to the same passage, however that stands now."""
        return (self.article, self.there, self.here) == (wanted.article, wanted.there, wanted.here)


ReasonLine = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ReasonItem:
    """Some lines that belong together; without a target they only say something.

    Attributes:
        lines: All there is to say.
        target: Where it leads.
        brief: One line, for an item that is not chosen; None if all lines are needed.
    """

    lines: tuple[ReasonLine, ...]
    target: Target | None = None
    brief: ReasonLine | None = None

    def shown(self, *, chosen: bool) -> tuple[ReasonLine, ...]:
        """The lines of a chosen item, or of one that is not."""
        return self.lines if chosen or self.brief is None else (self.brief,)


def reasons(
    session: Session, pair: ArticlePair, comparison: Comparison, cursor: Place, carriers: Carriers, width: int
) -> list[ReasonItem]:
    """Everything there is to say about the paragraph under the cursor.

    Args:
        session: The library.
        pair: The articles on the two sides.
        comparison: Their comparison.
        cursor: The paragraph.
        carriers: Which other articles carry it.
        width: The cells of a line.
    """
    mine, theirs = (pair.a, pair.b) if cursor.side == "a" else (pair.b, pair.a)
    writer = _Writer(session, mine, width)
    items = [
        writer.note(text) for text in session.notes(pair).by_paragraph(cursor.side).get(cursor.paragraph, ())
    ]
    items += [
        writer.line(f"{COARSE} {SAYS[each.how]}.", "alert")
        for each in comparison.side(cursor.side).coarse
        if cursor.paragraph in each.paragraphs
    ]
    links = [link for link in comparison.links if link.passage(cursor.side).paragraph == cursor.paragraph]
    links.sort(key=lambda link: -link.score)
    items += [writer.link(link, cursor, theirs) for link in links]
    if not links:
        items.append(writer.line(f"Nothing in {session.names[theirs]} says this.", ""))
    for decision in rejections(comparison):
        here, there = (decision.a, decision.b) if cursor.side == "a" else (decision.b, decision.a)
        if here.paragraph == cursor.paragraph:
            items.append(writer.rejected(Target(theirs, here, there, Standing.REJECTED)))
    if carriers.found:
        items.append(writer.line("also in", "heading"))
        items += [writer.carried(article, carried) for article, carried in carriers.found]
    items += writer.lacking(carriers.lacking)
    if carriers.pending:
        count = carriers.pending
        items.append(writer.line(f"looking into {count} more article{'' if count == 1 else 's'}…", "quiet"))
    return items


def summary(paragraph: str, carriers: Carriers, names: Names) -> str:
    """One line for the panel's heading: which other articles carry the paragraph, and which do not."""
    carrying = tuple(dict.fromkeys(article for article, _ in carriers.found))
    parts = [f"why · {paragraph}"]
    for word, articles in (("also in", carrying), ("not in", carriers.lacking)):
        if len(articles) > MOST_NAMED:
            parts.append(f"{word} {len(articles)} others")
        elif articles:
            parts.append(f"{word} {names.listed(articles)}")
    return " · ".join((*parts, "looking…") if carriers.pending else parts)


class _Writer:
    """Writes items for a width."""

    def __init__(self, session: Session, mine: int, width: int) -> None:
        self.session = session
        self.mine = mine
        self.said: set[tuple[int, Passage]] = set()
        self.width = max(INDENT + 8, width)

    def line(self, text: str, role: str) -> ReasonItem:
        """One line, or more where it does not fit."""
        return ReasonItem(tuple(((" ", ""), (piece, role)) for piece in self.pieces(text, 1)))

    def note(self, text: str) -> ReasonItem:
        """A note."""
        first, *rest = map(printable, text.split("\n"))
        lines = self.beside([(f" {NOTED_BY_HAND} note  ", "decision")], first, "")
        return ReasonItem((*lines, *(piece for line in rest for piece in self.below(line, ""))))

    def link(self, link: Link, cursor: Place, article: int) -> ReasonItem:
        """A link of the two articles on the screen: what it rests on, and what disagrees in it."""
        here, there = link.passage(cursor.side), link.passage(other(cursor.side))
        decisions = link.origin is Origin.BY_HAND
        target = Target(article, here, there, Standing.BY_HAND if decisions else Standing.FOUND)
        head = self.head(link.label, link.score, target)
        wording = self.wording(target)
        lines = list(self.beside(head, wording, ""))
        facts: list[tuple[str, str, str]] = []
        if link.evidence:
            facts.append(("rests on: ", " · ".join(link.evidence), "quiet"))
        turned = cursor.side == "b"
        for each in link.disagreements:
            one, two = (each.b, each.a) if turned else (each.a, each.b)
            sign, role = (DISAGREES, "alert") if each.kind.contradicts else (QUOTED_OTHERWISE, "quiet")
            facts.append((f"{sign} {each.kind.value}: ", f"{one.text} / {two.text}", role))
        if link.variants:
            pairs = (" = ".join(reversed(pair) if turned else pair) for pair in link.variants)
            facts.append(("spelled otherwise: ", ", ".join(pairs), "quiet"))
        for title, text, role in facts:
            lines += self.below(title + printable(text), role)
        return ReasonItem(tuple(lines), target, self.brief(head, wording))

    def carried(self, article: int, carried: Carried) -> ReasonItem:
        """A passage of an article that is not on the screen."""
        decisions = carried.origin is Origin.BY_HAND
        target = Target(
            article, carried.here, carried.there, Standing.BY_HAND if decisions else Standing.FOUND
        )
        head = self.head(carried.label, carried.score, target)
        if carried.disagrees:
            head.append((f"{DISAGREES} ", "alert"))
        wording = self.wording(target)
        return ReasonItem(self.beside(head, wording, ""), target, self.brief(head, wording))

    def rejected(self, target: Target) -> ReasonItem:
        """A link that was rejected by hand."""
        head = [(f" {REJECTED_BY_HAND} rejected by hand  ", "decision"), *self.place(target)]
        wording = self.wording(target)
        return ReasonItem(self.beside(head, wording, "quiet"), target, self.brief(head, wording))

    def lacking(self, articles: Sequence[int]) -> Iterator[ReasonItem]:
        """The articles that do not carry it."""
        if articles:
            yield self.line(f"not in {self.session.names.listed(articles)}", "quiet")

    def head(self, label: Label, score: float | None, target: Target) -> list[Run]:
        """The sign, how sure it is if that is known, and where the passage stands."""
        sure = " "
        if score is not None and target.standing is Standing.FOUND:
            sure = f" {score:.2f} {sureness(score)}  "
        head: list[Run] = [(f" {GLYPHS[label]}", label.value), (sure, "")]
        if target.standing is Standing.BY_HAND:
            head.append((f"{LINKED_BY_HAND} by hand  ", "decision"))
        return head + self.place(target)

    def place(self, target: Target) -> list[Run]:
        """Which paragraph of which article."""
        called = str(target.article + 1)
        if self.width >= ROOM_FOR_NAME:
            called = cut(self.session.names[target.article], self.width // 3)
        return [(f"{name(called, target.there.paragraph)}  ", "strong")]

    def wording(self, target: Target) -> str:
        """What a passage says; if that has been said already, which words of this paragraph it meets now."""
        if (target.article, target.there) in self.said:
            return f"the same, for: {self.words(self.mine, target.here)}"
        self.said.add((target.article, target.there))
        return self.words(target.article, target.there)

    def words(self, article: int, passage: Passage) -> str:
        """The text of a passage."""
        text = self.session.articles[article].paragraphs[passage.paragraph][passage.start : passage.end]
        return printable(text.strip())

    def brief(self, head: list[Run], text: str) -> ReasonLine:
        """The head and as much of the text as fits on its line."""
        room = self.width - _cells(head)
        if cell_width(text) <= room:
            return (*head, (text, ""))
        if room < INDENT:
            return tuple(head)
        start, end = wrap(text, room - 1)[0]
        return (*head, (text[start:end] + "…", ""))

    def beside(self, head: list[Run], text: str, role: str) -> tuple[ReasonLine, ...]:
        """A text that begins beside its head and goes on below it."""
        room = self.width - _cells(head)
        if room < self.width // 2:
            return (tuple(head), *self.below(text, role))
        start, end = wrap(text, room)[0]
        rest = text[end:].lstrip()
        return ((*head, (text[start:end], role)), *(self.below(rest, role) if rest else ()))

    def below(self, text: str, role: str) -> tuple[ReasonLine, ...]:
        """A text below its head."""
        return tuple(((" " * INDENT, ""), (piece, role)) for piece in self.pieces(text, INDENT))

    def pieces(self, text: str, indent: int) -> list[str]:
        """A text in lines that leave room for an indent."""
        return [text[start:end] for start, end in wrap(text, self.width - indent)]


def _cells(runs: Sequence[Run]) -> int:
    return sum(cell_width(printable(text)) for text, _ in runs)
