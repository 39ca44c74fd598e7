"""A short name for each of several articles, for columns and sentences where a title is too long."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from newsdiff.articles.article import Article

# "004_101b43eb84136241": what a program appends to a name says nothing to people.
_CHECKSUM = re.compile(r"[_-](?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}$")


def short_names(articles: Sequence[Article]) -> tuple[str, ...]:
    """What to call each article: its outlet, else its file without folder and ending, else its title.

    Where that names two of them, the day, the file or the folder is added, in the end a number.

    Args:
        articles: The articles that are shown together.

    Returns:
        A name for each, all different, none blank.
    """
    names = [_name(article) for article in articles]
    for more in (_date, _file, _folder):
        names = _told_apart(names, articles, more)
    seen: Counter[str] = Counter()
    taken = set(names)
    numbered = []
    for name in names:
        seen[name] += 1
        unique = name
        while seen[name] > 1 and unique in taken:
            unique = f"{name} ({seen[name]})"
            seen[name] += unique in taken
        taken.add(unique)
        numbered.append(unique)
    return tuple(numbered)


def _name(article: Article) -> str:
    return " ".join((article.source or "").split()) or _file(article) or article.title


def _told_apart(
    names: Sequence[str], articles: Sequence[Article], more: Callable[[Article], str]
) -> list[str]:
    """The names, with something more where one names several articles and this tells at least two of them apart."""
    wanted = {name for name, count in Counter(names).items() if count > 1}
    parts: dict[str, set[str]] = {name: set() for name in wanted}
    for name, article in zip(names, articles, strict=True):
        if name in wanted:
            parts[name].add(more(article))
    return [
        f"{name} {part}" if len(parts.get(name, ())) > 1 and (part := more(article)) else name
        for name, article in zip(names, articles, strict=True)
    ]


def _date(article: Article) -> str:
    return article.date or ""


def _file(article: Article) -> str:
    name = _parts(article)[-1]
    stem, stop, _ = name.rpartition(".")
    return _CHECKSUM.sub("", stem if stop and stem else name)


def _folder(article: Article) -> str:
    return _parts(article)[-2]


def _parts(article: Article) -> list[str]:
    """Folder and file; empty where there is none. The engine names articles too, and loads nothing for paths."""
    path = "" if article.path == "-" else article.path
    return ["", "", *path.replace("\\", "/").split("/")][-2:]
