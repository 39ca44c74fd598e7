"""A comparison as TEI P5, for collation tools: two witnesses by parallel segmentation.

Read in the order of the file, what stands outside an ``app`` and in the readings of one witness is that witness's text.
So what has moved stands twice, where A has it and where B has it, each time with a pointer to the other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from newsdiff import __version__
from newsdiff.engine.comparison import SIDES, Comparison, Passage, Side
from newsdiff.render.collation import Piece, Variant, collate, groups_in_order
from newsdiff.render.hand_made import hand_made
from newsdiff.render.notes import Notes
from newsdiff.render.xml_text import only_xml, with_references

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_EXPLANATION = (
    "Identical words stand outside of apparatus entries. In an entry the type is that of its words: shared (the same "
    "words, written otherwise), paraphrased (the other witness says this in other words), unique (only this witness "
    "has it), moved (the other witness has it elsewhere, where corresp points). A milestone says where a paragraph of "
    "a witness begins."
)


def render_tei(comparison: Comparison, notes: Notes | None = None) -> str:
    """The comparison as a TEI document.

    Args:
        comparison: What to write.
        notes: What people wrote about passages.

    Returns:
        XML. The text of each witness can be read from it, but for characters that XML cannot hold: control characters
        are replaced by signs. At the end stand the disagreements, and what was linked, unlinked and noted by hand,
        each with the exact words.
    """
    document = _Document(comparison, notes or Notes())
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + with_references(tostring(document.tree(), encoding="unicode")) + "\n"


class _Document:
    """The document while it is built."""

    def __init__(self, comparison: Comparison, notes: Notes) -> None:
        self.comparison = comparison
        self.notes = notes
        self.builder = TreeBuilder()

    def tree(self) -> Element:
        """The whole document."""
        self.start("TEI", xmlns=_NAMESPACE)
        self.header()
        self.start("text")
        self.start("body")
        groups = list(groups_in_order(self.comparison))
        if not groups:
            self.element("p", "")  # a body is never empty
        for group in groups:
            self.line()
            if group.a and group.b:
                self.together(collate(self.comparison, group))
            else:
                side: Side = "a" if group.a else "b"
                for paragraph in group.side(side):
                    self.alone(side, paragraph)
        self.line()
        self.end("body")
        self.back()
        self.end("text")
        self.end("TEI")
        return self.builder.close()

    # The header

    def header(self) -> None:
        """What the document is, its witnesses, and how to read it."""
        self.start("teiHeader")
        self.start("fileDesc")
        self.start("titleStmt")
        a, b = (self.comparison.side(side).article.title for side in SIDES)
        self.element("title", f"{a} ⇄ {b}")
        self.end("titleStmt")
        self.start("publicationStmt")
        self.element("p", "A comparison for study; the texts belong to their publishers.")
        self.end("publicationStmt")
        self.start("sourceDesc")
        self.start("listWit")
        for side in SIDES:
            self.witness(side)
        self.line()
        self.end("listWit")
        self.end("sourceDesc")
        self.end("fileDesc")
        self.start("encodingDesc")
        self.start("appInfo")
        self.start("application", ident="newsdiff", version=re.sub(r"[^\d.].*", "", __version__))
        self.element("label", "newsdiff")
        self.end("application")
        self.end("appInfo")
        self.start("variantEncoding", method="parallel-segmentation", location="internal")
        self.end("variantEncoding")
        self.element("p", _EXPLANATION)
        self.end("encodingDesc")
        self.end("teiHeader")
        self.line()

    def witness(self, side: Side) -> None:
        """An article as a witness."""
        article = self.comparison.side(side).article
        self.line()
        self.start("witness", {_ID: side.upper()})
        self.start("bibl")
        self.element("title", article.title)
        if article.author:
            self.element("author", article.author)
        if article.source:
            self.element("publisher", article.source)
        if article.date:
            when = {"when": article.date} if _DATE.fullmatch(article.date) else {}
            self.element("date", article.date, when)
        for kind, value in (("address", article.url), ("file", article.path)):
            if value:
                self.element("idno", value, {"type": kind})
        self.end("bibl")
        self.end("witness")

    # The body

    def together(self, variants: Iterable[Variant]) -> None:
        """Paragraphs of both witnesses that say the same, as one paragraph."""
        self.start("p")
        for each in variants:
            if each.identical:
                for side in SIDES:
                    self.beginnings(side, each.side(side))
                self.data("".join(piece.text for piece in each.a))
                continue
            self.start("app", type=each.kind)
            for side in SIDES:
                linked = {
                    number for piece in each.side(side) for number in self.counterparts(side, piece.links)
                }
                self.start("rdg", self.to(linked, side), wit=f"#{side.upper()}")
                for piece in each.side(side):
                    self.beginnings(side, (piece,))
                    self.data(piece.text)
                self.end("rdg")
            self.end("app")
        self.end("p")

    def beginnings(self, side: Side, pieces: Iterable[Piece]) -> None:
        """Where paragraphs of a witness begin at this place."""
        for piece in pieces:
            if piece.begins:
                self.milestone(side, piece.paragraph)

    def milestone(self, side: Side, paragraph: int) -> None:
        """Where a paragraph of a witness begins."""
        number = str(paragraph + 1)
        attributes = {_ID: f"{side.upper()}{number}", "unit": "paragraph", "n": number}
        if kind := self.comparison.side(side).paragraphs[paragraph].furniture:
            attributes |= {"type": "furniture", "subtype": kind.value.replace(" ", "-")}
        self.start("milestone", attributes, edRef=f"#{side.upper()}")
        self.end("milestone")

    def alone(self, side: Side, number: int) -> None:
        """A paragraph that one witness has in this place, or has alone."""
        paragraph = self.comparison.side(side).paragraphs[number]
        linked = {there for span in paragraph.spans for there in self.counterparts(side, span.links)}
        self.start("p")
        self.start("app", type="moved" if linked else "unique")
        for each in SIDES:
            if each != side:
                self.start("rdg", wit=f"#{each.upper()}")
                self.end("rdg")
                continue
            self.start("rdg", self.to(linked, side), wit=f"#{side.upper()}")
            self.milestone(side, number)
            for span in paragraph.spans:
                attributes = self.to(self.counterparts(side, span.links), side)
                self.element("seg", paragraph.text[span.start : span.end], attributes, type=span.label.value)
            self.end("rdg")
        self.end("app")
        self.end("p")

    def counterparts(self, side: Side, links: Sequence[int]) -> set[int]:
        """The paragraphs of the other witness at the other end of some links."""
        other: Side = "b" if side == "a" else "a"
        return {self.comparison.links[link].passage(other).paragraph for link in links}

    def to(self, paragraphs: set[int], side: Side) -> dict[str, str]:
        """A pointer to paragraphs of the witness that is not on this side."""
        other = "B" if side == "a" else "A"
        places = " ".join(f"#{other}{number + 1}" for number in sorted(paragraphs))
        return {"corresp": places} if places else {}

    # After the texts

    def back(self) -> None:
        """The disagreements, and what a person did."""
        about = [*self.disagreements(), *self.by_hand()]
        if not about:
            return
        self.start("back")
        self.start("div", type="notes")
        for kind, subtype, quotations, text in about:
            self.line()
            self.start("p")
            target = " ".join(f"#{place}" for place, _ in quotations)
            self.start("note", subtype, type=kind, target=target)
            for place, words in quotations:
                self.element("quote", words, corresp=f"#{place}")
            if text:
                self.element("p", text)
            self.end("note")
            self.end("p")
        self.line()
        self.end("div")
        self.end("back")

    def disagreements(self) -> Iterator[tuple[str, dict[str, str], list[tuple[str, str]], str]]:
        """What the witnesses disagree in."""
        for link in self.comparison.links:
            for each in link.disagreements:
                quotations = [
                    (f"A{link.a.paragraph + 1}", each.a.text),
                    (f"B{link.b.paragraph + 1}", each.b.text),
                ]
                yield "disagreement", {"subtype": each.kind.value}, quotations, ""

    def by_hand(self) -> Iterator[tuple[str, dict[str, str], list[tuple[str, str]], str]]:
        """What was linked, unlinked and noted by hand."""
        for each in hand_made(self.comparison, self.notes):
            quotations = [
                (f"{about.side.upper()}{about.paragraph + 1}", self.words(about.side, about.passage))
                for about in each.quotations
            ]
            yield each.name.replace(" ", "-"), {}, quotations, each.text

    def words(self, side: Side, passage: Passage) -> str:
        """The exact words of a passage."""
        return self.comparison.side(side).paragraphs[passage.paragraph].text[passage.start : passage.end]

    # Building

    def start(self, name: str, attributes: dict[str, str] | None = None, **more: str) -> None:
        """Begin an element."""
        self.builder.start(name, {key: only_xml(value) for key, value in (more | (attributes or {})).items()})

    def end(self, name: str) -> None:
        """End the element that began last."""
        self.builder.end(name)

    def data(self, text: str) -> None:
        """Text."""
        self.builder.data(only_xml(text))

    def element(self, name: str, text: str, attributes: dict[str, str] | None = None, **more: str) -> None:
        """An element with nothing but text."""
        self.start(name, attributes, **more)
        self.data(text)
        self.end(name)

    def line(self) -> None:
        """A new line of the file, where space means nothing."""
        self.builder.data("\n")
