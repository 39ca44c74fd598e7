"""``newsdiff matrix PATH ...``."""

from __future__ import annotations

from argparse import Namespace

from newsdiff.articles.library import load_library
from newsdiff.cli.progress import Progress
from newsdiff.cli.streams import PIPE_WIDTH, narrate, stdout_width, write_stdout
from newsdiff.engine.comparison import Options
from newsdiff.engine.event.matrix import compare_all
from newsdiff.engine.event.origins import origins
from newsdiff.errors import NewsdiffError
from newsdiff.output import check_free, write_file
from newsdiff.render.matrix import render_matrix_csv, render_matrix_json, render_matrix_text

STDOUT = "-"


def print_matrix(options: Namespace) -> int:
    """Compare all articles of files and folders with each other and write how much they share; 0 if that is done.

    Raises:
        NewsdiffError: There are not two articles, or the result cannot be written.
    """
    to_file = options.output != STDOUT
    if to_file and not options.force:
        check_free(options.output)
    library = load_library(options.paths)
    for problem in (*library.problems, *library.warnings):
        narrate(f"{problem.path}: {problem.message}")
    if len(library.articles) < 2:
        raise NewsdiffError(", ".join(options.paths), "there is only one article; name at least two")
    with Progress("comparing pairs", quiet=options.quiet) as progress:
        matrix = compare_all(library.articles, Options(sensitivity=options.sensitivity), progress.show)
    found = origins(library.articles)
    if options.format == "text":
        width = options.width or (PIPE_WIDTH if to_file else stdout_width())
        text = render_matrix_text(matrix, found, width)
    else:
        render = render_matrix_csv if options.format == "csv" else render_matrix_json
        text = render(matrix, found)
    if to_file:
        write_file(options.output, text, overwrite=options.force)
    else:
        write_stdout(text, None if options.format == "text" else "utf-8")
    return 0
