"""A comparison → JSON, for scripts."""

from __future__ import annotations

from collections.abc import Sequence
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
    Origin,
    Passage,
)
from newsdiff.render.coarse import comparison_notes
from newsdiff.render.json_values import article_facts, dump, dump_lines
from newsdiff.render.notes import Note, Notes
from newsdiff.render.rows import aligned_blocks, level_rows

FORMAT = 1
"""The version of the format; it changes when programs that read it have to change."""


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
    rejected_values = (_decision(each, comparison) for each in rejected)
    rejected_lines = f' "rejected": {dump_lines(rejected_values)},\n' if rejected else ""
    summary = {"a": _counts(comparison.a.counts), "b": _counts(comparison.b.counts)}
    left = {"a": _counts(comparison.a.furniture), "b": _counts(comparison.b.furniture)}
    left_out = f' "furniture": {dump(left)},\n' if any(each["words"] for each in left.values()) else ""
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": [\n{articles}\n ],\n'
        f' "links": {dump_lines(_link(each, comparison) for each in comparison.links)},\n'
        f' "rows": {dump(_rows(comparison))},\n'
        f' "notes": {dump(comparison_notes(comparison))},\n'
        f"{rejected_lines}"
        f"{left_out}"
        f' "summary": {dump(summary)}}}\n'
    )


def _rows(comparison: Comparison) -> list[tuple[int | None, int | None]]:
    """Which paragraphs stand level, counted from 1."""
    rows = level_rows(aligned_blocks(comparison))
    return [(None if a is None else a + 1, None if b is None else b + 1) for a, b in rows]


def _article(side: LabelledArticle, notes: Sequence[Note]) -> str:
    article = side.article
    paragraphs = dump_lines(_paragraph(number, each) for number, each in enumerate(side.paragraphs, 1))
    written = f', "notes": {dump_lines(_note(each, side) for each in notes)}' if notes else ""
    return f'  {dump(article_facts(article))[:-1]}, "paragraphs": {paragraphs}{written}}}'


def _note(note: Note, side: LabelledArticle) -> dict[str, Any]:
    return {**_passage(note.passage), "quotation": _words(note.passage, side), "text": note.text}


def _decision(decision: Decision, comparison: Comparison) -> dict[str, Any]:
    return {
        "a": _quoted(decision.a, comparison.a),
        "b": _quoted(decision.b, comparison.b),
    }


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


def _link(link: Link, comparison: Comparison) -> dict[str, Any]:
    by_hand = link.origin is Origin.BY_HAND
    return {
        "a": _quoted(link.a, comparison.a) if by_hand else _passage(link.a),
        "b": _quoted(link.b, comparison.b) if by_hand else _passage(link.b),
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


def _quoted(passage: Passage, side: LabelledArticle) -> dict[str, Any]:
    return {**_passage(passage), "text": _words(passage, side)}


def _words(passage: Passage, side: LabelledArticle) -> str:
    return side.paragraphs[passage.paragraph].text[passage.start : passage.end]


def _excerpt(excerpt: Excerpt) -> dict[str, Any]:
    return {"start": excerpt.start, "end": excerpt.end, "text": excerpt.text}


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "words": counts.words,
        "shared": counts.shared,
        "paraphrased": counts.paraphrased,
        "unique": counts.unique,
    }
