"""``newsdiff.toml`` in a folder: what a person says about the articles of the files in it.

    source = "The Guardian"                # of all articles in this folder but those of a file with several sources
    order = ["early.txt", "late.txt"]      # or "name", or "date"

    [files."late.txt"]
    title = "The bridge opens"
    date = 2024-11-11

    [files."all.jsonl".articles.3]         # the third article of a file with several
    title = "The bridge closes"

What it says goes before what the files say themselves. A folder in the folder has a file of its own.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from newsdiff.articles.addresses import is_address
from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN, reason
from newsdiff.articles.records import one_line
from newsdiff.articles.toml_lines import line_of, lines_of_keys
from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError

FACTS_FILE = "newsdiff.toml"
FACTS = ("title", "source", "date")
ORDERS = ("name", "date")
A_DAY = "a day, such as 2024-11-30"

_LARGEST = 4 * 1024 * 1024
_TEXT = "a text in quotation marks"
_ORDER = '"name", "date", or a list of the names of files'

Facts = Mapping[str, str]
"""What is said of an article: its ``title``, ``source`` and ``date``, those of them that are said."""


class FolderFacts(NamedTuple):
    """What is said about the files of one folder, by their names.

    Attributes:
        order: ``name``, ``date``, or names of files with their places: these come first.
        of_folder: What is said of all files.
        of_files: What is said of one file.
        of_articles: What is said of one article of a file that has several, by its number from 1.
        errors: What is wrong in the file, each with line and key.
    """

    order: str | Mapping[str, int] = "name"
    of_folder: Facts = MappingProxyType({})
    of_files: Mapping[str, Facts] = MappingProxyType({})
    of_articles: Mapping[tuple[str, int], Facts] = MappingProxyType({})
    errors: tuple[NewsdiffError, ...] = ()

    def told(self, article: Article, number: int = 1, *, of_several: bool = False) -> Article:
        """An article with what is said of it; the arguments are those of ``said_of``."""
        of_folder, of_file, of_article = self.said_of(article, number, of_several=of_several)
        said: dict[str, Any] = {**of_folder, **of_file, **of_article}
        return replace(article, **said) if said else article

    def said_of(self, article: Article, number: int, *, of_several: bool) -> tuple[Facts, Facts, Facts]:
        """What is said of an article with its folder, with its file, and alone; the later goes before the former.

        Args:
            article: The article, as its file has it.
            number: Which one of its file it is, from 1.
            of_several: Whether the file has others. An export of several outlets names the source of each, and what
                is said of all files in the folder does not mean these.
        """
        name = same_name(os.path.basename(article.path))  # noqa: PTH119 pathlib would change some names
        of_folder = {} if of_several and article.source else self.of_folder
        return of_folder, self.of_files.get(name, {}), self.of_articles.get((name, number), {})

    def sort_key(self, article: Article, file: str) -> tuple[int, str]:
        """Where an article stands among those of the folder; those with the same key stay as they are.

        Args:
            article: The article, as it is told.
            file: The file it is in, or the list that its address is in.
        """
        if isinstance(self.order, str):
            dated = self.order == "date"
            return (article.date is None, article.date or "") if dated else (0, "")
        return self.order.get(same_name(os.path.basename(file)), len(self.order)), ""  # noqa: PTH119


NOTHING_SAID = FolderFacts()


def folder_of(path: str) -> str | None:
    """The folder whose ``newsdiff.toml`` is about an article of this path; None for addresses and standard input."""
    return None if path == STDIN or is_address(path) else os.path.dirname(path)  # noqa: PTH120 "" stays ""


def facts_file(folder: str) -> str:
    """The file with what is said about the articles of a folder."""
    return os.path.join(folder, FACTS_FILE)  # noqa: PTH118 as the user wrote the folder


def facts_files(paths: Iterable[str]) -> list[str]:
    """The files, each once, with what is said about articles of these paths; they need not exist."""
    return [facts_file(folder) for folder in dict.fromkeys(map(folder_of, paths)) if folder is not None]


def read_facts(folder: str) -> FolderFacts:
    """What is said about the files of a folder; nothing if nobody said anything.

    What is wrong in the file is among the errors, and the rest of it holds.
    """
    path = facts_file(folder)
    try:
        text = facts_text(path)
        return _Table(path, text).facts(facts_table(path, text)) if text else NOTHING_SAID
    except NewsdiffError as error:
        return FolderFacts(errors=(error,))


def facts_text(path: str) -> str:
    """What is in a file with facts; empty if there is no such file.

    Raises:
        NewsdiffError: It cannot be read.
    """
    try:
        data = read_at_most(path, _LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return ""
    except OSError as error:
        raise NewsdiffError(path, reason(error)) from error
    if len(data) > _LARGEST:
        raise NewsdiffError(path, f"is larger than {_LARGEST // 1024 // 1024} MB; make it smaller")
    try:
        return data.decode("utf-8-sig")
    except UnicodeError:
        raise NewsdiffError(path, "is not UTF-8; save it as UTF-8") from None


def facts_table(path: str, text: str) -> dict[str, Any]:
    """What a text of TOML says.

    Raises:
        NewsdiffError: It is not TOML; ``path`` is the file it comes from.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NewsdiffError(path, f"is not TOML: {error}; put that line right") from None
    except (ValueError, RecursionError) as error:
        why = "a number in it is too long" if isinstance(error, ValueError) else "it is nested too deeply"
        raise NewsdiffError(path, f"cannot be read, {why}; put it right") from None


def day_of(value: object) -> str | None:
    """The day that a date of TOML or a text means, ISO 8601; None if that is not clear."""
    # Like all that only a file needs, loaded where there is one.
    from datetime import date, datetime

    from newsdiff.articles.dates import iso_day

    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return iso_day(value) if isinstance(value, str) else None


class _Table:
    """The table in a file, taken apart; what does not fit is noted."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._noted: list[tuple[int, str]] = []
        self._missing: list[tuple[tuple[str, ...], str]] = []

    def facts(self, table: Mapping[str, Any]) -> FolderFacts:
        """What the table says."""
        order = self._order(table.get("order", "name"))
        of_files: dict[str, Facts] = {}
        of_articles: dict[tuple[str, int], Facts] = {}
        for name, said in self._tables(table.get("files", {}), ("files",)):
            self._check_name(name, ("files", name))
            of_files[same_name(name)] = self._facts(said, ("files", name), (*FACTS, "articles"))
            at = ("files", name, "articles")
            for number, of_one in self._tables(said.get("articles", {}), at):
                if number.isdecimal() and int(number[:9]):
                    of_articles[same_name(name), int(number[:9])] = self._facts(of_one, (*at, number), FACTS)
                else:
                    self._note((*at, number), "is no number; the articles of a file count from 1")
        of_folder = self._facts(table, (), ("source", "order", "files"))
        self._note_missing()
        errors = tuple(NewsdiffError(self._path, what) for _, what in sorted(self._noted))
        return FolderFacts(order, of_folder, of_files, of_articles, errors)

    def _order(self, value: object) -> str | Mapping[str, int]:
        if value in ORDERS:
            return str(value)
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self._wrong(("order",), value, _ORDER)
            return "name"
        for name in value:
            self._check_name(name, ("order",))
        return {same_name(name): place for place, name in reversed([*enumerate(value)])}

    def _tables(self, value: object, at: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The tables in a table, by their names."""
        if not isinstance(value, dict):
            self._wrong(at, value, f"a table: [{dotted((*at, 'a.txt' if len(at) == 1 else '1'))}]")
            return
        for name, each in value.items():
            if isinstance(each, dict):
                yield name, each
            else:
                self._wrong((*at, name), each, f"a table: [{dotted((*at, name))}]")

    def _facts(self, table: Mapping[str, Any], at: tuple[str, ...], known: Sequence[str]) -> Facts:
        found: dict[str, str] = {}
        for key, value in table.items():
            if key not in known:
                self._note((*at, key), f"is no key that can stand here; these can: {', '.join(known)}")
            elif key == "date":
                self._add(found, (*at, key), value, day_of, A_DAY)
            elif key in FACTS:
                self._add(found, (*at, key), value, _text_of, _TEXT)
        return found

    def _add(
        self,
        found: dict[str, str],
        at: tuple[str, ...],
        value: object,
        read: Callable[[object], str | None],
        wanted: str,
    ) -> None:
        fact = "" if value == "" else read(value)
        if fact is None:
            self._wrong(at, value, wanted)
        elif fact:
            found[at[-1]] = fact

    def _check_name(self, name: str, at: tuple[str, ...]) -> None:
        if os.path.basename(name) != name:  # noqa: PTH119 pathlib would change some names
            self._note(at, f"{_quoted(name)} is in another folder; write it into the {FACTS_FILE} there")
        elif self._names is not None and same_name(name) not in self._names:
            self._missing.append((at, name))

    def _note_missing(self) -> None:
        """One line for all names that no file has: a folder that was emptied may leave thousands."""
        if self._missing:
            at, name = self._missing[0]
            more = len({same_name(each) for _, each in self._missing}) - 1
            others = (
                f", nor are {more} others there" if more > 1 else ", nor is one other there" if more else ""
            )
            self._note(at, f"there is no file {_quoted(name)} in this folder{others}; check the name")

    @cached_property
    def _names(self) -> set[str] | None:
        """The names of the files in the folder; None where they cannot be listed."""
        try:
            return set(map(same_name, os.listdir(os.path.dirname(self._path) or ".")))  # noqa: PTH120, PTH208
        except OSError:
            return None

    def _wrong(self, at: tuple[str, ...], value: object, wanted: str) -> None:
        self._note(at, f"is {_quoted(value)}; it has to be {wanted}")

    def _note(self, at: tuple[str, ...], what: str) -> None:
        line = line_of(self._lines, at)
        self._noted.append((line, f"line {line}, {dotted(at)}: {what}"))

    @cached_property
    def _lines(self) -> list[tuple[tuple[str, ...], int]]:
        return list(lines_of_keys(self._text))


def _text_of(value: object) -> str | None:
    return one_line(value) if isinstance(value, str) else None


def same_name(name: str) -> str:
    """A name of a file in one form: some systems take letters and their accents apart."""
    return unicodedata.normalize("NFC", name)


def dotted(keys: Sequence[str]) -> str:
    """A key as TOML has it."""
    return ".".join(key if key.replace("-", "").replace("_", "").isalnum() else _quoted(key) for key in keys)


def _quoted(value: object) -> str:
    """A value as TOML has it, or nearly, and not too long."""
    try:
        text = f'"{value}"' if isinstance(value, str) else str(value)
    except ValueError:
        text = "a long number"
    return text if len(text) <= 60 else f"{text[:59]}…"
