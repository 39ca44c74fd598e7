from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Decision, Options, Passage
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage_html import render_coverage_html
from newsdiff.render.html import render_html
from newsdiff.render.markdown import render_markdown
from newsdiff.render.notes import Note, Notes
from tests.engine.pairs import seeds

HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> &lt; {{ 7*7 }} \x1b[31m javascript:x"
# What a page has only if there is something to show with it.
OWN = set("section h2 ul li a mark ins strong details summary blockquote".split())


class Page(HTMLParser):
    """A page's tags, ids, targets and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def pages(*articles: Article) -> list[Page]:
    return [
        Page(render_html(compare(articles[0], articles[-1]))),
        Page(render_coverage_html(coverage(articles))),
    ]


def test_every_paragraph_is_there_once_and_every_link_leads_somewhere() -> None:
    a, b = seeds()[2], seeds()[4]
    (page, _) = pages(a, b)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {each for each in ids if re.fullmatch(r"[ab]\d+", each)} == {
        *(f"a{number + 1}" for number in range(len(a.paragraphs))),
        *(f"b{number + 1}" for number in range(len(b.paragraphs))),
    }
    assert {each.removeprefix("#") for each in page.values("href")} <= set(ids)
    spoken = re.compile("disagrees: |worded otherwise: ")
    shown = " ".join(spoken.sub("", page.text).split())
    assert all(" ".join(text.split()) in shown for article in (a, b) for text in article.paragraphs)


@pytest.mark.parametrize("kind", [0, 1])
def test_a_page_needs_nothing_and_runs_nothing(kind: int) -> None:
    page = pages(*seeds())[kind]
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert all(each.startswith("#") for each in page.values("href"))
    (policy,) = [each for each in page.values("content") if "default-src" in each]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_a_page_is_small() -> None:
    a, b = seeds()[3], seeds()[1]
    size = len(render_html(compare(a, b)).encode())
    text = sum(len(each.encode()) for article in (a, b) for each in article.paragraphs)
    assert size <= 3 * text + 40_000


@given(st.text(min_size=1, max_size=60))
def test_whatever_an_article_writes_is_text(text: str) -> None:
    plain = pages(Article(("x",)), Article(("y",)))
    found = pages(
        Article((text or "x",), title=text, path=text, source=text), Article((HOSTILE,), title=HOSTILE)
    )
    for page, reference in zip(found, plain, strict=True):
        assert set(page.tags) - set(reference.tags) <= OWN
        assert "\x1b" not in page.text


def test_disagreements_and_notes_are_shown() -> None:
    a = Article(("The flood destroyed 48 houses in Arden on Tuesday night.",))
    b = Article(("The flood destroyed 47 houses in Arden on Tuesday night.",))
    written = render_html(compare(a, b), Notes(a=(Note(Passage(0, 0, 9), "Ask <again>"),)))
    assert "disagrees: </span>48</strong>" in written
    assert 'number: <a href="#a1">A1</a> <bdi>48</bdi>, <a href="#b1">B1</a> <bdi>47</bdi>' in written
    assert "Ask &lt;again&gt;" in written
    assert 'note: <a href="#a1">A1</a> <q><bdi>The flood</bdi></q>' in written


def test_decisions_stand_with_the_words_they_are_about() -> None:
    a = Article(("The flood destroyed 48 houses.", "The mayor <resigned>."))
    b = Article(("The flood destroyed 47 houses.", "Rain is forecast."))
    made = Decision(Passage(1, 0, 9), Passage(1, 0, 4), linked=True)
    rejected = Decision(Passage(0, 0, 30), Passage(0, 0, 30), linked=False)
    compared = compare(a, b, Options(decisions=(made, rejected)))
    shown = " ".join(Page(render_html(compared)).text.split())
    assert "linked by hand: A2 The mayor and B2 Rain" in shown
    assert "link rejected by hand: A1 The flood destroyed 48 houses. and B1" in shown
    written = render_markdown(compared)
    assert "- linked by hand: A2 “The mayor” and B2 “Rain”" in written
    assert "- link rejected by hand: A1 “The flood destroyed 48 houses.” and B1 “" in written


def test_coverage_has_a_row_for_each_statement() -> None:
    covered = coverage(seeds())
    written = render_coverage_html(covered)
    assert written.count("<tr class=") == len(covered.told)
    # A quotation worded otherwise is not as loud as a contradiction.
    assert '<span class="d">‼ 1 says “railed” (002), 1 says “rallied” (003)</span>' in written
    assert '<span class="q">≠ 3 say “obvious”, 1 says “clear” (001)</span>' in written
    assert written.count("<details>") == sum(len(each.carriers) > 1 for each in covered.statements)
