"""What a link rests on, in words a reader can check."""

from __future__ import annotations

from newsdiff.engine.labelling.word_alignment import Half, WordAlignment, WordMatch
from newsdiff.engine.text.document import Document

_MOST = 6


def evidence_runs(a: Document, half: Half) -> tuple[str, ...]:
    """The runs of words of one side that have counterparts, those that say most first, at most six."""
    runs: list[tuple[float, int, int]] = []
    k, length = 0, len(half.partners)
    while k < length:
        if half.partners[k] < 0:
            k += 1
            continue
        end = k + 1
        while end < length and half.partners[end] == half.partners[end - 1] + 1:
            end += 1
        first, last = k, end
        while first < last and a.function[half.first + first]:
            first += 1
        while last > first and a.function[half.first + last - 1]:
            last -= 1
        if first < last:
            says = sum(a.weights[half.first + first : half.first + last])
            runs.append((-round(says, 6), first, last))
        k = end
    return tuple(_text(a, half.first + first, half.first + last) for _, first, last in sorted(runs)[:_MOST])


def spelling_variants(a: Document, b: Document, alignment: WordAlignment) -> tuple[tuple[str, str], ...]:
    """The pairs of words that the link holds for one word in two spellings."""
    found = []
    for k, (partner, match) in enumerate(zip(alignment.a.partners, alignment.a.matches, strict=True)):
        if match is WordMatch.SAME:
            one, other = alignment.a.first + k, alignment.b.first + partner
            if a.words[one].norm != b.words[other].norm:
                pair = (_text(a, one, one + 1), _text(b, other, other + 1))
                if pair not in found:
                    found.append(pair)
    return tuple(found)


def _text(document: Document, first: int, last: int) -> str:
    text = document.texts[document.home[first]]
    return text[document.words[first].start : document.words[last - 1].end]
