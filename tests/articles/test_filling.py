from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from newsdiff.articles import filling
from newsdiff.articles.filling import FEW, FIRST, LARGE, first_articles, growing
from newsdiff.articles.library import load_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    for number in range(LARGE + 20):
        file = folder / ("late" if number % 3 else "") / f"{number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Story {number} begins here.\nThe second paragraph of it.\n")
    (folder / "150.txt").write_bytes(b"")
    (folder / "151.png").write_bytes(b"")
    return folder


@pytest.mark.parametrize(("seconds", "count"), [(60.0, FIRST), (-1.0, FEW)])
def test_the_first_articles_are_those_the_whole_library_begins_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, count: int
) -> None:
    monkeypatch.setattr(filling, "SOON", seconds)
    first, whole = first_articles([str(folder)]), load_library([str(folder)])
    assert first is not None
    assert len(first.articles) == count
    assert first.articles == whole.articles[:count]
    assert (first.name, first.paths) == (whole.name, whole.paths)


def test_a_small_library_and_one_of_addresses_are_read_at_once(folder: Path) -> None:
    assert first_articles([str(folder / "late" / "1.txt")]) is None
    assert first_articles([str(folder), "https://example.org/"]) is None
    assert first_articles([]) is None


def test_a_library_grows_to_what_it_would_be_if_it_were_read_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "_OFTEN", 0.0)
    monkeypatch.setattr(filling, "_SHARE", 0)
    told: list[tuple[int, int]] = []
    libraries = list(growing([str(folder)], None, lambda done, total: told.append((done, total))))
    assert libraries[-1] == load_library([str(folder)])
    assert len(libraries) > 100
    for before, after in pairwise(libraries):
        assert after.articles[: len(before.articles)] == before.articles
    assert told[-1] == (LARGE + 20, LARGE + 20)
    assert [each.path for each in libraries[-1].problems] == [str(folder / "150.txt")]
    assert len(libraries[-1].skipped) == 1
