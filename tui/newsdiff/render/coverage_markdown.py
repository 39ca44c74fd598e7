"""The coverage of an event as Markdown, for notes and mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsdiff.engine.event.coverage import Coverage
from newsdiff.render.coarse import coverage_notes
from newsdiff.render.coverage import (
    COVERAGE_LEGEND,
    carried_by_several,
    contradiction_text,
    coverage_head,
    furniture_in,
    names_of,
    only_in,
    places,
    statement_count,
    statement_text,
)
from newsdiff.render.markdown import escaped
from newsdiff.render.origins import origin_reasons


def render_coverage_markdown(coverage: Coverage) -> str:
    """The coverage as Markdown.

    Args:
        coverage: What to write.

    Returns:
        The articles; each statement that several of them carry as a quotation, with who carries it, in which
        paragraph, and what they disagree in; then what only one article has, and what is furniture. No tables. Lines
        end with a line feed.
    """
    return "\n".join(_lines(coverage)) + "\n"


def _lines(coverage: Coverage) -> Iterator[str]:
    names = names_of(coverage)
    yield "# Coverage"
    yield ""
    yield f"{escaped(coverage_head(coverage))}."
    yield ""
    for index, article in enumerate(coverage.articles):
        yield f"{index + 1}. **{escaped(names[index])}**: {escaped(article.title)}"
    yield ""
    yield f"Signs: {', '.join(COVERAGE_LEGEND.split('   '))}."
    reasons = origin_reasons(coverage.origins)
    if reasons:
        yield ""
        yield from (f"- {escaped(reason)}" for reason in reasons)
    for note in coverage_notes(coverage):
        yield ""
        yield note
    for carriers, statements in groupby(carried_by_several(coverage), key=lambda each: len(each.carriers)):
        yield ""
        yield f"## Carried by {carriers} of {len(names)}"
        for statement in statements:
            yield ""
            yield f"> {escaped(statement_text(coverage, statement))}"
            yield ""
            who = "; ".join(f"{names[each]} {places(statement, each)}" for each in statement.carriers)
            yield f"- {escaped(f'{statement_count(statement, len(names))}: {who}')}"
            for each in statement.contradictions:
                yield f"- {escaped(contradiction_text(each, names))}"
    if coverage.contradictions:
        yield ""
        yield "## Figures of the same thing"
        yield ""
        yield from (f"- {escaped(contradiction_text(each, names))}" for each in coverage.contradictions)
    for index, name in enumerate(names):
        alone = only_in(coverage, index)
        if alone and len(names) > 1:
            yield ""
            yield f"## Only in {escaped(name)}"
            yield ""
            yield from (f"- ¶{where} {escaped(text)}" for where, text in alone)
    for index, name in enumerate(names):
        if apart := furniture_in(coverage, index):
            yield ""
            yield f"## Furniture in {escaped(name)}, not counted"
            yield ""
            yield from (f"- ¶{where} *{escaped(text)}*" for where, text in apart)
