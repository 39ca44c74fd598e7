"""The words that a link rests on, for a reader to check."""

from __future__ import annotations

from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch
from newsdiff.engine.text.document import Document

_MOST = 6


def evidence_runs(a: Document, aligned: AlignedSide) -> tuple[str, ...]:
    """The runs of words of one side that have counterparts, the heaviest first, at most six."""
    runs: list[tuple[float, int, int]] = []
    k, length = 0, len(aligned.counterparts)
    while k < length:
        if aligned.counterparts[k] < 0:
            k += 1
            continue
        end = k + 1
        while end < length and aligned.counterparts[end] == aligned.counterparts[end - 1] + 1:
            end += 1
        first, last = k, end
        while first < last and a.function[aligned.first + first]:
            first += 1
        while last > first and a.function[aligned.first + last - 1]:
            last -= 1
        if first < last:
            weight = sum(a.weights[aligned.first + first : aligned.first + last])
            runs.append((-round(weight, 6), first, last))
        k = end
    return tuple(
        _text(a, aligned.first + first, aligned.first + last) for _, first, last in sorted(runs)[:_MOST]
    )


def spelling_variants(a: Document, b: Document, alignment: WordAlignment) -> tuple[tuple[str, str], ...]:
    """The pairs of words in a link that are two spellings of one word, each pair once."""
    found = []
    for k, (counterpart, match) in enumerate(zip(alignment.a.counterparts, alignment.a.matches, strict=True)):
        if match is WordMatch.SAME:
            one, other = alignment.a.first + k, alignment.b.first + counterpart
            if a.words[one].norm != b.words[other].norm:
                pair = (_text(a, one, one + 1), _text(b, other, other + 1))
                if pair not in found:
                    found.append(pair)
    return tuple(found)


def _text(document: Document, first: int, last: int) -> str:
    text = document.texts[document.paragraph_of[first]]
    return text[document.words[first].start : document.words[last - 1].end]
