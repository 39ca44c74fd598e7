"""The least Textual app: a header, a text and a footer. What any reader made with Textual costs at least."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static


class BareApp(App[None]):
    """A header, a text and a footer."""

    def compose(self) -> ComposeResult:
        """The three widgets."""
        yield Header()
        yield Static("the text of a bare app")
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
