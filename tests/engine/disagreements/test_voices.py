"""Negations, exchanged roles, and what is no contradiction although words differ."""

from __future__ import annotations

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare

REST = (
    "The ferry to the island was late again this morning.",
    "Schools reopen after the holidays next week.",
)


def reported(one: str, other: str) -> list[tuple[str, str, str]]:
    comparison = compare(Article((one, *REST)), Article((other, *REST)))
    return [
        (item.kind.value, item.a.text, item.b.text)
        for link in comparison.links
        for item in link.disagreements
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The dam is stable, engineers say.",
            "The dam isn't stable, engineers say.",
            ("negation", "is", "isn't"),
        ),
        ("Pilots can land at night.", "Pilots can't land at night.", ("negation", "can", "can't")),
        ("The team will play on Friday.", "The team won’t play on Friday.", ("negation", "will", "won’t")),
        (
            "The minister did resign in May.",
            "The minister didn't resign in May.",
            ("negation", "did", "didn't"),
        ),
        (
            "Norway beat Sweden in the final.",
            "Sweden beat Norway in the final.",
            ("role", "Norway", "Sweden"),
        ),
        (
            "The bank owes 4 million euros.",
            "The bank owes 4 billion euros.",
            ("number", "4 million", "4 billion"),
        ),
    ],
)
def test_a_contradiction_is_reported_once_and_mirrored(
    one: str, other: str, expected: tuple[str, str, str]
) -> None:
    assert reported(one, other) == [expected]
    assert reported(other, one) == [(expected[0], expected[2], expected[1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The firm said on Friday that sales were flat.",
            "The firm reported on Friday that sales were flat.",
        ),
        ("Delta Corp. opened an office in Perth.", "Delta Corporation opened an office in Perth."),
        (
            "Jim Baker, the coach, left the club on Sunday.",
            "James Baker, the coach, left the club on Sunday.",
        ),
        ("Sen. Warner spoke for an hour.", "Senator Warner spoke for an hour."),
        ("Norway met Sweden in the final.", "Sweden met Norway in the final."),
    ],
)
def test_style_abbreviations_and_nicknames_contradict_nothing(one: str, other: str) -> None:
    assert reported(one, other) == []


def test_what_is_merely_like_a_verbatim_sentence_does_not_contradict_it() -> None:
    rule = "Rules for cyclists are in Part 3 of the guide."
    a = Article((rule, *REST))
    b = Article((rule, "Rules for walkers are in Part 8 of the guide.", *REST))
    assert all(not link.disagreements for link in compare(a, b).links)
    assert all(not link.disagreements for link in compare(b, a).links)
