"""``newsdiff compare A B``."""

from __future__ import annotations

import os
from argparse import Namespace

from newsdiff.articles.addresses import is_address
from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN
from newsdiff.articles.files import read_article
from newsdiff.articles.folder_facts import facts_files
from newsdiff.cli.furniture import furniture_of
from newsdiff.cli.library import access_of
from newsdiff.cli.results import check_output, is_shown, narrate_coarse, output_width, write_result
from newsdiff.cli.streams import narrate
from newsdiff.engine.compare import compare, same_words
from newsdiff.engine.comparison import Comparison, Decision, Options
from newsdiff.errors import NewsdiffError
from newsdiff.memory_limits import refusal
from newsdiff.render.notes import Notes
from newsdiff.render.selection import EVERYTHING, Only, Selection


def compare_files(options: Namespace) -> int:
    """Compare two files and write the result; 0 if they have the same words in the same order, otherwise 1.

    Raises:
        NewsdiffError: A file cannot be read, the articles are too large for this machine, or the result cannot be
            written.
    """
    if options.a == options.b == STDIN:
        raise NewsdiffError(
            STDIN, "standard input can be only one of the two articles; name a file for the other"
        )
    paths = (options.a, options.b)
    inputs = (*paths, *facts_files(paths))
    check_output(options, inputs)
    selection = _selection(options)
    a, b = _articles(options)
    too_large = refusal([(options.a, a.paragraphs), (options.b, b.paragraphs)])
    if too_large is not None:
        raise too_large
    decisions: tuple[Decision, ...] = ()
    notes = Notes()
    marked: dict[Article, dict[int, bool]] = {}
    if options.decisions:
        from newsdiff.cli.decisions import remembered

        decisions, notes, marked = remembered(a, b)
    furniture = furniture_of((a, b), options, marked)
    comparison = compare(a, b, Options(options.sensitivity, decisions, (furniture[0], furniture[1])))
    narrate_coarse(((options.a, comparison.a.coarse), (options.b, comparison.b.coarse)))
    text = (
        _as_text(comparison, notes, selection, options)
        if options.format == "text"
        else _as(options.format, comparison, notes, selection)
    )
    write_result(options, text, inputs)
    return 1 if _differs(comparison) else 0


def _articles(options: Namespace) -> tuple[Article, Article]:
    a, b = (
        read_article(path, access_of(options) if is_address(path) else None)
        for path in (options.a, options.b)
    )
    for path, reading in ((options.a, a), (options.b, b)):
        if reading.warning:
            narrate(f"{path}: {reading.warning}")
    # Both may be in one folder.
    for error in dict.fromkeys(map(str, (*a.errors, *b.errors))):
        narrate(error)
    return a.article, b.article


def _selection(options: Namespace) -> Selection:
    """What is shown of the comparison.

    Raises:
        NewsdiffError: The format has no parts that could be left out.
    """
    if not (options.only or options.side):
        return EVERYTHING
    if options.format in ("json", "tei"):
        option = "--only" if options.only else "--side"
        raise NewsdiffError(
            "",
            f"--format {options.format} always has the whole comparison, so {option} cannot be used with it; "
            "choose from what it has, or use --format csv",
            title="Wrong usage",
        )
    return Selection(Only(options.only) if options.only else None, options.side)


def _as(format: str, comparison: Comparison, notes: Notes, selection: Selection) -> str:
    """The comparison in a format for programs, notes or browsers."""
    # Only the format that was asked for is imported.
    if format == "json":
        from newsdiff.render.json import render_json

        return render_json(comparison, notes)
    if format == "csv":
        from newsdiff.render.csv import render_csv

        return render_csv(comparison, notes, selection)
    if format == "tei":
        from newsdiff.render.tei import render_tei

        return render_tei(comparison, notes)
    if format == "html":
        from newsdiff.render.html import render_html

        return render_html(comparison, notes, selection)
    from newsdiff.render.markdown import render_markdown

    return render_markdown(comparison, notes, selection)


def _as_text(comparison: Comparison, notes: Notes, selection: Selection, options: Namespace) -> str:
    from newsdiff.render.rows import Layout
    from newsdiff.render.text import render_text

    width = output_width(options)
    layout = Layout(options.layout) if options.layout else None
    text = render_text(
        comparison, width=width, layout=layout, color=_colored(options), notes=notes, selection=selection
    )
    if options.explain:
        from newsdiff.render.explain import render_explanations

        text += "\n" + render_explanations(comparison, width)
    return text


def _differs(comparison: Comparison) -> bool:
    a, b = comparison.a, comparison.b
    return (
        any(side.counts.shared < side.counts.words for side in (a, b))
        or any(link.moved or link.disagreements for link in comparison.links)
        or not same_words(a.article, b.article)
    )


def _colored(options: Namespace) -> bool:
    if options.color != "auto":
        return bool(options.color == "always")
    return is_shown(options) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
