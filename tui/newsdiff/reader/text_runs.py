"""Text in named roles: what plain modules hand to the widgets to draw."""

from __future__ import annotations

Run = tuple[str, str]
"""A piece of text and its role: the name of a component class without the widget's prefix, or ``""``."""
