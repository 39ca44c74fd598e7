"""What a person types to search for → a query: words in any order, "a phrase", /a pattern/.

- Words stand in any order, and all of them have to be there: ``putin biden``.
- Quotation marks hold words together: ``"long range" missiles``. The closing mark may still be missing.
- A pattern stands between slashes: ``/\\d+ missiles?/``. It is a regular expression as the library `regex
  <https://pypi.org/project/regex/>`_ reads it; letters in it are found with and without accents too, and in any
  case unless there is a capital in it. The closing slash may still be missing.

What is found in a text is found as ``text_search`` says: in any case, without accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from newsdiff.reader.search.text_search import LONGEST_SEARCH, Needle, SearchedText, folded

if TYPE_CHECKING:
    from regex import Pattern as Expression

Offsets = tuple[int, int]

LONGEST_PATTERN = 200
"""Characters in a pattern."""

MOST_REPEATED = 1000
"""How often a pattern may repeat a piece of itself by ``{n}``: the library writes out every one of them."""

_QUOTES = '"“”„‟«»″＂「」『』״'
_TERM = re.compile(
    rf"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]?|/(?P<pattern>(?:\\.|[^\\/])*\\?)/?|(?P<word>\S+)"
)
_ESCAPED = re.compile(r"\\[pP]\{[^}]*\}|\\.|\(\?[^)]*?[:)]")
_COUNTS = re.compile(r"\{\s*(\d*)\s*,?\s*(\d*)\s*\}")


class QueryError(ValueError):
    """What is wrong with a query, in one line that can be shown as it is."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression.

    Attributes:
        written: What a person wrote between the slashes.
        expression: The same, compiled, for folded texts.
    """

    written: str
    expression: Expression[str]

    def spans(self, text: SearchedText, until: float | None = None) -> list[Offsets]:
        """Where it is in the folded text: offsets in order, none empty, none overlapping another.

        Args:
            text: The text.
            until: The time by ``time.monotonic`` at which to give up; None for the usual time from now.

        Raises:
            QueryError: It takes too long.
        """
        left = LONGEST_SEARCH if until is None else until - monotonic()
        try:
            if left <= 0:
                raise TimeoutError
            found = self.expression.finditer(text.folded.text, timeout=left)
            return text.apart([match.span() for match in found if match.end() > match.start()])
        except (TimeoutError, MemoryError, RecursionError):
            raise QueryError(f"the pattern /{self.written}/ takes too long; make it simpler") from None


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; false if there is nothing to search for.

    ``Haystack`` searches many texts with it.

    Attributes:
        terms: What all has to be in a text.
    """

    terms: tuple[Needle | Pattern, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    def matches(self, text: str) -> Sequence[Offsets]:
        """Where a text has what is searched for; nothing if one of the terms is not in it.

        Returns:
            Offsets into the text in code points, in order, none overlapping another.

        Raises:
            QueryError: A pattern takes too long.
        """
        searched = SearchedText.of(text)
        return [searched.original(span) for span in self.spans(searched)]

    def spans(self, text: SearchedText, until: float | None = None, *, every: bool = True) -> list[Offsets]:
        """Where the terms are in the folded text: offsets in order, none overlapping another.

        Args:
            text: The text.
            until: The time by ``time.monotonic`` at which to give up; None for the usual time from now.
            every: Whether nothing counts unless all the terms are there; if not, some of them do.

        Raises:
            QueryError: A pattern takes too long.
        """
        found = []
        for term in self.terms:
            spans = term.spans(text, until)
            if every and not spans:
                return []
            found.append(spans)
        if len(found) == 1:
            return found[0]
        return text.apart(list(_united(sorted(span for spans in found for span in spans))))

    def is_in(self, text: SearchedText, until: float | None = None) -> bool:
        """Whether all the terms are in a text.

        Raises:
            QueryError: A pattern takes too long.
        """
        return all(
            term.is_in(text) if isinstance(term, Needle) else bool(term.spans(text, until))
            for term in self.terms
        )

    def count(self, text: SearchedText, until: float | None = None) -> int:
        """How many matches ``spans`` finds.

        Raises:
            QueryError: A pattern takes too long.
        """
        if len(self.terms) == 1 and isinstance(term := self.terms[0], Needle):
            return term.count(text)
        return len(self.spans(text, until))


def parse(typed: str) -> Query:
    """The query that a person typed; a false one if there is nothing to search for in it yet.

    Raises:
        QueryError: A pattern is wrong, or too long.
    """
    terms: list[Needle | Pattern] = []
    for match in _TERM.finditer(typed):
        if match["pattern"] is not None:
            term: Needle | Pattern | None = _pattern(match["pattern"])
        else:
            term = Needle.of(match["word"] or match["phrase"] or "")
        if term and term not in terms:
            terms.append(term)
    return Query(tuple(terms))


def _pattern(written: str) -> Pattern | None:
    if not written:
        return None
    if len(written) > LONGEST_PATTERN:
        raise QueryError(f"the pattern is longer than {LONGEST_PATTERN} characters; make it shorter")
    _check_cost(written)
    import regex

    # Without capitals it finds both; those of \W and the like are none.
    capitals = any(map(str.isupper, _ESCAPED.sub("", written)))
    flags = regex.VERSION0 | regex.MULTILINE | (0 if capitals else regex.IGNORECASE)
    try:
        return Pattern(written, regex.compile(_in_folded_letters(written), flags))
    except regex.error as error:
        raise QueryError(f"the pattern /{written}/ is wrong: {error}") from None
    except (MemoryError, RecursionError, OverflowError, ValueError):
        raise QueryError(f"the pattern /{written}/ cannot be used; make it simpler") from None


def _check_cost(written: str) -> None:
    """See that compiling a pattern takes little."""
    repeated = 1
    for least, most in _COUNTS.findall(written):
        repeated *= max(int(least or 1), int(most or 1), 1)
    if repeated > MOST_REPEATED:
        raise QueryError(f"the pattern /{written}/ repeats too often; make the numbers in braces smaller")


def _in_folded_letters(written: str) -> str:
    """A pattern with each letter as it stands in folded texts; ASCII as it is."""
    return "".join(letter if letter.isascii() else re.escape(folded(letter).text) for letter in written)


def _united(spans: Sequence[Offsets]) -> Iterator[Offsets]:
    """Spans in order, those that overlap as one."""
    current: Offsets | None = None
    for start, end in spans:
        if current is not None and start < current[1]:
            current = current[0], max(current[1], end)
            continue
        if current is not None:
            yield current
        current = start, end
    if current is not None:
        yield current
