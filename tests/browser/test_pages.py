"""The HTML exports in a real browser; skipped where there is no Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Decision, Options, Passage
from newsdiff.engine.event.cover import coverage
from newsdiff.engine.event.matrix import compare_all
from newsdiff.engine.event.origins import origins
from newsdiff.render.coverage_html import render_coverage_html
from newsdiff.render.html import render_html
from newsdiff.render.matrix_html import render_matrix_html
from newsdiff.render.notes import Note, Notes
from tests.engine.pairs import seeds

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDTHS = (400, 900, 1600)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM)
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of each kind, and one whose articles try to be more than text."""
    a, b = seeds()[2], seeds()[4]
    decided = Options(decisions=(Decision(Passage(0, 0, 20), Passage(0, 0, 20), linked=False),))
    written = Notes(a=(Note(Passage(2, 0, 30), "Ask again.\nAnd check the tape."),))
    hostile = "<script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\">"
    evil = Article(
        (hostile, "</style></table><h1 style='color:red'>Oh</h1>"), title=hostile, path="javascript:x"
    )
    arabic = Article(("قال الرئيس إن المحادثات ستبدأ يوم الاثنين (8 مارس).",), title="محادثات")
    pages = {
        "comparison": render_html(compare(a, b, decided), written),
        "furniture": render_html(compare(seeds()[1], seeds()[3])),
        "coverage": render_coverage_html(coverage(seeds())),
        "matrix": render_matrix_html(compare_all([*seeds(), evil]), origins([*seeds(), evil])),
        "hostile": render_html(compare(evil, a)),
        "arabic": render_html(compare(arabic, arabic)),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


def opened(browser: Browser, file: Path, width: int = 900, *, dark: bool = False) -> tuple[Page, list[str]]:
    """A page, and all that the browser complained about or asked another address for."""
    page = browser.new_page(
        viewport={"width": width, "height": 1000}, color_scheme="dark" if dark else "light"
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda asked: None if asked.url == file.as_uri() else said.append(asked.url))
    page.goto(file.as_uri())
    return page, said


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["comparison", "coverage", "matrix", "hostile", "arabic"])
def test_everyone_can_read_it(
    browser: Browser, files: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    page, said = opened(browser, files[name], width, dark=dark)
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"][:80] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []
    page.close()


def test_nothing_in_an_article_acts(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["hostile"])
    assert "<script>" in page.title()
    assert page.locator("h1").count() == 1
    assert page.locator("img, script").count() == 0
    page.close()


@pytest.mark.parametrize(("only", "has"), [("p", "has-p"), ("u", "has-u"), ("q", "has-q")])
def test_a_filter_shows_the_paragraphs_of_its_kind(
    browser: Browser, files: dict[str, Path], only: str, has: str
) -> None:
    page, _ = opened(browser, files["comparison"])
    rows = page.locator("tbody tr")
    count, wanted = rows.count(), page.locator(f"tbody tr.{has}").count()
    assert 0 < wanted < count
    page.locator(f"#only-{only}").check()
    assert sum(row.is_visible() for row in rows.all()) == wanted
    page.locator("#only-all").check()
    assert sum(row.is_visible() for row in rows.all()) == count
    page.close()


def test_furniture_is_told_apart_and_left_out(browser: Browser, files: dict[str, Path]) -> None:
    for dark in (False, True):
        page, _ = opened(browser, files["furniture"], dark=dark)
        assert Axe().run(page).response["violations"] == []
        caption = page.locator("p.furniture").first
        assert caption.evaluate("each => getComputedStyle(each).fontStyle") == "italic"
        page.locator("#no-furniture").check()
        assert not any(each.is_visible() for each in page.locator(".furniture").all())
        assert page.locator("#a1").is_visible()
        page.close()


def test_a_link_leads_to_the_counterpart(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["comparison"])
    page.locator("#a4 a").first.click()
    assert page.url.endswith("#b9")
    assert page.locator(":target").inner_text().startswith("B9")
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_screen_reader_finds_a_table_and_hears_labels_at_every_width(
    browser: Browser, files: dict[str, Path], width: int
) -> None:
    page, _ = opened(browser, files["comparison"], width)
    assert page.get_by_role("table").count() == 1
    assert page.get_by_role("columnheader").count() == 2
    assert page.get_by_role("heading", level=2).count() >= 2
    assert page.get_by_role("columnheader").first.is_visible()
    heard = page.locator("#b1").aria_snapshot()
    assert all(f'"{label}: ' in heard for label in ("shared", "paraphrased", "unique"))
    page.close()


def test_what_stands_level_is_side_by_side_or_below(browser: Browser, files: dict[str, Path]) -> None:
    for width, level in ((1600, True), (900, True), (400, False)):
        page, _ = opened(browser, files["comparison"], width)
        a, b = (page.locator(f"#{name}").bounding_box() for name in ("a4", "b9"))
        assert a is not None
        assert b is not None
        assert (abs(a["y"] - b["y"]) < 1) is level
        page.close()


def test_text_follows_the_readers_own_size(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["comparison"])
    measure = "parseFloat(getComputedStyle(document.querySelector('#a4')).fontSize)"
    before = page.evaluate(measure)
    # The policy of the page does not let a test add a style, but it may set one through the object model.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(measure) == before * 2
    page.close()


def test_it_prints_without_controls_and_with_every_paragraph(
    browser: Browser, files: dict[str, Path]
) -> None:
    page, _ = opened(browser, files["comparison"])
    page.emulate_media(media="print")
    assert not page.locator("#only-all").is_visible()
    assert page.locator("#b9").is_visible()
    assert (
        page.locator("#a4 mark").first.evaluate("each => getComputedStyle(each).textDecorationLine")
        == "underline"
    )
    assert page.pdf()[:5] == b"%PDF-"
    page.close()


def test_a_coverage_prints_with_all_wordings_and_columns(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["coverage"], 700)
    assert not page.locator("blockquote").first.is_visible()
    page.locator("#only-alone").check()
    assert not page.locator("details").first.is_visible()
    page.locator("#only-all").check()
    page.emulate_media(media="print")
    assert page.locator("blockquote").first.is_visible()
    assert page.locator(".coverage").evaluate("each => each.getBoundingClientRect().right <= innerWidth")
    page.close()


def test_arabic_stands_on_the_right(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["arabic"])
    assert page.locator("#a1").evaluate("each => getComputedStyle(each).direction") == "rtl"
    page.close()
