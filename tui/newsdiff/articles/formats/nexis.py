"""Collections from LexisNexis and Nexis Uni: as lines of a document, as plain text, or as a web page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.articles.dates import iso_day
from newsdiff.articles.formats.collections import chunks_ending
from newsdiff.articles.formats.format import FileData, Format, has_mark
from newsdiff.articles.html_text import html_paragraphs
from newsdiff.articles.paragraphs import is_wrapped, split_paragraphs
from newsdiff.articles.records import Reading, Record, read_records, record

_END = re.compile(r"\s*End of Document\s*", re.IGNORECASE)
# Before 2019 each article began with its number instead.
_NUMBER = re.compile(
    r"\s*(?:Document\s+)?\d+ (?:of|von|de|sur) \d+ (?:DOCUMENTS?|DOKUMENTEN?)\s*", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?P<name>Copyright|©|Length|Section|Byline|Highlight|Dateline|Body|Länge|Rubrik|Autor|Longueur|Rubrique|Auteur"
    r"|Longitud|Sección)\b(?P<colon>:?)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BODY = re.compile(r"BODY:?", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:Classification|Graphic|Notes)|(?:Load-Date|Language|Publication-Type|Journal Code|Subject|Graphic|Notes"
    r"|URL|Correction|Correction-Date|Document-Type|Pub-Type|Langue|Date-Chargement|Type-Publication|Graphique"
    r"|Sprache|Update|Publikationstyp):.*"
    # What the archive adds in each language has percentages: "SUJET: ÉNERGIE (90%); ÉLECTRICITÉ (78%)".
    r"|[^\W\d_][\w -]{2,20}: .*\(\d\d%\).*",
    re.IGNORECASE | re.DOTALL,
)
# What may stand between the day and the headline, each on a line: the edition, in two lines where it ends with ";".
_EDITION = re.compile(
    r".*\b(?:Edition|Ausgabe|Edición|Édition)\b.*|.*\bFinal|Correction Appended", re.IGNORECASE
)
_PAGE = re.compile(
    r"<!-- ?LXNComment|name=[\"']?DOC_ID_0|>\s*\d+ (?:of|de|sur|von) \d+ DOCUMENTS?\s*<", re.IGNORECASE
)
# A part of each, which is quicker to look for.
_PAGE_MARKS = ("LXNComment", "DOC_ID_0", "DOCUMENT")
_LONGEST_DATE = 80
_SOURCE_TO_LABEL = 5
"""Lines between the date and the first label at most."""


def is_collection(lines: Sequence[str]) -> bool:
    """Whether these are the lines of such a collection."""
    ends = sum(_END.fullmatch(line) is not None for line in lines)
    numbers = sum(_NUMBER.fullmatch(line) is not None for line in lines)
    if ends + numbers == 0:
        return False
    # An article about documents may have such a line too.
    return any(_is_label(line) or _AFTER.fullmatch(line) for line in map(str.strip, lines))


def read_lines(lines: Sequence[str]) -> Reading:
    """The articles in the paragraphs of a document."""
    return read_records(enumerate(_chunks(lines), 1), lambda chunk: _record(*_parts(chunk)))


def _is_text(file: FileData) -> bool:
    text = file.text
    if "End of Document" not in text and "DOCUMENTS" not in text:
        return False
    return is_collection(text.splitlines())


def _read_text(file: FileData) -> Reading:
    # The texts may be wrapped, all or none, what stands before them is not.
    wrapped = is_wrapped(file.text)

    def of_text(chunk: Sequence[str]) -> Record:
        head, body = _parts(chunk)
        return _record(head, split_paragraphs("\n".join(body), wrapped=wrapped))

    return read_records(enumerate(_chunks(file.text.splitlines()), 1), of_text, file.warning)


def _chunks(lines: Sequence[str]) -> list[list[str]]:
    if any(_END.fullmatch(line) for line in lines):
        return [
            chunk for chunk in chunks_ending(lines, _END.fullmatch) if any(line.strip() for line in chunk)
        ]
    chunks = chunks_ending([*lines, "1 of 1 DOCUMENTS"], _NUMBER.fullmatch)
    return [chunk for chunk in chunks[1:] if any(line.strip() for line in chunk)]


def _parts(chunk: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines before the text, none blank, and those of the text."""
    begin = next((at for at, line in enumerate(chunk) if _BODY.fullmatch(line.strip())), None)
    if begin is None:
        labels = [at for at, line in enumerate(chunk) if _is_label(line.strip())]
        # Labels stand together; a later one is a line of the text.
        near = (
            [at for at, before in zip(labels, [labels[0], *labels], strict=False) if at - before < 6]
            if labels
            else []
        )
        begin = near[-1] if near else 0
    end = next(
        (at for at, line in enumerate(chunk) if at > begin and _AFTER.fullmatch(line.strip())), len(chunk)
    )
    head = [line.strip() for line in chunk[: begin + 1] if line.strip()]
    return head, list(chunk[begin + 1 : end])


def _record(head: Sequence[str], body: Sequence[str]) -> Record:
    labels = [at for at, line in enumerate(head) if _is_label(line)]
    first_label = labels[0] if labels else len(head)
    days = [at for at in range(first_label) if len(head[at]) <= _LONGEST_DATE and iso_day(head[at])]
    if days and days[0] == 1:
        # As it was before 2019; a headline in many lines may follow.
        day: int | None = 1
    else:
        day = days[-1] if days and days[-1] >= first_label - _SOURCE_TO_LABEL else None
    if day is None:
        named = list(head[:first_label])
        title, source = (named[0], named[1] if len(named) > 1 else "") if named else ("", "")
    elif day >= 2 and not _is_cover(head[day - 2]):
        # Before the first article of all stands a list of them.
        title, source = head[day - 2], head[day - 1]
    else:
        # As it was before 2019: the outlet, the day, the edition, the headline.
        source, after = head[day - 1] if day else "", list(head[day + 1 : first_label])
        while len(after) > 1 and _EDITION.fullmatch(after[0]):
            del after[: 2 if after[0].endswith(";") and len(after) > 2 else 1]
        title = " ".join(after)
    byline = next(
        (_LABEL.fullmatch(line) for line in head if re.match("byline|autor|auteur", line, re.I)), None
    )
    return record(
        body,
        title=title,
        source=source,
        date=iso_day(head[day]) if day is not None else None,
        author=byline["rest"] if byline else None,
    )


def _is_label(line: str) -> bool:
    match = _LABEL.fullmatch(line)
    if match is None:
        return False
    return bool(match["colon"]) or match["name"].casefold() in ("copyright", "©") or not match["rest"]


def _is_cover(line: str) -> bool:
    return (
        re.match(r"(?:User Name|Date and Time|Job Number|Documents? \(|Client/Matter|Search)", line)
        is not None
    )


def _is_page(file: FileData) -> bool:
    return file.head.startswith("<") and has_mark(file.text, _PAGE_MARKS, _PAGE)


def _read_page(file: FileData) -> Reading:
    return read_lines(html_paragraphs(file.text))


NEXIS_PAGE = Format("a Nexis collection", _is_page, _read_page)
NEXIS_TEXT = Format("a Nexis collection", _is_text, _read_text)
