"""What the reader remembers of its own looks. Reading goes on where that cannot be read or kept."""

from __future__ import annotations

import contextlib

from newsdiff.errors import NewsdiffError
from newsdiff.paths import memory_file

_THEME = "theme"


def remembered_theme() -> str | None:
    """The theme that was chosen last, None if none was."""
    if not memory_file().is_file():
        # Without its file nothing was remembered, and opening it would make one.
        return None
    from newsdiff.store.memory import open_memory

    with contextlib.suppress(NewsdiffError), open_memory() as memory:
        return memory.setting(_THEME)
    return None


def keep_theme(name: str) -> None:
    """Remember a theme."""
    from newsdiff.store.memory import open_memory

    with contextlib.suppress(NewsdiffError), open_memory() as memory:
        memory.keep_setting(_THEME, name)
