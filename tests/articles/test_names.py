from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.articles.names import short_names


def _article(
    path: str = "", source: str | None = None, date: str | None = None, title: str = "Flood"
) -> Article:
    return Article(("Text.",), title, path, source, date)


def test_an_article_is_called_by_its_outlet_its_file_or_its_title() -> None:
    articles = [
        _article("a/fox.txt", "Fox News"),
        _article("a/bbc.html"),
        _article("-"),
        _article(title="Fire"),
    ]
    assert short_names(articles) == ("Fox News", "bbc", "Flood", "Fire")


def test_two_articles_of_one_outlet_are_told_apart_by_day_file_or_folder() -> None:
    by_day = [_article("a.txt", "BBC", "2024-11-10"), _article("b.txt", "BBC", "2024-11-11")]
    assert short_names(by_day) == ("BBC 2024-11-10", "BBC 2024-11-11")
    by_file = [_article("v1.txt", "BBC", "2024-11-10"), _article("v2.txt", "BBC", "2024-11-10")]
    assert short_names(by_file) == ("BBC v1", "BBC v2")
    by_folder = [_article("monday/bbc.txt"), _article("tuesday/bbc.txt"), _article("tuesday/fox.txt")]
    assert short_names(by_folder) == ("bbc monday", "bbc tuesday", "fox")


def test_a_checksum_is_no_part_of_a_name() -> None:
    articles = [
        _article("seeds/000_43323b7cd66b0a50.txt"),
        _article("bbc-20241110.txt"),
        _article("a_deadbeef.txt"),
    ]
    assert short_names(articles) == ("000", "bbc-20241110", "a_deadbeef")


def test_names_are_different_whatever_happens() -> None:
    same = [_article("x.txt"), _article("x.txt"), _article("x (2).txt"), _article(), _article()]
    names = short_names(same)
    assert len(set(names)) == len(same)
    assert all(name.strip() for name in names)
    assert short_names([]) == ()


def test_a_name_is_one_line() -> None:
    assert short_names([_article(source="The\n  Times ")]) == ("The Times",)
