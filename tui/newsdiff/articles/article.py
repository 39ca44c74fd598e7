"""An article: what every other part of newsdiff works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike


@dataclass(frozen=True, slots=True)
class Article:
    """One text as its outlet published it.

    Attributes:
        paragraphs: The paragraphs' texts, stripped at both ends and otherwise kept to the letter.
            Any sequence of strings that are not empty; stored as a tuple.
        title: What the article is called in lists and headings; never blank.
        path: The file it was read from, as the user wrote it; ``-`` for standard input.
        source: The outlet, or None where unknown.
        date: The day it was published, ISO 8601, or None where unknown.
        url: Where it was published, or None where unknown.
        author: Who wrote it, as the outlet names them, or None where unknown.

    Raises:
        TypeError: ``paragraphs`` is one string, or not a sequence of strings.
        ValueError: A paragraph is empty.
    """

    paragraphs: tuple[str, ...]
    title: str = "untitled"
    path: str = ""
    source: str | None = None
    date: str | None = None
    url: str | None = None
    author: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.paragraphs, str):
            # A string is a sequence of strings too: each letter would become a paragraph.
            raise TypeError("paragraphs is one string; use Article.from_text(text) to split a text")
        if not isinstance(self.paragraphs, tuple):
            try:
                object.__setattr__(self, "paragraphs", tuple(self.paragraphs))
            except TypeError:
                raise TypeError("paragraphs has to be a sequence of strings") from None
        for number, paragraph in enumerate(self.paragraphs, 1):
            if not isinstance(paragraph, str):
                raise TypeError(f"paragraphs has to be a sequence of strings; paragraph {number} is none")
            if not paragraph:
                raise ValueError(f"paragraph {number} is empty")

    # What turns a text or a file into paragraphs is loaded when it is called, so that the engine, which needs
    # the class alone, loads nothing that reads files.

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        title: str | None = None,
        path: str = "",
        source: str | None = None,
        date: str | None = None,
        url: str | None = None,
        author: str | None = None,
    ) -> Article:
        """An article from its plain text.

        Args:
            text: The whole text. A paragraph is a line; where blank lines separate blocks of wrapped lines, it
                is a block.
            title: What to call the article. If None or blank, the first paragraph if it reads like a headline,
                otherwise the start of the lead.
            path: The file that the text comes from, if any.
            source: The outlet.
            date: The day it was published, ISO 8601.
            url: Where it was published.
            author: Who wrote it.

        Returns:
            The article.

        Raises:
            NewsdiffError: There is no text but white space.
        """
        from newsdiff.articles.file_text import file_name, shown_path
        from newsdiff.articles.paragraphs import split_paragraphs
        from newsdiff.articles.titles import title_of
        from newsdiff.errors import NewsdiffError

        paragraphs = split_paragraphs(text)
        if not paragraphs:
            where = shown_path(path) or "the text"
            raise NewsdiffError(where, "is empty: there is no text to read; check the file")
        title = (title or "").strip() or title_of(paragraphs, fallback=file_name(path))
        return cls(paragraphs, title, path, source, date, url, author)

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Article:
        """The article in a plain-text file.

        Args:
            path: The file; ``"-"`` reads standard input. Text that is not in Unicode is decoded by a guess.

        Returns:
            The article.

        Raises:
            NewsdiffError: The file is missing, unreadable, empty, a folder, or not text.
        """
        from newsdiff.articles.file_text import read_text

        return cls.from_text(read_text(str(path)).text, path=str(path))
