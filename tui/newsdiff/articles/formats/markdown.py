"""Markdown with a head of fields (front matter)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsdiff.articles.formats.fields import record_of
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.html_text import html_paragraphs
from newsdiff.articles.records import Reading, UnreadableError

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEAD = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")


def _is_markdown(file: FileData) -> bool:
    found = _HEAD.match(file.head)
    if found is None:
        return False
    lines = [line for line in found[2].splitlines() if line.strip() and not line.startswith("#")]
    pattern = (
        re.compile(r"[A-Za-z][\w -]*=.*")
        if found[1] == "+++"
        else re.compile(rf"{_FIELD.pattern}|[ \t]+.*|-.*")
    )
    return bool(lines) and all(pattern.fullmatch(line) or line[0] in " \t[" for line in lines)


def _read(file: FileData) -> Reading:
    text = file.text.lstrip("\ufeff \t\r\n\f")
    found = _HEAD.match(text)
    assert found is not None, "is_it was asked first"
    fields = _toml(found[2]) if found[1] == "+++" else dict(_yaml(found[2]))
    paragraphs = list(_paragraphs(text[found.end() :]))
    if not paragraphs:
        raise UnreadableError("has no text below its fields; check the file")
    return Reading((record_of({**fields, "paragraphs": paragraphs}),), warning=file.warning)


def _toml(head: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError(f"has fields that are not TOML: {error}; put that line right") from None


def _yaml(head: str) -> Iterator[tuple[str, Any]]:
    """The fields with one value or a list of values; what is nested deeper is left out."""
    name, values = "", []
    for line in head.splitlines():
        if item := _ITEM.fullmatch(line):
            values.append(_bare(item[1]))
        elif field := _FIELD.fullmatch(line):
            if name:
                yield name, values
            name, value = field[1], (field[2] or "").strip()
            values = (
                [_bare(each) for each in value[1:-1].split(",")] if value.startswith("[") else [_bare(value)]
            )
            values = [each for each in values if each]
    if name:
        yield name, values


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.partition(" #")[0].rstrip()


def _paragraphs(text: str) -> Iterator[str]:
    """Each block as it reads when it is shown, without markup, pictures and the addresses of links."""
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            yield "".join(_words(token.children or []))
        elif token.type == "html_block":
            yield from html_paragraphs(token.content)
        elif token.type in ("fence", "code_block"):
            yield from token.content.splitlines()


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "


MARKDOWN = Format("Markdown", _is_markdown, _read)
