"""The frame of a dialog, with a title above and its keys below."""

from __future__ import annotations

from textual.containers import Vertical


class Frame(Vertical):
    """A rounded frame; its width and place are up to each dialog."""

    DEFAULT_CSS = """
    Frame {
        height: auto;
        border: round $rule;
        border-title-color: $key;
        border-title-style: bold;
        border-subtitle-color: $quiet;
        background: $surface;
        padding: 0 1;
    }
    """
