from __future__ import annotations

import csv
import io
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import SIDES, Comparison, Decision, Options, Passage
from newsdiff.render.cells import printable
from newsdiff.render.csv import CSV_COLUMNS, render_csv
from newsdiff.render.notes import Note, Notes
from newsdiff.render.selection import Only, Selection
from newsdiff.render.table_cells import defused
from tests.engine.pairs import seeds
from tests.render.texts import comparisons


def rows_of(written: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(written)))
    assert tuple(rows[0]) == CSV_COLUMNS if rows else written.startswith("kind,")
    return rows


@given(comparisons())
def test_the_texts_joined_are_the_articles(comparison: Comparison) -> None:
    rows = rows_of(render_csv(comparison))
    for side in SIDES:
        for number, paragraph in enumerate(comparison.side(side).paragraphs, 1):
            texts = [
                printable(paragraph.text)[int(row["start"]) : int(row["end"])]
                for row in rows
                if (row["kind"], row["side"], row["paragraph"]) == ("span", side.upper(), str(number))
            ]
            assert "".join(texts) == printable(paragraph.text)


@given(comparisons())
def test_no_cell_is_a_formula(comparison: Comparison) -> None:
    for row in rows_of(render_csv(comparison)):
        for name, cell in row.items():
            assert not cell.lstrip().startswith(tuple("=+-@")), name


@given(st.text(alphabet="=+-@ \t\ra“", max_size=6))
def test_what_is_defused_differs_in_an_apostrophe_alone(text: str) -> None:
    assert defused(text).removeprefix("'") == printable(text)


def test_the_words_add_up() -> None:
    for a, b in ((seeds()[2], seeds()[4]), (seeds()[0], seeds()[1])):
        comparison = compare(a, b)
        words: Counter[tuple[str, str]] = Counter()
        for row in rows_of(render_csv(comparison)):
            words[row["side"], row["label"]] += int(row["words"])
        for side in SIDES:
            counts = comparison.side(side).counts
            for label in ("shared", "paraphrased", "unique"):
                assert words[side.upper(), label] == getattr(counts, label)


def test_furniture_is_named_and_what_is_left_is_what_the_heads_count() -> None:
    flood = "The flood destroyed forty houses in Arden on Tuesday night, the mayor said."
    a = Article((flood, "Photograph: Jane Hill/Reuters", "Nobody was hurt."), "A")
    b = Article((flood, "Read more: the great flood of 1953"), "B")
    comparison = compare(a, b)
    rows = rows_of(render_csv(comparison, Notes(a=(Note(Passage(1, 0, 10), "whose?"),))))
    assert [(row["kind"], row["furniture"], row["text"]) for row in rows if row["furniture"]] == [
        ("span", "caption", a.paragraphs[1]),
        ("span", "teaser", b.paragraphs[1]),
    ]
    for side in SIDES:
        words = (row["words"] for row in rows if row["side"] == side.upper() and not row["furniture"])
        assert sum(int(each or 0) for each in words) == comparison.side(side).stated.words


def test_counterparts_and_disagreements() -> None:
    a = Article(("The flood destroyed 48 houses in Arden on Tuesday night.",), "A=1")
    b = Article(("Nobody was hurt in it.", "The flood destroyed 47 houses in Arden on Tuesday night."), "=B")
    rows = rows_of(render_csv(compare(a, b)))
    (found,) = (row for row in rows if row["side"] == "A" and row["disagreements"])
    assert found["disagreements"] == "number: 48 (47)"
    assert (found["counterparts"], found["other_text"]) == ("2", b.paragraphs[1])
    assert {row["title"] for row in rows} == {"A=1", "'=B"}


def test_what_was_done_by_hand_has_its_exact_words() -> None:
    a = Article(("Her third album was recorded in a church.", "=A formula of a sentence stands here."))
    b = Article(("Heavy rain flooded the cellars of forty houses.",))
    made = Decision(Passage(0, 4, 15), Passage(0, 0, 10), linked=True)
    rejected = Decision(Passage(1, 0, 10), Passage(0, 11, 18), linked=False)
    notes = Notes(a=(Note(Passage(0, 4, 9), "one\n=two"),))
    rows = rows_of(render_csv(compare(a, b, Options(decisions=(made, rejected))), notes))
    found = [
        (row["kind"], row["side"], row["text"], row["counterparts"], row["other_text"], row["note"])
        for row in rows
        if row["kind"] != "span"
    ]
    assert found == [
        ("linked by hand", "A", "third album", "1", "Heavy rain", ""),
        ("linked by hand", "B", "Heavy rain", "1", "third album", ""),
        ("link rejected by hand", "A", "'=A formula", "1", "flooded", ""),
        ("link rejected by hand", "B", "flooded", "2", "'=A formula", ""),
        ("note", "A", "third", "", "", "one\n'=two"),
    ]


def test_a_selection_leaves_spans() -> None:
    comparison = compare(seeds()[2], seeds()[4])
    everything = rows_of(render_csv(comparison))
    for only in Only:
        chosen = rows_of(render_csv(comparison, selection=Selection(only, "b")))
        assert chosen == [
            row
            for row in everything
            if row["side"] == "B"
            and (row["disagreements"] if only is Only.DISAGREEMENTS else row["label"] == only.value)
        ]
        assert chosen
