"""The formats a comparison can be written in, and writing it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.file_text import file_name
from newsdiff.articles.folder_facts import facts_files
from newsdiff.engine.comparison import Comparison, LabelledArticle
from newsdiff.output import write_file
from newsdiff.render.cells import printable
from newsdiff.render.notes import Notes

TEXT_WIDTH = 100
"""Cells of a line of exported text: two readable columns, and it still fits on a printed page."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export to.

    Attributes:
        name: What a person chooses.
        suffix: How its files' names end.
        render: The file's text for a comparison and the notes on its articles.
    """

    name: str
    suffix: str
    render: Callable[[Comparison, Notes], str]


def _text(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.text import render_text

    return render_text(comparison, width=TEXT_WIDTH, notes=notes)


def _json(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.json import render_json

    return render_json(comparison, notes)


def _markdown(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.markdown import render_markdown

    return render_markdown(comparison, notes)


def _html(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.html import render_html

    return render_html(comparison, notes)


def _csv(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.csv import render_csv

    return render_csv(comparison, notes)


def _tei(comparison: Comparison, notes: Notes) -> str:
    from newsdiff.render.tei import render_tei

    return render_tei(comparison, notes)


FORMATS = (
    Format("text", ".txt", _text),
    Format("json", ".json", _json),
    Format("markdown", ".md", _markdown),
    Format("html", ".html", _html),
    Format("csv", ".csv", _csv),
    Format("tei", ".xml", _tei),
)


def paragraph_with_credit(side: LabelledArticle, paragraph: int) -> str:
    """A paragraph (from 0) for the clipboard, with a line that says where it is from."""
    article = side.article
    source = ", ".join(fact for fact in (article.source or file_name(article.path), article.date) if fact)
    credit = f"{article.title}{f' ({source})' if source else ''}, paragraph {paragraph + 1}"
    return f"{printable(side.paragraphs[paragraph].text)}\n— {printable(credit)}\n"


def with_suffix_of(path: str, before: Format, now: Format) -> str:
    """A file name for another format: its ending is exchanged if it was the one of the format before."""
    return path.removesuffix(before.suffix) + now.suffix if path.endswith(before.suffix) else path


def target_of(path: str) -> str:
    """The file that a typed path names; ``~`` stays as it is where there is no such user or home folder."""
    return os.path.expanduser(path)  # noqa: PTH111 - pathlib raises RuntimeError there


def export(
    comparison: Comparison, notes: Notes, path: str, format: Format, *, overwrite: bool = False
) -> str:
    """Write a comparison to a file.

    Args:
        comparison: What to write.
        notes: What people wrote about its passages.
        path: Where to; ``~`` is the home folder.
        format: How.
        overwrite: Whether a file that exists may be replaced.

    Returns:
        Where it went and how much it is, as a sentence.

    Raises:
        NewsdiffError: The file exists, is one of the two articles, or cannot be written.
    """
    target = target_of(path)
    text = format.render(comparison, notes)
    paths = comparison.a.article.path, comparison.b.article.path
    inputs = (*paths, *facts_files(paths))
    write_file(target, text, overwrite=overwrite, inputs=inputs)
    return f"Wrote {Path(target).absolute()} ({len(text.encode()):,} bytes)."
