"""Notes on when an article was published and what was changed since, and lines that are a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsdiff.engine.furniture.phrases import Line, phrases, plain
from newsdiff.engine.lexicon.tables import rows

_LONGEST_LABEL = 4
_LONGEST_DATE = 14

# How a note begins that says what was done with "this story". A post or a report may also be what the story is about,
# so of these only changes count.
_MAY_CHANGE = (
    "this breaking", "this developing", "this news", "this story", "this article", "this post", "this piece",
    "this column", "this item", "this report", "this video", "this page", "this headline", "this blog",
    "dieser ", "cet ", "esta ", "este ", "本文", "此文", "本篇", "تم ", "جري ", "جرى ",
)  # fmt: skip
_CHANGED = (
    r"(?i)\W*(?:updated?\W+)?(?:"
    r"this (?:breaking |developing |news )?(?:story|article|post|piece|column|item|report|video|page|headline|blog)"
    r"(?: \w+){0,3}? (?:was|has been|have been|is being|will be) "
    r"(?:\w+ )?(?:updated|corrected|amended|clarified|revised|edited)\b"
    r"|this (?:story|article|column|headline|piece) "
    r"(?:originally|initially|incorrectly|previously|misstated|misspelled|misidentified)\b"
    r"|this (?:story|article|column|piece) (?:was |has been )?"
    r"(?:originally |first )(?:published|appeared|written|ran)\b"
    r"|this (?:story|article) (?:was|is) (?:produced|republished|translated|part of|supported|made possible)\b"
    r"|dieser (?:artikel|beitrag|text) (?:wurde|ist) .{0,60}"
    r"(?:aktualisiert|korrigiert|überarbeitet|geändert|ergänzt|erschienen)"
    r"|cet article (?:a été|est|a d'abord été) .{0,20}(?:mis à jour|modifié|corrigé|publié|paru)"
    r"|(?:esta (?:noticia|nota|información|historia)|este artículo) (?:ha sido|fue|se) "
    r".{0,12}(?:actualiz|corregi|modific)"
    r"|(?:本文|此文|本篇)(?:已|已经|已經)?(?:更新|更正|修改|修訂)"
    r"|(?:تم|جري|جرى) (?:تحديث|تعديل|تصحيح) هذا (?:الخبر|المقال|التقرير)"
    r")"
)


def is_change_note(line: Line) -> bool:
    """Whether a paragraph says when the article was published, or what was changed since."""
    if line.begins("change: beginning") or line.has_label("change: label") or line.is_in("change: label"):
        return True
    beginning = line.plain.removeprefix("updated ").removeprefix("update ")
    if beginning.startswith(_MAY_CHANGE) and re.match(_CHANGED, line.text):
        return True
    words = line.plain.split()
    labels = phrases("change: date label", only_ascii=line.plain.isascii())
    return len(words) <= _LONGEST_DATE and any(
        " ".join(words[:count]) in labels and _figures(words[count:]) > 0
        for count in range(1, min(_LONGEST_LABEL, len(words) - 1) + 1)
    )


def is_date(line: Line) -> bool:
    """Whether a paragraph is a date with a year or a time, and nothing else; a bare number may be a heading."""
    words = line.plain.split()
    return len(words) <= _LONGEST_DATE and 2 <= _figures(words) < len(words)


def _figures(words: Sequence[str]) -> int:
    """How many figures a date or time has; 0 for what is none."""
    figures = [any(map(str.isdecimal, word)) for word in words]
    if not any(figures):
        return 0
    known = _date_words()
    is_date = all(figure or word in known for word, figure in zip(words, figures, strict=True))
    return sum(figures) if is_date else 0


@lru_cache(maxsize=1)
def _date_words() -> frozenset[str]:
    """Names of months and days in all languages, and what stands beside them."""
    names = {plain(word) for row in rows("dates") for word in re.split(r"[\s:,]+", row)}
    beside = {word for phrase in phrases("change: date word") for word in phrase.split()}
    return frozenset(names | beside)
