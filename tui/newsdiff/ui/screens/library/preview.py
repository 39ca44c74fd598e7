"""The highlighted article beside the list, to scroll through."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.reader.article_preview import preview_lines
from newsdiff.ui.widgets.text_view import TextLines, TextView


class Preview(TextView, can_focus=False):
    """One article, wrapped at words."""

    DEFAULT_CSS = """
    Preview { border-left: solid $rule; background: $background; scrollbar-gutter: auto; }
    """

    def __init__(self) -> None:
        super().__init__(self._lines_of_article)
        self._shown: tuple[Article, int] | None = None
        self._width = 0

    def show(self, article: Article, words: int) -> None:
        """Show an article from its beginning; ``words`` is how many it has."""
        before, self._shown = self._shown, (article, words)
        if before != self._shown or self._width != self.size.width:
            self.update_lines()
        if before is None or before[0] is not article:
            self.scroll_to(y=0, animate=False, immediate=True)

    def update_lines(self) -> None:
        """Wrap for the width; below another screen only when this one is back."""
        if self.screen.is_active or self.app.screen.is_modal:
            super().update_lines()

    def _lines_of_article(self, _: int) -> TextLines:
        self._width = self.size.width
        return preview_lines(*self._shown, self._width) if self._shown is not None else ()
