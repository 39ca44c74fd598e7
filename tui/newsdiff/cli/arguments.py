"""The commands and their options. Imports little, so that ``--help`` and ``--version`` are instant."""

from __future__ import annotations

import argparse

from newsdiff.cli.first_word import check_first_word, with_way_to_open
from newsdiff.cli.options import (
    Parser,
    add_byte_order_mark,
    add_decisions,
    add_fetching,
    add_format,
    add_furniture,
    add_output,
    add_paths,
    add_quiet,
    add_sensitivity,
    add_width,
    path,
)
from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_READER = """\
Read news articles side by side: what they share, reword, and have alone. A folder stands for the text files
in it, at any depth. Exactly two files open straight in the comparison. Without a path, newsdiff opens what you
read last; the first time, the sample articles.
"""

_READER_MORE = """\
To open a file or folder that has the name of a command, write ./ before it.
"""

EXIT_STATUS = "0 done, 1 the articles differ (compare only), 2 trouble, 130 interrupted with Ctrl-C."


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its options.

    Args:
        arguments: The words after the program's name.

    Returns:
        ``command``, empty for the reader, and the options of that command.

    Raises:
        NewsdiffError: There is no such option, or its value is not allowed.
        SystemExit: Help or the version was asked for; it has been printed.
    """
    # argparse cannot tell a path from a command, so the first word decides. Only what that needs is built.
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        try:
            return command_parser(name).parse_args(arguments[1:])
        except NewsdiffError as error:
            raise with_way_to_open(error, name) from None
    if any(word in ("-h", "--help") for word in arguments):
        return program().parse_args(["--help"])
    check_first_word(name, COMMANDS)
    return _reader().parse_args(arguments)


def program() -> Parser:
    """The parser of the whole program with all its commands, for help, completion and the manual page."""
    parser = _reader()
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", prog="newsdiff", parser_class=Parser
    )
    for name, (summary, description, epilog, add_arguments) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=description or summary, epilog=epilog)
        _complete(command, name, add_arguments)
    return parser


def command_parser(name: str) -> Parser:
    """The parser of one command."""
    summary, description, epilog, add_arguments = COMMANDS[name]
    parser = Parser(prog=f"newsdiff {name}", description=description or summary, epilog=epilog)
    _complete(parser, name, add_arguments)
    return parser


def _complete(parser: Parser, name: str, add_arguments: Callable[[Parser], None]) -> None:
    parser.set_defaults(command=name)
    add_arguments(parser)


def _reader() -> Parser:
    parser = Parser(
        prog="newsdiff",
        description=_READER,
        epilog=f"{_READER_MORE}Exit status: {EXIT_STATUS}",
        usage="newsdiff [PATH ...]\n       newsdiff COMMAND [...]",
    )
    parser.set_defaults(command="", quiet=False)
    add_paths(parser, "*")
    return parser


def _add_compare(parser: Parser) -> None:
    parser.add_argument(
        "a", metavar="A", type=path, help="an article: a file or an address; - reads standard input"
    )
    parser.add_argument("b", metavar="B", type=path, help="the other article; - reads standard input")
    add_fetching(parser)
    add_format(parser, "text", "markdown", "html", "csv", "tei", "json")
    add_output(parser)
    add_byte_order_mark(parser)
    parser.add_argument(
        "--only",
        choices=("shared", "paraphrased", "unique", "disagreements"),
        help="show only paragraphs that have such words; csv: only such spans",
    )
    parser.add_argument("--side", choices=("a", "b"), help="show only one of the two articles")
    add_width(parser)
    parser.add_argument(
        "--layout",
        choices=("side-by-side", "stacked"),
        help="text: default: side-by-side from 80 columns on, else stacked",
    )
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="text: default: auto, that is, on a terminal unless NO_COLOR is set",
    )
    add_sensitivity(parser)
    add_furniture(parser)
    parser.add_argument(
        "--explain", action="store_true", help="text: add why each link was made (JSON always has it)"
    )
    add_decisions(parser, "; show its notes")
    add_quiet(parser)


def _add_matrix(parser: Parser) -> None:
    add_paths(parser)
    add_format(parser, "text", "html", "csv", "json")
    add_output(parser)
    add_byte_order_mark(parser)
    add_width(parser)
    add_sensitivity(parser)
    add_furniture(parser)
    add_decisions(parser)
    add_quiet(parser)


def _add_coverage(parser: Parser) -> None:
    add_paths(parser)
    add_format(parser, "text", "markdown", "html", "csv", "json")
    add_output(parser)
    add_byte_order_mark(parser)
    add_width(parser)
    add_sensitivity(parser)
    parser.add_argument(
        "--clusters",
        metavar="DIR",
        type=path,
        help="make the statements of what passim found: its folder out.json",
    )
    add_furniture(parser)
    add_decisions(parser)
    add_quiet(parser)


def _add_list(parser: Parser) -> None:
    add_paths(parser)
    add_format(parser, "text", "json", "jsonl")
    add_quiet(parser)


def _add_text(parser: Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=path, help="an article: a file or an address; - reads standard input"
    )
    add_fetching(parser)
    add_quiet(parser)


def _add_notes(parser: Parser) -> None:
    parser.add_argument("action", choices=("export", "import"), help="write them, or add those of a file")
    parser.add_argument(
        "paths",
        metavar="PATH",
        type=path,
        nargs="*",
        help="export: only those on the articles in these files and folders; import: the file",
    )
    add_output(parser)
    add_quiet(parser)
    parser.set_defaults(format="jsonl", bom=False)


def _add_nothing(parser: Parser) -> None:
    parser.set_defaults(quiet=False)


def _add_help(parser: Parser) -> None:
    _add_nothing(parser)
    parser.add_argument("topic", metavar="COMMAND", nargs="?", choices=tuple(COMMANDS), help="the command")


COMMANDS: Mapping[str, tuple[str, str, str, Callable[[Parser], None]]] = {
    "compare": (
        "compare two articles without the reader",
        """\
Compare two articles without the reader. Each word is shared (the other article says it in the same words),
paraphrased (in other words) or unique (only in this article).
""",
        "Exit status: 0 the same words in the same order, 1 the articles differ, 2 trouble.",
        _add_compare,
    ),
    "matrix": (
        "how much each article has of each other one",
        """\
Compare all articles in files and folders with each other: how much of each one every other has, in the same
or in other words.
""",
        "",
        _add_matrix,
    ),
    "coverage": (
        "the statements of an event, and which articles carry them",
        """\
Bring together what several articles say about one event: each statement once, which articles carry it and where,
in whose words, and what they disagree in; then what only one of them has.
""",
        "",
        _add_coverage,
    ),
    "list": (
        "the articles found, and the files that cannot be read or are skipped",
        """\
List the articles in files and folders with title, source, date and number of words. Files that cannot be read
or are skipped follow, each with the reason.
""",
        "",
        _add_list,
    ),
    "text": (
        "the text of an article as newsdiff reads it, a paragraph a line",
        """\
Print the text of an article as newsdiff reads it, one paragraph on each line, so that other programs can compare
it: as textconv in git, for example.
""",
        "",
        _add_text,
    ),
    "notes": (
        "give your notes and decisions to another person, and get theirs",
        """\
Write the notes, links and rejections made in the reader as JSON Lines, or add those of a file that another person
wrote. Nothing of yours is changed: two notes on one passage stand one below the other.
""",
        "",
        _add_notes,
    ),
    "config": (
        "all settings and keys, and the file to set them in",
        """\
Print where the settings file is, and all settings and keys with what they mean. Those that you have not
changed are comments with the default, so the output can be saved as the settings file.
""",
        "",
        _add_nothing,
    ),
    "help": ("what newsdiff does, or one of its commands", "", "", _add_help),
}
"""Each command: what it does in a few words and in full, what its help ends with, and what adds its options."""
