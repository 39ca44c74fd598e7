from __future__ import annotations

from dataclasses import dataclass, field

from newsdiff.reader.layout.places import Place
from newsdiff.reader.navigation import Navigation
from newsdiff.reader.search.comparison_search import ComparisonSearch
from newsdiff.reader.search.search_mode import SearchMode, Stage

from .paper import Clerk, open_on_paper


@dataclass
class Line:
    """A prompt on paper."""

    typing: bool = False
    text: str = ""
    said: str = ""
    in_sight: bool = False

    def open(self, text: str = "") -> None:
        self.typing = self.in_sight = True
        self.text = text

    def leave(self) -> None:
        self.typing = False

    def close(self) -> None:
        self.typing = self.in_sight = False

    def show(self, text: str) -> None:
        self.text = text

    def say(self, text: str, *, alert: bool = False) -> None:
        self.said = text


@dataclass
class Search:
    """A search in the sample articles on paper."""

    line: Line = field(default_factory=Line)
    stages: list[Stage] = field(default_factory=list)
    lit: list[ComparisonSearch | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.opened, self.clerk = open_on_paper()
        self.navigation = Navigation(self.opened)
        self.mode = SearchMode(self.opened, self.navigation, self.line, self.lit.append, self.stages.append)
        self.opened.listen(self.mode.cursor_moved)

    @property
    def cursor(self) -> Place:
        return self.opened.reading.cursor


def test_a_search_goes_to_the_nearest_match_and_esc_goes_back() -> None:
    search = Search()
    search.navigation.step(1)
    search.mode.begin()
    search.mode.type("Peskov")
    assert search.cursor != Place("a", 1)
    assert search.line.said.startswith("match ")
    search.mode.give_up()
    assert search.cursor == Place("a", 1)
    assert search.stages == [Stage.TYPING, Stage.ENDED]
    assert not search.line.in_sight
    assert search.lit[-1] is None


def test_what_was_typed_without_a_match_leads_nowhere() -> None:
    search = Search()
    search.mode.begin()
    search.mode.type("zzz")
    assert search.cursor == Place("a", 0)
    assert search.line.said == "no match"


def test_a_kept_search_goes_on_in_the_next_article() -> None:
    search = Search()
    search.mode.begin()
    search.mode.type("Putin")
    search.mode.keep()
    assert search.stages[-1] is Stage.KEPT
    before = search.mode.current
    search.navigation.commands()["next_article"]()
    assert search.mode.current is not before
    assert search.mode.current is not None
    assert search.mode.current.typed == "Putin"
    assert search.line.said.startswith("match ")


def test_a_second_prompt_given_up_restores_the_first_search() -> None:
    search = Search()
    search.mode.begin()
    search.mode.type("Putin")
    search.mode.keep()
    search.mode.begin()
    search.mode.type("Reuters")
    search.mode.give_up()
    assert search.mode.current is not None
    assert search.mode.current.typed == search.line.text == "Putin"
    assert search.stages[-1] is Stage.KEPT


def test_an_empty_search_ends_and_ending_twice_does_nothing() -> None:
    search = Search()
    search.mode.begin()
    search.mode.type(" ")
    search.mode.keep()
    assert search.mode.current is None
    assert not search.mode.end()


def test_few_cells_get_a_short_count() -> None:
    search = Search()
    search.opened.host = Clerk((40, 30))
    search.mode.begin()
    search.mode.type("Putin")
    assert search.line.said == f"1/{search.mode.current.total if search.mode.current else 0}"
