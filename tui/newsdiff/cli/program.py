"""From the words on the command line to an exit status."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from newsdiff.cli.arguments import command_parser, parse, program
from newsdiff.cli.streams import be_quiet, print_error, write_stdout
from newsdiff.errors import NewsdiffError

INTERRUPTED = 130
"""128 and the number of the signal that Ctrl-C sends, as in shells."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newsdiff.

    Args:
        arguments: The words after the program's name; those of this process if None.

    Returns:
        0 if nothing differs or the command did its work, 1 if the compared articles differ, 2 for trouble, with
        one line on standard error, and 130 after Ctrl-C.
    """
    be_quiet(False)
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except NewsdiffError as error:
        print_error(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        print_error(
            "there is not enough memory for this; compare parts of the articles, or close other programs"
        )
        return NewsdiffError.exit_status
    except Exception as error:
        if os.environ.get("NEWSDIFF_TRACEBACK"):
            raise
        print_error(
            f"stopped by a fault of its own ({type(error).__name__}: {error}); please report it, with what "
            "it prints when the environment has NEWSDIFF_TRACEBACK=1"
        )
        return NewsdiffError.exit_status


def _run(arguments: Sequence[str]) -> int:
    try:
        options = parse(arguments)
    except SystemExit:
        # Help or the version has been printed; make sure that it is written.
        write_stdout("")
        return 0
    be_quiet(options.quiet)
    if options.command == "help":
        (command_parser(options.topic) if options.topic else program()).print_help()
        return 0
    # At its end Python would look through all that was made for garbage, which takes a tenth of a comparison's time.
    atexit.register(gc.freeze)
    # Only the command that was asked for is imported.
    if options.command == "compare":
        # What one comparison makes is needed until the end, and looking for garbage takes a tenth of the time.
        gc.disable()
        from newsdiff.cli.compare import compare_files

        return compare_files(options)
    if options.command == "matrix":
        from newsdiff.cli.matrix import print_matrix

        return print_matrix(options)
    if options.command == "coverage":
        from newsdiff.cli.coverage import print_coverage

        return print_coverage(options)
    if options.command == "list":
        from newsdiff.cli.listing import list_articles

        return list_articles(options)
    if options.command == "text":
        from newsdiff.cli.article_text import print_text

        return print_text(options)
    if options.command == "notes":
        from newsdiff.cli.notes import exchange_notes

        return exchange_notes(options)
    if options.command == "config":
        from newsdiff.cli.settings import show_settings

        return show_settings()
    from newsdiff.cli.reader import open_reader

    return open_reader(options)
