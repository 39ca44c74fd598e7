"""Keys as people write them."""

from __future__ import annotations

_KEY_NAMES = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "question_mark": "?",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "slash": "/",
    "comma": ",",
    "colon": ":",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "dollar_sign": "$",
    "equals_sign": "=",
    "f1": "F1",
    "f2": "F2",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "shift+left": "shift+←",
    "shift+right": "shift+→",
}


def key_name(key: str) -> str:
    """A key as people write it: ``]`` for ``right_square_bracket``."""
    return _KEY_NAMES.get(key, key)
