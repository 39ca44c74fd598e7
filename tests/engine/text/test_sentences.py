from __future__ import annotations

import pytest

from newsdiff.engine.text.document import documents
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.sentences import sentence_bounds


def sentences(text: str, language: str = "en") -> list[str]:
    normal = normalised(text).text
    return [normal[start:end] for start, end in sentence_bounds(normal, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. He left.", ["It rained.", "He left."]),
        ("Mr. Smith met Sen. Jones. They spoke.", ["Mr. Smith met Sen. Jones.", "They spoke."]),
        ("The U.S. army left. It rained.", ["The U.S. army left.", "It rained."]),
        ("Prices rose 3.5 percent. Why?", ["Prices rose 3.5 percent.", "Why?"]),
        (
            "“It is false. It is fiction. It is a lie,” he said.",
            ['"It is false.', "It is fiction.", 'It is a lie," he said.'],
        ),
        ("“Never!” Bauer said. He left.", ['"Never!" Bauer said.', "He left."]),
        ("He left. “I am tired,” he said.", ["He left.", '"I am tired," he said.']),
        (
            "It began at 7 p.m. Friday in Rome. It rained.",
            ["It began at 7 p.m. Friday in Rome.", "It rained."],
        ),
        ("It began at 7 p.m. EDT. It rained.", ["It began at 7 p.m. EDT.", "It rained."]),
        ("No stop at all", ["No stop at all"]),
        ("***", ["***"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Er kam am 3. Mai. Dann ging er.", "de", 2),
        ("Il est parti. Pourquoi ?", "fr", 2),
        ("总统否认了。他走了。", "zh", 2),
        ("否定した。理由は不明だ。", "ja", 2),
        ("राष्ट्रपति ने कहा। वह चला गया।", "hi", 2),
        ("قال ذلك. ثم غادر؟ نعم.", "ar", 3),
    ],
)
def test_other_languages(text: str, language: str, count: int) -> None:
    assert len(sentences(text, language)) == count


def test_no_word_is_lost_between_sentences() -> None:
    text = 'One. "Two!" Three said. (Four?) Five… six. "Seven." '
    assert "".join(sentences(text)).replace(" ", "") == normalised(text).text.replace(" ", "")


def test_no_sentence_ends_inside_a_word() -> None:
    text = "Ask the R&D.X team. It knows."
    document, _ = documents([text], ["It knows."])
    assert [text[each.start : each.end] for each in document.sentences] == [
        "Ask the R&D.X team.",
        "It knows.",
    ]
