"""``newsdiff.toml``: what a person says about the articles of a folder."""

from __future__ import annotations

import json
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.articles.editing import entry_of
from newsdiff.articles.files import read_article
from newsdiff.articles.folder_facts import read_facts
from newsdiff.articles.library import Library, files_of, load_library
from newsdiff.articles.told import ReadArticle, Telling
from newsdiff.articles.toml_lines import lines_of_keys


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"The headline of {name[0]}\nAnd its text.\n", encoding="utf-8")
    return tmp_path


def say(folder: Path, toml: str) -> Library:
    (folder / "newsdiff.toml").write_text(toml, encoding="utf-8")
    return load_library([str(folder)])


def facts(library: Library) -> dict[str, tuple[str, str | None, str | None]]:
    return {Path(each.path).name: (each.title, each.source, each.date) for each in library.articles}


def names(library: Library) -> list[str]:
    return [Path(each.path).name for each in library.articles]


def wrong(library: Library) -> list[str]:
    return [problem.message for problem in library.problems]


def test_it_goes_before_what_the_files_say(folder: Path) -> None:
    (folder / "d.json").write_text(
        json.dumps({"title": "The headline of d", "source": "Herald", "date": "2020-01-01", "text": "Text."})
    )
    library = say(
        folder,
        """
        source = "Guardian"
        [files."a.txt"]
        title = "  Bridges\\n opened "
        source = "Times"
        date = 2024-11-11
        [files]
        "b.txt" = {date = "2024-11-12T10:00:00Z", title = "", source = " "}
        "c.txt".date = 2024-11-13T01:02:03-08:00
        "d.json".date = "13 November 2024"
        """,
    )
    assert wrong(library) == []
    assert facts(library) == {
        "a.txt": ("Bridges opened", "Times", "2024-11-11"),
        "b.txt": ("The headline of b", "Guardian", "2024-11-12"),
        "c.txt": ("The headline of c", "Guardian", "2024-11-13"),
        "d.json": ("The headline of d", "Guardian", "2024-11-13"),
    }
    assert (library.as_read[3].article.source, library.as_read[3].article.date) == ("Herald", "2020-01-01")
    # The file itself is no article, is not skipped, and is not written over.
    assert library.skipped == ()
    assert str(folder / "newsdiff.toml") in files_of(library)
    assert read_article(str(folder / "a.txt")).article.title == "Bridges opened"


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ('"name"', "a.txt b.txt c.txt"),
        ('"date"', "c.txt a.txt b.txt"),
        ('["c.txt", "b.txt"]', "c.txt b.txt a.txt"),
    ],
)
def test_order(folder: Path, order: str, expected: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "0.txt").write_text("A headline below\nText.")
    dates = 'files."a.txt".date = 2024-11-12\nfiles."c.txt".date = 2024-11-11'
    library = say(folder, f"order = {order}\n{dates}")
    assert names(library) == [*expected.split(), "0.txt"]
    # Files that are named come as they are named.
    named = load_library([str(folder / name) for name in ("b.txt", "a.txt", "c.txt")])
    assert names(named) == ["b.txt", "a.txt", "c.txt"]
    assert named.articles[1].date == "2024-11-12"


def test_a_folder_below_has_a_file_of_its_own(folder: Path) -> None:
    below = folder / "sub"
    below.mkdir()
    for name in ("1.txt", "2.txt"):
        (below / name).write_text("A headline below\nText.")
    (below / "newsdiff.toml").write_text('source = "Below"\norder = ["2.txt"]')
    library = say(folder, 'source = "Above"')
    assert [(Path(each.path).name, each.source) for each in library.articles] == [
        ("a.txt", "Above"), ("b.txt", "Above"), ("c.txt", "Above"), ("2.txt", "Below"), ("1.txt", "Below"),
    ]  # fmt: skip


def test_in_an_export_each_article_keeps_the_source_it_names(folder: Path) -> None:
    records = [
        {"title": f"Story {n}", "text": "Text.", "source": source} for n, source in enumerate(("Post", ""))
    ]
    for name in ("d.jsonl", "e.jsonl"):
        (folder / name).write_text("".join(f"{json.dumps(each)}\n" for each in records))
    library = say(folder, 'source = "Guardian"\nfiles."e.jsonl".source = "Times"')
    assert [each.source for each in library.articles[-4:]] == ["Post", "Guardian", "Times", "Times"]
    index = len(library.articles) - 4
    assert entry_of(library, index).otherwise["source"] == "Post"
    assert entry_of(library, index + 1).otherwise["source"] == "Guardian"


def test_one_article_of_a_file_with_several(folder: Path) -> None:
    lines = [json.dumps({"title": f"Story {n}", "text": "Text.", "date": f"2024-01-0{n}"}) for n in (1, 2, 3)]
    (folder / "all.jsonl").write_text("\n".join(lines))
    library = say(
        folder,
        """
        order = "date"
        [files."all.jsonl"]
        source = "Herald"
        [files."all.jsonl".articles.1]
        date = 2024-06-01
        [files."all.jsonl".articles]
        3 = {title = "The third", source = "Post"}
        x = {title = "None"}
        0 = {title = "None"}
        """,
    )
    assert [(each.title, each.source, each.date) for each in library.articles[:3]] == [
        ("Story 2", "Herald", "2024-01-02"),
        ("The third", "Post", "2024-01-03"),
        ("Story 1", "Herald", "2024-06-01"),
    ]
    assert [message.partition(":")[0] for message in wrong(library)] == [
        'line 9, files."all.jsonl".articles.x',
        'line 10, files."all.jsonl".articles.0',
    ]


def test_what_is_wrong_is_named_by_line_and_key_and_the_rest_holds(folder: Path) -> None:
    library = say(
        folder,
        """colour = "red"
order = [
    "b.txt",
    "gone.txt",
]
[files."a.txt"]
titel = "A"
title = 5
date = "11.13.24"
source = "Times"
[files]
"c.txt" = {date = "soon"}
"sub/d.txt".title = "D"
"b.txt" = "Herald"
""",
    )
    assert names(library) == ["b.txt", "a.txt", "c.txt"]
    assert library.articles[1].source == "Times"
    assert wrong(library) == [
        "line 1, colour: is no key that can stand here; these can: source, order, files",
        'line 2, order: there is no file "gone.txt" in this folder; check the name',
        'line 7, files."a.txt".titel: is no key that can stand here; these can: title, source, date, articles',
        'line 8, files."a.txt".title: is 5; it has to be a text in quotation marks',
        'line 9, files."a.txt".date: is "11.13.24"; it has to be a day, such as 2024-11-30',
        'line 12, files."c.txt".date: is "soon"; it has to be a day, such as 2024-11-30',
        'line 13, files."sub/d.txt": "sub/d.txt" is in another folder; write it into the newsdiff.toml there',
        'line 14, files."b.txt": is "Herald"; it has to be a table: [files."b.txt"]',
    ]
    assert {problem.path for problem in library.problems} == {str(folder / "newsdiff.toml")}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"source = \n", "is not TOML: Invalid value (at line 1, column 10); put that line right"),
        (b"source = '\xff'", "is not UTF-8; save it as UTF-8"),
        (b"x = " + b"9" * 5000, "cannot be read, a number in it is too long; put it right"),
        (b"x = " + b"[" * 5000, "nested too deeply"),
        (b"order = 'size'", 'line 1, order: is "size"; it has to be "name", "date", or a list of the names'),
        (b"files = 3", 'line 1, files: is 3; it has to be a table: [files."a.txt"]'),
    ],
)
def test_a_bad_file_is_one_problem_and_the_articles_are_read(folder: Path, data: bytes, what: str) -> None:
    (folder / "newsdiff.toml").write_bytes(data)
    library = load_library([str(folder)])
    assert names(library) == ["a.txt", "b.txt", "c.txt"]
    (message,) = wrong(library)
    assert what in message


def test_thousands_of_files_that_are_gone_are_one_problem(folder: Path) -> None:
    toml = "\n".join(f'files."{n}.txt".title = "T"' for n in range(3000))
    assert wrong(say(folder, toml)) == [
        'line 1, files."0.txt": there is no file "0.txt" in this folder, nor are 2999 others there; check the name'
    ]


def test_names_are_the_same_in_either_form_of_unicode(folder: Path) -> None:
    (folder / unicodedata.normalize("NFD", "café.txt")).write_text("A headline for one\nText.")
    library = say(folder, f'files."{unicodedata.normalize("NFC", "café.txt")}".source = "Le Monde"')
    assert wrong(library) == []
    assert [each.source for each in library.articles] == [None, None, None, "Le Monde"]


def test_a_folder_in_the_place_of_the_file_is_a_problem(folder: Path) -> None:
    (folder / "newsdiff.toml").mkdir()
    assert wrong(load_library([str(folder)])) == ["is a folder; name a file in it"]


def test_what_an_address_names_stands_where_the_list_of_addresses_does(folder: Path) -> None:
    (folder / "links.txt").touch()
    (folder / "newsdiff.toml").write_text('order = ["links.txt", "b.txt"]')

    def read(path: str, file: str, date: str) -> ReadArticle:
        return ReadArticle(Article(("Text.",), path=path, date=date), 1, file)

    files = [str(folder / name) for name in ("a.txt", "b.txt", "links.txt")]
    articles = [read(files[0], files[0], "2024-01-02"), read(files[1], files[1], "2024-01-03")]
    articles += [read("https://a.org/newsdiff.toml", files[2], day) for day in ("2024-01-04", "2024-01-01")]
    days = [each.article.date for each in Telling().in_order(articles, files)]
    assert days == ["2024-01-04", "2024-01-01", "2024-01-03", "2024-01-02"]
    (folder / "newsdiff.toml").write_text('order = "date"')
    days = [each.article.date for each in Telling().in_order(articles, files)]
    assert days == ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"]


_KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=4)


@given(st.dictionaries(_KEYS, st.dictionaries(_KEYS, st.integers(0, 9), min_size=1, max_size=3), max_size=4))
def test_each_key_has_its_line(tables: dict[str, dict[str, int]]) -> None:
    lines: list[str] = []
    expected = {}
    for name, table in tables.items():
        lines.append(f"[{json.dumps(name, ensure_ascii=False)}]")
        for key, value in table.items():
            lines += [f"{json.dumps(key, ensure_ascii=False)} = {value}"]
            expected[name, key] = len(lines)
    text = "\n".join(lines)
    assert tomllib.loads(text) == tables
    found = {tuple(keys): number for keys, number in lines_of_keys(text) if len(keys) == 2}
    assert {key: line for key, line in expected.items() if "=" not in key[1]} == found


def test_nothing_is_read_where_there_is_no_file(tmp_path: Path) -> None:
    assert read_facts(str(tmp_path / "not there")) == read_facts("x\0y") == read_facts(str(tmp_path))
