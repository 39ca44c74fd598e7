"""newsdiff and its peers on the same pairs in one run, scored by the labels made by hand: one table."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from statistics import median
from typing import Any

from newsdiff.engine.comparison import Label
from tests.benchmark.places import ROOT
from tests.quality.gold import GoldPair, Score, load_gold, new_score

from .programs import COMMAND, LIBRARY, PEERS

_PROGRAMS = {"git diff --word-diff": "git", "wdiff": "wdiff"}
_MODULES = {
    "diff-match-patch": ("diff_match_patch",),
    "collatex": ("collatex", "Levenshtein"),
    "text-matcher": ("text_matcher", "nltk"),
}
_INSTALL = {"git diff --word-diff": "git", "wdiff": "wdiff, of Debian"}
_MOST_WORDS = 40
"""Words in common that may be needed to take two paragraphs for a link."""


def peers_table(repetitions: int) -> str:
    """A table in Markdown: newsdiff and each peer that is installed, and a line that names those that are not."""
    pairs = load_gold(ROOT / "tests" / "quality" / "labels", ROOT / "seeds")
    names = [name for name in (LIBRARY, COMMAND, *PEERS) if _is_installed(name)]
    seconds: dict[str, list[float]] = defaultdict(list)
    runs: dict[str, Any] = {}
    for _ in range(repetitions):
        for name in names:
            print(f"measuring: {name}", file=sys.stderr)
            runs[name] = _run(name, pairs)
            seconds[name].append(sum(each["seconds"] for each in runs[name]["found"]))
    base = median(seconds[LIBRARY])
    lines = [
        "| | seconds | time | MB | links: precision, recall | words: shared | all three |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for name in names:
        score = _score(pairs, runs[name]["found"], is_peer=name in PEERS)
        found, wrong, missed = score.found, score.wrong, score.missed
        cells = (
            name if name == LIBRARY else f"`{name}`",
            f"{median(seconds[name]):.2f}",
            f"{_amount(median(seconds[name]) / base)} ×",
            f"{'≤ ' if name in _PROGRAMS else ''}{runs[name]['kilobytes'] / 1024:.0f}",
            f"{found / max(1, found + wrong):.2f}, {found / max(1, found + missed):.2f}",
            f"{score.label_f1(Label.SHARED):.2f}",
            f"{score.macro_f1:.2f}",
        )
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", f"{len(pairs)} pairs; the median of {repetitions} turns, in seconds of one core"]
    lines += [
        f"not run: {name}; install {_INSTALL.get(name, 'the dependency group peers')}"
        for name in PEERS
        if name not in names
    ]
    return "\n".join(lines)


def _amount(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:,.0f}"


def _is_installed(name: str) -> bool:
    if name in _PROGRAMS:
        return shutil.which(_PROGRAMS[name]) is not None
    return all(find_spec(module) is not None for module in _MODULES.get(name, ()))


def _run(name: str, pairs: Sequence[GoldPair]) -> dict[str, Any]:
    """What a program finds in the pairs, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmark.peers.programs", name],
        input=json.dumps([pair.paragraphs for pair in pairs]),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _score(pairs: Sequence[GoldPair], found: Sequence[Mapping[str, Any]], *, is_peer: bool) -> Score:
    """The score of what a program found.

    A peer makes no links. Two paragraphs count as linked if it finds enough words in common, and how many are enough
    is what gives the peer its best score.
    """
    scores = []
    for least in range(1, _MOST_WORDS + 1) if is_peer else [0]:
        score = new_score()
        for pair, each in zip(pairs, found, strict=True):
            score.add_links(pair, [(a, b) for a, b, count in each["links"] if count >= least])
        scores.append(score)
    best = max(scores, key=lambda score: score.link_f1)
    for pair, each in zip(pairs, found, strict=True):
        for gold, labels in zip(pair.words, each["labels"], strict=True):
            covers: dict[tuple[int, int], Label] = {
                (paragraph, offset): Label(label)
                for paragraph, start, end, label in labels
                for offset in range(start, end)
            }
            for paragraph, start, end, label in gold:
                if label is not None:
                    got = Counter(covers.get((paragraph, k), Label.UNIQUE) for k in range(start, end))
                    best.words[label, got.most_common(1)[0][0]] += 1
    return best
