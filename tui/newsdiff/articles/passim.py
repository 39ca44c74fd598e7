"""The clusters that passim found: a folder ``out.json`` of files ``part-*`` with a JSON object on each line.

Spark may have compressed them (gzip).

passim (David A. Smith) runs on Spark and finds reused passages in millions of articles. Each of its records is one
passage: ``cluster``, ``begin`` and ``end`` in code points, the ``text`` between them, and the ``id`` that the article
had in passim's input.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsdiff.articles.article import Article
from newsdiff.articles.clusters import ClusterPassage
from newsdiff.articles.file_text import reason
from newsdiff.articles.listed import listed_text, text_id, text_of_id
from newsdiff.errors import NewsdiffError

_PARTS = "part-*"
_BELOW = "out.json"
_COMPRESSED = ".gz"
_LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Clusters:
    """What passim found in some articles.

    Attributes:
        passages: The passages, by article, then by place. Those of different clusters may overlap.
        warnings: What was not used and why, one line for each reason, with how many and the first of them.
    """

    passages: tuple[ClusterPassage, ...]
    warnings: tuple[str, ...]


@dataclass
class _Counted:
    """How many records have one fault, and where the first of them is."""

    count: int = 0
    first: str = ""


@dataclass
class _Faults:
    """The records that cannot be used, by what is wrong with them."""

    counted: dict[str, _Counted] = field(default_factory=lambda: defaultdict(_Counted))

    def add(self, fault: str, where: str) -> None:
        """Count a record."""
        counted = self.counted[fault]
        counted.first = counted.first or where
        counted.count += 1

    def lines(self) -> Iterator[str]:
        """A line for each fault."""
        for fault, each in self.counted.items():
            if each.count == 1:
                yield f"1 record {_LEFT_OUT}, {each.first}: {fault}"
            else:
                yield f"{each.count:,} records {_LEFT_OUT}, the first {each.first}: {fault}"


def read_clusters(folder: str, articles: Sequence[Article]) -> Clusters:
    """The passages in some articles that passim found.

    Args:
        folder: ``out.json``, or the folder that passim wrote it into.
        articles: The articles. passim may have read many more; the passages of others are passed over.

    Returns:
        The passages that are in these articles to the letter.

    Raises:
        NewsdiffError: There is no such output, it cannot be read, or no passage in it is of these articles.
    """
    by_text: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        by_text[text_id(article.paragraphs)].append(number)
    texts = {digest: listed_text(articles[numbers[0]].paragraphs) for digest, numbers in by_text.items()}
    faults, elsewhere = _Faults(), 0
    found: set[ClusterPassage] = set()
    for where, line in _lines(folder):
        try:
            digest, cluster, begin, end, text = _passage(line)
        except _NotUsable as error:
            faults.add(str(error), where)
            continue
        if digest not in texts:
            elsewhere += 1
        elif not 0 <= begin < end <= len(texts[digest]):
            faults.add("begin and end are no place in the text of its article", where)
        elif texts[digest][begin:end] != text:
            faults.add("its text is not what its article has there; make the input of passim again", where)
        else:
            found |= {ClusterPassage(number, cluster, begin, end) for number in by_text[digest]}
    warnings = list(faults.lines())
    if not found:
        raise NewsdiffError(folder, _nothing(elsewhere, warnings), title="No clusters")
    if elsewhere:
        warnings.append(f"{elsewhere:,} {_records(elsewhere)} passed over: of articles that are not here")
    passages = tuple(sorted(found))
    if overlapping := _overlapping(passages):
        warnings.append(
            f"{overlapping:,} {_records(overlapping)} overlapped by another cluster: a clause goes to the "
            "cluster that has most of it"
        )
    return Clusters(passages, tuple(warnings))


class _NotUsable(Exception):
    """Why a line is no passage."""


def _passage(line: bytes) -> tuple[str, int, int, int, str]:
    """The digest of a passage's article, its cluster, begin, end and text.

    Raises:
        _NotUsable: The line holds no passage.
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise _NotUsable("is not JSON") from None
    if not isinstance(value, Mapping):
        raise _NotUsable("is not an object with fields")
    cluster, begin, end = (_whole(value, name) for name in ("cluster", "begin", "end"))
    text, article_id = value.get("text"), value.get("id")
    if not isinstance(text, str):
        raise _NotUsable("has no text")
    if not isinstance(article_id, str):
        raise _NotUsable("has no id as newsdiff list --format jsonl writes it")
    return text_of_id(article_id), cluster, begin, end, text


def _whole(value: Mapping[str, Any], name: str) -> int:
    number = value.get(name)
    if not isinstance(number, int) or isinstance(number, bool):
        raise _NotUsable(f"{name} is not a whole number" if name in value else f"has no {name}")
    return number


def _lines(folder: str) -> Iterator[tuple[str, bytes]]:
    """The lines of all parts that are not blank, and where each is.

    Raises:
        NewsdiffError: There are no parts, or one cannot be read.
    """
    for part in _parts(folder):
        try:
            with gzip.open(part) if part.suffix == _COMPRESSED else part.open("rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield f"{part.name} line {number}", line
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise NewsdiffError(str(part), "is damaged, or not compressed by gzip; copy it again") from error
        except OSError as error:
            raise NewsdiffError(str(part), reason(error)) from error


def _parts(folder: str) -> list[Path]:
    try:
        for place in (Path(folder), Path(folder, _BELOW)):
            if place.is_dir() and (parts := sorted(filter(Path.is_file, place.glob(_PARTS)))):
                return parts
        exists = Path(folder).exists()
    except (OSError, ValueError) as error:
        raise NewsdiffError(folder, reason(error)) from error
    raise NewsdiffError(
        folder,
        "has no files part-* of passim; name the folder out.json that it wrote"
        if exists
        else "there is no such folder; check the name",
    )


def _nothing(elsewhere: int, warnings: Sequence[str]) -> str:
    if warnings:
        return f"has no passage that can be used; {warnings[0]}"
    if elsewhere:
        return (
            f"none of its passages is of these articles ({elsewhere:,} of others); the input of passim has "
            "to come from newsdiff list --format jsonl"
        )
    return "has no passages: passim found none"


def _overlapping(passages: Iterable[ClusterPassage]) -> int:
    """How many passages begin inside one of another cluster, of articles in order."""
    count, article, reach = 0, -1, 0
    for each in sorted(passages, key=lambda passage: (passage.article, passage.begin, passage.end)):
        if each.article != article:
            article, reach = each.article, 0
        count += each.begin < reach
        reach = max(reach, each.end)
    return count


def _records(count: int) -> str:
    return "record" if count == 1 else "records"
