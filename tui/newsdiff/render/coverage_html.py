"""The coverage of an event as a page for a browser."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.engine.comparison import Label
from newsdiff.engine.event.coverage import Carried, Coverage, Statement, StatementKind
from newsdiff.render.cells import printable
from newsdiff.render.coarse import coverage_notes
from newsdiff.render.coverage import (
    contradiction_text,
    coverage_head,
    furniture_in,
    names_of,
    places,
    statement_count,
    statement_text,
)
from newsdiff.render.origins import origin_reasons
from newsdiff.render.passage_text import alone
from newsdiff.render.signs import GLYPHS
from newsdiff.render.web_page import Run, facts, render_web_page

_KINDS = {Label.SHARED: "s", Label.PARAPHRASED: "p", Label.UNIQUE: ""}


def render_coverage_html(coverage: Coverage) -> str:
    """The coverage as one HTML file, which needs no other and runs no script.

    Args:
        coverage: What to show.

    Returns:
        The page: the articles, and a table with a row for each statement and a column for each article; a statement
        that several carry opens to its wordings. Control characters are replaced by signs.
    """
    names = names_of(coverage)
    return render_web_page(
        "coverage.html",
        head=coverage_head(coverage),
        articles=[
            {
                "name": name,
                "title": printable(article.title),
                "facts": facts(article),
            }
            for name, article in zip(names, coverage.articles, strict=True)
        ],
        reasons=[printable(reason) for reason in origin_reasons(coverage.origins)],
        notes=coverage_notes(coverage),
        across=[printable(contradiction_text(each, names)) for each in coverage.contradictions],
        furniture=[
            {"name": name, "passages": [(where, printable(text)) for where, text in apart]}
            for index, name in enumerate(names)
            if (apart := furniture_in(coverage, index))
        ],
        statements=[_statement(coverage, each, names) for each in coverage.told],
    )


def _statement(coverage: Coverage, statement: Statement, names: list[str]) -> dict[str, object]:
    several = len(statement.carriers) > 1
    kinds = [
        "" if several else "alone",
        "quote" if statement.kind is StatementKind.QUOTE else "",
        "dis" if statement.contradictions else "",
    ]
    central = statement.passages[statement.central]
    ordered = [central, *(each for each in statement.passages if each is not central)]
    return {
        "kind": " ".join(filter(None, kinds)),
        "count": statement_count(statement, len(names)),
        "text": printable(statement_text(coverage, statement)),
        "contradictions": [
            ("d" if each.kind.contradicts else "q", printable(contradiction_text(each, names)))
            for each in statement.contradictions
        ],
        "cells": [
            places(statement, article).replace(" ¶", "\u00a0¶") or "·" for article in range(len(names))
        ],
        "wordings": [_wording(coverage, each, names, is_central=each is central) for each in ordered]
        if several
        else [],
    }


def _wording(
    coverage: Coverage, carried: Carried, names: list[str], *, is_central: bool
) -> dict[str, object]:
    sign = "central wording" if is_central else GLYPHS[carried.label]
    return {
        "who": f"{names[carried.article]} ¶{carried.passage.paragraph + 1} {sign}",
        "runs": list(_runs(coverage, carried, is_central=is_central)),
    }


def _runs(coverage: Coverage, carried: Carried, *, is_central: bool) -> Iterator[Run]:
    paragraphs = coverage.articles[carried.article].paragraphs
    before, start, end, after = alone(paragraphs, carried.passage)
    paragraph = printable(paragraphs[carried.passage.paragraph])
    yield Run(before)
    for span in carried.spans:
        text = paragraph[max(span.start, start) : min(span.end, end)]
        yield Run(text, "" if is_central else _KINDS[span.label])
    yield Run(after)
