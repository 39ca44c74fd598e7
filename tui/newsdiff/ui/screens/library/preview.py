"""The highlighted article beside the list, to scroll through."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from newsdiff.articles.article import Article
from newsdiff.reader.article_preview import preview_lines
from newsdiff.ui.widgets.drawn import component_classes
from newsdiff.ui.widgets.text_view import TextLines, TextView

if TYPE_CHECKING:
    from newsdiff.reader.search.query import Query


class Preview(TextView, can_focus=False):
    """One article, wrapped at words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("match")
    DEFAULT_CSS = """
    Preview {
        border-left: solid $rule;
        background: $background;
        scrollbar-gutter: auto;
        & > .role--match { color: $match; background: $match-background; text-style: underline; }
        &:nocolor > .role--match { text-style: reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__(self._lines_of_article)
        self._shown: tuple[Article, int, Query | None] | None = None
        self._width = 0

    def show(self, article: Article, words: int, query: Query | None) -> None:
        """Show an article from its beginning, or what in it is searched for; ``words`` is how many it has."""
        before, self._shown = self._shown, (article, words, query)
        if before != self._shown or self._width != self.size.width:
            self.update_lines()
        if before is None or before[0] is not article or before[2] != query:
            self.scroll_to(y=0, animate=False, immediate=True)

    def update_lines(self) -> None:
        """Wrap for the width; below another screen only when this one is back."""
        if self.screen.is_active or self.app.screen.is_modal:
            super().update_lines()

    def _lines_of_article(self, _: int) -> TextLines:
        self._width = self.size.width
        if self._shown is None:
            return ()
        article, words, query = self._shown
        return preview_lines(article, words, self._width, query)
