"""TEI: valid, and each article's full text can be read from it in its own order."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import SIDES, Comparison, Decision, Options, Passage
from newsdiff.render.collation import collate, groups_in_order
from newsdiff.render.notes import Note, Notes
from newsdiff.render.tei import render_tei
from newsdiff.render.xml_text import only_xml
from tests.engine.pairs import seeds
from tests.render.built import flood
from tests.render.texts import comparisons

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> Any:
    """The TEI Consortium's own schema of everything in TEI."""
    packed = Path(__file__).with_name("tei_all.rng.gz").read_bytes()
    return etree.RelaxNG(etree.fromstring(gzip.decompress(packed)))


def read(written: str) -> Any:
    """The document, if it is valid and every pointer leads somewhere."""
    document = etree.fromstring(written.encode())
    assert schema().validate(document), schema().error_log
    places = set(document.xpath("//@xml:id"))
    for attribute in ("wit", "corresp", "target", "edRef"):
        for pointers in document.xpath(f"//@{attribute}"):
            assert {pointer.removeprefix("#") for pointer in pointers.split()} <= places
    return document


def witness(document: Any, letter: str) -> list[str]:
    """The paragraphs of one witness, as a collation tool puts them together: the common text and its readings."""
    paragraphs: list[str] = []

    def walk(element: Any) -> Iterator[str]:
        if element.tag == f"{TEI}rdg" and element.get("wit") != f"#{letter}":
            return
        if element.tag == f"{TEI}milestone" and element.get("edRef") == f"#{letter}":
            assert element.get(ID) == f"{letter}{element.get('n')}"
            yield "\0"
        yield element.text or ""
        for child in element:
            yield from walk(child)
            yield child.tail or ""

    for paragraph in document.find(f"{TEI}text/{TEI}body").iter(f"{TEI}p"):
        paragraphs += "".join(walk(paragraph)).split("\0")[1:]
    return paragraphs


@given(comparisons())
def test_each_witness_can_be_read_from_it(comparison: Comparison) -> None:
    document = read(render_tei(comparison))
    for side in SIDES:
        texts = [only_xml(paragraph.text) for paragraph in comparison.side(side).paragraphs]
        assert witness(document, side.upper()) == texts


@given(comparisons())
def test_nothing_is_lost_or_doubled_in_the_collation(comparison: Comparison) -> None:
    groups = list(groups_in_order(comparison))
    for side in SIDES:
        assert [number for group in groups for number in group.side(side)] == list(
            range(len(comparison.side(side).paragraphs))
        )
        for group in groups:
            if group.a and group.b:
                text = "".join(
                    piece.text for variant in collate(comparison, group) for piece in variant.side(side)
                )
                paragraphs = comparison.side(side).paragraphs
                assert text == "".join(paragraphs[number].text for number in group.side(side))


@pytest.mark.parametrize(("i", "j"), [(0, 1), (2, 4), (3, 2)])
def test_real_articles(i: int, j: int) -> None:
    comparison = compare(seeds()[i], seeds()[j])
    document = read(render_tei(comparison))
    for side in SIDES:
        assert witness(document, side.upper()) == list(comparison.side(side).article.paragraphs)
    kinds = set(document.xpath("//t:app/@type", namespaces={"t": TEI[1:-1]}))
    assert kinds == {"shared", "paraphrased", "unique", "moved"}
    for app in document.iter(f"{TEI}app"):
        assert [reading.get("wit") for reading in app] == ["#A", "#B"]
        has = ["".join(reading.itertext()) != "" for reading in app]
        if app.get("type") == "paraphrased":
            assert has == [True, True]
        if app.get("type") in ("unique", "moved"):
            assert sorted(has) == [False, True]


def test_identical_text_has_no_entry() -> None:
    document = read(render_tei(compare(seeds()[0], seeds()[0])))
    assert list(document.iter(f"{TEI}app")) == []


def test_an_edit_is_one_entry() -> None:
    a = Article(("The flood destroyed 48 houses in Arden.", "Nobody was hurt."))
    b = Article(("The flood destroyed 47 houses in Arden.", "Nobody was hurt."))
    written = render_tei(compare(a, b))
    (app,) = read(written).iter(f"{TEI}app")
    assert ["".join(reading.itertext()).strip() for reading in app] == ["48", "47"]
    assert '<quote corresp="#A1">48</quote><quote corresp="#B1">47</quote>' in written


def test_a_paragraph_that_was_split_is_collated() -> None:
    one, two = "The old bridge was closed on Monday.", "Repairs will take until the spring of next year."
    document = read(render_tei(compare(Article((f"{one} {two}",)), Article((one, two)))))
    (app,) = document.iter(f"{TEI}app")
    assert "".join(app.itertext()) == " "
    assert witness(document, "B") == [one, two]


def test_what_has_moved_points_at_its_other_place() -> None:
    one = "The old bridge was closed on Monday after inspectors found cracks."
    two = "Her third album was recorded in a church near Bergen with a choir."
    document = read(
        render_tei(compare(Article((one, two, two + " Again.")), Article((two, two + " Again.", one))))
    )
    found = [
        (reading.get("wit"), reading.get("corresp"), "".join(reading.itertext()))
        for app in document.iter(f"{TEI}app")
        if app.get("type") == "moved"
        for reading in app
        if len(reading)
    ]
    assert found == [("#A", "#B3", one), ("#B", "#A1", one)]


def test_hostile_text_and_metadata_do_nothing() -> None:
    text = "]]><TEI>&amp;<!-- \x1b[31m\x00 \u202e \x85 \ud800 \ufffe --> {{7*7}}"
    a = Article((text, "A second one."), text, text, text, text, text)
    notes = Notes(a=(Note(Passage(0, 0, 8), text),))
    b = Article(("Something else entirely stands here.", "A second one."), text)
    made = Decision(Passage(0, 0, 8), Passage(0, 0, 9), linked=True)
    rejected = Decision(Passage(1, 0, 4), Passage(1, 0, 4), linked=False)
    written = render_tei(compare(a, b, Options(decisions=(made, rejected))), notes)
    assert not any(sign in written for sign in "\x1b\x00\u202e\x85\ud800\ufffe")
    document = read(written)
    assert witness(document, "A") == [only_xml(text), "A second one."]
    kinds = document.xpath("//t:note/@type", namespaces={"t": TEI[1:-1]})
    assert kinds == ["linked-by-hand", "link-rejected-by-hand", "note"]
    assert document.findtext(f".//{TEI}back//{TEI}quote") == "]]><TEI>"


def test_the_example_of_everything() -> None:
    comparison = flood()
    document = read(render_tei(comparison))
    assert [witness(document, side.upper()) for side in SIDES] == [
        [paragraph.text for paragraph in comparison.side(side).paragraphs] for side in SIDES
    ]
