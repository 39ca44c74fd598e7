"""Writing ``newsdiff.toml``: one article's facts change, and nothing else."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.facts_writing import write_facts
from newsdiff.errors import NewsdiffError


def written(folder: Path, text: str, number: int | None = None, **facts: str) -> str:
    file = folder / "newsdiff.toml"
    file.write_bytes(text.encode())
    write_facts(str(folder), "a.txt", number, facts)
    return file.read_bytes().decode()


def test_a_new_file(tmp_path: Path) -> None:
    write_facts(str(tmp_path), "a b.txt", None, {"title": 'Say "when"', "source": "", "date": "2024-11-11"})
    assert (tmp_path / "newsdiff.toml").read_text() == (
        '[files."a b.txt"]\ntitle = "Say \\"when\\""\ndate = 2024-11-11\n'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# ours\r\nsource = 'Herald' # all\r\n[files.b]\r\ntitle=''\r\n",
            "# ours\r\nsource = 'Herald' # all\r\n[files.b]\r\ntitle=''\r\n"
            '\r\n[files."a.txt"]\r\ntitle = "New"\r\n',
        ),
        (
            '[files."a.txt"] # mine\ntitle = "Old" # why\n# more\n\n[files."b.txt"]\n',
            '[files."a.txt"] # mine\ntitle = "New" # why\n# more\n\n[files."b.txt"]\n',
        ),
        (
            '[files]\n"a.txt" = {date = 2024-01-01}\n',
            '[files]\n"a.txt" = {date = 2024-01-01,title = "New"}\n',
        ),
        ('files."a.txt".title = "Old"\n', 'files."a.txt".title = "New"\n'),
        ("files = {b = {title = ''}}", 'files = {b = {title = \'\'},"a.txt" = {title = "New"}}'),
    ],
)
def test_all_else_stays(tmp_path: Path, before: str, after: str) -> None:
    assert written(tmp_path, before, title="New") == after


def test_what_is_no_longer_said_is_taken_out_with_its_table_but_no_comment(tmp_path: Path) -> None:
    before = 'order = "date"\n\n[files."b.txt"]\ntitle = "b"\n\n[files."a.txt"]\ntitle = "Old"\n'
    assert tomllib.loads(written(tmp_path, before, title="")) == {
        "order": "date",
        "files": {"b.txt": {"title": "b"}},
    }
    assert "# kept" in written(tmp_path, '[files."a.txt"]\ntitle = "Old" # gone\n# kept\n', title="")
    assert written(tmp_path, "# only this\n", title="") == "# only this\n"


def test_one_article_of_several(tmp_path: Path) -> None:
    text = written(tmp_path, "", 3, title="Third")
    assert tomllib.loads(text) == {"files": {"a.txt": {"articles": {"3": {"title": "Third"}}}}}
    assert written(tmp_path, text, 3, title="").strip() == ""


@pytest.mark.parametrize(
    "before",
    ["x = ", "files = 3", '[files]\n"a.txt" = "A"\n', "#" * 5_000_000],
)
def test_a_file_that_cannot_be_changed_stays_as_it_is(tmp_path: Path, before: str) -> None:
    with pytest.raises(NewsdiffError) as raised:
        written(tmp_path, before, title="New")
    assert raised.value.where == str(tmp_path / "newsdiff.toml")
    assert (tmp_path / "newsdiff.toml").read_text() == before


def test_a_file_that_may_not_be_written_to_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "newsdiff.toml").write_text("# ours\n")
    (tmp_path / "newsdiff.toml").chmod(0o444)
    with pytest.raises(NewsdiffError, match=r"may not be written; check the permissions$"):
        write_facts(str(tmp_path), "a.txt", None, {"title": "New"})
    assert [path.read_text() for path in tmp_path.iterdir()] == ["# ours\n"]


Style = Callable[[str, list[tuple[str, str]]], list[str]]

_NAMES = st.sampled_from(["a.txt", "b.txt", "c d"])
_FACTS = st.dictionaries(
    st.sampled_from(["title", "source"]), st.sampled_from(["X", 'y"z', "é\x1b"]), max_size=2
)
_STYLES: st.SearchStrategy[Style] = st.sampled_from(
    [
        lambda name, facts: [f'[files."{name}"] # c', *(f"{key} = {value}" for key, value in facts)],
        lambda name, facts: ["[other]", *(f'"{name}{key}" = {value}' for key, value in facts)],
        lambda name, facts: [f'[files."{name}".articles.2]', *(f"{key} = {value}" for key, value in facts)],
        lambda name, facts: [f"# {name}", ""],
    ]
)


@given(
    st.lists(st.tuples(_STYLES, _NAMES, _FACTS), max_size=4),
    st.sampled_from([None, 2]),
    st.dictionaries(st.sampled_from(["title", "source", "date"]), st.sampled_from(["", "2024-11-11"])),
)
def test_any_file_says_what_is_asked_and_keeps_the_rest(
    tmp_path_factory: pytest.TempPathFactory,
    parts: Sequence[tuple[Style, str, dict[str, str]]],
    number: int | None,
    facts: dict[str, str],
) -> None:
    lines = [
        line
        for style, name, said in parts
        for line in style(name, [(key, json.dumps(value)) for key, value in said.items()])
    ]
    before = "\n".join(lines)
    try:
        old = tomllib.loads(before)
    except tomllib.TOMLDecodeError:
        return
    folder = tmp_path_factory.mktemp("folder")
    try:
        after = written(folder, before, number, **facts)
    except NewsdiffError:
        assert (folder / "newsdiff.toml").read_text() == before
        return
    new = tomllib.loads(after)
    assert new.get("other") == old.get("other")
    assert sum(line.startswith("# ") for line in after.split("\n")) == sum(
        line.startswith("# ") for line in lines
    )
    table = new.get("files", {}).get("a.txt", {})
    table = table if number is None else table.get("articles", {}).get("2", {})
    for key, value in facts.items():
        assert str(table.get(key, "")) == value
