"""Who says what a sentence reports, and that two people do not say one thing."""

from __future__ import annotations

import pytest

from newsdiff.engine.linking.speakers import speakers
from newsdiff.engine.text.document import documents
from tests.engine.pairs import compared

# Names are known by their capital letters inside sentences.
KNOWN = (
    "In the evening the mayor, Anna Berg, met the owner of the harbour, Carl Dahl, for a long and friendly talk.",
    "It has rained for days in all the villages along the river, where the farmers wait for the water to go down.",
)


def said_by(text: str) -> set[str]:
    document, _ = documents((text, *KNOWN), ())
    return set(speakers(document, document.sentences[0]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Later Dahl said that Berg was not aware of it.", {"dahl"}),
        ("On Monday Anna Berg told reporters it was over.", {"anna", "berg"}),
        ("“It is over,” Berg said.", {"berg"}),
        ("“It is over,” said Carl Dahl.", {"carl", "dahl"}),
        ("And Dahl, in his remarks, said he was not aware of it.", {"dahl"}),
        ("And Anna Berg, the mayor, said it was over.", {"anna", "berg"}),
        ("The mayor, whose house Dahl bought, said “Berg added nothing”.", {"dahl"}),
        ("“Dahl said it was over,” he said.", set()),
        ("She told Berg it was over.", set()),
        ("Today Berg met Dahl in the Senate.", set()),
    ],
)
def test_speakers(text: str, names: set[str]) -> None:
    assert said_by(text) == names


def test_two_speakers_say_two_things() -> None:
    one = "On Thursday Berg said she was not aware of any details of the plan to close the harbour."
    other = "In his remarks Dahl said he was not aware of concrete steps in the plan to close the port."
    score = {
        name: max(
            [link.score for link in compared((one, *KNOWN), (other.replace("Dahl", name), *KNOWN)).links][:1]
        )
        for name in ("Berg", "Dahl")
    }
    assert score["Dahl"] < score["Berg"]


def test_other_languages_go_without() -> None:
    document, _ = documents(
        ("Gestern sagte die Bürgermeisterin Anna Berg, es sei vorbei und nicht zu ändern.",), ()
    )
    assert not speakers(document, document.sentences[0])
