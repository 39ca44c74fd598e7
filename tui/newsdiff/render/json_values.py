"""Values as JSON, without characters that act on a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from newsdiff.articles.article import Article

NEVER_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Characters that act on a terminal or change the order of the text around them. JSON itself escapes only the first 32.
Lone surrogates stand for the bytes of a file name that is not UTF-8."""


def dump(value: Any) -> str:
    """A value as JSON on one line, readable beyond ASCII, without characters that act on a terminal."""
    text = json.dumps(value, ensure_ascii=False)
    return NEVER_RAW.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def dump_lines(values: Iterable[Any]) -> str:
    """A list as JSON, each member on a line of its own."""
    lines = ",\n  ".join(dump(value) for value in values)
    return f"[\n  {lines}\n ]" if lines else "[]"


def article_facts(article: Article) -> dict[str, str | None]:
    """What is known about an article, under the names it has in every JSON."""
    return {
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "date": article.date,
        "url": article.url,
        "author": article.author,
    }
