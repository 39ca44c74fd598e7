"""A comparison → JSON, for scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from newsdiff import __version__
from newsdiff.engine.comparison import (
    Comparison,
    Counts,
    Decision,
    Disagreement,
    Excerpt,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Passage,
)
from newsdiff.render.notes import Note, Notes
from newsdiff.render.rows import aligned_blocks, level_rows

FORMAT = 1
"""The version of the format; it changes when programs that read it have to change."""

# Characters that act on a terminal or change the order of the text around them. JSON itself escapes only the
# first 32. Lone surrogates stand for the bytes of a file name that is not UTF-8.
_NEVER_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render_json(comparison: Comparison, notes: Notes | None = None) -> str:
    """The comparison as JSON.

    Args:
        comparison: What to print.
        notes: What people wrote about passages.

    Returns:
        One object with a paragraph or a link on each line, ending with a newline. Paragraphs are counted from
        1, offsets are code points into a paragraph's text. An article has ``notes`` only if there are any on
        it, and the object has ``rejected`` only if a person rejected links. The summary counts all words; the object
        has ``furniture``, what of them stands in furniture, only if there is any.
    """
    written = notes or Notes()
    articles = ",\n".join(
        _article(side, own_notes)
        for side, own_notes in ((comparison.a, written.a), (comparison.b, written.b))
    )
    rejected = [each for each in comparison.options.decisions if not each.linked]
    rejected_lines = f' "rejected": {dump_lines(map(_decision, rejected))},\n' if rejected else ""
    summary = {"a": _counts(comparison.a.counts), "b": _counts(comparison.b.counts)}
    left = {"a": _counts(comparison.a.furniture), "b": _counts(comparison.b.furniture)}
    left_out = f' "furniture": {dump(left)},\n' if any(each["words"] for each in left.values()) else ""
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": [\n{articles}\n ],\n'
        f' "links": {dump_lines(map(_link, comparison.links))},\n'
        f' "rows": {dump(_rows(comparison))},\n'
        ' "notes": [],\n'
        f"{rejected_lines}"
        f"{left_out}"
        f' "summary": {dump(summary)}}}\n'
    )


def _rows(comparison: Comparison) -> list[tuple[int | None, int | None]]:
    """Which paragraphs stand level, counted from 1."""
    rows = level_rows(aligned_blocks(comparison))
    return [(None if a is None else a + 1, None if b is None else b + 1) for a, b in rows]


def dump(value: Any) -> str:
    """A value as JSON on one line, readable beyond ASCII, without characters that act on a terminal."""
    text = json.dumps(value, ensure_ascii=False)
    return _NEVER_RAW.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def dump_lines(values: Iterable[Any]) -> str:
    """A list as JSON, each member on a line of its own."""
    lines = ",\n  ".join(dump(value) for value in values)
    return f"[\n  {lines}\n ]" if lines else "[]"


def _article(side: LabelledArticle, notes: Sequence[Note]) -> str:
    article = side.article
    head = {
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "date": article.date,
        "url": article.url,
    }
    paragraphs = dump_lines(_paragraph(number, each) for number, each in enumerate(side.paragraphs, 1))
    written = f', "notes": {dump_lines(map(_note, notes))}' if notes else ""
    return f'  {dump(head)[:-1]}, "paragraphs": {paragraphs}{written}}}'


def _note(note: Note) -> dict[str, Any]:
    return {**_passage(note.passage), "text": note.text}


def _decision(decision: Decision) -> dict[str, Any]:
    return {"a": _passage(decision.a), "b": _passage(decision.b)}


def _paragraph(number: int, paragraph: LabelledParagraph) -> dict[str, Any]:
    return {
        "number": number,
        "text": paragraph.text,
        "label": paragraph.label.value,
        "spans": [
            {"start": span.start, "end": span.end, "label": span.label.value, "links": list(span.links)}
            for span in paragraph.spans
        ],
        **({"furniture": paragraph.furniture.value} if paragraph.furniture else {}),
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": _passage(link.a),
        "b": _passage(link.b),
        "label": link.label.value,
        "score": round(link.score, 3),
        "moved": link.moved,
        "disagreements": _disagreements(link.disagreements),
        "evidence": list(link.evidence),
        "variants": [list(pair) for pair in link.variants],
        "origin": link.origin.value,
    }


def _disagreements(disagreements: Sequence[Disagreement]) -> list[dict[str, Any]]:
    return [{"kind": each.kind.value, "a": _excerpt(each.a), "b": _excerpt(each.b)} for each in disagreements]


def _passage(passage: Passage) -> dict[str, int]:
    return {"paragraph": passage.paragraph + 1, "start": passage.start, "end": passage.end}


def _excerpt(excerpt: Excerpt) -> dict[str, Any]:
    return {"start": excerpt.start, "end": excerpt.end, "text": excerpt.text}


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "words": counts.words,
        "shared": counts.shared,
        "paraphrased": counts.paraphrased,
        "unique": counts.unique,
    }
