"""``newsdiff list PATH ...``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict

from newsdiff import __version__
from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.cli.library import access_of, read_library
from newsdiff.cli.streams import narrate, stdout_width, write_stdout
from newsdiff.engine.text.tokens import count_words

SKIPPED = "skipped (a file that is named itself is read all the same):"

LEAST_TITLE = 20
"""Cells. A shorter title would say nothing; rather let the line be wider than the terminal."""


def list_articles(options: Namespace) -> int:
    """Print the articles of files and folders, and what could not be read or was skipped; 0 if there is an article.

    Raises:
        NewsdiffError: No article can be read, or the list cannot be written.
    """
    library = read_library(options.paths, access_of(options), quiet=options.quiet)
    if options.format == "json":
        write_stdout(_as_json(library), "utf-8")
    elif options.format == "jsonl":
        for each in (*library.problems, *library.warnings, *library.skipped):
            narrate(f"{each.path}: {each.message}")
        write_stdout(_as_json_lines(library), "utf-8")
    else:
        for warning in library.warnings:
            narrate(f"{warning.path}: {warning.message}")
        write_stdout(_as_text(library, stdout_width()))
    return 0


def _words(article: Article) -> int:
    return sum(map(count_words, article.paragraphs))


def _as_json(library: Library) -> str:
    from newsdiff.render.json import FORMAT
    from newsdiff.render.json_values import article_facts, dump, dump_lines

    articles = (
        {
            **article_facts(article),
            "words": _words(article),
            "paragraphs": len(article.paragraphs),
        }
        for article in library.articles
    )
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": {dump_lines(articles)},\n'
        f' "problems": {dump_lines(map(asdict, library.problems))},\n'
        f' "warnings": {dump_lines(map(asdict, library.warnings))},\n'
        f' "skipped": {dump_lines(map(asdict, library.skipped))}}}\n'
    )


def _as_json_lines(library: Library) -> str:
    """An article with its text on each line, for programs that read many.

    ``series`` is what passim takes for one outlet: it looks for no reuse inside a series, and drops what has none.
    """
    from newsdiff.articles.listed import article_ids, listed_text
    from newsdiff.render.json_values import article_facts, dump

    lines = (
        {
            "id": article_id,
            "series": article.source or article_id,
            **article_facts(article),
            "words": _words(article),
            "paragraphs": list(article.paragraphs),
            "text": listed_text(article.paragraphs),
        }
        for article_id, article in zip(article_ids(library.articles), library.articles, strict=True)
    )
    return "".join(f"{dump(line)}\n" for line in lines)


def _as_text(library: Library, width: int) -> str:
    """The articles as a table, then what could not be read, and the files that were skipped."""
    rows = [("", "title", "source", "date", "words", "file")]
    for number, article in enumerate(library.articles, 1):
        words = str(_words(article))
        rows.append(
            (str(number), article.title, article.source or "", article.date or "", words, article.path)
        )
    lines = _table(rows, width)
    for heading, problems in (("problems:", library.problems), (SKIPPED, library.skipped)):
        if problems:
            lines += ["", heading]
            lines += [f"  {_printable(each.path)}: {_printable(each.message)}" for each in problems]
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The rows with their cells aligned; empty columns are left out, and titles are cut to fit the width."""
    from newsdiff.render.cells import cell_width

    columns = [[_printable(cell) for cell in column] for column in zip(*rows, strict=True)]
    number, title, source, date, words, file = columns
    others = [column for column in (number, source, date, words, file) if any(column[1:])]
    room = width - sum(max(map(cell_width, column)) + 2 for column in others)
    title[:] = [_cut(cell, max(room, LEAST_TITLE)) for cell in title]
    lines = []
    shown = [column for column in columns if any(column[1:])]
    widths = [max(map(cell_width, column)) for column in shown]
    for row in zip(*shown, strict=True):
        cells = []
        for column, cell, size in zip(shown, row, widths, strict=True):
            space = " " * (size - cell_width(cell))
            cells.append(space + cell if column is number or column is words else cell + space)
        lines.append("  ".join(cells).rstrip())
    return lines


def _cut(text: str, width: int) -> str:
    """The text in at most ``width`` cells, with an ellipsis if it is cut."""
    from newsdiff.render.cells import cell_width
    from newsdiff.render.wrap import wrap

    if cell_width(text) <= width:
        return text
    start, end = wrap(text, width - 1)[0]
    return text[start:end] + "…"


def _printable(text: str) -> str:
    from newsdiff.render.cells import printable

    return printable(text)
