"""What does not fit in memory is refused in one line before it is tried."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsdiff import memory_limits
from newsdiff.articles.library import load_library
from newsdiff.articles.watching import FileWatch
from newsdiff.memory_limits import (
    BYTES_OF_WORD_AMONG_MANY,
    count_roughly,
    free_memory,
    needed_memory,
    refusal,
)
from tests.cli.installed import PROGRAM, SEEDS, newsdiff
from tests.ui.stage import library_of, on_stage

WORDS = "word " * 300_000


def test_the_machine_says_how_much_is_free() -> None:
    free = free_memory()
    assert free is None or free > 1_000_000


def test_more_text_needs_more_memory_in_any_script() -> None:
    for text in (WORDS, "слово " * 300_000, "猫狗" * 500_000):
        assert needed_memory((text, text)) == 2 * needed_memory((text,))
        assert needed_memory((text,)) > 100_000_000


def test_words_are_counted_roughly_in_scripts_without_spaces_too() -> None:
    assert count_roughly("five words are in this") == 5
    assert count_roughly("猫狗" * 500) == 500


def test_articles_are_refused_only_where_too_little_is_known_to_be_free(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pair = [("a.txt", (WORDS,)), ("b.txt", ("Nobody was hurt.",))]
    for free in (None, 10**12):
        monkeypatch.setattr(memory_limits, "free_memory", lambda free=free: free)
        assert refusal(pair) is None
    monkeypatch.setattr(memory_limits, "free_memory", lambda: 50_000_000)
    error = refusal(pair)
    assert error is not None
    assert str(error).startswith("a.txt, b.txt: too large to compare here")
    assert "50 MB are free" in str(error)
    assert refusal(pair[1:] * 2) is None
    archive = [(f"{number}.txt", ("word " * 10_000,)) for number in range(1200)]
    assert str(refusal(archive)).startswith("1,200 articles: too large to compare here")
    assert "take those of one event, or close other programs" in str(refusal(archive))
    # A matrix needs less at once.
    monkeypatch.setattr(memory_limits, "free_memory", lambda: 100_000_000)
    assert refusal(archive[:30]) is not None
    assert refusal(archive[:30], BYTES_OF_WORD_AMONG_MANY) is None
    assert refusal(archive, BYTES_OF_WORD_AMONG_MANY) is not None
    big = tmp_path / "big.txt"
    big.write_text(WORDS)
    library = load_library([SEEDS[0], str(big)])
    assert [article.path for article in library.articles] == [SEEDS[0]]
    assert library.problems[0].path == str(big)
    # It is no news either.
    assert FileWatch(lambda: library, 0.0).look(at_once=True).new == ()


def test_an_article_of_a_million_paragraphs_is_refused_wherever_there_is_room(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("a\n" * 1_100_000)
    assert refusal([("a.txt", ["a"] * 900_000)]) is not None
    done = newsdiff("compare", "letters.txt", SEEDS[0], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "newsdiff: letters.txt: has 1,100,000 paragraphs, and at most 800,000 are compared; compare parts of it\n"
    )


def test_the_limits_of_control_groups_of_both_versions(tmp_path: Path) -> None:
    own, root = tmp_path / "cgroup", tmp_path / "fs"
    for folder, names in {
        "memory/box": ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_active_file 5"),
        "box/inner": ("memory.max", "memory.current", "inactive_file 7"),
        "box": ("memory.max", "memory.current", "inactive_file 7"),
    }.items():
        here = root / folder
        here.mkdir(parents=True, exist_ok=True)
        (here / names[0]).write_text("max" if folder == "box/inner" else "1000")
        (here / names[1]).write_text("100")
        (here / "memory.stat").write_text(f"anon 90\n{names[2]}\n")
    own.write_text("4:memory:/box\n3:cpu:/box\n0::/box/inner\n")
    assert list(memory_limits._of_groups(own, root)) == [905, 907]
    assert list(memory_limits._of_groups(tmp_path / "none", root)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits what a process may take")
def test_each_command_says_so_in_a_line_and_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text(WORDS * 5)
    # Among several articles it is one that cannot be read.
    for words, status in (
        (["compare", "--output", "out.txt"], 2),
        (["coverage", "--output", "-"], 0),
        ([], 2),
    ):
        command = [PROGRAM, *words, "big.txt", SEEDS[0]]
        done = subprocess.run(
            ["sh", "-c", 'ulimit -v 600000; exec "$@"', "sh", *command],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        lines = done.stderr.decode().splitlines()
        assert (done.returncode, len(lines)) == (status, 1)
        assert lines[0].startswith("newsdiff: ")
        assert "big.txt" in lines[0]
        assert ": too large to compare here" in lines[0]
        assert (done.stdout == b"") == (status == 2)
    assert not (tmp_path / "out.txt").exists()


async def test_the_reader_says_so_where_the_coverage_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    async with on_stage(library_of(["One story."], ["Another story."])) as stage:
        monkeypatch.setattr(memory_limits, "SMALL", 0)
        monkeypatch.setattr(memory_limits, "free_memory", lambda: 1)
        await stage.press("c")
        assert "The coverage is too large to compare here" in stage.said[-1]
        await stage.press("enter")
        assert "1 ⇄ 2" in stage.lines[0]
