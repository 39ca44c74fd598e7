"""What the parsers of all commands are made of. Imports little, so that ``--help`` and ``--version`` are instant."""

from __future__ import annotations

import argparse

from newsdiff import __version__
from newsdiff.cli.streams import NARROWEST, PIPE_WIDTH, WIDEST, terminal_columns, write_stdout
from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, like all others."""

    def __init__(self, prog: str, description: str, epilog: str = "", **more: object) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=_formatter,
            # An abbreviation that works today could mean another option tomorrow.
            allow_abbrev=False,
            **more,  # type: ignore[arg-type]
        )
        self.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")

    def print_help(self, _: object = None) -> None:
        """Print the help; argparse's own would say nothing where it cannot all be written."""
        write_stdout(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Report wrong usage.

        Raises:
            NewsdiffError: Always.
        """
        raise NewsdiffError("", f"{message}; see {self.prog} --help", title="Wrong usage")


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Told the width, argparse does not load shutil for each argument that it checks.
    return argparse.RawDescriptionHelpFormatter(prog, width=terminal_columns(80) - 2)


class _Version(argparse.Action):
    """Prints the version; argparse's own would measure the terminal first."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        write_stdout(f"newsdiff {__version__}\n")
        parser.exit()


def add_paths(parser: Parser, at_least: str = "+") -> None:
    """Files, folders and addresses: ``+`` at least one, ``*`` none as well, without standard input then."""
    more = "; - reads standard input" if at_least == "+" else ""
    parser.add_argument(
        "paths",
        metavar="PATH",
        type=path,
        nargs=at_least,
        help=f"a file, folder or address with articles{more}",
    )
    add_fetching(parser)


def add_fetching(parser: Parser) -> None:
    """What may be fetched."""
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch from this computer and the networks around it too, not only what is public",
    )
    parser.add_argument(
        "--refresh", action="store_true", help="fetch again what is kept from an earlier time"
    )


def add_format(parser: Parser, *formats: str) -> None:
    """``--format``; the first one is the default."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")


def add_output(parser: Parser) -> None:
    """Where the result goes, and over what."""
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=path,
        default="-",
        help="write a file instead of standard output: complete, or not at all",
    )
    parser.add_argument("--force", action="store_true", help="overwrite the output file if it exists")


def add_byte_order_mark(parser: Parser) -> None:
    """Whether CSV tells spreadsheets that it is UTF-8."""
    parser.add_argument(
        "--bom",
        action="store_true",
        help="csv: begin with a byte order mark, which Excel needs to read UTF-8",
    )


def add_width(parser: Parser) -> None:
    """How wide text is laid out."""
    parser.add_argument(
        "--width",
        metavar="N",
        type=_whole_number(NARROWEST, WIDEST),
        help=f"text: columns, {NARROWEST} to {WIDEST}; default: the terminal's, or {PIPE_WIDTH}",
    )


def add_sensitivity(parser: Parser) -> None:
    """How little must agree for a link."""
    parser.add_argument(
        "--sensitivity",
        metavar="N",
        type=_whole_number(1, 9),
        default=5,
        help="how little must agree for a link: 1 nearly verbatim, 9 loosely related; default: 5",
    )


def add_furniture(parser: Parser) -> None:
    """Whether furniture counts as text."""
    parser.add_argument(
        "--furniture",
        action="store_true",
        help="take captions, credits, teasers and notes on updates for text: link and count them like the rest",
    )


def add_decisions(parser: Parser, more: str = "") -> None:
    """Whether what was decided in the reader counts; ``more`` says what else the command does with it."""
    parser.add_argument(
        "--decisions",
        action="store_true",
        help=f"apply the links made and rejected in the reader, and its marks of furniture{more}",
    )


def add_quiet(parser: Parser) -> None:
    """Whether warnings and progress are printed."""
    parser.add_argument(
        "--quiet", "-q", action="store_true", help="print no warnings and no progress, only errors"
    )


def path(text: str) -> str:
    """The name of a file or folder.

    Raises:
        argparse.ArgumentTypeError: It is empty.
    """
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
