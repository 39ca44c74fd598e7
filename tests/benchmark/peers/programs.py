"""One program compares pairs of texts: ``python -m tests.benchmark.peers.programs NAME < pairs``.

Each runs in a process of its own, so that memory is its own and no license meets another. It prints, for each pair,
the processor time it took, what of both texts it calls the same, and how many words each two paragraphs have in common
by that.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

Paragraphs = list[str]


class Same(NamedTuple):
    """A run of words of one text that a program calls the same as a run of the other; half open."""

    a: int
    a_end: int
    b: int
    b_end: int


class Text:
    """A text with a paragraph on each line, and its words: what stands between spaces."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.text = "\n".join(paragraphs)
        self.spans = [found.span() for found in re.finditer(r"\S+", self.text)]
        self.words = [self.text[start:end] for start, end in self.spans]
        self._starts = list(accumulate((len(each) + 1 for each in paragraphs), initial=0))[:-1]

    def place(self, word: int) -> tuple[int, int, int]:
        """The paragraph of a word, and where it stands in that."""
        start, end = self.spans[word]
        paragraph = bisect_right(self._starts, start) - 1
        return paragraph, start - self._starts[paragraph], end - self._starts[paragraph]

    def words_in(self, start: int, end: int) -> tuple[int, int]:
        """The words that lie wholly in a range of characters, half open."""
        first = bisect_left(self.spans, (start, start))
        return first, max(first, bisect_right(self.spans, end, key=lambda span: span[1]))


def _of_marks(marked: Iterable[tuple[str, int]]) -> Iterator[Same]:
    """The runs in an output that goes through both texts: "=" so many words of both, "-" of one, "+" of the other."""
    a = b = 0
    for mark, count in marked:
        if mark == "=":
            yield Same(a, a + count, b, b + count)
        a += count * (mark in "=-")
        b += count * (mark in "=+")


def _run(command: list[str], a: Text, b: Text) -> str:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in "ab"]
        for file, text in zip(files, (a, b), strict=True):
            file.write_text(f"{text.text}\n", encoding="utf-8")
        done = subprocess.run([*command, *map(str, files)], stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def _git(a: Text, b: Text) -> Iterable[Same]:
    command = ["git", "diff", "--no-index", "--word-diff=porcelain", "--unified=100000"]
    lines = _run(command, a, b).splitlines()
    body = lines[next(k for k, line in enumerate(lines) if line.startswith("@@")) + 1 :]
    signs = {" ": "=", "-": "-", "+": "+"}
    return _of_marks((signs[line[0]], len(line[1:].split())) for line in body if line[:1] in signs)


def _wdiff(a: Text, b: Text) -> Iterable[Same]:
    signs = {"\x01": "-", "\x02": "=", "\x03": "+", "\x04": "="}
    output = _run(["wdiff", "-w", "\x01", "-x", "\x02", "-y", "\x03", "-z", "\x04"], a, b)
    parts = re.split("([\x01-\x04])", f"\x02{output}")[1:]
    return _of_marks(
        (signs[sign], len(text.split())) for sign, text in zip(parts[::2], parts[1::2], strict=True)
    )


def _difflib(a: Text, b: Text) -> Iterable[Same]:
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()
    return [Same(i, i + size, j, j + size) for i, j, size in blocks if size]


def _diff_match_patch(a: Text, b: Text) -> Iterator[Same]:
    from diff_match_patch import diff_match_patch

    program = diff_match_patch()
    program.Diff_Timeout = 0  # by default it gives up after a second
    found = program.diff_main(a.text, b.text)
    program.diff_cleanupSemantic(found)
    at, there = 0, 0
    for kind, text in found:
        if kind == 0:
            one, other = a.words_in(at, at + len(text)), b.words_in(there, there + len(text))
            yield Same(*one, *other)
        at += len(text) * (kind <= 0)
        there += len(text) * (kind >= 0)


def _collatex(a: Text, b: Text) -> Iterator[Same]:
    from collatex import collate

    witnesses = [
        {"id": name, "tokens": [{"t": f"{word} ", "n": word, "k": k} for k, word in enumerate(text.words)]}
        for name, text in (("a", a), ("b", b))
    ]
    found = json.loads(collate({"witnesses": witnesses}, output="json", segmentation=False))
    for one, other in zip(*found["table"], strict=True):
        if one and other and one[0]["n"] == other[0]["n"]:
            yield Same(one[0]["k"], one[0]["k"] + 1, other[0]["k"], other[0]["k"] + 1)


def _text_matcher(a: Text, b: Text) -> Iterator[Same]:
    from text_matcher import matcher

    # Its list of stop words would have to be downloaded.
    texts = [matcher.Text(text.text, name, removeStopwords=False) for name, text in (("a", a), ("b", b))]
    with contextlib.redirect_stdout(io.StringIO()):
        _, *places = matcher.Matcher(*texts, removeStopwords=False).match()
    for one, other in zip(*places, strict=True):
        yield Same(*a.words_in(*one), *b.words_in(*other))


PEERS: dict[str, Callable[[Text, Text], Iterable[Same]]] = {
    "git diff --word-diff": _git,
    "wdiff": _wdiff,
    "difflib": _difflib,
    "diff-match-patch": _diff_match_patch,
    "collatex": _collatex,
    "text-matcher": _text_matcher,
}
LIBRARY = "newsdiff, from Python"
COMMAND = "newsdiff compare"
COMMANDS = ("git diff --word-diff", "wdiff", COMMAND)
"""Started anew for each pair; their memory is never less than that of the process that starts them."""


def processor_seconds() -> float:
    """What this process and those it started have taken of the processor, in seconds."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _peer(name: str, a: Paragraphs, b: Paragraphs) -> dict[str, Any]:
    one, other = Text(a), Text(b)
    begin = processor_seconds()
    found = list(PEERS[name](one, other))
    seconds = processor_seconds() - begin
    common: Counter[tuple[int, int]] = Counter()
    for each in found:
        here, there = (
            [text.place(k)[0] for k in range(*words)] for text, words in ((one, each[:2]), (other, each[2:]))
        )
        # A passage of more words than its counterpart ends with the same paragraph.
        for k in range(max(len(here), len(there)) if here and there else 0):
            common[here[min(k, len(here) - 1)], there[min(k, len(there) - 1)]] += 1
    return {
        "seconds": seconds,
        "labels": [
            [(*one.place(k), "shared") for each in found for k in range(each.a, each.a_end)],
            [(*other.place(k), "shared") for each in found for k in range(each.b, each.b_end)],
        ],
        "links": [[*pair, count] for pair, count in common.items()],
    }


def _newsdiff(name: str, a: Paragraphs, b: Paragraphs) -> dict[str, Any]:
    from newsdiff import Article, compare, render_json

    if name == COMMAND:
        command = [str(Path(sys.executable).with_name("newsdiff")), "compare", "--format", "json"]
        begin = processor_seconds()
        output = _run(command, Text(a), Text(b))
        seconds = processor_seconds() - begin
    else:
        articles = Article(tuple(a)), Article(tuple(b))
        begin = processor_seconds()
        comparison = compare(*articles)
        seconds = processor_seconds() - begin
        output = render_json(comparison)
    found = json.loads(output)
    return {
        "seconds": seconds,
        "labels": [
            [
                (paragraph["number"] - 1, span["start"], span["end"], span["label"])
                for paragraph in article["paragraphs"]
                for span in paragraph["spans"]
            ]
            for article in found["articles"]
        ],
        "links": [[each[side]["paragraph"] - 1 for side in "ab"] + [0] for each in found["links"]],
    }


def main() -> None:
    """Compare the pairs on standard input with one program, and print what it found."""
    name, pairs = sys.argv[1], json.load(sys.stdin)
    compared = _peer if name in PEERS else _newsdiff
    # What is loaded on first use is loaded now.
    compared(name, ["One thing happened on Monday."] * 2, ["Another thing happened on Monday."] * 2)
    found = [compared(name, a, b) for a, b in pairs]
    whose = resource.RUSAGE_CHILDREN if name in COMMANDS else resource.RUSAGE_SELF
    print(json.dumps({"found": found, "kilobytes": resource.getrusage(whose).ru_maxrss}))


if __name__ == "__main__":
    main()
