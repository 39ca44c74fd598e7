"""The readers of formats: whatever bytes a file holds, there are articles or one line that says why not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from newsdiff.articles.fetching.access import Page
from newsdiff.articles.files import FileContents, read_page
from newsdiff.articles.records import UnreadableError
from newsdiff.errors import NewsdiffError
from tests.articles import test_formats as formats
from tests.articles import test_made_elsewhere as elsewhere
from tests.articles.make_files import FOLDER
from tests.fuzz import words
from tests.fuzz.target import Target

_PACKAGE = str(Path("newsdiff", "articles"))
_LONGEST = 60_000
_ADDRESS = "https://outlet.example/story"


def check_reader(data: bytes) -> None:
    """Of the bytes of a file: articles that are well formed, or an error of newsdiff's own in one line.

    An error inside newsdiff that becomes a line about a damaged file is a fault too, unless a library raised it.
    """
    try:
        contents = read_page(_ADDRESS, Page(data, _ADDRESS))
    except NewsdiffError as error:
        said = str(error)
        if "\n" in said:
            raise AssertionError(said) from None
        cause = error.__cause__
        if cause is not None and not isinstance(cause, UnreadableError | RecursionError) and _is_own(cause):
            raise cause from None
        return
    check_contents(contents)


def check_contents(contents: FileContents) -> None:
    """What holds of everything that was read."""
    assert contents.articles
    for article in contents.articles:
        assert article.paragraphs
        assert all(text == text.strip() and text and "\n" not in text for text in article.paragraphs), article
        assert article.title.strip()
        assert "\n" not in article.title
        assert article.date is None or len(article.date) == 10, article.date
    assert all("\n" not in problem for problem in (*contents.problems, contents.warning))


def _is_own(error: BaseException) -> bool:
    """Whether newsdiff itself raised an error, and not a library that it calls."""
    return error.__traceback__ is not None and _PACKAGE in _last_file(error.__traceback__)


def _last_file(traceback: TracebackType) -> str:
    *_, (frame, _) = walk_tb(traceback)
    return frame.f_code.co_filename


def _made(*names: str) -> Callable[[], list[bytes]]:
    """The samples of the tests whose names have one of these in them."""

    def samples() -> list[bytes]:
        contents: list[tuple[str, str | bytes]] = [(name, content) for name, content, *_ in formats.FILES]
        contents += [(name, content) for name, content, *_ in elsewhere.SHAPES]
        contents += elsewhere.ADDRESSES
        contents += [(path.name, path.read_bytes()) for path in sorted(FOLDER.iterdir())]
        found = [
            content.encode() if isinstance(content, str) else content
            for name, content in contents
            if any(each in name for each in names)
        ]
        assert found, names
        return [each for each in found if len(each) <= _LONGEST]

    return samples


def _document(xml: bytes) -> bytes:
    """A Word file with this as its text."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(formats.word(["Title", "Text."]))) as whole,
        zipfile.ZipFile(packed, "w") as archive,
    ):
        for name in whole.namelist():
            archive.writestr(name, xml if name == "word/document.xml" else whole.read(name))
    return packed.getvalue()


def _texts_of_documents() -> list[bytes]:
    found = []
    for each in _made("docx")():
        with zipfile.ZipFile(io.BytesIO(each)) as archive:
            found.append(archive.read("word/document.xml"))
    return found


def _objects() -> list[bytes]:
    made = _made("json", "API", "News", "interface", "please", "trafilatura", "JSON")()
    return [
        *made,
        b'{"title": "a", "text": "b. c"}',
        b'[{"text": "a b c"}]',
        b'{"text": "a"}\n{"text": "b"}\n',
    ]


TARGETS = (
    Target("plain", _made("plain", ".txt", "Nexis Uni text", "LexisNexis text"), check_reader, words.LINES),
    Target("markdown", _made(".md"), check_reader, words.LINES),
    Target("html", _made("html", "page.txt"), check_reader, words.MARKUP),
    Target(
        "collections",
        _made("LexisNexis page", "Factiva", "Europresse"),
        check_reader,
        (*words.MARKUP, *words.LINES),
    ),
    Target("mhtml", _made("mhtml"), check_reader, (*words.MARKUP, *words.MIME)),
    Target("feeds", _made("feed", "RSS", "Atom"), check_reader, (*words.MARKUP, *words.FEEDS)),
    Target("json", _objects, check_reader, words.OBJECTS),
    Target("csv", _made("csv", "tsv", "CSV"), check_reader, words.TABLES),
    Target("rtf", _made("rtf"), check_reader, words.RICH_TEXT),
    Target(
        "docx", _made("docx", "DOCX"), check_reader, (b"PK\3\4", b"PK\1\2", b"PK\5\6", b"word/document.xml")
    ),
    Target(
        "docx-text",
        _texts_of_documents,
        lambda data: check_reader(_document(data)),
        (*words.WORD, *words.MARKUP),
    ),
    Target("pdf", _made("story.pdf", "page.pdf", "libreoffice.pdf"), check_reader, words.PORTABLE),
)
