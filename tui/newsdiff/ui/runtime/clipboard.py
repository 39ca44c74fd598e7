"""Copying text with a command of this machine, where one reaches the clipboard of the person at the keyboard."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from shutil import which

PATIENCE = 2.0
"""Seconds a command may take to accept the text."""


class NamedText(str):
    """A text to copy that brings the words for it in a message: "Copied paragraph 3 to the clipboard"."""

    name: str

    def __new__(cls, text: str, name: str) -> NamedText:
        """The text, under a name."""
        self = super().__new__(cls, text)
        self.name = name
        return self


def command_for(environment: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...] | None:
    """The command that puts its input on the clipboard; None if there is none.

    Over ssh there is none: a command would fill the clipboard of the other machine.
    """
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    candidates: list[tuple[str, ...]] = []
    if platform == "darwin":
        candidates.append(("pbcopy",))
    if environment.get("WAYLAND_DISPLAY"):
        candidates.append(("wl-copy",))
    if environment.get("DISPLAY"):
        candidates += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if environment.get("WSL_DISTRO_NAME") or platform == "win32":
        candidates.append(("clip.exe",))
    path = environment.get("PATH")
    return next((command for command in candidates if which(command[0], path=path)), None)


def copy_by_command(text: str) -> str | None:
    """Copy with the command of this machine.

    Returns:
        The name of the command, or None if there is none or it failed.
    """
    command = command_for(os.environ)
    if command is None:
        return None
    encoding = "utf-16" if command[0] == "clip.exe" else "utf-8"
    try:
        subprocess.run(
            command,
            input=text.encode(encoding, errors="replace"),
            # Some commands keep running to serve the text; they must not hold on to this terminal.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
            start_new_session=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return command[0]
