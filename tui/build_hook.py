"""Adds completion and the manual page to the wheel while it is built."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShellFiles(BuildHookInterface[Any]):
    """Files for shells and ``man``, which installers put below the folder that they install programs to."""

    PLUGIN_NAME = "shell-files"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files and name where the wheel is to have them."""
        sys.path.insert(0, str(Path(self.root) / "tui"))
        from shell_files import made

        self._folder = TemporaryDirectory()
        for number, (place, text) in enumerate(made().items()):
            file = Path(self._folder.name) / str(number)
            file.write_text(text, encoding="utf-8")
            build_data["shared_data"][str(file)] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made to be packed."""
        self._folder.cleanup()
