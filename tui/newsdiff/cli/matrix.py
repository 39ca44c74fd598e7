"""``newsdiff matrix PATH ...``."""

from __future__ import annotations

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from newsdiff.articles.article import Article
from newsdiff.articles.library import files_of
from newsdiff.cli.comparing import compare_on_all_cores
from newsdiff.cli.decisions import decided
from newsdiff.cli.furniture import furniture_of
from newsdiff.cli.how_long import say_how_long, words_of
from newsdiff.cli.library import access_of, narrate_problems, read_library
from newsdiff.cli.progress import Progress
from newsdiff.cli.results import check_output, output_width, write_result
from newsdiff.cli.streams import narrate
from newsdiff.engine.comparison import DecisionsByPair
from newsdiff.engine.event.matrix import ALL_COMPARED, MOST_PAIRS, matrix_pairs
from newsdiff.engine.event.neighbours import Pair, TooManyPairsError
from newsdiff.engine.event.origins import origins
from newsdiff.errors import NewsdiffError
from newsdiff.memory_limits import BYTES_OF_WORD_AMONG_MANY, refusal
from newsdiff.render.matrix import render_matrix_csv, render_matrix_json, render_matrix_text

WORDS_A_SECOND = 40_000
"""About how many words of both articles a processor core compares in a second."""


def print_matrix(options: Namespace) -> int:
    """Compare all articles of files and folders with each other and write how much they share; 0 if that is done.

    Raises:
        NewsdiffError: There are not two articles, or far too many, or the result cannot be written.
    """
    check_output(options)
    library = read_library(options.paths, access_of(options), quiet=options.quiet)
    inputs = files_of(library)
    check_output(options, inputs)
    narrate_problems(library)
    if len(library.articles) < 2:
        raise NewsdiffError(", ".join(options.paths), "there is only one article; name at least two")
    too_large = refusal(
        [(article.path, article.paragraphs) for article in library.articles], BYTES_OF_WORD_AMONG_MANY
    )
    if too_large is not None:
        raise too_large
    by_hand = decided(library.articles, options)
    pairs = _pairs(library.articles, by_hand.decisions, options)
    with Progress("comparing pairs", quiet=options.quiet) as progress:
        matrix = compare_on_all_cores(
            library.articles,
            pairs,
            options.sensitivity,
            furniture_of(library.articles, options, by_hand.furniture),
            by_hand.decisions,
            progress.show,
        )
    with Progress("looking for near-copies", quiet=options.quiet) as progress:
        found = origins(library.articles, progress.show)
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


def _pairs(articles: Sequence[Article], decided: DecisionsByPair, options: Namespace) -> Sequence[Pair]:
    """The pairs to compare; says what is left out, and about how long it takes."""
    try:
        with Progress("looking for articles about one event", quiet=options.quiet) as progress:
            pairs = matrix_pairs(articles, decided, progress.show)
    except TooManyPairsError as error:
        raise NewsdiffError(
            ", ".join(options.paths),
            f"{error.count:,} pairs of these articles may be about one event, and more than {MOST_PAIRS:,} would take "
            "hours; name fewer files, such as those of one week",
        ) from None
    if len(articles) > ALL_COMPARED:
        narrate(
            f"of more than {ALL_COMPARED} articles only pairs that may be about one event are compared: "
            f"{len(pairs):,} of them"
        )
    say_how_long("comparing them takes", _seconds(articles, pairs), "the files of one event alone take less")
    return pairs


def _seconds(articles: Sequence[Article], pairs: Sequence[Pair]) -> float:
    """About how long comparing these pairs takes."""
    words = list(map(words_of, articles))
    compared = sum(words[each] * count for each, count in Counter(chain.from_iterable(pairs)).items())
    return compared / WORDS_A_SECOND / (os.cpu_count() or 1)
