"""HTML inside other formats → paragraphs. For whole web pages see ``formats/web_page.py``."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title
    tr ul
    """.split()
)
_UNSEEN = frozenset("head iframe noscript object script style svg template".split())
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")


def html_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML: one for each block, without what a browser does not show."""
    parser = _Paragraphs()
    parser.feed(text)
    parser.close()
    return parser.finished()


def has_markup(text: str) -> bool:
    """Whether a text is HTML: it has a tag with its end tag, or one that ends by itself."""
    for match in _MARKUP.finditer(text):
        name = match.group().strip("</> ").split()[0].rstrip("/").casefold()
        if name in _BLOCKS or f"</{name}>" in text.casefold():
            return True
    return False


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self._end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(data)

    def _end_paragraph(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text:
            self._paragraphs.append(text)
        self._pieces.clear()

    def finished(self) -> tuple[str, ...]:
        """All paragraphs, the last one too."""
        self._end_paragraph()
        return tuple(self._paragraphs)
