"""The commands and their options. Imports little, so that ``--help`` and ``--version`` are instant."""

from __future__ import annotations

import argparse

from newsdiff import __version__
from newsdiff.cli.streams import NARROWEST, PIPE_WIDTH, WIDEST, write_stdout
from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import NoReturn

_READER = """\
Read news articles side by side: what they share, reword, and have alone. A folder stands for the text files
in it, at any depth. Exactly two files open straight in the comparison. Without a path, newsdiff opens what you
read last; the first time, the sample articles.
"""

_READER_MORE = """\
commands:
  newsdiff [PATH ...]       the reader
  newsdiff compare A B      compare two articles without the reader
  newsdiff matrix PATH ...  how much each article has of each other one
  newsdiff list PATH ...    the articles found, and the files that cannot be read
  newsdiff config           all settings and keys, and the file to set them in
  newsdiff COMMAND --help   the options of a command

To open a file or folder with the name of a command, write ./compare, ./matrix, ./list or ./config.
Exit status: 0 done, 1 the articles differ (compare only), 2 trouble.
"""

_COMPARE = """\
Compare two articles without the reader. Each word is shared (the other article says it in the same words),
paraphrased (in other words) or unique (only in this article).
"""

_COMPARE_MORE = """\
Exit status: 0 the same words in the same order, 1 the articles differ, 2 trouble.
"""

_LIST = """\
List the articles in files and folders with title, source, date and number of words. Files that cannot be read
follow, each with the reason.
"""

_MATRIX = """\
Compare all articles in files and folders with each other: how much of each one every other has, in the same
or in other words.
"""

_CONFIG = """\
Print where the settings file is, and all settings and keys with what they mean. Those that you have not
changed are comments with the default, so the output can be saved as the settings file.
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, like all others."""

    def error(self, message: str) -> NoReturn:
        raise NewsdiffError("", f"{message}; see {self.prog} --help", title="Wrong usage")


class _Version(argparse.Action):
    """Prints the version; argparse's own would measure the terminal first."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        write_stdout(f"newsdiff {__version__}\n")
        parser.exit()


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
    command = arguments[0] if arguments else ""
    if command and command in PARSERS:
        return PARSERS[command]().parse_args(arguments[1:])
    return PARSERS[""]().parse_args(arguments)


def _parser(command: str, description: str, epilog: str = "") -> _Parser:
    parser = _Parser(
        prog=f"newsdiff {command}".strip(),
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        # An abbreviation that works today could mean another option tomorrow.
        allow_abbrev=False,
    )
    parser.set_defaults(command=command)
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    return parser


def _reader_parser() -> _Parser:
    parser = _parser("", _READER, _READER_MORE)
    parser.add_argument("paths", metavar="PATH", type=_path, nargs="*", help="a file or folder with articles")
    return parser


def _compare_parser() -> _Parser:
    parser = _parser("compare", _COMPARE, _COMPARE_MORE)
    parser.add_argument("a", metavar="A", type=_path, help="an article; - reads standard input")
    parser.add_argument("b", metavar="B", type=_path, help="the other article; - reads standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    _add_output(parser)
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
    _add_sensitivity(parser)
    parser.add_argument(
        "--explain", action="store_true", help="text: add why each link was made (JSON always has it)"
    )
    parser.add_argument(
        "--decisions",
        action="store_true",
        help="apply the links made and rejected in the reader, and show its notes",
    )
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=_path,
        default="-",
        help="write a file instead of standard output: complete, or not at all",
    )
    parser.add_argument("--force", action="store_true", help="overwrite the output file if it exists")
    parser.add_argument(
        "--width",
        metavar="N",
        type=_whole_number(NARROWEST, WIDEST),
        help=f"text: columns, {NARROWEST} to {WIDEST}; default: the terminal's, or {PIPE_WIDTH}",
    )


def _add_sensitivity(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sensitivity",
        metavar="N",
        type=_whole_number(1, 9),
        default=5,
        help="how little must agree for a link: 1 nearly verbatim, 9 loosely related; default: 5",
    )


def _matrix_parser() -> _Parser:
    parser = _parser("matrix", _MATRIX)
    parser.add_argument("paths", metavar="PATH", type=_path, nargs="+", help="a file or folder with articles")
    parser.add_argument("--format", choices=("text", "csv", "json"), default="text", help="default: text")
    _add_output(parser)
    _add_sensitivity(parser)
    parser.add_argument(
        "--quiet", action="store_true", help="do not show on the terminal how far the work has come"
    )
    return parser


def _list_parser() -> _Parser:
    parser = _parser("list", _LIST)
    parser.add_argument("paths", metavar="PATH", type=_path, nargs="+", help="a file or folder with articles")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    return parser


def _config_parser() -> _Parser:
    return _parser("config", _CONFIG)


PARSERS: Mapping[str, Callable[[], argparse.ArgumentParser]] = {
    "": _reader_parser,
    "compare": _compare_parser,
    "matrix": _matrix_parser,
    "list": _list_parser,
    "config": _config_parser,
}
"""What makes the parser of each command; the reader is the command without a name."""


def _path(text: str) -> str:
    # Otherwise an empty variable in a script would stand for the current folder.
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; name a file or a folder")
    return text


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
        return value

    return number
