"""Furniture in the exports: marked and explained where there is any, and no word of it where there is none."""

from __future__ import annotations

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage import render_coverage_text
from newsdiff.render.coverage_html import render_coverage_html
from newsdiff.render.coverage_markdown import render_coverage_markdown
from newsdiff.render.html import render_html
from newsdiff.render.markdown import render_markdown
from newsdiff.render.rows import Layout
from newsdiff.render.selection import Selection
from newsdiff.render.tei import render_tei
from newsdiff.render.text import render_text
from tests.render.test_tei import read as valid

STORY = Article(
    (
        "River floods the old town",
        "FILE - The mayor of the *old* town on the bridge. (AP Photo/Ana Cole)",
        "Nobody was hurt, the mayor said.",
        "Sign up for our newsletter about the old town.",
    )
)
OTHER = Article(("Flood in the old town", "Nobody was hurt, the mayor said.", "Trains run late."))
PAIR = compare(STORY, OTHER)


@pytest.mark.parametrize("layout", Layout)
def test_text_has_a_sign_and_explains_it(layout: Layout) -> None:
    lines = render_text(PAIR, width=100, layout=layout).splitlines()
    assert sum("· furniture, such as captions and credits: not counted" in line for line in lines) == 1
    assert any("2 · FILE - The mayor" in line for line in lines)
    assert any("3 = [Nobody was hurt" in line for line in lines)
    assert any("4 · Sign up" in line for line in lines)


def test_text_in_colour_dims_it() -> None:
    lines = render_text(PAIR, width=100, color=True).splitlines()
    (caption,) = [line for line in lines if "FILE" in line]
    assert caption.index("\x1b[2;3m") < caption.index("FILE")


def test_the_sign_is_explained_only_where_it_stands() -> None:
    assert "furniture" not in render_text(PAIR, width=100, selection=Selection(side="b"))
    assert "furniture" not in render_markdown(PAIR, selection=Selection(side="b"))
    for written in (render_html(compare(OTHER, OTHER)), render_html(PAIR, selection=Selection(side="b"))):
        assert "furniture" not in written


def test_markdown_sets_it_in_italics() -> None:
    written = render_markdown(PAIR)
    assert "· Captions, credits and other furniture of the page are in italics and not counted.\n" in written
    assert (
        "**A2** ·\n\n> A2: *FILE - The mayor of the \\*old\\* town on the bridge. (AP Photo/Ana Cole)*"
        in written
    )
    assert "> A3: \\[Nobody was hurt" in written


def test_html_names_it_and_its_filters_leave_it_out() -> None:
    written = render_html(PAIR)
    assert '<p id="a2" class="furniture"' in written
    assert '·<span class="h"> caption, not counted:</span>' in written
    assert 'id="no-furniture"' in written
    (row,) = [line for line in written.splitlines() if 'id="a2"' in line]
    assert row.startswith('<tr role="row" class="alone furniture s-only">')


def test_tei_says_what_it_is() -> None:
    written = render_tei(PAIR)
    assert 'xml:id="A2" unit="paragraph" n="2" type="furniture" subtype="caption" />' in written
    assert written.count('type="furniture"') == 2
    valid(written)
    assert "furniture" not in render_tei(compare(OTHER, OTHER))


def test_the_coverage_lists_it_by_article_at_the_end() -> None:
    covered = coverage((STORY, OTHER))
    text = render_coverage_text(covered, 80)
    assert "3 passages of furniture, at the end" in " ".join(text.split())
    _, heading, apart = text.partition("── furniture in 1 ")
    assert heading
    assert [line[:5] for line in apart.splitlines()[2:]] == ["¶2   ", "¶2   ", "¶4   "]
    assert "*Sign up for our newsletter about the old town.*" in render_coverage_markdown(covered)
    assert "<h2>Furniture, not counted</h2>" in render_coverage_html(covered)
    plain = coverage((OTHER, OTHER))
    for written in (render_coverage_text(plain, 80), render_coverage_markdown(plain)):
        assert "urniture" not in written
