from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Comparison, Label, LabelledArticle, LabelledParagraph, Side, Span
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.explain import render_explanations
from newsdiff.render.rows import Layout
from newsdiff.render.shares import percentages
from newsdiff.render.text import render_text
from tests.render.built import article, comparison, flood, labelled_article, link
from tests.render.page import read_page
from tests.render.texts import comparisons, plain_texts

SIDES: tuple[Side, Side] = ("a", "b")
LAYOUTS = st.sampled_from(Layout)
WIDTHS = st.integers(30, 240)
SGR = re.compile(r"\x1b\[[0-9;]*m")
GOLDENS = Path(__file__).parent / "goldens"


def plain(text: str) -> LabelledArticle:
    """An article of one paragraph that is unique, brackets and all."""
    return labelled_article([LabelledParagraph(text, Label.UNIQUE, (Span(0, len(text), Label.UNIQUE),))])


def without_signs(text: str) -> str:
    """The article's own characters: signs of the page and spaces taken out, backslashes before its own too."""
    return re.sub(r"\\(.)|[\[\]{}‼≠\s]", lambda found: found[1] or "", "".join(text.split()))


def without_spaces(text: str) -> str:
    return "".join(text.split())


@given(comparisons(), WIDTHS, LAYOUTS, st.booleans())
def test_every_character_of_both_articles_is_printed_once(
    pair: Comparison, width: int, layout: Layout, color: bool
) -> None:
    page = read_page(render_text(pair, width=width, layout=layout, color=color), pair, layout)
    for side in SIDES:
        printed = {
            number: without_signs("".join(lines)) for number, lines in page.texts[side.upper()].items()
        }
        expected = {
            index: without_spaces(printable(paragraph.text))
            for index, paragraph in enumerate(pair.side(side).paragraphs, 1)
        }
        if color:
            signs = re.compile("[‼≠]")
            printed = {
                number: signs.sub("", "".join(lines)) for number, lines in page.texts[side.upper()].items()
            }
            printed = {number: without_spaces(text) for number, text in printed.items()}
            expected = {number: signs.sub("", text) for number, text in expected.items()}
        assert printed == expected


@given(comparisons(), WIDTHS)
def test_no_line_of_the_explanations_is_too_wide(pair: Comparison, width: int) -> None:
    assert max(map(cell_width, render_explanations(pair, width).splitlines())) <= width


@given(comparisons(plain_texts), st.integers(60, 240), LAYOUTS, st.booleans())
def test_every_word_is_printed_once_and_whole(
    pair: Comparison, width: int, layout: Layout, color: bool
) -> None:
    page = read_page(render_text(pair, width=width, layout=layout, color=color), pair, layout)
    for side in SIDES:
        printed = Counter(
            word
            for lines in page.texts[side.upper()].values()
            for line in lines
            for word in re.sub(r"\\(?=[\[\]{}])|[\[\]{}‼≠]", "", line).split()
        )
        assert printed == Counter(word for p in pair.side(side).paragraphs for word in p.text.split())


@given(comparisons(), WIDTHS, LAYOUTS, st.booleans())
def test_lines_are_no_wider_than_the_page_and_have_no_trailing_space(
    pair: Comparison, width: int, layout: Layout, color: bool
) -> None:
    printed = render_text(pair, width=width, layout=layout, color=color)
    assert printed.endswith("\n")
    for line in SGR.sub("", printed).split("\n"):
        assert cell_width(line) <= width
        assert not line.endswith(" ")


@given(comparisons(), WIDTHS, LAYOUTS, st.booleans())
def test_nothing_hostile_is_printed(pair: Comparison, width: int, layout: Layout, color: bool) -> None:
    printed = render_text(pair, width=width, layout=layout, color=color)
    printed.encode()
    rest = SGR.sub("", printed) if color else printed
    assert printable(rest.replace("\n", "")) == rest.replace("\n", "")


@given(comparisons(), WIDTHS, LAYOUTS)
def test_colours_end_on_their_line(pair: Comparison, width: int, layout: Layout) -> None:
    for line in render_text(pair, width=width, layout=layout, color=True).split("\n"):
        codes = SGR.findall(line)
        assert all((code == "\x1b[0m") == bool(index % 2) for index, code in enumerate(codes))
        assert len(codes) % 2 == 0


@given(comparisons(), WIDTHS)
def test_both_columns_keep_their_line_between(pair: Comparison, width: int) -> None:
    lines = render_text(pair, width=width, layout=Layout.SIDE_BY_SIDE).split("\n")[:-1]
    for rule in [line for line in lines if line.startswith("─")]:
        column = re.search("[┴┬┼]", rule)
        assert column is not None
        assert len(rule) - 2 * column.start() == 1


@given(comparisons(plain_texts), st.integers(80, 200))
def test_brackets_tell_the_label_of_each_word(pair: Comparison, width: int) -> None:
    page = read_page(render_text(pair, width=width), pair, Layout.SIDE_BY_SIDE)
    for side in SIDES:
        for index, paragraph in enumerate(pair.side(side).paragraphs, 1):
            text = " ".join(page.texts[side.upper()][index])
            assert re.fullmatch(r"(?:[^][{}]|\[[^][{}]+\]|\{[^][{}]+\})*", text)
            told = {
                Label.SHARED: " ".join(re.findall(r"\[([^]]*)\]", text)),
                Label.PARAPHRASED: " ".join(re.findall(r"\{([^}]*)\}", text)),
                Label.UNIQUE: re.sub(r"\[[^]]*\]|\{[^}]*\}", "", text),
            }
            position = 0
            certain: dict[Label, list[str]] = {label: [] for label in Label}
            for word in re.finditer(r"\S+", paragraph.text):
                labels = {s.label for s in paragraph.spans if s.start < word.end() and s.end > word.start()}
                if len(labels) == 1:
                    certain[labels.pop()].append(word.group())
                position = word.end()
            assert position == len(paragraph.text)
            for label, words in certain.items():
                missing = Counter(words) - Counter(
                    told.get(label, "").replace("‼", "").replace("≠", "").split()
                )
                assert not missing


def test_a_word_of_several_labels_is_not_split() -> None:
    a = article(["[It was pro-]{Russian} and {anti}-war [news.]"])
    printed = render_text(comparison(a, a, [link(a, a, 0, 0)]), width=120)
    assert "[It was] {pro-Russian} and {anti-war} [news.]" in printed


def test_brackets_inside_text_without_spaces() -> None:
    a = article(["[俄罗斯总统普京]{与特朗普通电话}。"])
    printed = render_text(comparison(a, a, [link(a, a, 0, 0)]), width=120)
    assert "[俄罗斯总统普京]{与特朗普通电话。}" in printed


def test_only_what_is_unique_has_no_brackets() -> None:
    a = article(["[All of it.]", "None of it.", "{Some of it.}"])
    b = article(["[All of it.]", "{Part of it.}"])
    printed = render_text(comparison(a, b, [link(a, b, 0, 0), link(a, b, 2, 1)]), width=100)
    assert "= [All of it.]" in printed
    assert "+ None of it." in printed
    assert "≈ {Some of it.}" in printed


def test_an_articles_own_brackets_and_signs_are_not_taken_for_marks() -> None:
    a = plain("He [the mayor] said {so}, and 1 ≠ 2‼ C:\\")
    pair = comparison(a, a, [])
    printed = render_text(pair, width=120)
    assert r"+ He \[the mayor\] said \{so\}, and 1 \≠ 2\‼ C:\\" in printed
    assert r"\[ \{ the article’s own" in printed
    colored = render_text(pair, width=120, color=True)
    assert "He [the mayor] said {so}, and 1 ≠ 2‼ C:\\" in colored
    assert "the article’s own" not in colored


def test_pointers_and_notes() -> None:
    pair = flood()
    page = read_page(render_text(pair, width=100), pair, Layout.SIDE_BY_SIDE)
    assert sorted(page.notes) == [
        ("A", 4, "✗8"),
        ("A", 6, "↑2"),
        ("A", 8, "↑9"),
        ("A", 9, "✎11"),
        ("B", 2, "↓6"),
        ("B", 8, "✗4"),
        ("B", 9, "↓8"),
        ("B", 11, "✎9"),
    ]


def test_the_legend_explains_only_what_stands_there() -> None:
    printed = render_text(flood(), width=120)
    for sign in (
        "[words shared]",
        "‼ disagrees",
        "✎5 linked by hand",
        "✗5 unlinked by hand",
        "↑3 ↓9 moved or merged",
        "┊ each side alone",
    ):
        assert sign in printed
    one_sided = render_text(comparison(article(["One."]), article([]), []), width=120)
    assert "[" not in one_sided
    assert "┼" in one_sided
    assert "[words" not in render_text(flood(), width=120, color=True)


def test_a_quotation_worded_otherwise_has_a_quieter_sign() -> None:
    a, b = article(["{“It is a circus,” he said.}"]), article(["{“It is a show,” he said.}"])
    pair = comparison(a, b, [link(a, b, 0, 0, quotes=[("circus", "show")])])
    printed = render_text(pair, width=120)
    assert "≠circus" in printed
    assert "≠ quote differs" in printed
    assert "‼" not in printed
    assert "\x1b[3;4;38;5;166m≠circus" in render_text(pair, width=120, color=True)
    assert "quote differs: circus ≠ show" in render_explanations(pair, 120)


def test_the_head_tells_titles_origins_and_shares() -> None:
    head = render_text(flood(), width=120).partition("┴")[0]
    assert "↕   1 paragraph moved" in head
    for part in (
        "River floods Harlow",
        "The Harlow Post · 2024-03-06",
        "post.txt",
        "Coast Radio",
        "110 words",
    ):
        assert part in head
    assert "=  52% shared, 57 words" in head
    unknown = article(["One."], title="T", path="-")
    assert "standard input" in render_text(comparison(unknown, unknown, []), width=120)


@given(comparisons())
def test_percentages_add_up(pair: Comparison) -> None:
    for side in SIDES:
        counts = pair.side(side).counts
        whole = percentages(counts)
        assert sum(whole.values()) == (100 if counts.words else 0)
        for label, percentage in whole.items():
            assert abs(percentage - counts.share(label) * 100) < 1


def test_stacked_below_80_unless_told() -> None:
    assert "│" not in render_text(flood(), width=79)
    assert "│" in render_text(flood(), width=80)
    assert "│" in render_text(flood(), width=40, layout=Layout.SIDE_BY_SIDE)


def test_no_paragraphs_at_all() -> None:
    empty = article([], title="Nothing")
    assert "0 words" in render_text(comparison(empty, empty, []), width=80)


@pytest.mark.parametrize("width", [1, 5, 12])
@pytest.mark.parametrize("layout", list(Layout))
def test_a_page_narrower_than_its_gutters_still_shows_everything(width: int, layout: Layout) -> None:
    pair = flood()
    page = read_page(render_text(pair, width=width, layout=layout), pair, layout)
    assert len(page.texts["A"]) == len(pair.a.paragraphs)
    assert len(page.texts["B"]) == len(pair.b.paragraphs)


@pytest.mark.parametrize(
    ("name", "width", "color"),
    [
        ("flood-40.txt", 40, False),
        ("flood-60.txt", 60, False),
        ("flood-80.txt", 80, False),
        ("flood-118.txt", 118, False),
        ("flood-118.ansi", 118, True),
    ],
)
def test_golden(name: str, width: int, color: bool, request: pytest.FixtureRequest) -> None:
    printed = render_text(flood(), width=width, color=color)
    golden = GOLDENS / name
    if request.config.getoption("--regenerate", default=False):
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")
