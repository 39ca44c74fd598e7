"""Lines of names: bylines, and what stands after "Photo:"."""

from __future__ import annotations

import re

_NAME = r"(?:[^\W\d_a-z][\w.'-]*)"
_JOINED = (
    r"(?:,? (?:and|und|et|y|e|en|in|for|of|the|at|de|da|del|di|van|von|bin|al|el|la|le|&) "
    r"|, | - | \| | / ?|/| )"
)
_NAMES = rf"{_NAME}(?:{_JOINED}{_NAME})*"


def are_names(text: str) -> bool:
    """Whether a text consists of capitalised words and of what joins names: "Ana Cole in Rome and Tom Day, AP"."""
    return re.fullmatch(_NAMES, text) is not None


def small_words(text: str) -> frozenset[str]:
    """The words that a text writes in small letters, which names are not."""
    return frozenset(re.findall(r"(?<![\w'-])[^\W\d_A-Z][\w'-]*", text))
