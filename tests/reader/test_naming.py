from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.reader.naming import Names
from newsdiff.render.cells import cell_width


def named(*sources: str) -> Names:
    return Names(
        [Article(("Text.",), path=f"{number}.txt", source=source) for number, source in enumerate(sources)]
    )


def test_who_says_it_is_said_in_few_cells() -> None:
    names = named("Guardian", "The Very Long Name of a Newspaper", "")
    assert list(names) == ["Guardian", "The Very Long Name of a…", "2"]
    assert names.listed([0, 2]) == "Guardian, 2"


def test_names_that_begin_alike_are_told_apart_by_their_ends() -> None:
    names = named("putin-and-trump-talk-guardian", "putin-and-trump-talk-bbc", "putin")
    assert names.within(12) == ("…lk-guardian", "…mp-talk-bbc", "putin")


@given(st.lists(st.text(max_size=12), min_size=1, max_size=5), st.integers(1, 14))
def test_no_name_is_wider_than_asked(sources: list[str], width: int) -> None:
    names = named(*sources)
    assert all(cell_width(name) <= width for name in names.within(width))
