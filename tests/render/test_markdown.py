from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Passage
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage import statement_text
from newsdiff.render.coverage_markdown import render_coverage_markdown
from newsdiff.render.markdown import escaped, render_markdown
from newsdiff.render.notes import Note, Notes
from tests.engine.pairs import seeds

UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]<>&|~@$]")


@given(st.text(max_size=80))
def test_nothing_in_a_text_acts(text: str) -> None:
    found = escaped(text)
    assert UNESCAPED.search(found) is None
    assert "\n" not in found
    assert not re.match(r"[#+=-]|\d\d?[.)]", found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", r"\# no heading"),
        ("12. no list", r"12\. no list"),
        ("[a](http://b.c)", r"\[a\](http\://b.c)"),
        ("see www.a.b", r"see www\.a.b"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("U.S. troops (10,000) - all", "U.S. troops (10,000) - all"),
    ],
)
def test_what_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_comparison_has_every_paragraph_once() -> None:
    a, b = seeds()[2], seeds()[4]
    lines = render_markdown(compare(a, b)).splitlines()
    for side, article in (("A", a), ("B", b)):
        numbers = [int(line.split(":")[0][3:]) for line in lines if re.match(rf"> {side}\d+: ", line)]
        assert sorted(numbers) == list(range(1, len(article.paragraphs) + 1))


def test_disagreements_and_notes() -> None:
    a = Article(("The flood destroyed 48 houses in Arden on Tuesday night.",))
    b = Article(("The flood destroyed 47 houses in Arden on Tuesday night.",))
    written = render_markdown(compare(a, b), Notes(a=(Note(Passage(0, 0, 9), "Ask *again*\nsoon"),)))
    assert "- ‼ number: A1 48, B1 47" in written
    assert r"> *Note:* Ask \*again\* soon" in written


def test_coverage_has_every_statement() -> None:
    covered = coverage(seeds())
    written = render_coverage_markdown(covered)
    assert written.count("\n> ") == sum(len(each.carriers) > 1 for each in covered.told)
    assert "## Carried by 5 of 5" in written
    assert all(escaped(statement_text(covered, each)) in written for each in covered.told)
