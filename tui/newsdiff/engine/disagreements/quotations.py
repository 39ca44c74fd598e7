"""Finds quotations that the two articles word otherwise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from newsdiff.engine.comparison import Disagreement, DisagreementKind
from newsdiff.engine.disagreements.unmatched_spans import SearchedLink, UnmatchedSpan, has_content, size
from newsdiff.engine.labelling.word_alignment import WordMatch
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS
from newsdiff.engine.text.document import Document, WordRange

# Two quotations are one if so many of their words are matched in order, so many of them content words, and this share
# of the shorter one and of what lies between the first and the last of them.
_LEAST_WORDS = 4
_LEAST_CONTENT = 2
_LEAST_SHARE = 0.6
# Where the link is doubtful, or much differs at the ends, more has to be matched.
_SURE = 0.8
_LEAST_WORDS_UNSURE = 8
_LARGE_SHARE = 0.8
# Of more differing words than this, at one place and at the ends, none are shown.
_MOST_WORDS = 6
_MOST_AT_ENDS = 3
_Pair = tuple[int, int]
_Gap = tuple[WordRange, WordRange]
# What an editor left out, beside "…", or put in.
_LEFT_OUT = re.compile(r"\.\s?\.|\[\s?\W*\]")
_PUT_IN = "[](){}"
_CONTRACTED = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is", "'d": "would",
}  # fmt: skip
_SHORT = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
}


def quotations_in_span(link: SearchedLink, span: UnmatchedSpan) -> list[Disagreement] | None:
    """The only difference of two passages, inside a quotation; None if it is not that."""
    a, b = link.a, link.b
    if not (all(a.quoted[slice(*span.a)]) and all(b.quoted[slice(*span.b)])):
        return None
    worded_otherwise = (
        link.one_difference
        and link.matched > 1
        and max(size(span.a), size(span.b)) <= _MOST_WORDS
        and (has_content(a, span.a) or has_content(b, span.b))
        and _differs(link, *span[:2])
        and not _leaves_out(a, span.a)
        and not _leaves_out(b, span.b)
    )
    return [link.disagreement(DisagreementKind.QUOTE, span.a, span.b)] if worded_otherwise else []


def quotations(link: SearchedLink) -> Iterator[Disagreement]:
    """All words in which two quotations differ, if they are one and differ in more than little words."""
    theirs = _quotations(link.b, link.alignment.b.words)
    if not theirs:
        return
    for one in _quotations(link.a, link.alignment.a.words):
        for other in theirs:
            yield from _differences(link, one, other)


def _quotations(document: Document, where: WordRange) -> list[WordRange]:
    """The runs of quoted words in a passage."""
    found, start = [], None
    for k in range(where[0], where[1] + 1):
        quoted = k < where[1] and document.quoted[k]
        if quoted and start is None:
            start = k
        elif not quoted and start is not None:
            found.append((start, k))
            start = None
    return found


def _differences(link: SearchedLink, one: WordRange, other: WordRange) -> Iterator[Disagreement]:
    pairs = _in_order(link, one, other)
    if not _are_one(link, pairs, min(size(one), size(other))):
        return
    (first, first_there), (last, last_there) = pairs[0], pairs[-1]
    if _leaves_out(link.a, (first, last + 1)) or _leaves_out(link.b, (first_there, last_there + 1)):
        return
    gaps = [gap for gap in _gaps(link, one, other, pairs) if _differs(link, *gap)]
    if any(_spoken(link.a, here) != _spoken(link.b, there) for here, there in gaps):
        for here, there in _joined(gaps):
            # What only one side has is shown with a word of both.
            before, behind = (0, 0) if size(here) and size(there) else _beside(link.a, here[1])
            yield link.disagreement(
                DisagreementKind.QUOTE,
                (here[0] - before, here[1] + behind),
                (there[0] - before, there[1] + behind),
            )


def _beside(document: Document, behind: int) -> tuple[int, int]:
    """How many words before and behind a place are shown: the next one, unless a clause or a little word is next."""
    little = document.function[behind] or document.clause_starts[behind]
    return (1, 0) if little else (0, 1)


def _are_one(link: SearchedLink, pairs: Sequence[_Pair], shorter: int) -> bool:
    """Whether two quotations with these words in common are one; ``shorter`` is the length of the shorter one."""
    sure = link.score >= _SURE
    if len(pairs) < (_LEAST_WORDS if sure else _LEAST_WORDS_UNSURE):
        return False
    lengths = shorter, pairs[-1][0] - pairs[0][0] + 1, pairs[-1][1] - pairs[0][1] + 1
    content = sum(not link.a.function[k] for k, _ in pairs)
    least = _LEAST_SHARE if sure else _LARGE_SHARE
    return content >= _LEAST_CONTENT and all(len(pairs) >= least * length for length in lengths)


def _in_order(link: SearchedLink, one: WordRange, other: WordRange) -> list[_Pair]:
    """The words that two quotations have in common: the longest chain of pairs that runs forward on both sides."""
    pairs = [(k, there) for k in range(*one) if other[0] <= (there := link.counterpart(k)) < other[1]]
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for index, (_, there) in enumerate(pairs):
        place = bisect_left(ends, there)
        previous.append(last[place - 1] if place else -1)
        ends[place : place + 1], last[place : place + 1] = [there], [index]
    chain: list[_Pair] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.insert(0, pairs[index])
        index = previous[index]
    # A function word before what only one side has may be chance, unless both quotations begin or end there.
    function = link.a.function
    while len(chain) > 1 and function[chain[0][0]] and _one_side_goes_on(*chain[:2]):
        if chain[0] == (one[0], other[0]):
            break
        chain.pop(0)
    while len(chain) > 1 and function[chain[-1][0]] and _one_side_goes_on(*chain[-2:]):
        if chain[-1] == (one[1] - 1, other[1] - 1):
            break
        chain.pop()
    return chain


def _one_side_goes_on(before: _Pair, after: _Pair) -> bool:
    return 1 in (after[0] - before[0], after[1] - before[1]) and after[0] - before[0] != after[1] - before[1]


def _gaps(link: SearchedLink, one: WordRange, other: WordRange, pairs: Sequence[_Pair]) -> list[_Gap]:
    """What stands between the same words on both sides and at the ends; empty if it is too much to be shown."""
    aligned = link.alignment.a
    same = [pair for pair in pairs if aligned.matches[pair[0] - aligned.first] >= WordMatch.QUANTITY]
    before = [(one[0] - 1, other[0] - 1), *same]
    after = [*same, (one[1], other[1])]
    gaps = [
        ((here + 1, next_here), (there + 1, next_there))
        for (here, there), (next_here, next_there) in zip(before, after, strict=True)
    ]
    # Where a quotation goes on alone, the other one begins or ends there or leaves something out.
    gaps = [
        gap
        for number, gap in enumerate(gaps)
        if min(map(size, gap)) or (0 < number < len(same) and max(map(size, gap)) <= _MOST_WORDS)
    ]
    if len(pairs) < _LARGE_SHARE * max(size(one), size(other)):
        ends = [gap for gap in gaps if _at_end(gap, one, other)]
        if not all(map(_few, ends)):
            return []
    return gaps if all(max(map(size, gap)) <= _MOST_WORDS for gap in gaps) else []


def _at_end(gap: _Gap, one: WordRange, other: WordRange) -> bool:
    here, there = gap
    return (here[0], there[0]) == (one[0], other[0]) or (here[1], there[1]) == (one[1], other[1])


def _few(gap: _Gap) -> bool:
    """Whether both quotations have a few words there, and about as many."""
    lengths = size(gap[0]), size(gap[1])
    return max(lengths) <= _MOST_AT_ENDS and abs(lengths[0] - lengths[1]) <= 1


def _differs(link: SearchedLink, here: WordRange, there: WordRange) -> bool:
    """Whether other words stand in a gap, not only contracted ones, and no editor's brackets."""
    written = _around(link.a, here) + _around(link.b, there)
    if any(bracket in written for bracket in _PUT_IN):
        return False
    ours, theirs = link.a.words[slice(*here)], link.b.words[slice(*there)]
    return _written_out(word.norm for word in ours) != _written_out(word.norm for word in theirs)


def _joined(gaps: Sequence[_Gap]) -> list[_Gap]:
    """The gaps, those joined that have but one word between them on both sides."""
    joined: list[_Gap] = []
    for here, there in gaps:
        if joined and here[0] - joined[-1][0][1] <= 1 and there[0] - joined[-1][1][1] <= 1:
            before = joined.pop()
            here, there = (before[0][0], here[1]), (before[1][0], there[1])
        joined.append((here, there))
    return joined


def _written_out(keys: Iterable[str]) -> list[str]:
    """Words without contractions: "do not" for "don't"."""
    found: list[str] = []
    for key in keys:
        ending = next((each for each in _CONTRACTED if key.endswith(each) and key != each), "")
        if key in _SHORT:
            found += _SHORT[key]
        elif ending:
            found += key.removesuffix(ending), _CONTRACTED[ending]
        else:
            found.append(key)
    return found


def _spoken(document: Document, where: WordRange) -> list[str]:
    """The words that say more than an article or a filler, by their stems unless they are contracted."""
    little = (
        CONTRADICTION_WORDS["unspoken"]
        if document.language.code == "en"
        else document.language.function_words
    )
    norms = {k: document.words[k].norm for k in range(*where)}
    return _written_out(
        norm if "'" in norm else document.stems[k] for k, norm in norms.items() if norm not in little
    )


def _leaves_out(document: Document, where: WordRange) -> bool:
    """Whether something is marked as left out among words, or right before or behind them."""
    text = _around(document, where)
    return "…" in text or _LEFT_OUT.search(text) is not None


def _around(document: Document, where: WordRange) -> str:
    """Words as they are written, with what stands right before and behind them; empty for none."""
    if where[0] >= where[1]:
        return ""
    words = document.words
    first, last = document.bounds[document.paragraph_of[where[0]]]
    start = words[where[0] - 1].end if where[0] > first else 0
    text = document.texts[document.paragraph_of[where[0]]]
    end = words[where[1]].start if where[1] < last else len(text)
    return text[start:end]
