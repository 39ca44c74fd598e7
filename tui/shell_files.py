"""What shells and ``man`` are given with the program, made from its parser: completion and a manual page.

Needed only to build the wheel, so this is no part of the package.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

import shtab
from argparse_manpage.manpage import Manpage

from newsdiff import __version__
from newsdiff.cli.arguments import COMMANDS, EXIT_STATUS, program
from newsdiff.cli.options import path

SHORT = "read any two news articles side by side: what they share, reword, and have alone"

COMPLETION: Mapping[str, str] = {
    "bash": "share/bash-completion/completions/newsdiff",
    "zsh": "share/zsh/site-functions/_newsdiff",
    "fish": "share/fish/vendor_completions.d/newsdiff.fish",
}
"""Where each shell looks for completion, below the folder that programs are installed to."""

MANUAL = "share/man/man1/newsdiff.1"


def made() -> dict[str, str]:
    """All files, by the place where they belong."""
    return {**{place: completion(shell) for shell, place in COMPLETION.items()}, MANUAL: manual_page()}


def completion(shell: str) -> str:
    """The script that completes commands, options, their values and files in bash, zsh or fish."""
    parser = program()
    for command, summary in _commands(parser):
        command.description = summary
    # The first word can be a command or a file. bash and zsh are told about the files in a way of their own, below.
    if shell != "fish":
        parser._actions = [action for action in parser._actions if action.dest != "paths"]
    if shell != "bash":
        for each in (parser, *(command for command, _ in _commands(parser))):
            for action in each._actions:
                if action.type is path:
                    action.complete = shtab.FILE  # type: ignore[attr-defined]
    script = str(shtab.complete(parser, shell))
    for found, instead in _ALSO_FILES.get(shell, {}).items():
        if found not in script:
            raise ValueError(f"the script for {shell} has no {found!r} any more")
        script = script.replace(found, instead)
    return script


_ALSO_FILES = {
    # Where nothing else fits bash completes file names by itself, with spaces in them too.
    "bash": {"complete -o bashdefault": "complete -o bashdefault -o default"},
    "zsh": {
        "_describe 'newsdiff commands' _commands": "_describe 'newsdiff commands' _commands\n  _files",
        "      esac\n  esac": "        *) _files ;;\n      esac\n  esac",
        '"(*):': '"*:',
    },
}


def manual_page() -> str:
    """The manual page, in the language of ``man``."""
    parser = program()
    more = (parser.epilog or "").replace(f"Exit status: {EXIT_STATUS}", "").strip()
    parser.epilog = ""
    parser.description = f"{parser.description}\n{more}"
    page = Manpage(
        parser, {"description": SHORT, "manual_title": "User Commands"}, format="single-commands-section"
    )
    page.date = ""  # the same bytes on every day
    page.source = f"newsdiff {__version__}"
    page.add_section("synopsis", "=", ".B newsdiff\n[PATH ...]\n.br\n.B newsdiff\nCOMMAND [...]")
    page.add_section("exit status", "=", EXIT_STATUS)
    return str(page)


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[argparse.ArgumentParser, str]]:
    """The parser of each command, with what it does in a few words."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield command, COMMANDS[name][0]
