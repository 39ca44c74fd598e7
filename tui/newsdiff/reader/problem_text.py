"""The text about files that could not be read or were skipped, and why."""

from __future__ import annotations

from newsdiff.articles.library import Library
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import printable
from newsdiff.render.wrap import wrap


def problem_lines(library: Library, width: int) -> list[list[Run]]:
    """The problems, the warnings and what was skipped, as lines for a width in cells."""
    lines: list[list[Run]] = []
    for heading, problems in (
        ("Problems", library.problems),
        ("Read, but doubtful", library.warnings),
        ("Skipped", library.skipped),
    ):
        if not problems:
            continue
        if lines:
            lines.append([])
        lines.append([(f"{heading}: {len(problems)}", "heading")])
        for problem in problems:
            lines += _wrapped(problem.path, width, "key", 2)
            lines += _wrapped(problem.message, width, "", 4)
    return lines or [[("Every file was read, and none is doubtful.", "")]]


def _wrapped(text: str, width: int, role: str, indent: int) -> list[list[Run]]:
    text = printable(text)
    pieces = wrap(text, max(1, width - indent))
    return [[(" " * indent, ""), (text[start:end], role)] for start, end in pieces]
