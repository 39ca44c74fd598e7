"""Running the installed program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = str(Path(sys.executable).with_name("newsdiff"))
SEEDS = [str(path) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


def newsdiff(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """What the program does, without a terminal; options as for ``subprocess.run``."""
    environment = {**os.environ, **options.pop("env", {})}
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([PROGRAM, *map(str, arguments)], env=environment, timeout=60, **options)
