"""The beginning of an article beside the list, and as much of it as one wants to scroll through."""

from __future__ import annotations

from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip

from newsdiff.articles.article import Article
from newsdiff.reader.text_runs import Run
from newsdiff.render.wrap import wrap
from newsdiff.ui.widgets.drawn import Lines

MARGIN = 1


class Preview(Lines, can_focus=False):
    """One article, wrapped at words."""

    ROLE_PREFIX = "preview"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"preview--title", "preview--quiet"}
    DEFAULT_CSS = """
    Preview {
        border-left: solid $rule;
        & > .preview--title { text-style: bold; }
        & > .preview--quiet { color: $quiet; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._article: Article | None = None
        self._facts = ""
        self._lines: list[Run] = []
        self._width = 0

    def show(self, article: Article, facts: str) -> None:
        """Show an article from its beginning, with a line of facts under its title."""
        another = article is not self._article
        if another or facts != self._facts or self._width != self.size.width:
            self._article, self._facts = article, facts
            self._lay_out()
        if another:
            self.scroll_to(y=0, animate=False, immediate=True)

    def on_resize(self) -> None:
        """Wrap for the new width, unless another screen is on top: then it is done when this one is back."""
        if self.screen.is_active or self.app.screen.is_modal:
            self._lay_out()

    def render_line(self, y: int) -> Strip:
        """One line of the article."""
        y += self.scroll_offset.y
        width = self.size.width
        runs = [(" " * MARGIN, ""), self._lines[y]] if y < len(self._lines) else []
        return self.strip(runs, width)

    def _lay_out(self) -> None:
        article, width = self._article, self.size.width
        self._lines, self._width = [], width
        if article is None or width <= 2 * MARGIN:
            return
        self._lines += _wrapped(self._facts, width, "quiet")
        if not article.paragraphs[0].startswith(article.title.removesuffix("…")):
            self._lines += [("", ""), *_wrapped(article.title, width, "title")]
        for text in article.paragraphs:
            self._lines.append(("", ""))
            self._lines += _wrapped(text, width, "title" if text == article.title else "")
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()


def _wrapped(text: str, width: int, role: str) -> list[Run]:
    return [(text[start:end], role) for start, end in wrap(text, width - 2 * MARGIN)]
