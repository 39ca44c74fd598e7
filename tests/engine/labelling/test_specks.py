"""Single words do not stand out of a stretch of another label."""

from __future__ import annotations

import pytest

from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.features import WORD_FEATURES
from newsdiff.engine.labelling.labels import align_links, label_words
from newsdiff.engine.labelling.model import WordModel
from newsdiff.engine.labelling.specks import smooth
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.linking.links import SentenceLink
from newsdiff.engine.text.document import documents

LABELS = {"=": Label.SHARED, "~": Label.PARAPHRASED, "+": Label.UNIQUE}


def smoothed(text: str, labels: str) -> str:
    document, _ = documents((text,), ())
    found = [WordLabel(LABELS[sign], () if sign == "+" else (0,)) for sign in labels]
    smooth(document, found)
    return "".join(next(sign for sign in LABELS if LABELS[sign] is word.label) for word in found)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Ships sailed to Dover", "==~=", "===="),
        ("He warned her not to leave", "~~~=~~", "~~~~~~"),
        ("He did not explain it", "~~=~~", "~~~~~"),
        # A negation that is not shared may be a contradiction.
        ("He did not explain it", "==+==", "==+=="),
        ("Big waves hit three old yellow boats", "+++~+++", "+++++++"),
        ("Big waves hit Dover harbour late yesterday", "+++=+++", "+++++++"),
        ("Big waves hit Dover harbour late yesterday", "++=++++", "++=++++"),
        ("Big waves hit 48 boats late yesterday", "+++=+++", "+++=+++"),
    ],
)
def test_smoothed(text: str, before: str, after: str) -> None:
    assert smoothed(text, before) == after


def test_what_shows_a_link_best_is_marked_and_not_single_words_all_over() -> None:
    a, b = documents(
        ("The mayor of Dover yesterday opened the old bridge after years of talks.",),
        ("Years after the mayor fell ill, it was Dover that opened the old bridge.",),
    )
    links = [SentenceLink(a.sentences[0], b.sentences[0], 0.5)]
    unique = WordModel((0.0, 0.0, 9.0), dict.fromkeys(WORD_FEATURES, (0.0, 0.0, 0.0)))
    labels = label_words(a, b, links, align_links(a, b, links), (), unique)
    for document, side in zip((a, b), labels, strict=True):
        marked = [word.norm for word, found in zip(document.words, side, strict=True) if found.links]
        assert marked == ["opened", "the", "old", "bridge"]
