"""Finding a command by words: those of its help, its word in the footer, and what other programs call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsdiff.reader.commands import Command
from newsdiff.reader.search.text_search import folded, small

OTHER_NAMES: Mapping[str, str] = {
    "list.open": "diff side by side view",
    "list.mark": "select choose tag pin",
    "list.search": "find filter grep",
    "list.coverage": "statements table who has it carriers overview event",
    "list.matrix": "table similarity overview near-copies duplicates origins",
    "list.edit": "change rename metadata outlet day newsdiff.toml",
    "list.undo": "revert metadata",
    "list.all": "clear reset end search",
    "list.problems": "errors skipped unreadable warnings",
    "comparison.next_change": "difference diff hunk forward",
    "comparison.previous_change": "difference diff hunk back",
    "comparison.next_disagreement": "contradiction conflict error figure date name",
    "comparison.previous_disagreement": "contradiction conflict error figure date name",
    "comparison.changes": "differences diff list index contents outline summary visited panel",
    "comparison.counterpart": "match jump follow linked",
    "comparison.why": "reasons explain score sure carriers panel",
    "comparison.go_back": "return jump history",
    "comparison.next_article": "file story version forward",
    "comparison.previous_article": "file story version back",
    "comparison.coverage": "statements table who has it carriers overview event",
    "comparison.matrix": "table similarity overview near-copies duplicates origins",
    "comparison.other_side": "switch focus column toggle",
    "comparison.left_side": "focus column switch",
    "comparison.right_side": "focus column switch",
    "comparison.go_to": "goto jump line number",
    "comparison.swap": "exchange reverse flip switch turn round",
    "comparison.page_down": "scroll forward",
    "comparison.page_up": "scroll back",
    "comparison.half_page_down": "scroll",
    "comparison.half_page_up": "scroll",
    "comparison.top": "beginning start home",
    "comparison.bottom": "end",
    "comparison.search": "find grep",
    "comparison.view": "layout mode columns stacked split unified reading order",
    "comparison.filter": "show dim hide labels shared paraphrased unique quotations",
    "comparison.only_changes": "differences hide shared filter",
    "comparison.fold": "collapse expand unfold hide",
    "comparison.fold_all": "collapse expand unfold hide",
    "comparison.pin": "connect match correct add link manually",
    "comparison.reject": "unlink remove delete wrong correct manually",
    "comparison.note": "comment annotate annotation edit remark",
    "comparison.undo": "undo revert",
    "comparison.redo": "redo repeat again",
    "comparison.more_sensitive": "sensitivity threshold looser increase",
    "comparison.less_sensitive": "sensitivity threshold stricter decrease",
    "comparison.copy": "yank clipboard",
    "comparison.export": "save as download print text html markdown json share report",
    "comparison.back": "close cancel",
    "coverage.open": "side by side diff",
    "coverage.sort": "order",
    "coverage.search": "find filter grep",
    "coverage.only_here": "exclusive unique filter",
    "coverage.missing": "missed lacks gaps filter",
    "coverage.everywhere": "common filter",
    "coverage.quotations": "quotes filter",
    "coverage.disagreements": "contradictions conflicts filter",
    "coverage.more_sensitive": "sensitivity threshold looser increase",
    "coverage.less_sensitive": "sensitivity threshold stricter decrease",
    "coverage.leave": "close exit cancel",
    "matrix.open": "side by side diff",
    "matrix.origins": "near-copies duplicates agency wire credits why",
    "matrix.swap": "exchange reverse flip",
    "matrix.stop": "close exit cancel",
    "app.reload": "refresh update files disk watch again",
    "app.theme": "colours colors dark light contrast mode appearance scheme",
    "app.help": "shortcuts bindings manual legend ?",
    "app.settings": "preferences options configuration config setup customise keymap",
    "app.suspend_process": "background job shell",
    "app.quit": "exit leave close stop",
}
"""What other programs and people call a command, by its id."""


@dataclass(frozen=True, slots=True)
class FoundCommand:
    """A command that has the words.

    Attributes:
        command: The command.
        title: What it does, and in brackets the other names by which it was found.
        score: How well it fits, 0 to 1.
    """

    command: Command
    title: str
    score: float


def find_commands(typed: str, commands: Iterable[Command]) -> list[FoundCommand]:
    """The commands that have all the words typed, each at least with its beginning, in any order; the best first.

    A word of the footer or another name counts more than one of the help, a whole word more than a beginning.
    """
    wanted = _words(typed)
    found = []
    for command in commands:
        names = _words(f"{command.footer} {OTHER_NAMES.get(command.id, '')}")
        help = _words(command.help)
        scores = [max(_fit(word, names), 0.8 * _fit(word, help)) for word in wanted]
        if wanted and all(scores):
            also = [name for name in names if any(name.startswith(word) for word in wanted)]
            also = [name for name in dict.fromkeys(also) if name not in help]
            title = f"{command.help} ({', '.join(also)})" if also else command.help
            found.append(FoundCommand(command, title, sum(scores) / len(scores)))
    return sorted(found, key=lambda each: -each.score)


def _fit(word: str, among: Iterable[str]) -> float:
    """How well a word is one of some words: 1 for the word, less for its beginning, 0 if it is none."""
    return max((0.5 + 0.5 * len(word) / len(each) for each in among if each.startswith(word)), default=0.0)


def _words(text: str) -> list[str]:
    return [part.strip(",.:;()\"'") or part for part in small(folded(text).text).split()]
