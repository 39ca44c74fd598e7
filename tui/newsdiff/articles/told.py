"""Articles as their files have them → with what is said of them in their folders, in the order of the folders."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from newsdiff.articles.article import Article
from newsdiff.articles.files import FileContents
from newsdiff.articles.folder_facts import NOTHING_SAID, FolderFacts, folder_of, read_facts
from newsdiff.errors import NewsdiffError


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as its file has it.

    Attributes:
        article: The article.
        number: Which article of its file it is, from 1.
        file: The file, or the list of addresses it is named in.
        of_several: Whether its file has others.
    """

    article: Article
    number: int
    file: str
    of_several: bool = False


def articles_in(contents: FileContents, file: str) -> list[ReadArticle]:
    """The articles in a file, or at an address of a list, which is the file then."""
    several = len(contents.articles) > 1
    return [
        ReadArticle(article, number, file, several) for number, article in enumerate(contents.articles, 1)
    ]


class Telling:
    """What is said about articles in their folders, each folder's file read once."""

    def __init__(self) -> None:
        self._known: dict[str, FolderFacts] = {}

    def told(self, read: ReadArticle) -> Article:
        """The article with what is said of it."""
        facts = self._facts(folder_of(read.article.path))
        return facts.told(read.article, read.number, of_several=read.of_several)

    def in_order(self, read: Iterable[ReadArticle], in_folders: Collection[str]) -> list[ReadArticle]:
        """The articles, those of each folder in its order.

        Args:
            read: The articles, those of one folder one after another.
            in_folders: The files that were found in a folder; the others stay where they are.
        """
        ordered: list[ReadArticle] = []
        for folder, together in groupby(
            read, key=lambda each: folder_of(each.file) if each.file in in_folders else None
        ):
            facts = self._facts(folder)
            ordered += sorted(together, key=lambda each: facts.sort_key(self.told(each), each.file))
        return ordered

    @property
    def errors(self) -> list[NewsdiffError]:
        """What is wrong in the files of the folders."""
        return [error for facts in self._known.values() for error in facts.errors]

    def _facts(self, folder: str | None) -> FolderFacts:
        if folder is None:
            return NOTHING_SAID
        if folder not in self._known:
            self._known[folder] = read_facts(folder)
        return self._known[folder]
