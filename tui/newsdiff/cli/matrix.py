"""``newsdiff matrix PATH ...``."""

from __future__ import annotations

from argparse import Namespace

from newsdiff.articles.library import files_of
from newsdiff.cli.comparing import compare_on_all_cores
from newsdiff.cli.decisions import decided
from newsdiff.cli.furniture import furniture_of
from newsdiff.cli.library import access_of, narrate_problems, read_library
from newsdiff.cli.progress import Progress
from newsdiff.cli.results import check_output, output_width, write_result
from newsdiff.cli.streams import narrate
from newsdiff.engine.event.matrix import ALL_COMPARED
from newsdiff.engine.event.origins import origins
from newsdiff.errors import NewsdiffError
from newsdiff.render.matrix import render_matrix_csv, render_matrix_json, render_matrix_text


def print_matrix(options: Namespace) -> int:
    """Compare all articles of files and folders with each other and write how much they share; 0 if that is done.

    Raises:
        NewsdiffError: There are not two articles, or the result cannot be written.
    """
    check_output(options)
    library = read_library(options.paths, access_of(options), quiet=options.quiet)
    inputs = files_of(library)
    check_output(options, inputs)
    narrate_problems(library)
    if len(library.articles) < 2:
        raise NewsdiffError(", ".join(options.paths), "there is only one article; name at least two")
    if len(library.articles) > ALL_COMPARED:
        narrate(
            f"of more than {ALL_COMPARED} articles only pairs that may be about one event are compared; "
            "the others are marked as not compared"
        )
    by_hand = decided(library.articles, options)
    with Progress("comparing pairs", quiet=options.quiet) as progress:
        matrix = compare_on_all_cores(
            library.articles,
            options.sensitivity,
            furniture_of(library.articles, options, by_hand.furniture),
            by_hand.decisions,
            progress.show,
        )
    found = origins(library.articles)
    if options.format == "text":
        text = render_matrix_text(matrix, found, output_width(options))
    elif options.format == "html":
        from newsdiff.render.matrix_html import render_matrix_html

        text = render_matrix_html(matrix, found)
    else:
        render = render_matrix_csv if options.format == "csv" else render_matrix_json
        text = render(matrix, found)
    write_result(options, text, inputs)
    return 0
