"""Where the installed program and the sample articles are."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = str(Path(sys.executable).with_name("newsdiff"))
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
PAIR = SEEDS[2:4]
"""The two longest of them."""
