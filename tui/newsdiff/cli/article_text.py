"""``newsdiff text FILE``."""

from __future__ import annotations

from argparse import Namespace

from newsdiff.articles.files import read_article
from newsdiff.cli.library import access_of
from newsdiff.cli.streams import narrate, write_stdout
from newsdiff.render.cells import printable


def print_text(options: Namespace) -> int:
    """Print an article as newsdiff reads it, one paragraph on each line; 0 if that is done.

    Raises:
        NewsdiffError: The article cannot be read, or standard output cannot be written.
    """
    reading = read_article(options.file, access_of(options))
    if reading.warning:
        narrate(f"{options.file}: {reading.warning}")
    write_stdout("".join(f"{printable(each)}\n" for each in reading.article.paragraphs), "utf-8")
    return 0
