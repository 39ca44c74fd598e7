"""Comparisons, coverage and exports of any texts, and what must hold of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from functools import cache
from html.parser import HTMLParser
from random import Random
from xml.etree import ElementTree
from zlib import crc32

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Comparison, Decision, Options, Passage
from newsdiff.engine.event.cover import coverage
from newsdiff.render.coverage import render_coverage_text
from newsdiff.render.coverage_data import render_coverage_csv, render_coverage_json
from newsdiff.render.coverage_html import render_coverage_html
from newsdiff.render.coverage_markdown import render_coverage_markdown
from newsdiff.render.csv import render_csv
from newsdiff.render.explain import render_explanations
from newsdiff.render.html import render_html
from newsdiff.render.json import render_json
from newsdiff.render.markdown import render_markdown
from newsdiff.render.notes import Note, Notes
from newsdiff.render.rows import Layout
from newsdiff.render.tei import render_tei
from newsdiff.render.text import render_text
from tests.engine.event.test_coverage import assert_tiled, without_places
from tests.engine.generated_texts import BETWEEN, SENTENCES, SYMBOLS, TANGLES, WORDS
from tests.engine.invariants import assert_all_shared, assert_mirrored, assert_well_formed
from tests.engine.pairs import seeds
from tests.engine.surface_changes import CHANGES
from tests.fuzz.target import Target

ARTICLE_ENDS = "\x1e"
"""What stands between two articles of an input."""

_MOST_ARTICLES = 5
# Among signs and scripts in disorder, these make other words of some: "!-4" cut in two, a line that ends inside a word.
_OTHER_WORDS = {"split_at_sentences", "cut_into_lines", "capitals", "some_capitals"}
_FORMS = [change for change in CHANGES if change.__name__ not in _OTHER_WORDS]


@cache
def samples() -> list[bytes]:
    """Made-up texts, each with an altered one, and some paragraphs of the sample articles."""
    chance = Random(0)
    found = []
    for _ in range(60):
        lines = [
            " ".join(chance.choices(SENTENCES, k=chance.randint(1, 3))) for _ in range(chance.randint(1, 4))
        ]
        other = [
            chance.choice((line, line, " ".join(chance.choices((*WORDS, *TANGLES), k=6)))) for line in lines
        ]
        found.append("\n".join(lines) + ARTICLE_ENDS + "\n".join(other))
    for _ in range(60):
        line = "".join(f"{chance.choice(TANGLES)}{chance.choice(BETWEEN)}" for _ in range(6))
        found.append(f"{line}{ARTICLE_ENDS}{line}")
    a, b, *_ = seeds()
    found += [
        "\n".join((x, y)) + ARTICLE_ENDS + "\n".join((y, x))
        for x, y in zip(a.paragraphs, b.paragraphs, strict=False)
    ]
    return [text.encode() for text in found]


PIECES = tuple(
    each.encode()
    for each in (*TANGLES, *TANGLES, *SENTENCES, *SYMBOLS, *WORDS, ARTICLE_ENDS, "\n", "\n", " ", " ", " ")
)


def articles_in(data: bytes) -> list[Article]:
    """The articles that an input stands for: at least two. Bytes that are no text are lone surrogates."""
    texts = data.decode("utf-8", "surrogateescape").split(ARTICLE_ENDS)[:_MOST_ARTICLES]
    split = [tuple(line.strip() for line in text.split("\n") if line.strip()) for text in texts]
    return [
        Article(each, f"Article {number}")
        for number, each in enumerate([*split, *[()] * (2 - len(split))], 1)
    ]


def _has_lone_surrogates(article: Article) -> bool:
    return any("\ud800" <= letter <= "\udfff" for text in article.paragraphs for letter in text)


def _options(chance: Random) -> Options:
    return Options(sensitivity=chance.choice((5, 5, 5, 1, 3, 7, 9)))


def check_comparison(data: bytes) -> None:
    """Of two texts: spans tile, the mirror image holds, and each is shared with itself in another form."""
    chance = Random(crc32(data))
    a, b = articles_in(data)[:2]
    options = _options(chance)
    forth = compare(a, b, options)
    assert_well_formed(forth)
    assert_mirrored(forth, compare(b, a, options))
    itself = compare(a, a, options)
    assert_well_formed(itself)
    assert_all_shared(itself)
    if not _has_lone_surrogates(a):
        form = chance.choice(_FORMS)(a.paragraphs, chance)
        assert_all_shared(compare(a, Article(form), options))


def check_decisions(data: bytes) -> None:
    """Of two texts with links made and rejected by hand: spans tile, and the mirror image holds."""
    chance = Random(crc32(data))
    a, b = articles_in(data)[:2]
    if not (a.paragraphs and b.paragraphs):
        return
    made = tuple(
        Decision(_passage(a.paragraphs, chance), _passage(b.paragraphs, chance), chance.random() < 0.6)
        for _ in range(chance.randint(1, 3))
    )
    swapped = tuple(Decision(each.b, each.a, each.linked) for each in made)
    forth = compare(a, b, Options(decisions=made))
    assert_well_formed(forth)
    assert_mirrored(forth, compare(b, a, Options(decisions=swapped)))


def check_coverage(data: bytes) -> None:
    """Of up to five texts: each character is in one statement, and their order makes no difference."""
    articles = [each for each in articles_in(data) if each.paragraphs]
    if not articles:
        return
    covered = coverage(articles)
    assert_tiled(covered)
    shuffled = list(articles)
    Random(crc32(data)).shuffle(shuffled)
    assert without_places(coverage(shuffled)) == without_places(covered)
    _check_markup(render_coverage_html(covered))
    json.loads(render_coverage_json(covered))
    render_coverage_text(covered, 80)
    render_coverage_markdown(covered)
    _check_table(render_coverage_csv(covered))


def check_exports(data: bytes) -> None:
    """Of two texts: every export can be written, and read by what reads its format."""
    chance = Random(crc32(data))
    a, b = articles_in(data)[:2]
    comparison = compare(a, b, _options(chance))
    notes = _notes(comparison, chance)
    width = chance.choice((30, 41, 80, 119, 300))
    for layout in Layout:
        text = render_text(comparison, width=width, layout=layout)
        assert "\x1b" not in text
        render_text(comparison, width=width, layout=layout, color=True)
    render_explanations(comparison, width)
    render_markdown(comparison, notes)
    _check_table(render_csv(comparison, notes))
    json.loads(render_json(comparison, notes))
    ElementTree.fromstring(render_tei(comparison, notes).encode("utf-8", "backslashreplace"))
    _check_markup(render_html(comparison, notes))


class _Scripts(HTMLParser):
    """Finds elements that no text of an article may make."""

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "img", "iframe", "object"), f"<{tag}> comes through"
        assert not any(name.startswith("on") for name, _ in attrs), f"{attrs} comes through"


def _check_markup(page: str) -> None:
    parser = _Scripts()
    parser.feed(page)
    parser.close()


def _check_table(table: str) -> None:
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in rows}) <= 1


def _notes(comparison: Comparison, chance: Random) -> Notes:
    sides = (comparison.a.article.paragraphs, comparison.b.article.paragraphs)
    return Notes(
        *(
            tuple(Note(_passage(paragraphs, chance), "a *note*\n<b>") for _ in range(chance.randint(0, 1)))
            if paragraphs
            else ()
            for paragraphs in sides
        )
    )


def _passage(paragraphs: Sequence[str], chance: Random) -> Passage:
    number = chance.randrange(len(paragraphs))
    start = chance.randrange(len(paragraphs[number]))
    return Passage(number, start, chance.randint(start + 1, len(paragraphs[number])))


TARGETS = (
    Target("compare", samples, check_comparison, PIECES),
    Target("decisions", samples, check_decisions, PIECES),
    Target("coverage", samples, check_coverage, PIECES),
    Target(
        "exports",
        samples,
        check_exports,
        (*PIECES, b"<script>", b"onload=", b"]]>", b"=cmd()", b'"'),
    ),
)
