"""What every text has that has what is searched for: parts of words, by which an index is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from newsdiff.reader.search.query import Pattern, Query
from newsdiff.reader.search.signatures import uncased

_PART = re.compile(
    r"""(?P<set>\[(?!\^?\])(?:\\.|[^][\\])+\])
    | (?P<class>\\[bBdDsSwW] | [.^$])
    | \\(?P<sign>\W)
    | (?P<open>\((?:\?:|(?![?*])))
    | (?P<close>\))
    | (?P<choice>\|)
    | (?P<optional>[?*] | \{\d*,?\d*\})
    | (?P<repeated>\+)
    | (?P<letter>[^][\\(){}|?*+.^$])""",
    re.VERBOSE | re.DOTALL,
)


def needed_parts(query: Query) -> Sequence[str]:
    """Parts of words that are in every text that a query is in, each letter in one form for all its cases."""
    texts: list[str] = []
    for term in query.terms:
        texts += literals(term.expression.pattern) if isinstance(term, Pattern) else [term.text]
    return [part for text in texts for part in uncased(text).split()]


def literals(pattern: str) -> Sequence[str]:
    """Texts that are in each match of a regular expression; fewer than there are, or none where it is not simple.

    What stands in parentheses is passed over.
    """
    found, run, depth, at = [], "", 0, 0
    while at < len(pattern):
        part = _PART.match(pattern, at)
        if part is None:
            return []
        kind, at = part.lastgroup, part.end()
        depth += (kind == "open") - (kind == "close")
        if depth < 0 or (kind == "choice" and not depth):
            return []
        if kind in ("letter", "sign") and not depth and _has_known_cases(part[kind]):
            run += part[kind]
            continue
        # What may be missing is one character.
        found.append(run[:-1] if kind == "optional" else run)
        run = ""
    return [*filter(None, found), run] if run else [*filter(None, found)]


def _has_known_cases(letter: str) -> bool:
    """Whether Python knows all that a letter matches in any case; the library of patterns has a newer Unicode."""
    if letter.isascii() or letter.swapcase() != letter:
        return len(letter.casefold()) == 1
    return unicodedata.category(letter) not in {"Cn", "Ll", "Lu", "Lt"}
