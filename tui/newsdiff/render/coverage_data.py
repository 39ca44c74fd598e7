"""The coverage of an event as JSON and CSV, for scripts and spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from newsdiff import __version__
from newsdiff.articles.article import Article
from newsdiff.engine.event.coverage import Carried, Contradiction, Coverage, Statement
from newsdiff.render.coarse import coverage_notes
from newsdiff.render.json import FORMAT
from newsdiff.render.json_values import article_facts, dump, dump_lines
from newsdiff.render.table_cells import defused

CSV_COLUMNS = (
    "statement", "kind", "carriers", "of", "origins", "central",
    "article", "title", "source", "date", "path", "paragraph", "start", "end", "label", "text", "disagreements",
    "furniture",
)  # fmt: skip
"""Statements, articles and paragraphs count from 1, offsets are code points into the paragraph; ``central`` is 1 for
the central wording of its statement, otherwise 0; ``furniture`` is 1 for captions, credits and the like."""


def render_coverage_json(coverage: Coverage) -> str:
    """The coverage as JSON.

    Returns:
        One object with a statement on each line, ending with a newline. ``article`` is an index into ``articles``;
        paragraphs are counted from 1, offsets are code points into a paragraph's text. ``central`` is the index of a
        statement's central wording in its ``passages``. ``origins`` groups near-copies, by indices of articles, and
        ``why`` says for each group what makes it one. ``notes`` says where the answer
        is coarser. A disagreement has the ``versions`` of the articles, the one
        that most have first.
    """
    articles = ",\n".join(_article(article) for article in coverage.articles)
    statements = dump_lines(
        _statement(number, statement, coverage.articles)
        for number, statement in enumerate(coverage.statements, 1)
    )
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": [\n{articles}\n ],\n'
        f' "notes": {dump(coverage_notes(coverage))},\n'
        f' "origins": {dump([list(group) for group in coverage.origins.groups])},\n'
        f' "why": {dump_lines(coverage.origins.why)},\n'
        f' "statements": {statements},\n'
        f' "disagreements": {dump_lines(map(_disagreement, coverage.contradictions))}}}\n'
    )


def _article(article: Article) -> str:
    paragraphs = dump_lines(
        {"number": number, "text": text} for number, text in enumerate(article.paragraphs, 1)
    )
    return f'  {dump(article_facts(article))[:-1]}, "paragraphs": {paragraphs}}}'


def _statement(number: int, statement: Statement, articles: Sequence[Article]) -> dict[str, Any]:
    return {
        "id": number,
        "text": statement.text,
        "kind": statement.kind.value,
        "furniture": statement.furniture,
        "carriers": len(statement.carriers),
        "of": len(articles),
        "origins": statement.origins,
        "central": statement.central,
        "passages": [_passage(carried, articles[carried.article]) for carried in statement.passages],
        "disagreements": [_disagreement(each) for each in statement.contradictions],
    }


def _passage(carried: Carried, article: Article) -> dict[str, Any]:
    where = carried.passage
    return {
        "article": carried.article,
        "paragraph": where.paragraph + 1,
        "start": where.start,
        "end": where.end,
        "text": article.paragraphs[where.paragraph][where.start : where.end],
        "label": carried.label.value,
    }


def _disagreement(contradiction: Contradiction) -> dict[str, Any]:
    return {
        "kind": contradiction.kind.value,
        "versions": [
            {
                "text": version.text,
                "articles": list(version.articles),
                "places": [
                    {
                        "article": article,
                        "paragraph": where.paragraph + 1,
                        "start": where.start,
                        "end": where.end,
                    }
                    for article, where in version.places
                ],
            }
            for version in contradiction.versions
        ],
    }


def render_coverage_csv(coverage: Coverage) -> str:
    """The coverage as CSV: a row for each passage, with the columns ``CSV_COLUMNS``.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    for number, statement in enumerate(coverage.statements, 1):
        for index, carried in enumerate(statement.passages):
            article = coverage.articles[carried.article]
            where = carried.passage
            rows.writerow(
                [
                    number,
                    statement.kind.value,
                    len(statement.carriers),
                    len(coverage.articles),
                    statement.origins,
                    int(index == statement.central),
                    carried.article + 1,
                    *map(defused, (article.title, article.source, article.date, article.path)),
                    where.paragraph + 1,
                    where.start,
                    where.end,
                    carried.label.value,
                    defused(carried.text),
                    defused(_versions(carried, statement.contradictions)),
                    int(statement.furniture),
                ]
            )
    return written.getvalue()


def _versions(carried: Carried, contradictions: Sequence[Contradiction]) -> str:
    """What a passage says where others say something else: "number: 48 (47)"."""
    found = []
    for each in contradictions:
        own = [
            version.text
            for version in each.versions
            for article, where in version.places
            if article == carried.article
            and where.paragraph == carried.passage.paragraph
            and carried.passage.start <= where.start < carried.passage.end
        ]
        others = [version.text for version in each.versions if version.text not in own]
        if own:
            found.append(f"{each.kind.value}: {', '.join(own)} ({', '.join(others)})")
    return "; ".join(found)
