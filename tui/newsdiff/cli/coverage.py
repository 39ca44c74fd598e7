"""``newsdiff coverage PATH ...``."""

from __future__ import annotations

from argparse import Namespace

from newsdiff.articles.library import files_of
from newsdiff.cli.decisions import decided
from newsdiff.cli.furniture import furniture_of
from newsdiff.cli.how_long import say_how_long, seconds_of_statements
from newsdiff.cli.library import access_of, narrate_problems, read_library
from newsdiff.cli.progress import Progress
from newsdiff.cli.results import check_output, narrate_coarse, output_width, write_result
from newsdiff.cli.streams import narrate
from newsdiff.engine.comparison import Options
from newsdiff.engine.event.cover import coverage
from newsdiff.engine.event.coverage import Coverage
from newsdiff.memory_limits import refusal
from newsdiff.render.coverage import render_coverage_text
from newsdiff.render.coverage_data import render_coverage_csv, render_coverage_json


def print_coverage(options: Namespace) -> int:
    """Write the statements of all articles in files and folders and who carries them; 0 if that is done.

    Raises:
        NewsdiffError: There is no article, they are too large for this machine, the clusters cannot be used, or the
            result cannot be written.
    """
    check_output(options)
    library = read_library(options.paths, access_of(options), quiet=options.quiet)
    inputs = files_of(library)
    check_output(options, inputs)
    narrate_problems(library)
    too_large = refusal([(article.path, article.paragraphs) for article in library.articles])
    if too_large is not None:
        raise too_large
    passages = None
    if options.clusters is not None:
        from newsdiff.articles.passim import read_clusters

        clusters = read_clusters(options.clusters, library.articles)
        for warning in clusters.warnings:
            narrate(f"{options.clusters}: {warning}")
        passages = clusters.passages
    else:
        say_how_long(
            f"the statements of {len(library.articles):,} articles take",
            seconds_of_statements(library.articles),
            "those of one event take seconds, and --clusters opens what passim found in an archive",
        )
    by_hand = decided(library.articles, options)
    with Progress("comparing pairs", quiet=options.quiet) as progress:
        covered = coverage(
            library.articles,
            Options(sensitivity=options.sensitivity),
            by_hand.decisions,
            progress=progress.show,
            clusters=passages,
            furniture=furniture_of(library.articles, options, by_hand.furniture),
        )
    narrate_coarse(zip([article.path for article in covered.articles], covered.coarse, strict=True))
    if options.format == "text":
        text = render_coverage_text(covered, output_width(options))
    else:
        text = _as(options.format, covered)
    write_result(options, text, inputs)
    return 0


def _as(format: str, covered: Coverage) -> str:
    """The coverage in a format for programs, notes or browsers."""
    if format == "json":
        return render_coverage_json(covered)
    if format == "csv":
        return render_coverage_csv(covered)
    if format == "html":
        from newsdiff.render.coverage_html import render_coverage_html

        return render_coverage_html(covered)
    from newsdiff.render.coverage_markdown import render_coverage_markdown

    return render_coverage_markdown(covered)
