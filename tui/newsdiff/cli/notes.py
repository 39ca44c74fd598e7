"""``newsdiff notes export`` and ``newsdiff notes import``: one's decisions and notes for another person, and theirs."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from collections.abc import Iterator

from newsdiff.cli.results import check_output, write_result
from newsdiff.cli.streams import narrate, write_stdout
from newsdiff.errors import NewsdiffError
from newsdiff.paths import may_exist, memory_file
from newsdiff.store.database import Database, open_database


def exchange_notes(options: Namespace) -> int:
    """Write one's notes and decisions, or add those in a file; 0 if that is done.

    Raises:
        NewsdiffError: They cannot be read or written, or nothing in the file can be read.
    """
    return _export(options) if options.action == "export" else _import(options)


def _export(options: Namespace) -> int:
    check_output(options)
    from newsdiff.articles.library import files_of, load_library
    from newsdiff.store.exchange import exported

    library = load_library(options.paths) if options.paths else None
    articles = library.articles if library else ()
    lines: list[str] = []
    if may_exist(memory_file()):
        with _memory() as database:
            lines = exported(database, articles)
    if not lines:
        narrate("there are no notes and no decisions" + (" about these articles" if options.paths else ""))
    write_result(options, "".join(lines), files_of(library) if library else ())
    return 0


def _import(options: Namespace) -> int:
    if len(options.paths) != 1 or options.output != "-":
        raise NewsdiffError("", "notes import takes one FILE and writes none", title="Wrong usage")
    from newsdiff.articles.file_text import read_text, shown_path
    from newsdiff.store.importing import import_lines

    (path,) = options.paths
    lines = read_text(path).text.split("\n")
    with _memory() as database:
        done = import_lines(database, lines)
    if done.wrong and not (done.notes or done.links or done.rejections or done.known):
        number, message = done.wrong[0]
        what = f"has nothing that newsdiff notes export wrote (line {number} {message}); check the file"
        raise NewsdiffError(shown_path(path), what)
    for number, message in done.wrong:
        narrate(f"{shown_path(path)}: line {number} {message}; it is left out")
    new = (
        _counted(done.notes, "note"),
        _counted(done.links, "link"),
        _counted(done.rejections, "rejected link"),
    )
    beside = f"; {done.beside} stand beside notes or decisions of yours" if done.beside else ""
    known = f"; {done.known} known already" if done.known else ""
    write_stdout(f"Added {', '.join(new)}{known}{beside}.\n")
    return 0


@contextlib.contextmanager
def _memory() -> Iterator[Database]:
    with contextlib.closing(open_database(memory_file())) as database:
        # What is written to a database that lives in this process alone would be lost, and what is read incomplete.
        if database.warning:
            raise NewsdiffError("", database.warning, title="Not read")
        yield database


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
