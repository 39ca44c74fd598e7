"""An open pair without a terminal: a sheet of so many columns and lines, and someone who takes down what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsdiff.articles.library import Library
from newsdiff.reader.open_pair import OpenPair
from newsdiff.reader.reading import Reading
from newsdiff.reader.session import ArticlePair, Session

from .libraries import seeds


@dataclass
class Paper:
    """A page view that shows nothing, but scrolls like one."""

    page_size: tuple[int, int]
    _top: int = 0
    _reading: Reading | None = None

    @property
    def top(self) -> int:
        return self._top + (self._reading.slide if self._reading is not None else 0)

    def show(self, reading: Reading, top: int) -> None:
        self._reading = reading
        self.scroll_to_line(top)

    def scroll_to_line(self, line: int) -> None:
        assert self._reading is not None
        self._reading.take_slide()
        self._top = max(0, min(line, self._reading.page.height - self.page_size[1]))


@dataclass
class Clerk:
    """A host that keeps what it was told, and compares long articles when asked to."""

    size: tuple[int, int]
    told: list[str] = field(default_factory=list)
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def tell(self, message: str, *, alert: bool = False) -> None:
        self.told.append(f"! {message}" if alert else message)

    def compare_later(self, pair: ArticlePair, then: Callable[[], None]) -> None:
        self.waiting.append(then)

    def before_another_pair(self) -> None:
        pass


def open_on_paper(
    library: Library | None = None, pair: tuple[int, int] = (2, 3), size: tuple[int, int] = (118, 30)
) -> tuple[OpenPair, Clerk]:
    """Two articles of a library, by default of the samples, laid out on paper."""
    clerk = Clerk(size)
    opened = OpenPair(Session(library or seeds()), ArticlePair(*pair), Paper(size), clerk)
    opened.lay_out()
    return opened, clerk
