"""The coverage of an event as text: who carries what, and in whose words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from newsdiff.articles.names import short_names
from newsdiff.engine.comparison import Label
from newsdiff.engine.event.coverage import Carried, Contradiction, Coverage, Statement
from newsdiff.render.across import across
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.coarse import coverage_notes
from newsdiff.render.origins import enumerated, origin_reasons, origins_head
from newsdiff.render.passage_text import standing_alone
from newsdiff.render.signs import DISAGREES, GLYPHS, QUOTED_OTHERWISE
from newsdiff.render.table_cells import fitted, wrapped

COVERAGE_LEGEND = (
    f"{GLYPHS[Label.SHARED]} the same words   {GLYPHS[Label.PARAPHRASED]} other words   ¶ paragraph"
)
"""What the signs mean beside the articles that carry a statement."""

_MARGIN = 5
_MOST_NAME = 24


def statement_count(statement: Statement, articles: int) -> str:
    """How many articles carry a statement: "4/5", or "4/5 · 2 origins" where copies are among them."""
    carriers = len(statement.carriers)
    text = f"{carriers}/{articles}"
    if statement.origins == carriers:
        return text
    return f"{text} · {statement.origins} {'origin' if statement.origins == 1 else 'origins'}"


def contradiction_text(contradiction: Contradiction, names: Sequence[str]) -> str:
    """What articles disagree in, in a line: "‼ 3 say 48, 1 says 47 (guardian)"; a minority is named."""
    sign = DISAGREES if contradiction.kind.contradicts else QUOTED_OTHERWISE
    parts = []
    for number, version in enumerate(contradiction.versions):
        articles = version.articles
        verb = "says" if len(articles) == 1 else "say"
        who = f" ({enumerated([names[article] for article in articles])})"
        all_named = number or len(articles) == len(contradiction.versions[-1].articles)
        parts.append(f"{len(articles)} {verb} “{version.text}”{who if all_named else ''}")
    return f"{sign} {', '.join(parts)}"


def render_coverage_text(coverage: Coverage, width: int) -> str:
    """The coverage as text for people.

    Args:
        coverage: What to print.
        width: Columns of a line.

    Returns:
        The articles; each statement that several of them carry, in its central wording, with who carries it, in
        which paragraph, and what they disagree in; then what only one article has, and what is furniture. Lines end
        with a line feed.
    """
    names = names_of(coverage)
    lines = [*wrapped(coverage_head(coverage), width), ""]
    number = len(str(len(names)))
    name = min(_MOST_NAME, max((cell_width(each) for each in names), default=0))
    for index, article in enumerate(coverage.articles):
        lead = f"{index + 1:>{number}} {fitted(names[index], name)}  "
        lines += wrapped(lead + article.title, width, " " * cell_width(lead))
    lines += ["", *wrapped(COVERAGE_LEGEND, width)]
    reasons = origin_reasons(coverage.origins)
    lines += ["", *(line for reason in reasons for line in wrapped(reason, width, "  "))] if reasons else []
    for note in coverage_notes(coverage):
        lines += ["", *wrapped(note, width, "  ")]
    for carriers, statements in groupby(carried_by_several(coverage), key=lambda each: len(each.carriers)):
        lines += ["", _rule(f"carried by {carriers} of {len(names)}", width)]
        for statement in statements:
            lines += ["", *_statement(coverage, statement, names, width)]
    if coverage.contradictions:
        lines += ["", _rule("figures of the same thing", width), ""]
        for each in coverage.contradictions:
            lines += wrapped(contradiction_text(each, names), width, "  ")
    for index in range(len(names)):
        alone = only_in(coverage, index)
        if alone and len(names) > 1:
            lines += ["", _rule(f"only in {index + 1} {names[index]}", width), ""]
            for where, text in alone:
                lines += wrapped(f"{f'¶{where}':<{_MARGIN}}{text}", width, " " * _MARGIN)
    for index in range(len(names)):
        if apart := furniture_in(coverage, index):
            lines += ["", _rule(f"furniture in {index + 1} {names[index]}, not counted", width), ""]
            for where, text in apart:
                lines += wrapped(f"{f'¶{where}':<{_MARGIN}}{text}", width, " " * _MARGIN)
    return "\n".join(lines) + "\n"


def names_of(coverage: Coverage) -> list[str]:
    """What to call each article."""
    return [printable(name) for name in short_names(coverage.articles)]


def coverage_head(coverage: Coverage) -> str:
    """How many articles, origins, statements and disagreements there are, and how many passages of furniture."""
    count = len(coverage.told)
    count_apart = sum(len(each.passages) for each in coverage.statements if each.furniture)
    what = "passage" if count_apart == 1 else "passages"
    apart = f" · {count_apart} {what} of furniture, at the end" if count_apart else ""
    several = sum(1 for _ in carried_by_several(coverage))
    return (
        f"{origins_head(coverage.origins)} · {count} {'statement' if count == 1 else 'statements'}, "
        f"{several} of them in more than one article{_disagreement_counts(coverage)}{apart}"
    )


def disagreeing(coverage: Coverage) -> tuple[int, int]:
    """How many statements are contradicted, also by others, and of how many more a quotation is worded otherwise."""
    marked = [
        bool(beyond) or any(item.kind.contradicts for item in each.contradictions)
        for each, beyond in zip(coverage.statements, across(coverage), strict=True)
        if not each.furniture and (each.contradictions or beyond)
    ]
    return sum(marked), len(marked) - sum(marked)


def _disagreement_counts(coverage: Coverage) -> str:
    contradicted, otherwise = disagreeing(coverage)
    plain = f"contradiction{'' if contradicted == 1 else 's'} ({DISAGREES})"
    quoted = f"quotation{'' if otherwise == 1 else 's'} worded otherwise ({QUOTED_OTHERWISE})"
    return "".join(f" · {n} {what}" for n, what in ((contradicted, plain), (otherwise, quoted)) if n)


def carried_by_several(coverage: Coverage) -> Iterator[Statement]:
    """The statements that more than one article carries."""
    return (statement for statement in coverage.told if len(statement.carriers) > 1)


def carried_text(coverage: Coverage, carried: Carried) -> str:
    """A passage, so that it can be read without the text around it."""
    return standing_alone(coverage.articles[carried.article].paragraphs, carried.passage)


def statement_text(coverage: Coverage, statement: Statement) -> str:
    """The central wording of a statement, so that it can be read without the text around it."""
    return carried_text(coverage, statement.passages[statement.central])


def only_in(coverage: Coverage, article: int) -> list[tuple[int, str]]:
    """What only one article has: the paragraph's number and the passage, in order."""
    alone = (each for each in coverage.told if each.carriers == (article,))
    return _numbered(coverage, (carried for each in alone for carried in each.passages))


def furniture_in(coverage: Coverage, article: int) -> list[tuple[int, str]]:
    """What stands in an article and is no statement of it: the paragraph's number and the passage, in order."""
    apart = (each for each in coverage.statements if each.furniture)
    return _numbered(coverage, (carried for each in apart for carried in each.passages_of(article)))


def _numbered(coverage: Coverage, passages: Iterable[Carried]) -> list[tuple[int, str]]:
    ordered = sorted(passages, key=lambda carried: carried.passage)
    return [(carried.passage.paragraph + 1, carried_text(coverage, carried)) for carried in ordered]


def _rule(text: str, width: int) -> str:
    text = f"── {fitted(text, min(cell_width(text), width - 4))} "
    return text + "─" * (width - cell_width(text))


def _statement(coverage: Coverage, statement: Statement, names: Sequence[str], width: int) -> Iterator[str]:
    """A statement: how many carry it and its central wording, then who carries it where, then what differs."""
    count = statement_count(statement, len(names))
    yield from wrapped(f"{count}  {statement_text(coverage, statement)}", width, " " * _MARGIN)
    indent = " " * _MARGIN
    room = width - _MARGIN
    line = ""
    for article in statement.carriers:
        item = f"{article + 1} {names[article]} {places(statement, article)}"
        if line and cell_width(line) + 3 + cell_width(item) > room:
            yield indent + line
            line = ""
        line = f"{line}   {item}" if line else item
    for each in (line, *(contradiction_text(each, names) for each in statement.contradictions)):
        yield from (indent + part for part in wrapped(each, room, "  "))


def places(statement: Statement, article: int) -> str:
    """Where an article carries a statement, with the sign of the label that is nearest to the central wording."""
    found: dict[int, str] = {}
    for carried in statement.passages_of(article):
        sign = GLYPHS[carried.label]
        if carried.label is Label.SHARED or carried.passage.paragraph not in found:
            found[carried.passage.paragraph] = sign
    return ", ".join(f"{sign} ¶{paragraph + 1}" for paragraph, sign in found.items())
