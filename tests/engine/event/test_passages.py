from __future__ import annotations

import pytest

from newsdiff.engine.event.passages import cut
from newsdiff.engine.text.document import documents_of


def _passages(text: str) -> list[str]:
    found = cut(documents_of([(text,)])[0])
    return [text[each.start : each.end].strip() for each in found.document.sentences]


@pytest.mark.parametrize(
    "passages",
    [
        # Two statements in one sentence.
        [
            "The council closed the old bridge on Friday,",
            "while engineers inspected three other crossings upstream.",
        ],
        # A clause with too few words of its own is no statement.
        ["The council closed the old bridge on Friday, as planned."],
        # Names that are joined are no clauses.
        ["The leaders of France and Germany signed a new treaty about rivers."],
        # Who says a quotation belongs to it.
        ['"We closed the bridge because it was not safe," the mayor told reporters on Monday.'],
        ['Asked about the bridge, the mayor said: "We closed it because it was not safe."'],
        # A quotation is not cut.
        ['"We closed the bridge, while engineers inspected it, because it was not safe," he said.'],
        # A denial and a quotation are two.
        [
            "The mayor denied reports of a secret meeting with the builders,",
            '"I have never met any of these people in my life," she said.',
        ],
        # So are what someone says and its denial, however short.
        [
            "The mayor met the builders in secret, a source at the town hall said,",
            "but her office denied it.",
        ],
        # To be denied something is no denial.
        ["The builders asked for a permit to close the bridge, but were denied it."],
        # Words in quotation marks are no quotation.
        ['The mayor called the bridge "unsafe" after engineers had inspected it.'],
    ],
)
def test_where_a_sentence_is_cut(passages: list[str]) -> None:
    assert _passages(" ".join(passages)) == passages


def test_quotations_are_compared_without_who_said_them() -> None:
    text = '"We closed the bridge because it was not safe," the mayor told reporters on Monday.'
    found = cut(documents_of([(text,)])[0])
    (quotation,) = found.quotations
    assert quotation is not None
    assert [word.norm for word in found.document.words[slice(*quotation)]] == [
        "we", "closed", "the", "bridge", "because", "it", "was", "not", "safe",
    ]  # fmt: skip
